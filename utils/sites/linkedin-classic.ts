import { isPromotedLine, linkedinPromoted, linkedinSuggested } from './labels'
import { allIn, altTextOf, highest, isBefore, isWithin, labelKeysIn, outermost, PLAYER, type Layout, type Reading } from './layout'
import { urnIn, urnOfTrackingScope, type Urn } from './linkedin-id'
import { profileAddress } from './linkedin-names'
import { allOf, holds } from './query'
import { plausibleName, readLine, readText } from './read-text'

/* The Ember feed: named classes, the number in `data-urn`, every visible word doubled for screen readers. Still on activity pages in 2026. */

const COMMENTS = '[data-id^="urn:li:comment:"], .comments-comment-list, .comments-comments-list, .feed-shared-update-v2__comments-container'
const QUOTE = [
  '.feed-shared-update-v2__update-content-wrapper', // 2026-04
  '.update-components-mini-update-v2', // 2026-04
].join(', ')
/** Where the author's name is, newest first. */
const NAMES = [
  '.update-components-actor__title span[dir] [aria-hidden="true"]', // 2025-08
  '.update-components-actor__title [aria-hidden="true"]', // 2025-08, without directions
  '.update-components-actor__name [aria-hidden="true"]', // 2023
]
/** Where the words are, newest first. */
const TEXTS = [
  '.update-components-text .break-words', // 2025-08
  '.feed-shared-update-v2__description .break-words', // 2024
  '.feed-shared-text', // 2022
]
/** Where an advert says so instead of the time. */
const AGE = '[class*="actor__sub-description"]'
/** The word "hashtag" that screen readers hear before `#tag`. */
const HASHTAG_WORD = 'a[href*="/hashtag/"] > span:first-child:not(:last-child)'
const NOT_TEXT = `a, button, [role="button"], h2, ul, form, ${PLAYER}, ${COMMENTS}`
/** Words of others. */
const FOREIGN = `${QUOTE}, ${COMMENTS}`
/** What holds pictures that are not of the post. */
const NOT_PICTURES = `a[href*="/in/"], a[href*="/company/"], ul, button, ${FOREIGN}`

/** The element of a post by its name. */
const UPDATE = '.feed-shared-update-v2'
/** Which elements this layout reads. */
export const CLASSIC_POSTS = `[data-urn], [data-id^="urn:li:activity:"], [data-id^="urn:li:ugcPost:"], ${UPDATE}`

type Found = { element: Element; tier: number }

const firstOf = (root: Element, ladder: readonly string[], isOwn: (element: Element) => boolean): Found | undefined => {
  for (const [step, selector] of ladder.entries()) {
    const element = [...root.querySelectorAll(selector)].find(isOwn)
    if (element) return { element, tier: step + 1 }
  }
  return undefined
}

const isOwn = (element: Element) => !element.closest(FOREIGN)

/** By shape: a profile link with a name that is there twice. In "… likes this" the link stands inside the doubled words instead. */
const authorOf = (post: Element): Found | undefined => {
  const named = firstOf(post, NAMES, isOwn)
  if (named) return named
  const labels = [...post.querySelectorAll('button[aria-label][aria-expanded]')].map((button) => button.getAttribute('aria-label')!)
  const names = [...post.querySelectorAll('a[href] span[dir] [aria-hidden="true"]')].filter(
    (name) => isOwn(name) && profileAddress(name.closest('a')!.getAttribute('href')) !== undefined,
  )
  const name = names.find((candidate) => labels.some((label) => label.includes(readLine(candidate)))) ?? names[0]
  return name && { element: name, tier: NAMES.length + 1 }
}

const wordsOf = (post: Element, author: Found | undefined): Found | undefined => {
  const known = firstOf(post, TEXTS, isOwn)
  if (known) return known
  const after = [...post.querySelectorAll('span[dir], div[dir]')].find(
    (words) => isOwn(words) && !isWithin(words, NOT_TEXT, post) && (!author || isBefore(author.element, words)) && (words.textContent ?? '').trim() !== '',
  )
  return after && { element: after, tier: TEXTS.length + 1 }
}

const urnOf = (post: Element, words: Element | undefined): { urn: Urn; tier: number } | undefined => {
  // A card that a comment brought up carries the comment's number; the hashtags of its text know the post's own.
  const tagged = new Set([...(words?.querySelectorAll('a[href*="highlightedUpdateUrns"]') ?? [])].map((link) => urnIn(decodeURIComponent(link.getAttribute('href')!))))
  const [own] = tagged
  if (tagged.size === 1 && own) return { urn: own, tier: 1 }
  const marked = urnIn(post.getAttribute('data-urn') ?? '')
  if (marked) return { urn: marked, tier: 1 }
  const listed = urnIn(post.closest('[data-id]')?.getAttribute('data-id') ?? '')
  if (listed) return { urn: listed, tier: 2 }
  const scope = post.closest('[data-view-tracking-scope]')?.getAttribute('data-view-tracking-scope')
  const scoped = scope ? urnOfTrackingScope(scope) : undefined
  return scoped && { urn: scoped, tier: 3 }
}

export const classic: Layout = {
  find: (root) => {
    const updates = allIn(root, '.feed-shared-update-v2[data-urn], [role="article"][data-urn^="urn:li:"], [data-urn^="urn:li:activity:"], [data-urn^="urn:li:ugcPost:"]')
    const posts = updates.filter((element) => !/aggregate|comment/.test(element.getAttribute('data-urn')!) && holds(element, 'a, span[dir]'))
    if (posts.length) return outermost(posts.filter(isOwn))
    // `data-urn` gone: the items of the list that name a post.
    const listed = allIn(root, '[data-id^="urn:li:activity:"], [data-id^="urn:li:ugcPost:"]')
    const named = listed.filter((element) => !element.querySelector('[data-urn]') && element.querySelector('a span[dir] [aria-hidden="true"]'))
    if (named.length) return outermost(named)
    return outermost(allIn(root, UPDATE).filter((element) => isOwn(element) && element.querySelector('.update-components-actor__container')))
  },

  read: (post): Reading | undefined => {
    const author = authorOf(post)
    const words = wordsOf(post, author)
    const found = urnOf(post, words?.element)
    const link = author?.element.closest('a')
    const name = author && plausibleName(readLine(author.element))
    const quoted = allOf(post, QUOTE).filter((element) => !element.closest(COMMENTS))
    const quotedWords = quoted.map((quote) => TEXTS.map((selector) => quote.querySelector(selector)).find(Boolean)).find(Boolean)
    const text = words ? readText(words.element, { skip: HASHTAG_WORD }) : ''
    if (!name && !text) return undefined
    const limits = { until: words?.element ?? quoted[0] ?? author?.element.closest('[class*="actor"]')?.nextElementSibling ?? undefined, except: COMMENTS }
    const head = words || quoted[0] ? post : (post.querySelector('.update-components-actor__container') ?? post)
    const keys = labelKeysIn(head, limits)
    return {
      author: name,
      authorUrl: profileAddress(link?.getAttribute('href') ?? null),
      text,
      quotedText: quotedWords ? readText(quotedWords, { skip: HASHTAG_WORD }) || undefined : undefined,
      altText: altTextOf(post, NOT_PICTURES),
      canonical: found?.urn,
      promoted: keys.some((key) => linkedinPromoted.has(key)) || allOf(post, AGE).some((line) => isOwn(line) && isPromotedLine(readLine(line))),
      suggested: keys.some((key) => linkedinSuggested.has(key)),
      tiers: { ...(name && { author: author!.tier }), ...(words && text && { text: words.tier }), ...(found && { id: found.tier }) },
    }
  },

  anchor: (post) => {
    const author = authorOf(post)
    const words = wordsOf(post, author)
    if (words) return highest(words.element, post, (ancestor) => !author || !ancestor.contains(author.element))
    return author && highest(author.element, post, (ancestor) => !ancestor.querySelector('h2') && ancestor.querySelectorAll('img, video').length < 2)
  },
}
