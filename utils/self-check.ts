import type { Census, PageState, Post } from './types'

/** Why a page is read badly, as short stable keys; they are put into words where they are shown. */
export type CheckReason = 'no-posts' | 'counts-disagree' | 'authors-missing' | 'texts-missing' | 'lower-tier'

export type SelfCheckInput = {
  /** The latest looks at the page, oldest first; about 20 are enough. */
  censuses: readonly Census[]
  /** Whether posts are to be expected at this address. */
  isFeed: boolean
  secondsSinceLoad: number
  /** Whether the reader has scrolled since. */
  scrolled: boolean
  /** Whether the tab is in front. */
  visible: boolean
}

export type SelfCheck = { state: Extract<PageState['state'], 'reading' | 'degraded' | 'blind' | 'no-feed'>; reasons: CheckReason[] }

/**
 * The numbers of one look at a page: its posts as they were read, and how many there are by a second way of counting. `sample`: others, each of
 * which stands for so many that were not all read whole.
 */
export const censusOf = (posts: readonly Post[], candidates: number, sample: { posts: readonly Post[]; weight: number } = { posts: [], weight: 0 }): Census => {
  const sum = (count: (post: Post) => number): number => {
    const among = (some: readonly Post[]) => some.reduce((total, post) => total + count(post), 0)
    return among(posts) + among(sample.posts) * sample.weight
  }
  return {
    posts: sum(() => 1),
    withAuthor: sum((post) => Number(Boolean(post.author))),
    withText: sum((post) => Number(Boolean(post.text || post.quotedText))),
    lowerTier: sum(({ tiers }) => Number((tiers.author ?? 1) > 1) + Number((tiers.text ?? 1) > 1)),
    candidates,
  }
}

/** Seconds after which a feed without posts is no longer just slow. */
const PATIENCE = 8
/** So many posts must have been seen, over the window, before rates mean anything; and so many at once. */
const ENOUGH = { sum: 20, atOnce: 3 }
const DISAGREE = { low: 0.6, high: 1.6 }

/** Whether a site is still read well, from counts alone: pure, no word of a post goes in or out. */
export const selfCheck = ({ censuses, isFeed, secondsSinceLoad, scrolled, visible }: SelfCheckInput): SelfCheck => {
  if (!isFeed) return { state: 'no-feed', reasons: [] }
  const sum = (field: keyof Census) => censuses.reduce((total, census) => total + census[field], 0)
  const posts = sum('posts')
  const candidates = sum('candidates')

  if (posts === 0) {
    const isLate = visible && secondsSinceLoad >= PATIENCE
    // Something on the page looks like posts, yet none is read: no need to wait for scrolling.
    if (isLate && candidates >= ENOUGH.atOnce) return { state: 'blind', reasons: ['no-posts', 'counts-disagree'] }
    return isLate && scrolled ? { state: 'blind', reasons: ['no-posts'] } : { state: 'reading', reasons: [] }
  }

  const atOnce = Math.max(...censuses.map((census) => Math.max(census.posts, census.candidates)))
  const isTelling = Math.max(posts, candidates) >= ENOUGH.sum && atOnce >= ENOUGH.atOnce
  if (!isTelling) return { state: 'reading', reasons: [] }

  const reasons: CheckReason[] = []
  const ratio = candidates === 0 ? 1 : posts / candidates
  if (ratio < DISAGREE.low || ratio > DISAGREE.high || candidates === 0) reasons.push('counts-disagree')
  const authors = sum('withAuthor') / posts
  const texts = sum('withText') / posts
  if (authors < 0.95) reasons.push('authors-missing')
  if (texts < 0.6) reasons.push('texts-missing')
  if (sum('lowerTier') > 0.3 * (sum('withAuthor') + sum('withText'))) reasons.push('lower-tier')
  const isBlind = ratio < 0.2 || texts < 0.05
  return { state: isBlind ? 'blind' : reasons.length ? 'degraded' : 'reading', reasons }
}
