/** How a site is read, and what is read. */

export type SiteId = 'instagram' | 'linkedin'

/** A field of a post that is read from the page by tiers: 1 is the newest, most meaningful anchor. */
export type Field = 'author' | 'text' | 'id' | 'publishedAt'

/** One post as a reader sees it. */
export type Post = {
  /** Canonical id of the site (`urn:li:activity:…`, an Instagram short code), else `fp:` and a fingerprint of author and words. */
  id: string
  /** The fingerprint of author and words, where the site tells the canonical id in some places only: by it the post is known again in all of them. */
  print?: string
  site: SiteId
  /** Canonical address. Missing where the page has none: never invented. */
  url?: string
  author?: string
  authorUrl?: string
  /** The author's own words, line breaks kept, without button words, comments or a quoted post. */
  text: string
  /** The words of a post that this one shares. */
  quotedText?: string
  /** What the pictures' alternative texts say: evidence of lower weight, never the author's words. */
  altText?: string
  /** ISO 8601, UTC. */
  publishedAt?: string
  /** The site has cut the text in the page itself; more may come. */
  truncated: boolean
  /** The page has not filled it in yet: what is read now is not the whole post. */
  loading?: boolean
  promoted: boolean
  suggested: boolean
  /** Which tier each field was read by. */
  tiers: Partial<Record<Field, number>>
}

/** What of a post is judged. */
export type Words = Pick<Post, 'text' | 'quotedText' | 'altText' | 'truncated'>

/** Counts of one look at a page, for the self-check. Numbers only, never words of a post. */
export type Census = {
  /** Posts found and read. */
  posts: number
  withAuthor: number
  withText: number
  /** Fields read by a tier above the first. */
  lowerTier: number
  /** What an independent second way of counting finds: where it and `posts` differ much, the site has changed. */
  candidates: number
}

/** How one site is read. */
export type Site = {
  id: SiteId
  name: string
  /** Exact host names. */
  hosts: readonly string[]
  /** True where posts are to be expected. */
  isFeed: (url: URL) => boolean
  /** The mounted post elements in a part of the page, that part itself among them: outermost, each once, in page order. `isKnown` tells of elements that were seen to be posts and have not changed since. */
  posts: (root: ParentNode, url: URL, isKnown?: (element: Element) => boolean) => Element[]
  /** What the element shows now, or `undefined` where it is no post or has not loaded yet. */
  readPost: (element: Element, url: URL) => Post | undefined
  /** What of the post is judged, the same as `readPost` tells, where it is plain to see: for a fraction of the work. `undefined` where only `readPost` knows. */
  readWords: (element: Element, url: URL) => Words | 'loading' | undefined
  /** The node after which the card is put, or `undefined` where there is no safe place. */
  cardAnchor: (element: Element) => Element | undefined
  /** The independent second count, see {@link Census}. */
  countCandidates: (root: ParentNode, url: URL) => number
  /** Whether the page shows the site's dark theme. */
  isDark: (document: Document) => boolean
}

/** What the popup tells of the page in front. */
export type PageState = {
  site: SiteId
  state: 'reading' | 'degraded' | 'blind' | 'no-feed' | 'off' | 'paused' | 'quiet'
  /** Why, in words of the self-check; no word of a post. */
  reasons: string[]
  census: Census
  cards: number
  /** No more cards while the page stays open: the reader's own cap is reached. */
  isCapped?: true
}
