import type { Post, Site } from '../types'
import { fingerprint } from './fingerprint'
import { hasDarkBackground, outermost, type Layout } from './layout'
import { classic, CLASSIC_POSTS } from './linkedin-classic'
import { guest, GUEST_POSTS } from './linkedin-guest'
import { addressOf, madeAt, urnOfPage, type Urn } from './linkedin-id'
import { countSdui, sdui } from './linkedin-sdui'
import { anyOf } from './query'

const FEEDS: readonly RegExp[] = [
  /^\/feed(\/|$)/, // the home feed, `/feed/update/…`, `/feed/hashtag/…`
  /^\/preload(\/|$)/, // the home feed in a frame, 2025-09
  /^\/posts\//,
  /^\/(in|company|school|showcase)\/[^/]+\/(recent-activity|posts)(\/|$)/,
  /^\/search\/results\/(all|content)(\/|$)/,
  /^\/groups\/\d+/,
  /^\/$/,
]

const layoutOf = (element: Element): Layout => (element.matches(GUEST_POSTS) ? guest : element.matches(CLASSIC_POSTS) ? classic : sdui)

/** On the page of one post the address names it; it is the first post there. */
const urnFromPage = (element: Element, url: URL): Urn | undefined => {
  const urn = urnOfPage(url)
  return urn && linkedin.posts(element.ownerDocument, url)[0] === element ? urn : undefined
}

/** How LinkedIn is read: the React feed of 2025/26, the Ember pages before it, and the pages for readers who are not signed in. */
export const linkedin: Site = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['www.linkedin.com'],

  isFeed: (url) => FEEDS.some((feed) => feed.test(url.pathname)),

  posts: (root, _url, isKnown) => {
    const newest = sdui.find(root, isKnown)
    // A part of the page, as it comes, is of one layout; the whole page is searched for all.
    return newest.length > 0 && root.nodeType !== 9 ? newest : outermost(newest, classic.find(root), guest.find(root))
  },

  readPost: (element, url): Post | undefined => {
    const reading = layoutOf(element).read(element)
    if (!reading) return undefined
    const fromPage = reading.canonical ? undefined : urnFromPage(element, url)
    const urn = (reading.canonical as Urn | undefined) ?? fromPage
    const { canonical: _canonical, ...read } = reading
    const print = fingerprint('linkedin', reading.authorUrl ?? reading.author, [reading.text, reading.quotedText].filter(Boolean).join('\n') || reading.altText || '')
    return {
      ...read,
      id: urn ?? print,
      print,
      site: 'linkedin',
      url: urn && addressOf(urn),
      // The number holds the time to the millisecond; the page says only "6h".
      publishedAt: reading.publishedAt ?? (urn && new Date(madeAt(urn.split(':')[3]!)).toISOString()),
      // The whole text is in the page; the clamp is a style.
      truncated: false,
      tiers: { ...reading.tiers, ...(fromPage && { id: 4 }), ...(urn && !reading.publishedAt && { publishedAt: 2 }) },
    }
  },

  readWords: (element) => layoutOf(element).words?.(element),

  cardAnchor: (element) => layoutOf(element).anchor(element),

  countCandidates: (root) => Math.max(countSdui(root), countByControls(root)),

  isDark: (document) => {
    const { body, documentElement } = document
    const scheme = body?.getAttribute('data-color-scheme') // 2026-05
    if (scheme) return scheme === 'dark'
    if (documentElement.matches('.theme--dark, .theme--mercado-dark') || body?.matches('.theme-dark')) return true
    return hasDarkBackground(document)
  },
}

/** The older layouts counted another way: by the menu of each post, and by the words that a page without sign-in marks as a post's. */
const countByControls = (root: ParentNode) =>
  [...anyOf(root, '.feed-shared-control-menu, [data-test-id$="__commentary"]')].filter(
    (mark) => !mark.closest('[data-id^="urn:li:comment:"], [data-test-id*="reshare"], .comment, section.comments'),
  ).length
