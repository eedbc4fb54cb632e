/** What the model looks at in a text: words, neighbouring words, pieces, families and kinds of words, each hashed to a number. */
import { kindOf } from './kinds'
import { familiesOf } from './lexicon'
import { endOf, isOneOf, readPhrases, type Fits, type Phrase } from './phrases'
import { placeOf, rowOf, tableBits, type Rows } from './rows'
import type { Word } from './words'

/**
 * Features of one text, those on rows that are kept: `places[n]` among the kept rows, and `firsts[n]`–`lasts[n]` the words it was seen at.
 * The features `from`–`to` (exclusive) of a group have one strength.
 */
export type Features = { places: Int32Array; firsts: Int32Array; lasts: Int32Array; groups: readonly { from: number; to: number; strength: number }[] }

/** Words are cut into pieces of so many letters, their ends marked. */
const pieceLength = 5

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

/** The parts that the groups of features have in a score; words go with their neighbours. */
const shares = { words: 1, pieces: 0.7, families: 1.2, kinds: 0.8, phrases: 3 } as const

/**
 * What is known of a word beforehand: texts repeat themselves. `place`: of its own feature among the kept rows, or −1. `pieces`: places of those that are kept,
 * of `pieceCount` in all. `fits`: which places of phrases it may stand in. `begins`: the phrases that may begin with it. `seenIn`: the number of the text it was
 * last seen in.
 */
type Known = {
  hash: number
  place: number
  families: readonly number[]
  kind: number
  pieces: readonly number[]
  pieceCount: number
  fits: Fits
  begins: readonly Phrase[]
  seenIn: number
}
/** Each word that was looked up, for each choice of rows. */
const knownAmong = new WeakMap<Rows, Map<string, Known>>()

const piecesOf = (word: string): readonly number[] => {
  const marked = `<${word}>`
  const rows: number[] = []
  for (let from = 0; marked.length > pieceLength && from + pieceLength <= marked.length; from += 1) {
    let hash = 77777
    for (let at = from; at < from + pieceLength; at += 1) hash = Math.imul(hash ^ marked.charCodeAt(at), 16777619)
    rows.push(rowOf(mix(hash, 9)))
  }
  return rows
}

let phrases: ReturnType<typeof readPhrases> | undefined

const lookUp = (word: string, known: Map<string, Known>, rows: Rows): Known => {
  const before = known.get(word)
  if (before) return before
  const hash = hashOf(word)
  const families = familiesOf(word)
  // Read at the first use: not every page has a post in English.
  phrases ??= readPhrases()
  const fits = phrases.fitsOf(word, families)
  const begins = phrases.all.filter(({ starts }) => starts.some((part) => isOneOf(fits, part)))
  const pieces = piecesOf(word)
  const found = {
    hash,
    place: placeOf(rows, rowOf(hash)),
    families,
    kind: kindOf(hash),
    pieces: pieces.map((row) => placeOf(rows, row)).filter((place) => place >= 0),
    pieceCount: pieces.length,
    fits,
    begins,
    seenIn: 0,
  }
  // The memory is for speed only and stays small.
  if (known.size > 20_000) known.clear()
  // Of a copy: a long word that was cut out of a post would keep the whole post in memory.
  known.set(` ${word}`.slice(1), found)
  return found
}

/** Families up to this many words apart make a pair. */
const reach = 8
const most = 1 << 20
const places = new Int32Array(most)
const firsts = new Int32Array(most)
const lasts = new Int32Array(most)
/** In which turn each kept row was last seen, by its place. Of one byte each, so that it stays near the processor; cleared when the turns have been used up. */
const seen = new Uint8Array(1 << tableBits)
let turn = 0
let texts = 0

/**
 * The features of the words of a text that fall on kept rows. In each group a row counts once, and the more features there are, kept or not, the less
 * each weighs. Linear in the number of words. The lists are used again for the next text: copy what shall outlast it.
 */
export const featuresOf = (words: readonly Word[], rows: Rows): Features => {
  const size = words.length
  const known = knownAmong.get(rows) ?? new Map<string, Known>()
  knownAmong.set(rows, known)
  const facts = words.map(({ text }) => lookUp(text, known, rows))
  const groups: { from: number; to: number; strength: number }[] = []
  let found = 0
  let kept = 0
  const keep = (place: number, first: number, last: number) => {
    if (seen[place] === turn) return
    seen[place] = turn
    places[kept] = place
    firsts[kept] = first
    lasts[kept] = last
    kept += 1
  }
  const add = (hash: number, first: number, last: number) => {
    found += 1
    const place = placeOf(rows, rowOf(hash))
    if (place >= 0) keep(place, first, last)
  }
  const inGroup = (share: number, addAll: () => void) => {
    turn += 1
    found = 0
    const from = kept
    addAll()
    groups.push({ from, to: kept, strength: share / Math.sqrt(found + 4) })
  }
  if (turn > 250) {
    seen.fill(0)
    turn = 0
  }
  texts += 1
  inGroup(shares.words, () => {
    for (let at = 0; at < size; at += 1) {
      const { hash, place } = facts[at]!
      found += 1
      if (place >= 0) keep(place, at, at)
      if (at + 1 < size) add(mix(hash, facts[at + 1]!.hash + 1), at, at + 1)
    }
  })
  inGroup(shares.pieces, () => {
    for (let at = 0; at < size; at += 1) {
      const fact = facts[at]!
      // A word that came before in this text brings no new pieces.
      if (fact.seenIn === texts) continue
      fact.seenIn = texts
      const { pieces } = fact
      found += fact.pieceCount
      for (let piece = 0; piece < pieces.length; piece += 1) keep(pieces[piece]!, at, at)
    }
  })
  // Most words belong to no family.
  const related: number[] = []
  for (let at = 0; at < size; at += 1) if (facts[at]!.families.length > 0) related.push(at)
  inGroup(shares.families, () => {
    for (let index = 0; index < related.length; index += 1) {
      const at = related[index]!
      const { families } = facts[at]!
      for (let one = 0; one < families.length; one += 1) {
        const own = families[one]! + 2_000_003
        add(mix(own, 1), at, at)
        if (at + 1 < size) add(mix(own, facts[at + 1]!.hash + 11), at, at + 1)
        if (at > 0) add(mix(own, facts[at - 1]!.hash + 12), at - 1, at)
        for (let next = index + 1; next < related.length && related[next]! - at <= reach; next += 1) {
          const place = related[next]!
          const others = facts[place]!.families
          const distance = place - at <= 2 ? 3000 : 4000
          for (let other = 0; other < others.length; other += 1) add(mix(own, others[other]! + distance), at, place)
        }
      }
    }
  })
  inGroup(shares.kinds, () => {
    for (let at = 0; at < size; at += 1) {
      const { kind } = facts[at]!
      if (kind < 0) continue
      add(mix(kind + 1_000_003, 5), at, at)
      const next = at + 1 < size ? facts[at + 1]!.kind : -1
      if (next >= 0) add(mix(kind + 1_000_003, next + 555), at, at + 1)
    }
  })
  inGroup(shares.phrases, () => {
    for (let at = 0; at < size; at += 1)
      for (const { id, kind, parts } of facts[at]!.begins) {
        const end = endOf(parts, facts, at)
        if (end < 0) continue
        add(mix(id + 3_000_017, 7), at, end)
        add(mix(kind + 3_100_019, 7), at, end)
      }
  })
  return { places, firsts, lasts, groups }
}
