import type { Words } from '../types'
import { isPromotedLine, linkedinPromoted, linkedinSuggested } from './labels'
import { allIn, altTextOf, isWithin, labelKeysIn, outermost, type Layout, type Reading } from './layout'
import { decodeToolsKey, urnIn, urnOfTrackingScope, type Urn } from './linkedin-id'
import { ASIDE, authorOf, cardOf, COMMENTS, MENU, namesIn, NOT_TEXT, ownBoxes, TEXT_BOX, type Author, type Card } from './linkedin-sdui-author'
import { allOf, anyOf, holds } from './query'
import { readLine, readText } from './read-text'

/*
 * The React feed since autumn 2025: hashed classes, so only roles, test ids, keys and shape. A post is a list item with a hidden heading; the
 * heading's siblings are its sections: a social line and a rule (sometimes), the author block, the text, media, counts, actions, comments.
 */

/** The like and comment buttons: what follows is no longer the post. */
const ACTIONS = 'svg[data-token-id="289"], svg[data-token-id="202"], svg[id^="thumbs-up"], svg[id^="comment-"], [data-view-name="reaction-button"]'

/** A shared post inside the post: its own author block with the words or the link of the shared one. */
const isQuote = (section: Element, boxes: Element[]) =>
  !section.matches(TEXT_BOX) &&
  (boxes.some((box) => section.contains(box)) || section.querySelector('a[href*="/feed/update/"]') !== null) &&
  namesIn(section).some(({ url }) => url !== undefined)

/** Where the words stand, and those of a shared post. */
type WordsPlace = { quoted?: Element; tier?: number; element?: Element; section?: Element }

const wordsOf = ({ sections, boxes }: Card, author: Author | undefined): WordsPlace => {
  const after = sections.slice(author ? author.index : 0)
  const end = after.findIndex((section, index) => index > 0 && holds(section, ACTIONS))
  const body = end < 0 ? after : after.slice(0, end)
  const quote = body.find((section, index) => index > 0 && section !== author?.section && isQuote(section, boxes))
  const boxIn = (section: Element) =>
    section.matches(TEXT_BOX) ? (section.closest(COMMENTS) ? undefined : section) : boxes.find((box) => section.contains(box))
  // On a card that marks words, the longest paragraph of a quote without a mark is its author's headline.
  const quoted = quote && (boxIn(quote) ?? (boxes.length ? undefined : longestParagraph(quote)))
  for (const section of body) {
    const box = section === quote ? undefined : boxIn(section)
    if (box) return { quoted, tier: 1, element: box, section }
  }
  // 2026-06: without test ids, the first paragraph of words between the author block and the counts.
  for (const section of body) {
    if (section === author?.section || section === quote || holds(section, COMMENTS)) continue
    const paragraph = longestParagraph(section)
    if (paragraph) return { quoted, tier: 2, element: paragraph, section }
  }
  return { quoted }
}

const longestParagraph = (section: Element): Element | undefined => {
  const bare = section.matches('p, span') ? [section] : allOf(section, 'p, [componentkey^="feed-commentary"]')
  const texts = bare.filter((p) => !isWithin(p, NOT_TEXT, section) && !section.matches(NOT_TEXT) && (p.textContent ?? '').trim() !== '')
  return texts.toSorted((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0))[0]
}

/** The canonical id where some part of the card tells it, most trusted first. Never from links in the text. */
const urnOf = (element: Element): { urn: Urn; tier: number } | undefined => {
  const first = (tier: number, selector: string, attribute: string, decode: (value: string) => Urn | undefined) => {
    for (const marked of allIn(element, selector)) {
      const value = marked.getAttribute(attribute)
      const urn = value ? decode(value) : undefined
      if (urn) return { urn, tier }
    }
    return undefined
  }
  const commented = (value: string) => {
    const [, kind, number] = /(?:urn:li:comment:|^)\((?:urn:li:)?(activity|ugcPost):(\d+)/.exec(value) ?? []
    return number ? urnIn(`urn:li:${kind}:${number}`) : undefined
  }
  const around = () => {
    const scope = element.closest('[data-view-tracking-scope]')?.getAttribute('data-view-tracking-scope')
    const urn = scope ? urnOfTrackingScope(scope) : undefined
    return urn && { urn, tier: 3 }
  }
  return (
    first(1, '[id*="-replaceableCommentTools"]', 'id', decodeToolsKey) ?? // 2026-10
    first(1, '[componentkey*="-replaceableCommentTools"]', 'componentkey', decodeToolsKey) ?? // 2026-10
    first(2, '[componentkey*="urn:li:comment:"], [componentkey^="(urn:li:"]', 'componentkey', commented) ?? // 2026-08
    first(3, '[data-testid^="ReactionFacepileCollection-urn:li:"]', 'data-testid', urnIn) ?? // 2026-09, post pages
    first(3, '[data-sdui-anchor-id^="feed-header-urn:li:"]', 'data-sdui-anchor-id', urnIn) ?? // 2026-09
    first(3, '[data-view-tracking-scope]', 'data-view-tracking-scope', urnOfTrackingScope) ?? // 2026-01
    around()
  )
}

const NOT_FEED = 'aside, nav, header, footer'
/** The words "… more" at the end of a cut text. */
const MORE_BUTTON = '[data-testid="expandable-text-button"]'
/** What holds pictures that are not of the post. */
const NOT_PICTURES = `${COMMENTS}, ul, [role="button"], button, a[href*="/in/"]`

const picturesIn = (sections: readonly Element[]) => sections.flatMap((section) => [...section.querySelectorAll('img[alt]')])

/** True for a post; false for modules of people or jobs (items in the item), upsells, the composer and empty placeholders. */
const isPost = (element: Element): boolean => {
  if (!element.firstElementChild || element.closest(NOT_FEED)) return false
  const boxes = ownBoxes(element)
  const items = [...element.querySelectorAll('[role="listitem"]')].filter((nested) => !nested.closest(COMMENTS))
  if (items.length) return boxes.some((box) => !items.some((nested) => nested.contains(box)))
  if (element.querySelector('[data-testid="carousel"]') && boxes.length === 0) return false
  if (boxes.length) return true
  const card = cardOf(element, boxes)
  if (!card.heading && !holds(element, MENU)) return false
  if (element.querySelector('a[href*="/premium/"]') && !holds(element, MENU)) return false
  return card.sections.length >= 2 && authorOf(card) !== undefined
}

const climb = (start: Element): Element | undefined => {
  let element: Element | null = start.parentElement
  while (element && !element.querySelector('h2')) element = element.parentElement
  return element && element.tagName !== 'MAIN' && element.tagName !== 'BODY' ? element : undefined
}

export const sdui: Layout = {
  find: (root, isKnown = () => false) => {
    const items = allIn(root, '[role="listitem"]').filter((element) => isKnown(element) || !element.closest('[data-urn]')) // 2025-11
    const posts = outermost(items).filter((element) => isKnown(element) || isPost(element))
    if (posts.length) return posts
    const marked = allIn(root, '[data-view-name="feed-full-update"]') // 2026-01
    const winter = outermost(marked.filter((element) => !holds(element, '[data-urn], .feed-shared-update-v2') && !element.closest('[data-urn]'))).filter(isPost)
    if (winter.length) return winter
    // Roles gone: from the headings in the list, each with its sections.
    const modules = items.filter((element) => element.querySelector('[role="listitem"]'))
    const boxes = [...root.querySelectorAll('[data-testid="mainFeed"] h2, main [role="list"] h2')]
      .filter((heading) => !modules.some((element) => element.contains(heading)))
      .map((heading) => {
        let box = heading.parentElement
        while (box && (box.children.length < 3 || !box.querySelector('a[href]')) && !box.matches('main, [data-testid="mainFeed"], [role="list"]')) box = box.parentElement
        return box
      })
      .filter((box) => box !== null && !box.matches('main, [data-testid="mainFeed"], [role="list"]')) as Element[]
    const headed = outermost(boxes).filter(isPost)
    if (headed.length) return headed
    // The lists gone too: from the text boxes.
    const texts = allIn(root, TEXT_BOX).filter((box) => !box.closest(`${COMMENTS}, [data-urn]`))
    const climbed = texts.map(climb).filter((element): element is Element => element !== undefined && element.querySelectorAll('h2').length === 1)
    return outermost(climbed).filter(isPost)
  },

  read: (element): Reading | undefined => {
    const card = cardOf(element)
    const author = authorOf(card)
    const words = wordsOf(card, author)
    const text = words.element ? readText(words.element, { skip: MORE_BUTTON }) : ''
    const quotedText = words.quoted ? readText(words.quoted, { skip: MORE_BUTTON }) || undefined : undefined
    if (!author && !text && !quotedText) return undefined
    const found = urnOf(element)
    const head = card.sections.slice(0, author ? author.index + 1 : 1).filter((section) => section !== words.section)
    const keys = head.flatMap((section) => labelKeysIn(section, { except: 'button' }))
    // Names and headlines stand in a `p` without a key.
    const isPaidFor = () => head.some((section) => allIn(section, 'p[componentkey]').some((line) => isPromotedLine(readLine(line))))
    const isLabelled = (labels: ReadonlySet<string>) => keys.some((key) => labels.has(key))
    const isOwn = (link: Element) => !link.closest(ASIDE)
    const media = card.sections.filter((section) => !head.includes(section) && section !== words.section)
    return {
      author: author?.name,
      authorUrl: author?.url,
      text,
      quotedText,
      altText: altTextOf(element, NOT_PICTURES, picturesIn(media)),
      canonical: found?.urn,
      promoted:
        isLabelled(linkedinPromoted) || isPaidFor() || allOf(element, 'a[href*="li_fat_id="], [aria-label="View Sponsored Content"]').some(isOwn),
      suggested: isLabelled(linkedinSuggested),
      tiers: { ...(author && { author: author.tier }), ...(words.tier && { text: words.tier }), ...(found && { id: found.tier }) },
    }
  },

  words: (element): Words | undefined => {
    const [box, another] = ownBoxes(element)
    const heading = element.querySelector('h2')
    const top = heading?.parentElement
    if (!box || another || !top || box === top || !top.contains(box)) return undefined
    let section = box
    while (section.parentElement !== top) section = section.parentElement!
    const sections = [...top.children].filter((child) => child !== heading)
    const [before, after] = [sections.slice(0, sections.indexOf(section)), sections.slice(sections.indexOf(section) + 1)]
    // Where anything else stands around the words, a shared post, a picture or the buttons before them, it takes more than a look.
    const isPlain =
      before.length > 0 && ![...before, section].some((one) => holds(one, ACTIONS)) && [...section.querySelectorAll('a')].every((link) => box.contains(link)) &&
      !before.some((one) => one.querySelector('a[href*="/feed/update/"]')) && !after.some((one) => isQuote(one, [])) &&
      altTextOf(element, `${NOT_PICTURES}, a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]`, picturesIn(before)) === undefined
    const text = isPlain ? readText(box, { skip: MORE_BUTTON }) : ''
    return text ? { text, altText: altTextOf(element, NOT_PICTURES, picturesIn(after)), truncated: false } : undefined
  },

  anchor: (element) => {
    const card = cardOf(element)
    const author = authorOf(card)
    const section = wordsOf(card, author).section ?? author?.section
    return section?.parentElement ? section : undefined
  },
}

/** What a second way of counting finds: headings of items, text boxes and menus, each outside comments; the largest of the three. */
export const countSdui = (root: ParentNode): number => {
  const outside = (selector: string) => [...anyOf(root, selector)].filter((element) => !element.closest(COMMENTS))
  const headings = outside('h2').filter((heading) => heading.closest('[role="listitem"]')?.querySelector('[role="listitem"]') === null)
  const menus = outside(MENU).filter((icon) => !icon.parentElement?.closest(MENU) && icon.closest('[role="listitem"], [data-testid="mainFeed"]'))
  const boxes = outside(TEXT_BOX).filter((box) => !box.parentElement?.closest(TEXT_BOX))
  return Math.max(headings.length, boxes.length, menus.length)
}
