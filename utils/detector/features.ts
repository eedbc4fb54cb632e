/** What the model looks at in a text: words, neighbouring words, pieces, families and kinds of words, each hashed to a number. */
import { kindOf } from './kinds'
import { familiesOf } from './lexicon'
import { endOf, readPhrases, type Phrase } from './phrases'
import type { Word } from './words'

/** Features of one text: `ids[n]` is the place in the table, `values[n]` its strength, `firsts[n]`–`lasts[n]` the words it was seen at. */
export type Features = { count: number; ids: Int32Array; values: Float32Array; firsts: Int32Array; lasts: Int32Array }

/** The table of weights has 2 to this power rows. */
export const tableBits = 18
const mask = (1 << tableBits) - 1
/** Shortest and longest pieces of words. */
const shortest = 4
const longestPiece = 5

/** A text's number, 32 bits (FNV-1a). */
export const hashOf = (text: string): number => {
  let hash = 2166136261
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash | 0
}

const mix = (left: number, right: number): number => {
  let hash = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** The parts that the groups of features have in a score: words and pairs, pieces of words, families of words, kinds of words, phrases. */
const shares = [1, 0.7, 1.2, 0.8, 3] as const

/** The row of the table that a hash falls on. */
const rowOf = (hash: number): number => (hash ^ (hash >>> 15)) & mask

/** What is known of words beforehand. Texts repeat themselves: each word is looked up once. `pieces`: rows. `begins`: the phrases that may begin with it. `seenIn`: the number of the text it was last seen in. */
type Known = { hash: number; families: readonly number[]; kind: number; pieces: readonly number[]; begins: readonly Phrase[]; seenIn: number }
const known = new Map<string, Known>()

const piecesOf = (word: string): readonly number[] => {
  const piece = `<${word}>`
  const rows: number[] = []
  for (let from = 0; from + shortest <= piece.length; from += 1) {
    let hash = 77777
    for (let size = 1; size <= longestPiece && from + size <= piece.length; size += 1) {
      hash = Math.imul(hash ^ piece.charCodeAt(from + size - 1), 16777619)
      if (size >= shortest && size < piece.length) rows.push(rowOf(mix(hash, 9)))
    }
  }
  return rows
}

let allPhrases: readonly Phrase[] | undefined
/** The phrases that this word may begin. They are read at the first use: not every page has a post in English. */
const phrasesFrom = (word: string, families: readonly number[]): readonly Phrase[] =>
  (allPhrases ??= readPhrases()).filter(({ starts }) => starts.some(({ fits }) => fits(word, families)))

const lookUp = (word: string): Known => {
  const before = known.get(word)
  if (before) return before
  const hash = hashOf(word)
  const families = familiesOf(word)
  const found = { hash, families, kind: kindOf(hash), pieces: piecesOf(word), begins: phrasesFrom(word, families), seenIn: 0 }
  // The memory is for speed only and stays small.
  if (known.size > 20_000) known.clear()
  known.set(word, found)
  return found
}

/** Families up to this many words apart make a pair. */
const reach = 8
const most = 1 << 18
const ids = new Int32Array(4 * most)
const firsts = new Int32Array(4 * most)
const lasts = new Int32Array(4 * most)
const values = new Float32Array(4 * most)
/** In which turn each row was last seen. Of one byte each, so that it stays near the processor; cleared when the turns have been used up. */
const seen = new Uint8Array(1 << tableBits)
let turn = 0
let texts = 0

/**
 * The features of the words of a text. In each group a feature counts once, and the more of them there are, the less each weighs.
 * Linear in the number of words. The lists are used again for the next text: copy what shall outlast it.
 */
export const featuresOf = (words: readonly Word[]): Features => {
  let count = 0
  const addRow = (id: number, first: number, last: number) => {
    if (seen[id] === turn) return
    seen[id] = turn
    ids[count] = id
    firsts[count] = first
    lasts[count] = last
    count += 1
  }
  const add = (hash: number, first: number, last: number) => addRow(rowOf(hash), first, last)
  const ends: number[] = []
  const size = words.length
  const facts = words.map(({ text }) => lookUp(text))
  if (turn > 250) {
    seen.fill(0)
    turn = 0
  }
  turn += 1
  texts += 1
  for (let at = 0; at < size; at += 1) {
    const { hash } = facts[at]!
    add(hash, at, at)
    if (at + 1 < size) add(mix(hash, facts[at + 1]!.hash + 1), at, at + 1)
  }
  ends.push(count)
  turn += 1
  for (let at = 0; at < size; at += 1) {
    const fact = facts[at]!
    // A word that came before in this text brings no new pieces.
    if (fact.seenIn === texts) continue
    fact.seenIn = texts
    const { pieces } = fact
    for (let piece = 0; piece < pieces.length; piece += 1) addRow(pieces[piece]!, at, at)
  }
  ends.push(count)
  turn += 1
  for (let at = 0; at < size; at += 1)
    for (const family of facts[at]!.families) {
      const own = family + 2_000_003
      add(mix(own, 1), at, at)
      if (at + 1 < size) add(mix(own, facts[at + 1]!.hash + 11), at, at + 1)
      if (at > 0) add(mix(own, facts[at - 1]!.hash + 12), at - 1, at)
      for (let gap = 1; gap <= reach && at + gap < size; gap += 1)
        for (const other of facts[at + gap]!.families) add(mix(own, other + (gap <= 2 ? 3000 : 4000)), at, at + gap)
    }
  ends.push(count)
  turn += 1
  for (let at = 0; at < size; at += 1) {
    const { kind } = facts[at]!
    if (kind < 0) continue
    add(mix(kind + 1_000_003, 5), at, at)
    const next = at + 1 < size ? facts[at + 1]!.kind : -1
    if (next >= 0) add(mix(kind + 1_000_003, next + 555), at, at + 1)
  }
  ends.push(count)
  turn += 1
  for (let at = 0; at < size; at += 1)
    for (const { id, kind, parts } of facts[at]!.begins) {
      const end = endOf(parts, at, size, (part, place) => part.fits(words[place]!.text, facts[place]!.families))
      if (end < 0) continue
      add(mix(id + 3_000_017, 7), at, end)
      add(mix(kind + 3_100_019, 7), at, end)
    }
  ends.push(count)
  ends.forEach((end, group) => {
    const start = group > 0 ? ends[group - 1]! : 0
    values.fill(shares[group]! / Math.sqrt(end - start + 4), start, end)
  })
  return { count, ids, values, firsts, lasts }
}
