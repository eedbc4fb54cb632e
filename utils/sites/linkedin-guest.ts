import { isPromotedLine, linkedinPromoted, linkedinSuggested } from './labels'
import { allIn, altTextOf, highest, isBefore, labelKeysIn, outermost, type Layout, type Reading } from './layout'
import { urnIn } from './linkedin-id'
import { profileAddress } from './linkedin-names'
import { holds } from './query'
import { plausibleName, readLine, readText } from './read-text'

/* The page of a post for readers who are not signed in, and the feed of the mobile web: one family of templates. */

export const GUEST_POSTS = '[data-activity-urn], [data-id="main-feed-card"]'
const COMMENTS = '.comment, section.comments, [data-test-id$="comment"], [data-test-id*="comments"]'
const QUOTE = '[data-test-id*="reshare"], .feed-reshare-content'
/** Words of others. */
const FOREIGN = `${COMMENTS}, ${QUOTE}`
/** What holds pictures that are not of the post. */
const NOT_PICTURES = `a[href*="/in/"], a[href*="/company/"], ${FOREIGN}`
/** Where the author's name is, newest first. */
const NAMES = [
  'a[data-tracking-control-name$="feed-actor-name"]', // 2026-08
  'a[data-tracking-control-name$="actor-name"]', // 2025
  '[data-test-id$="__actor"] a[href]',
]
/** Where the words are, newest first. */
const TEXTS: readonly [string, ...string[]] = [
  '[data-test-id$="__commentary"]', // 2026-08
  '[class*="__commentary"]', // 2025
  '.attributed-text-segment-list__content', // 2026-08
  'p[dir]',
]

const isOwn = (element: Element) => !element.closest(FOREIGN)

const firstOf = (post: Element, ladder: readonly string[]) => {
  for (const [step, selector] of ladder.entries()) {
    const element = [...post.querySelectorAll(selector)].find((candidate) => isOwn(candidate) && (candidate.textContent ?? '').trim() !== '')
    if (element) return { element, tier: step + 1 }
  }
  return undefined
}

/** By shape, where no mark is left: the first block with words that follows the author's, at the outermost level where there is one. */
const wordsAfter = (author: Element, post: Element): Element | undefined => {
  const levels: Element[] = []
  for (let box: Element | null = author; box && box !== post; box = box.parentElement) levels.unshift(box)
  for (const level of levels) {
    for (let next = level.nextElementSibling; next; next = next.nextElementSibling) {
      if (isOwn(next) && !holds(next, COMMENTS) && (next.textContent ?? '').trim() !== '') return next
    }
  }
  return undefined
}

const wordsOf = (post: Element) => {
  const known = firstOf(post, TEXTS)
  if (known) return known
  // A page that marks the words of its other posts has none to find here.
  if (post.ownerDocument.querySelector(TEXTS[0])) return undefined
  const author = authorOf(post)
  const element = author && wordsAfter(author.element, post)
  return element && { element, tier: TEXTS.length + 1 }
}

/** The words of a shared post: by their marks, else its longest paragraph, but for its author's headline. */
const quotedWordsIn = (quote: Element): Element | undefined =>
  TEXTS.map((selector) => quote.querySelector(selector)).find((element) => element !== null) ??
  [...quote.querySelectorAll('p')].filter((p) => !p.closest('[data-test-id*="entity-lockup"]')).toSorted((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0))[0]

const authorOf = (post: Element) => {
  const named = firstOf(post, NAMES)
  if (named) return named
  const link = [...post.querySelectorAll('a[href]')].find(
    (candidate) => isOwn(candidate) && profileAddress(candidate.getAttribute('href')) && (candidate.textContent ?? '').trim() !== '' && !candidate.closest('p'),
  )
  return link && { element: link, tier: NAMES.length + 1 }
}

export const guest: Layout = {
  find: (root) => outermost(allIn(root, GUEST_POSTS).filter((post) => isOwn(post) && holds(post, 'a, p'))),

  read: (post): Reading | undefined => {
    const author = authorOf(post)
    const words = wordsOf(post)
    const name = author && plausibleName(readLine(author.element))
    const text = words ? readText(words.element, { preWrap: true }) : ''
    if (!name && !text) return undefined
    const urn = urnIn(post.getAttribute('data-activity-urn') ?? '') ?? urnIn(post.getAttribute('data-featured-activity-urn') ?? '')
    const quote = post.querySelector(QUOTE)
    const quoted = quote && quotedWordsIn(quote)
    const until = words?.element ?? quote ?? undefined
    const keys = labelKeysIn(post, { until, except: COMMENTS })
    // Headlines stand in a `p`.
    const isPaidFor = () => [...post.querySelectorAll('span')].some((line) => isOwn(line) && !line.closest('p') && (!until || isBefore(line, until)) && isPromotedLine(readLine(line)))
    return {
      author: name,
      authorUrl: profileAddress(author?.element.getAttribute('href') ?? null),
      text,
      quotedText: quoted ? readText(quoted, { preWrap: true }) || undefined : undefined,
      altText: altTextOf(post, NOT_PICTURES),
      canonical: urn,
      promoted: post.hasAttribute('data-sponsored-tracking-url') || keys.some((key) => linkedinPromoted.has(key)) || isPaidFor(),
      suggested: keys.some((key) => linkedinSuggested.has(key)),
      tiers: { ...(name && { author: author!.tier }), ...(text && { text: words!.tier }), ...(urn && { id: 1 }) },
    }
  },

  anchor: (post) => {
    const author = authorOf(post)
    const words = wordsOf(post)
    const start = words ?? author
    return start && highest(start.element, post, (ancestor) => !author || start === author ? ancestor.querySelectorAll('a').length < 3 : !ancestor.contains(author.element))
  },
}
