/** Finds kept posts and puts them in order. Held in memory, never stored: an index on the disk would tell what a locked list says. */
import { dayOf } from '../utils/i18n'
import type { SavedPost, SavedSite, TopicId } from '../utils/types'
import { searchTerms } from './find-text'
import { openWordIndex } from './word-index'

/** What narrows the list besides the words searched for. Days are `YYYY-MM-DD` of the reader's calendar, both included. */
export type SavedFilters = { topic?: TopicId; site?: SavedSite; tag?: string; from?: string; to?: string; hasNote?: boolean; /** `due`: planned for today or before. */ checkIn?: 'planned' | 'due' }
export type SavedSort = 'newest' | 'oldest' | 'written'
export type SavedSearch = { query: string; filters: SavedFilters; sort: SavedSort }

/** What is held of a post besides its words. */
type Card = { key: string; savedAt: number; writtenAt: number; site: SavedSite; topic?: TopicId; tags: string[]; hasNote: boolean; checkIn?: string; author?: string; address?: string }

export type ListIndex = {
  /** Adds posts, or renews those that are there. */
  put: (posts: readonly SavedPost[]) => void
  drop: (keys: readonly string[]) => void
  /** The keys of all posts that hold every word of the query in their words, author, note or tags, and fit the filters, in order. */
  find: (search: SavedSearch) => string[]
  /** Every tag with how often it is used, most used first. */
  tags: () => [string, number][]
  /** The keys of the posts by the author of this one, on the same site. */
  byAuthor: (post: SavedPost) => string[]
  /** Whether the post of a key is kept, whatever is searched for. */
  has: (key: string) => boolean
  size: () => number
}

const dayStart = (day: string | undefined): number => (day ? new Date(`${day}T00:00:00`).getTime() : Number.NEGATIVE_INFINITY)
const dayEnd = (day: string | undefined): number => (day ? new Date(`${day}T23:59:59.999`).getTime() : Number.POSITIVE_INFINITY)

const searched = (post: SavedPost): string => [post.text, post.author ?? '', post.note, ...post.tags.map((tag) => `#${tag}`)].join('\n')

const sorts: Record<SavedSort, (a: Card, b: Card) => number> = {
  newest: (a, b) => b.savedAt - a.savedAt,
  oldest: (a, b) => a.savedAt - b.savedAt,
  written: (a, b) => b.writtenAt - a.writtenAt,
}

export const openIndex = (): ListIndex => {
  const words = openWordIndex()
  /** A place is never used again: a post that changed gets a new one. */
  const cards: (Card | undefined)[] = []
  const placeOf = new Map<string, number>()
  const orders: Partial<Record<SavedSort, number[]>> = {}

  /** Puts places into every order that stands already: sorted by themselves first, then both as one. */
  const place = (added: readonly number[]) => {
    for (const [sort, order] of Object.entries(orders) as [SavedSort, number[]][]) {
      const before = (a: number, b: number) => sorts[sort](cards[a]!, cards[b]!)
      const fresh = added.toSorted(before)
      const both: number[] = []
      let next = 0
      for (const at of order) {
        while (next < fresh.length && before(fresh[next]!, at) < 0) both.push(fresh[next++]!)
        both.push(at)
      }
      while (next < fresh.length) both.push(fresh[next++]!)
      orders[sort] = both
    }
  }

  const drop = (keys: readonly string[]) => {
    const gone = new Set<number>()
    for (const key of keys) {
      const at = placeOf.get(key)
      if (at === undefined) continue
      placeOf.delete(key)
      gone.add(at)
    }
    if (gone.size > 0) for (const [sort, order] of Object.entries(orders)) orders[sort as SavedSort] = order.filter((at) => !gone.has(at))
    for (const at of gone) cards[at] = undefined
  }

  return {
    put: (posts) => {
      drop(posts.map(({ key }) => key))
      const added: number[] = []
      for (const post of posts) {
        added.push(cards.length)
        placeOf.set(post.key, cards.length)
        cards.push(cardOf(post))
        words.add(searched(post))
      }
      place(added)
    },
    drop,
    find: ({ query, filters, sort }) => {
      const order = (orders[sort] ??= [...placeOf.values()].toSorted((a, b) => sorts[sort](cards[a]!, cards[b]!)))
      const terms = searchTerms(query)
      let found: readonly number[] = order
      // Eight words at a time, a bit for each.
      for (let first = 0; first < terms.length; first += 8) {
        const some = terms.slice(first, first + 8)
        const [marks, whole] = [words.marksOf(some), (1 << some.length) - 1]
        found = found.filter((at) => marks[at] === whole)
      }
      const fits = Object.keys(filters).length > 0 ? filterOf(filters) : undefined
      if (fits) found = found.filter((at) => fits(cards[at]!))
      return found.map((at) => cards[at]!.key)
    },
    tags: () => {
      const used = new Map<string, number>()
      for (const at of placeOf.values()) for (const tag of cards[at]!.tags) used.set(tag, (used.get(tag) ?? 0) + 1)
      return [...used].toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b))
    },
    byAuthor: (post) => {
      const its = cardOf(post)
      return cards.flatMap((card) => (card && isSameAuthor(card, its) ? card.key : []))
    },
    has: (key) => placeOf.has(key),
    size: () => placeOf.size,
  }
}

const cardOf = (post: SavedPost): Card => ({
  key: post.key,
  savedAt: Date.parse(post.savedAt),
  writtenAt: Date.parse(post.publishedAt ?? post.savedAt),
  site: post.site,
  ...(post.topic && { topic: post.topic }),
  tags: post.tags,
  hasNote: post.note !== '',
  ...(post.checkIn && { checkIn: post.checkIn.on }),
  ...(post.author && { author: post.author }),
  ...(post.authorUrl && { address: post.authorUrl.replace(/[?#].*$/, '').replace(/\/+$/, '').toLowerCase() }),
})

/** By their address where both have one: names change, and are shared. What was brought in without an address goes by the name. */
const isSameAuthor = (one: Card, other: Card): boolean =>
  one.site === other.site && (one.address && other.address ? one.address === other.address : one.author !== undefined && one.author === other.author)

const filterOf = (filters: SavedFilters): ((card: Card) => boolean) => {
  const { topic, site, tag, hasNote, checkIn } = filters
  const [from, to] = [dayStart(filters.from), dayEnd(filters.to)]
  const today = dayOf(new Date())
  return (card) =>
    (!topic || card.topic === topic) &&
    (!site || card.site === site) &&
    (!tag || card.tags.includes(tag)) &&
    (!hasNote || card.hasNote) &&
    (!checkIn || (card.checkIn !== undefined && (checkIn === 'planned' || card.checkIn <= today))) &&
    card.savedAt >= from &&
    card.savedAt <= to
}
