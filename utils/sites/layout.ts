import type { Field, Words } from '../types'
import { emptyAlts, labelKey } from './labels'
import { allOf } from './query'
import { readText } from './read-text'

/** What one layout of a site reads from one post element. */
export type Reading = {
  author?: string
  authorUrl?: string
  text: string
  quotedText?: string
  altText?: string
  /** The canonical id, in the site's own form. */
  canonical?: string
  publishedAt?: string
  truncated?: boolean
  promoted: boolean
  suggested: boolean
  tiers: Partial<Record<Field, number>>
}

/** One layout of a site: how its posts are found and read, and after which node a card may stand. */
export type Layout = {
  find: (root: ParentNode, isKnown?: (element: Element) => boolean) => Element[]
  read: (element: Element) => Reading | undefined
  /** What of a post is judged, see `readWords` of a site. */
  words?: (element: Element) => Words | undefined
  anchor: (element: Element) => Element | undefined
}

/** A video player: what it says to screen readers ("Media is loading") is no text of a post. */
export const PLAYER = '.video-js, [data-vjs-player]'

/** What matches in a part of a page, that part itself among them. */
export const allIn = (root: ParentNode, selector: string): Element[] => [...('matches' in root && (root as Element).matches(selector) ? [root as Element] : []), ...allOf(root, selector)]

/** Of lists that are each in page order, the elements that stand in no other, in page order. */
export const outermost = (...lists: (readonly Element[])[]): Element[] => {
  const all = new Set(lists.flat())
  const isInside = (element: Element) => {
    for (let parent = element.parentElement; parent; parent = parent.parentElement) if (all.has(parent)) return true
    return false
  }
  const outer = [...all].filter((element) => !isInside(element))
  // Comparing places costs the more the longer the page is.
  if (lists.filter(({ length }) => length > 0).length < 2) return outer
  return outer.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
}

/** True where `element` comes before `other` and does not hold it. */
export const isBefore = (element: Element, other: Element): boolean =>
  (element.compareDocumentPosition(other) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) === Node.DOCUMENT_POSITION_FOLLOWING

/** Whether the element, or a box around it below `top`, matches: what stands around the post does not count. */
export const isWithin = (element: Element, selector: string, top: Element): boolean => {
  const found = element.closest(selector)
  return found !== null && found !== top && top.contains(found)
}

/** The highest ancestor of `element` below `top` that passes `isOwn`; the element itself where none does. */
export const highest = (element: Element, top: Element, isOwn: (ancestor: Element) => boolean): Element => {
  let own = element
  while (own.parentElement && own.parentElement !== top && isOwn(own.parentElement)) own = own.parentElement
  return own
}

/** What stands in the short leaves before `until` (or anywhere in `root`, itself among them), each as a label's key; `except` is left out. */
export const labelKeysIn = (root: Element, limits: { until?: Element; except?: string } = {}): string[] => {
  const keys: string[] = []
  for (const leaf of [root, ...root.querySelectorAll('p, span, div, a')]) {
    if (limits.until && !isBefore(leaf, limits.until)) {
      if (leaf.contains(limits.until)) continue
      break
    }
    // A label may be put together from letters; a long text is none, and reading it would cost.
    if (leaf.tagName !== 'P' && leaf.firstElementChild) continue
    const text = leaf.textContent ?? ''
    if (text.length === 0 || text.length > 120 || (limits.except && leaf.closest(limits.except))) continue
    keys.push(labelKey(leaf.firstElementChild ? readText(leaf) : text))
  }
  return keys
}

/** True where one of these leaves is one of the labels, whole. */
export const hasLabel = (root: Element, labels: ReadonlySet<string>, limits: { until?: Element; except?: string } = {}): boolean =>
  labelKeysIn(root, limits).some((key) => labels.has(key))

/** What the pictures of a post say, one line each, without empty phrases and without the pictures that stand in what `except` matches. */
export const altTextOf = (post: Element, except: string, pictures: Iterable<Element> = post.querySelectorAll('img[alt]')): string | undefined => {
  const alts: string[] = []
  for (const picture of pictures) {
    const alt = (picture.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim()
    if (alt.length < 12 || emptyAlts.has(labelKey(alt)) || alts.includes(alt) || isWithin(picture, except, post)) continue
    alts.push(alt)
  }
  return alts.length ? alts.join('\n') : undefined
}

/** Whether the computed background of an element is dark; asked where a site sets no mark of its theme. */
export const hasDarkBackground = (document: Document): boolean => {
  for (const element of [document.body, document.documentElement]) {
    const color = element && document.defaultView?.getComputedStyle(element).backgroundColor
    const [red, green, blue, alpha = 1] = (color?.match(/[\d.]+/g) ?? []).map(Number)
    if (red !== undefined && alpha > 0) return 0.299 * red + 0.587 * green! + 0.114 * blue! < 110
  }
  return false
}
