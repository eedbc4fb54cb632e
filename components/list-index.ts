/**
 * Finds kept posts. Held in memory, never stored: an index on the disk would tell what a locked list says.
 *
 * Every different word of the list stands once in one long text (`lexicon`). A search first finds the words that contain what was typed, then the posts that
 * hold those words: for every ten thousand posts there is a segment that tells them, word by word; the newest posts, not yet in a segment, are gone through.
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

/** For each word, the posts that hold it: those of word `n` stand in `places` from `starts[n]` to `starts[n + 1]`. */
type Segment = { starts: Uint32Array; places: Uint32Array }

/** Posts of one segment: few enough that what a search marks in it stays in the processor's nearest memory. */
const SEGMENT = 10_000

/** Turns "the words of each post" into "the posts of each word". */
const segmentOf = (flow: Uint32Array, ends: Uint32Array, firstPlace: number, words: number): Segment => {
  const starts = new Uint32Array(words + 1)
  const length = ends.at(-1) ?? 0
  for (let at = 0; at < length; at++) starts[flow[at]! + 1]!++
  for (let word = 0; word < words; word++) starts[word + 1]! += starts[word]!
  const next = starts.slice()
  const places = new Uint32Array(length)
  for (let post = 0, at = 0; post < ends.length; post++) for (; at < ends[post]!; at++) places[next[flow[at]!]!++] = firstPlace + post
  return { starts, places }
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
  const segments: Segment[] = []
  /** The words of the newest posts, one post after the other, and where each post's words end. */
  let flow = numbers()
  let ends = numbers()
  /** A place is never used again: a post that changed gets a new one. */
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

  const addWords = (post: SavedPost) => {
    turn++
    for (const raw of wordsOf(searched(post))) {
      if (raw === '') continue
      const number = numberOfWord(raw)
      const turns = lastTurn.all()
      if (turns[number] === turn) continue
      turns[number] = turn
      flow.push(number)
    }
    ends.push(flow.length())
    if (ends.length() < SEGMENT) return
    segments.push(segmentOf(flow.all(), ends.all().slice(0, ends.length()), cards.length - ends.length(), lastTurn.length()))
    flow = numbers()
    ends = numbers()
  }

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

  const drop = (keys: readonly string[]) => {
    const gone = new Set<number>()
    for (const key of keys) {
      const at = placeOf.get(key)
      if (at === undefined) continue
      placeOf.delete(key)
      gone.add(at)
    }
    if (gone.size > MANY) orders = {}
    else if (gone.size > 0) for (const [sort, order] of Object.entries(orders)) orders[sort as SavedSort] = order.filter((at) => !gone.has(at))
    for (const at of gone) cards[at] = undefined
  }

  /** For each place, which of the terms (a bit each) its post holds. */
  const marksOf = (terms: readonly string[]): Uint8Array => {
    if (fresh.length > 0) {
      lexicon += `${fresh.join('\n')}\n`
      fresh = []
    }
    const marks = new Uint8Array(cards.length)
    const tail = new Uint8Array(lastTurn.length())
    terms.forEach((term, nth) => {
      const bit = 1 << nth
      const words = wordsWith(lexicon, begins.all(), term)
      for (const word of words) tail[word]! |= bit
      for (const { starts, places } of segments) {
        const known = starts.length - 1
        for (const word of words) {
          // Words met later are in no post of an older segment.
          if (word >= known) break
          for (let at = starts[word]!, end = starts[word + 1]!; at < end; at++) marks[places[at]!]! |= bit
        }
      }
    })
    const [words, until, first] = [flow.all(), ends.all(), cards.length - ends.length()]
    for (let post = 0, at = 0; post < ends.length(); post++) for (; at < until[post]!; at++) marks[first + post]! |= tail[words[at]!]!
    return marks
  }

  return {
    put: (posts) => {
      drop(posts.map(({ key }) => key))
      if (posts.length > MANY) orders = {}
      for (const post of posts) {
        const at = cards.length
        cards.push(cardOf(post))
        placeOf.set(post.key, at)
        addWords(post)
        place(at)
      }
    },
    drop,
    find: ({ query, filters, sort }) => {
      const order = (orders[sort] ??= [...placeOf.values()].toSorted((a, b) => sorts[sort](cards[a]!, cards[b]!)))
      const terms = searchTerms(query)
      let found: readonly number[] = order
      // Eight words at a time, a bit for each.
      for (let first = 0; first < terms.length; first += 8) {
        const some = terms.slice(first, first + 8)
        const [marks, whole] = [marksOf(some), (1 << some.length) - 1]
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
    byAuthor: (site, author) => cards.flatMap((card) => (card?.site === site && card.author === author ? card.key : [])),
    size: () => placeOf.size,
  }
}

/** More changes than this at once, and the orders are made anew. */
const MANY = 200

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

/** Most texts have no other spaces than plain ones and ends of lines, and browsers part those fastest. */
const wordsOf = (text: string): string[] => (/[^\S \n]/.test(text) ? text.split(/\s+/) : text.split('\n').flatMap((line) => line.split(' ')))

/** The words of the lexicon that contain the term, wherever in them, in order. */
const wordsWith = (lexicon: string, begins: Uint32Array, term: string): number[] => {
  const words: number[] = []
  for (let at = lexicon.indexOf(term), word = 0; at >= 0; at = lexicon.indexOf(term, begins[word + 1]!)) {
    while (begins[word + 1]! <= at) word++
    words.push(word)
  }
  return words
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
