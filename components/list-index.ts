/**
 * Finds kept posts. Held in memory, never stored: an index on the disk would tell what a locked list says.
 *
 * Every different word of the list stands once in one long text (`lexicon`); a post is the numbers of its words, one after the other in `flow`. A search first
 * finds the words that contain what was typed, then goes once through `flow`: some milliseconds for a hundred thousand posts.
 */
import type { SavedPost, SavedSite, TopicId } from '../utils/types'
import { fold, searchTerms } from './find-text'

/** What narrows the list besides the words searched for. Days are `YYYY-MM-DD` of the reader's calendar, both included. */
export type SavedFilters = { topic?: TopicId; site?: SavedSite; tag?: string; from?: string; to?: string; hasNote?: boolean; /** `due`: planned for today or before. */ checkIn?: 'planned' | 'due' }
export type SavedSort = 'newest' | 'oldest' | 'written'
export type SavedSearch = { query: string; filters: SavedFilters; sort: SavedSort }

/** What is held of a post besides its words. */
type Card = { key: string; savedAt: number; writtenAt: number; site: SavedSite; topic?: TopicId; tags: string[]; hasNote: boolean; checkIn?: string; author?: string }

export type ListIndex = {
  /** Adds posts, or renews those that are there. */
  put: (posts: readonly SavedPost[]) => void
  drop: (keys: readonly string[]) => void
  /** The keys of all posts that hold every word of the query in their words, author, note or tags, and fit the filters, in order. */
  find: (search: SavedSearch) => string[]
  /** Every tag with how often it is used, most used first. */
  tags: () => [string, number][]
  /** The keys of the posts by the same author on the same site. */
  byAuthor: (site: SavedSite, author: string) => string[]
  size: () => number
}

/** A growing row of numbers. */
const numbers = (first: readonly number[] = []) => {
  let held = Uint32Array.from({ length: 1_024 }, (_, at) => first[at] ?? 0)
  let length = first.length
  return {
    push: (value: number) => {
      if (length === held.length) {
        const wider = new Uint32Array(length * 2)
        wider.set(held)
        held = wider
      }
      held[length++] = value
    },
    all: () => held,
    length: () => length,
  }
}

/** `YYYY-MM-DD` in the reader's own calendar. */
export const dayOf = (moment: Date): string =>
  [moment.getFullYear(), String(moment.getMonth() + 1).padStart(2, '0'), String(moment.getDate()).padStart(2, '0')].join('-')

const dayStart = (day: string | undefined): number => (day ? new Date(`${day}T00:00:00`).getTime() : Number.NEGATIVE_INFINITY)
const dayEnd = (day: string | undefined): number => (day ? new Date(`${day}T23:59:59.999`).getTime() : Number.POSITIVE_INFINITY)

const searched = (post: SavedPost): string => [post.text, post.author ?? '', post.note, ...post.tags.map((tag) => `#${tag}`)].join('\n')

/** A part of a long text keeps the whole of it in memory: a word is held for itself. */
const ownCopy = (word: string): string => (word.length < 13 ? word : word.split('').join(''))

const sorts: Record<SavedSort, (a: Card, b: Card) => number> = {
  newest: (a, b) => b.savedAt - a.savedAt,
  oldest: (a, b) => a.savedAt - b.savedAt,
  written: (a, b) => b.writtenAt - a.writtenAt,
}

export const openIndex = (): ListIndex => {
  let lexicon = ''
  let fresh: string[] = []
  /** Where each word begins in the lexicon, and where the next one will. */
  const begins = numbers([0])
  const numberOf = new Map<string, number>()
  /** The last turn in which a word was met: a word counts once for each post. */
  const lastTurn = numbers()
  let turn = 0
  let flow = numbers()
  const [starts, ends] = [numbers(), numbers()]
  /** Words in `flow` that still belong to a post. */
  let live = 0
  const cards: (Card | undefined)[] = []
  const placeOf = new Map<string, number>()
  let orders: Partial<Record<SavedSort, number[]>> = {}

  const numberOfWord = (raw: string): number => {
    const there = numberOf.get(raw)
    if (there !== undefined) return there
    const word = ownCopy(fold(raw))
    let number = numberOf.get(word)
    if (number === undefined) {
      number = lastTurn.length()
      lastTurn.push(0)
      fresh.push(word)
      begins.push(begins.all()[number]! + word.length + 1)
      numberOf.set(word, number)
    }
    if (raw !== word) numberOf.set(ownCopy(raw), number)
    return number
  }

  const forgetWords = (at: number) => {
    live -= ends.all()[at]! - starts.all()[at]!
  }

  const addWords = (post: SavedPost, at: number) => {
    turn++
    const start = flow.length()
    for (const raw of searched(post).split(/\s+/)) {
      if (raw === '') continue
      const number = numberOfWord(raw)
      const turns = lastTurn.all()
      if (turns[number] === turn) continue
      turns[number] = turn
      flow.push(number)
    }
    starts.all()[at] = start
    ends.all()[at] = flow.length()
    live += flow.length() - start
  }

  /** Words of posts that changed or went lie about in `flow`: when they are more than half, it is written anew. */
  const tidy = () => {
    if (flow.length() < 2 * live + 1_000_000) return
    const next = numbers()
    for (const at of placeOf.values()) {
      const start = next.length()
      for (let word = starts.all()[at]!; word < ends.all()[at]!; word++) next.push(flow.all()[word]!)
      starts.all()[at] = start
      ends.all()[at] = next.length()
    }
    flow = next
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
  })

  /** Into an order that stands already, a post goes by halving. */
  const place = (at: number) => {
    const card = cards[at]!
    for (const [sort, order] of Object.entries(orders)) {
      let [low, high] = [0, order.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (sorts[sort as SavedSort](cards[order[middle]!]!, card) <= 0) low = middle + 1
        else high = middle
      }
      order.splice(low, 0, at)
    }
  }

  const unplace = (gone: ReadonlySet<number>) => {
    for (const [sort, order] of Object.entries(orders)) orders[sort as SavedSort] = order.filter((at) => !gone.has(at))
  }

  return {
    put: (posts) => {
      const moved = new Set<number>()
      const added: number[] = []
      for (const post of posts) {
        const card = cardOf(post)
        const before = placeOf.get(post.key)
        const old = before === undefined ? undefined : cards[before]
        // A changed note leaves the post where it is in every order.
        const at = before ?? cards.length
        if (before === undefined) {
          starts.push(0)
          ends.push(0)
          placeOf.set(card.key, at)
        } else forgetWords(at)
        cards[at] = card
        addWords(post, at)
        if (old && old.savedAt === card.savedAt && old.writtenAt === card.writtenAt) continue
        if (old) moved.add(at)
        added.push(at)
      }
      if (added.length > 200) orders = {}
      else {
        unplace(moved)
        added.forEach(place)
      }
      tidy()
    },
    drop: (keys) => {
      const gone = new Set<number>()
      for (const key of keys) {
        const at = placeOf.get(key)
        if (at === undefined) continue
        forgetWords(at)
        cards[at] = undefined
        placeOf.delete(key)
        gone.add(at)
      }
      if (gone.size > 0) unplace(gone)
    },
    find: ({ query, filters, sort }) => {
      if (fresh.length > 0) {
        lexicon += `${fresh.join('\n')}\n`
        fresh = []
      }
      const order = (orders[sort] ??= [...placeOf.values()].toSorted((a, b) => sorts[sort](cards[a]!, cards[b]!)))
      const fits = filterOf(filters)
      const terms = searchTerms(query)
      let found: number[] = []
      for (const at of order) {
        const card = cards[at]
        if (card && fits(card)) found.push(at)
      }
      // Eight words at a time: one bit for each.
      for (let first = 0; first < terms.length && found.length > 0; first += 8) {
        const some = terms.slice(first, first + 8)
        const marks = new Uint8Array(lastTurn.length())
        some.forEach((term, bit) => markWords(lexicon, begins.all(), term, 1 << bit, marks))
        const whole = (1 << some.length) - 1
        const [words, from, to] = [flow.all(), starts.all(), ends.all()]
        found = found.filter((at) => {
          let bits = 0
          for (let word = from[at]!, end = to[at]!; word < end && bits !== whole; word++) bits |= marks[words[word]!]!
          return bits === whole
        })
      }
      return found.map((at) => cards[at]!.key)
    },
    tags: () => {
      const used = new Map<string, number>()
      for (const at of placeOf.values()) for (const tag of cards[at]!.tags) used.set(tag, (used.get(tag) ?? 0) + 1)
      return [...used].toSorted(([a, many], [b, more]) => more - many || a.localeCompare(b))
    },
    byAuthor: (site, author) => cards.flatMap((card) => (card?.site === site && card.author === author ? card.key : [])),
    size: () => placeOf.size,
  }
}

/** Marks every word of the lexicon that contains the term, wherever in it. */
const markWords = (lexicon: string, begins: Uint32Array, term: string, bit: number, marks: Uint8Array): void => {
  for (let at = lexicon.indexOf(term), word = 0; at >= 0; at = lexicon.indexOf(term, begins[word + 1]!)) {
    while (begins[word + 1]! <= at) word++
    marks[word]! |= bit
  }
}

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
