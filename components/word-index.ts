/**
 * Which texts hold which words. Every different word stands once in one long text (`lexicon`). A search first finds the words that contain what was typed, then
 * the texts that hold those words: for every ten thousand texts there is a segment that tells them, word by word; the newest, not yet in a segment, are gone
 * through. For a hundred thousand posts that takes some milliseconds.
 */
import { fold } from './find-text'

export type WordIndex = {
  /** Adds a text; its place is how many were added before. */
  add: (text: string) => void
  /** For each place, which of at most eight terms (a bit each) its text contains. */
  marksOf: (terms: readonly string[]) => Uint8Array
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

/** A part of a long text keeps the whole of it in memory: a word is held for itself. */
const ownCopy = (word: string): string => (word.length < 13 ? word : word.split('').join(''))

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

export const openWordIndex = (): WordIndex => {
  let lexicon = ''
  let fresh: string[] = []
  /** Where each word begins in the lexicon, and where the next one will. */
  const begins = numbers([0])
  const numberOf = new Map<string, number>()
  /** The last turn in which a word was met: a word counts once for each text. */
  const lastTurn = numbers()
  let turn = 0
  const segments: Segment[] = []
  let count = 0
  /** The words of the newest texts, one text after the other, and where each text's words end. */
  let flow = numbers()
  let ends = numbers()
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

  const add = (text: string) => {
    turn++
    for (const raw of wordsOf(text)) {
      if (raw === '') continue
      const number = numberOfWord(raw)
      const turns = lastTurn.all()
      if (turns[number] === turn) continue
      turns[number] = turn
      flow.push(number)
    }
    ends.push(flow.length())
    count++
    if (ends.length() < SEGMENT) return
    segments.push(segmentOf(flow.all(), ends.all().slice(0, ends.length()), count - ends.length(), lastTurn.length()))
    flow = numbers()
    ends = numbers()
  }

  /** For each place, which of the terms (a bit each) its post holds. */
  const marksOf = (terms: readonly string[]): Uint8Array => {
    if (fresh.length > 0) {
      lexicon += `${fresh.join('\n')}\n`
      fresh = []
    }
    const marks = new Uint8Array(count)
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
    const [words, until, first] = [flow.all(), ends.all(), count - ends.length()]
    for (let post = 0, at = 0; post < ends.length(); post++) for (; at < until[post]!; at++) marks[first + post]! |= tail[words[at]!]!
    return marks
  }

  return { add, marksOf }
}
