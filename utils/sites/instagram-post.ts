import type { Words } from '../types'
import { instagramPromoted, instagramSuggested } from './labels'
import { allIn, altTextOf, hasLabel, highest, isBefore, type Reading } from './layout'
import { accountOf, codeOf, isCommentLink, likedCodeOf } from './instagram-links'
import { allOf, holds } from './query'
import { readLine, readText } from './read-text'

/*
 * A post of Instagram, in the feed, on its own page or in the dialog over the feed: a header row, media, a first `section` with the buttons,
 * and the caption after it (in the feed) or beside it (on the page, before the comments). No class name survives; links, `time` and `section` do.
 */

const ICON_BUTTON = '[role="button"] svg, button svg'
const FORM = 'form, textarea'
/** The buttons of a post; those of a comment are smaller. */
const isLarge = (icon: Element) => Number(icon.getAttribute('height') ?? 24) >= 20

const IN_NO_BAR = `section, ${FORM}`
const isActionBar = (section: Element) => !holds(section, IN_NO_BAR) && allOf(section, ICON_BUTTON).length >= 3

/** The bars with the like, comment and share buttons: `section` elements, one to a post. */
export const actionBars = (root: ParentNode): Element[] => [...root.querySelectorAll('section')].filter(isActionBar)

/** The same bar where it is no `section`: the smallest box around three large icon buttons that names nobody and shows no picture. */
const unnamedBarOf = (post: Element): Element | undefined => {
  for (const icon of allOf(post, ICON_BUTTON)) {
    if (!isLarge(icon)) continue
    let box = icon.parentElement
    while (box && box !== post && allOf(box, ICON_BUTTON).length < 3) box = box.parentElement
    if (box && box !== post && !holds(box, `a[href], img, time, ${FORM}`)) return box
  }
  return undefined
}

/** The bar with the like, comment and share buttons. */
export const actionsOf = (post: Element): Element | undefined => {
  const sections = [...post.querySelectorAll('section')]
  return sections.find(isActionBar) ?? sections.find((section) => !holds(section, FORM)) ?? unnamedBarOf(post)
}

const isComment = (element: Element): boolean => {
  const namesIn = (row: Element | undefined) => (row ? userLinks(row).filter((link) => !element.contains(link)).length : 0)
  let inner: Element | undefined
  // A comment's row holds the link of the comment beside its words. A row of several names around a row with one is a list: no longer its own.
  for (let row: Element | null = element, steps = 0; row && steps < 9; inner = row, row = row.parentElement, steps += 1) {
    if (row.tagName === 'ARTICLE' || row.tagName === 'MAIN' || holds(row, 'section, hr')) return false
    if ([...row.querySelectorAll('a[href*="/c/"]')].some(isCommentLink)) return namesIn(inner) === 0 || namesIn(row) === 1
    if (row.querySelector('time')) return false
  }
  return false
}

const times = (post: Element) =>
  [...post.querySelectorAll('time[datetime]')].filter((time) => {
    const link = time.closest('a')
    return !(link && isCommentLink(link))
  })

const isUserLink = (link: Element) => accountOf(link) !== undefined && /^\s*[^@\s]/.test(link.textContent ?? '') && !link.closest('h1')
/** Links with an account's name on them; a mention (`@name`) inside a caption is none. */
const userLinks = (root: Element) => [...root.querySelectorAll('a[href]')].filter(isUserLink)

type Header = { row: Element; link: Element; tier: number }

/** The header row: the smallest box around the first icon button (or the time) that also names an account, before the actions. */
const headerOf = (post: Element, actions: Element | undefined): Header | undefined => {
  const isHead = (element: Element) => !actions || isBefore(element, actions)
  const marks = [
    () => allOf(post, ICON_BUTTON).find((icon) => isHead(icon) && !icon.closest('ul') && isLarge(icon)),
    () => times(post).find((time) => isHead(time) && time.closest('a')),
  ]
  for (const markIn of marks) {
    for (let row = markIn()?.parentElement; row && row !== post.parentElement; row = row.parentElement) {
      if (actions && row.contains(actions)) break
      const link = [...row.querySelectorAll('a[href]')].find(isUserLink)
      if (link && isHead(link)) return { row, link, tier: 1 }
    }
  }
  const link = userLinks(post).find(isHead)
  return link && { row: highest(link, post, (box) => box.querySelectorAll('img').length < 2 && !holds(box, 'section, h1')), link, tier: 2 }
}

/** True inside a `section` of the post; the page itself stands in one too. */
const isInSection = (element: Element, post: Element) => {
  const section = element.closest('section')
  return section !== null && section !== post && post.contains(section)
}

/** The words of a caption; a time among them is none. */
const textOf = (caption: Element) => readText(caption, { skip: 'time' })

type Found = { element: Element; text: string; /** The block with the author's name before the words. */ row: Element }
type Caption = Found & { tier: number }

/** What stands where a time stood and is as short as one: "22h", "3 j". */
const isAge = (element: Element) => /^(?=.*\p{N}).{1,12}$/u.test(readLine(element))

/** A mark after a name: an icon without words, whose title is none. */
const isBadge = (element: Element) =>
  element.matches('svg') || (holds(element, 'svg') && allIn(element, `button, [role="button"], input, select, canvas, ${FORM}`).length === 0 && readText(element) === '')

/** The element after `start`, or after the nearest box around it, that holds words; `isPassed` tells what is none of them. */
const wordsAfter = (start: Element, top: Element, isPassed = (_element: Element) => false): Found | undefined => {
  for (let box = start; box !== top && box.parentElement; box = box.parentElement) {
    for (let next = box.nextElementSibling; next; next = next.nextElementSibling) {
      if (next.tagName === 'SECTION' || next.tagName === 'HR' || holds(next, 'section, hr')) return undefined
      if (next.querySelector('time') || (next.textContent ?? '').trim() === '' || isBadge(next) || isPassed(next)) continue
      const text = holds(next, 'form, textarea, canvas') ? '' : textOf(next)
      return text ? { element: next, text, row: box.parentElement } : undefined
    }
    if (holds(box.parentElement, 'section, form')) return undefined
  }
  return undefined
}

/** Times that are no link. */
const looseTimes = (post: Element) => [...post.querySelectorAll('time[datetime]')].filter((time) => !time.closest('a'))

/** In the feed: after the actions, the author's name again, then the words. */
const captionInFeed = (post: Element, again: readonly Element[], actions: Element): Caption | undefined => {
  for (const link of again) {
    if (isInSection(link, post) || !isBefore(actions, link)) continue
    const found = wordsAfter(link, post)
    if (found && !found.element.matches('a') && ![...found.element.querySelectorAll('a')].some(codeOf) && !isComment(found.element)) return { ...found, tier: 1 } // 2026-10
  }
  return undefined
}

const captionOf = (post: Element, header: Header | undefined, actions: Element | undefined): Caption | undefined => {
  if (post.tagName === 'H1') return { element: post, text: textOf(post), tier: 2, row: post }
  const heading = [...post.querySelectorAll('h1')].find((words) => words.getAttribute('dir') === 'auto' && !words.querySelector('a[href] img') && !isComment(words))
  if (heading) {
    const text = textOf(heading)
    // Words of a time alone make it the caption too.
    if (text || readText(heading)) return { element: heading, text, tier: 1, row: heading.parentElement ?? heading } // 2024, narrow pages and opened captions
  }
  const account = header && accountOf(header.link)
  // On the page: the author's name with a time that is no link, then the words.
  const loose = looseTimes(post).find((time) => !(header && header.row.contains(time)) && (!actions || isBefore(time, actions)))
  const onPage = loose && wordsAfter(loose, post)
  if (onPage && !isComment(onPage.element)) return { ...onPage, tier: 1 } // 2025-08
  if (!actions) return undefined
  const again = account ? userLinks(post).filter((link) => accountOf(link) === account && !header.row.contains(link)) : []
  const inFeed = captionInFeed(post, again, actions)
  if (inFeed) return inFeed
  // On a page that shows no time at all: the author's name again before the actions, then, past an age, the words.
  for (const link of post.querySelector('time') ? [] : again) {
    if (!isBefore(link, actions) || isComment(link)) continue
    const found = wordsAfter(link, post, isAge)
    if (found && userLinks(found.element).length === 0 && !isComment(found.element)) return { ...found, tier: 2 }
  }
  const spans = allOf(post, 'span[dir="auto"], div[dir="auto"]').filter(
    (span) =>
      isBefore(actions, span) && !isInSection(span, post) && !span.closest('a, form, [role="button"]') && !holds(span, 'time, section, form') &&
      ![...span.querySelectorAll('a')].some((link) => codeOf(link) ?? likedCodeOf(link)) && !isComment(span) &&
      !(account && userLinks(span).some((link) => accountOf(link) === account)),
  )
  // The longest with words.
  for (const span of spans.toSorted((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0))) {
    const text = textOf(span)
    if (text) return { element: span, text, tier: 2, row: span.parentElement ?? span }
  }
  return undefined
}

/** The button that shows the rest of a cut caption: the last thing in it, words only. */
const moreButtonOf = (caption: Element): Element | undefined => {
  const button = allOf(caption, '[role="button"], button').at(-1)
  return button && !holds(button, 'svg, img') && (button.textContent ?? '').trim() !== '' ? button : undefined
}

const permalinkOf = (post: Element, caption: Caption | undefined): { code: string; time?: string; tier: number } | undefined => {
  const links = [...post.querySelectorAll('a[href]')]
  const dated = links.find((link) => codeOf(link) && link.querySelector('time[datetime]'))
  if (dated) return { code: codeOf(dated)!, time: dated.querySelector('time')!.getAttribute('datetime')!, tier: 1 }
  const liked = links.map(likedCodeOf).find(Boolean)
  if (liked) return { code: liked, tier: 2 }
  const plain = links.find((link) => codeOf(link) && !caption?.element.contains(link))
  return plain && { code: codeOf(plain)!, tier: 3 }
}

const instant = (time: string | null | undefined): string | undefined => {
  const at = time ? new Date(time) : undefined
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined
}

/** The words of a caption, and whether the site has cut them. */
const writtenIn = ({ element, text }: Caption): { text: string; truncated: boolean } => {
  const isCut = moreButtonOf(element) !== undefined
  return { text: isCut ? text.replace(/\s*(…|\.{3})$/, '') : text, truncated: isCut }
}

const picturesOf = (post: Element) => altTextOf(post, 'a[role="link"][href$="/"]:not([href*="/p/"]):not([href*="/reel/"]), span[role="link"], canvas, form')

/** What one post element of Instagram shows; `undefined` where nothing of a post has loaded yet. */
export const readInstagramPost = (post: Element): Reading | undefined => {
  const actions = actionsOf(post)
  const header = headerOf(post, actions)
  const caption = captionOf(post, header, actions)
  const account = header && accountOf(header.link)
  const shown = header && readLine(header.link)
  const author = shown && account && shown.toLowerCase() === account.toLowerCase() ? shown : account
  const { text, truncated } = caption ? writtenIn(caption) : { text: '', truncated: false }
  if (!author && !caption?.text) return undefined
  const permalink = permalinkOf(post, caption)
  const publishedAt = instant(permalink?.time ?? times(post)[0]?.getAttribute('datetime'))
  const head = header?.row ?? post
  const isPromoted =
    allOf(post, 'a[href*="/ads/ig_redirect"], a[href*="a_mpk="]').some((link) => !caption?.element.contains(link)) ||
    (header !== undefined && hasLabel(head, instagramPromoted, { except: 'h1' }))
  const canFollow = () =>
    allOf(head, '[role="button"], button').some((button) => !holds(button, 'svg, img, canvas, time') && (button.textContent ?? '').trim() !== '' && !button.closest('a'))
  return {
    author,
    authorUrl: author && `https://www.instagram.com/${account}/`,
    text,
    altText: picturesOf(post),
    canonical: permalink?.code,
    publishedAt,
    truncated,
    promoted: isPromoted,
    // Most suggested posts carry no label: a Follow button in the header says it in any language.
    suggested: !isPromoted && (hasLabel(head, instagramSuggested) || canFollow()),
    tiers: {
      ...(header && author && { author: header.tier }),
      ...(caption && text && { text: caption.tier }),
      ...(permalink && { id: permalink.tier }),
      ...(publishedAt && { publishedAt: permalink?.time ? 1 : 2 }),
    },
  }
}

/** What is judged of a post as the feed has shown it since October 2026; `undefined` where it stands in any other way. */
export const wordsOfInstagramPost = (post: Element): Words | undefined => {
  const actions = actionsOf(post)
  if (!actions || holds(post, 'h1') || looseTimes(post).length > 0) return undefined
  const links = userLinks(post)
  const heads = new Set(links.filter((link) => isBefore(link, actions)).map(accountOf))
  // Of several names above the picture a whole reading tells whose the words are.
  const caption = heads.size === 1 ? captionInFeed(post, links.filter((link) => heads.has(accountOf(link))), actions) : undefined
  return caption && { ...writtenIn(caption), altText: picturesOf(post) }
}

/** The node after which the card stands: the caption's row, or the actions where there is no caption. */
export const anchorOfInstagramPost = (post: Element): Element | undefined => {
  const actions = actionsOf(post)
  const header = headerOf(post, actions)
  const caption = captionOf(post, header, actions)
  if (!caption) return actions ?? header?.row
  if (caption.element === post) return undefined
  return highest(caption.element, post, (box) => {
    if (holds(box, 'section, form, hr') || (header && box.contains(header.row))) return false
    return ![...box.querySelectorAll('a[href]')].some((link) => isCommentLink(link) || (codeOf(link) && !caption.element.contains(link)))
  })
}
