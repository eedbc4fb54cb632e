/** What the model looks at in a text: words, neighbouring words, pieces, families and kinds of words, each hashed to a number. */
import { findPhrases, readPhrases, type Fits } from './find-phrases'
import { kindOf } from './kinds'
import { familiesOf, familyNumbers } from './lexicon'
import { placeOf, rowOf, tableBits, type Rows } from './rows'
import type { Word } from './words'

/**
 * Features of one text, those on rows that are kept: `places[n]` among the kept rows, and `spans[n]` the first and the last word it was seen at (16 bits each).
 * The features `from`–`to` (exclusive) of a group have one strength.
 */
export type Features = { places: Int32Array; spans: Int32Array; groups: readonly { from: number; to: number; strength: number }[] }

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
 * What is known of a word beforehand: texts repeat themselves. `place`, `pieces` and `kindPlace`: places among the kept rows, −1 or left out where not kept;
 * `pieceCount`: of all its pieces. `fits`: into which phrases. `seenIn`: the number of the text it was last seen in.
 */
type Known = {
  hash: number
  place: number
  pieces: readonly number[]
  pieceCount: number
  families: readonly number[]
  kind: number
  kindPlace: number
  fits: Fits
  seenIn: number
}
const known = new Map<string, Known>()

const piecesOf = (word: string): readonly number[] => {
  const marked = `<${word}>`
  const pieces: number[] = []
  for (let from = 0; marked.length > pieceLength && from + pieceLength <= marked.length; from += 1) {
    let hash = 77777
    for (let at = from; at < from + pieceLength; at += 1) hash = Math.imul(hash ^ marked.charCodeAt(at), 16777619)
    pieces.push(mix(hash, 9))
  }
  return pieces
}

/** What is known holds for the rows of one table. */
let rows: Rows
let phrases: ReturnType<typeof readPhrases> | undefined

const placeOfHash = (hash: number): number => placeOf(rows, rowOf(hash))
const familyHash = (family: number): number => family + 2_000_003
const kindHash = (kind: number): number => kind + 1_000_003

/** The places of pairs of families, near each other and not, as far as they are known. */
const pairs = new Int32Array(2 * familyNumbers.size ** 2)
const unknown = -2
const placeOfPair = (own: number, other: number, isNear: boolean): number => {
  const at = (own * familyNumbers.size + other) * 2 + (isNear ? 0 : 1)
  if (pairs[at] === unknown) pairs[at] = placeOfHash(mix(familyHash(own), other + (isNear ? 3000 : 4000)))
  return pairs[at]!
}

const useRows = (wanted: Rows) => {
  if (wanted === rows) return
  rows = wanted
  known.clear()
  pairs.fill(unknown)
}

const lookUp = (word: string): Known => {
  const before = known.get(word)
  if (before) return before
  const hash = hashOf(word)
  const families = familiesOf(word)
  const kind = kindOf(hash)
  const pieces = piecesOf(word)
  // Read at the first use: not every page has a post in English.
  phrases ??= readPhrases()
  const found = {
    hash,
    place: placeOfHash(hash),
    pieces: pieces.map(placeOfHash).filter((place) => place >= 0),
    pieceCount: pieces.length,
    families,
    kind,
    kindPlace: kind < 0 ? -1 : placeOfHash(mix(kindHash(kind), 5)),
    fits: phrases.fitsOf(word, families),
    seenIn: 0,
  }
  // The memory is for speed only and stays small.
  if (known.size > 20_000) known.clear()
  // Of a copy: a long word that was cut out of a post would keep the whole post in memory.
  known.set(` ${word}`.slice(1), found)
  return found
}

/** Families up to this many words apart make a pair, and up to this many are near each other. */
const reach = 8
const near = 2
/** Room for a group before rows are left out: the worst 6,500 characters have 182,000 pairs of families. */
const most = 1 << 20
/** The features of a group: first their places or rows, then the places of those that are kept. */
const places = new Int32Array(most)
const spans = new Int32Array(most)
/** In which turn each kept row was last seen, by its place. Of one byte each, so that it stays near the processor; cleared when the turns have been used up. */
const seen = new Uint8Array(1 << tableBits)
let turn = 0
let texts = 0
/** How many features of a group are not in its list: they are known not to be kept. */
let leftOut = 0

/** Stands for a place that is still to be looked up: a number below −1, which says that a row is not kept. */
const later = (hash: number): number => -2 - rowOf(hash)

/** Puts a feature, by its place or what stands for it, at the end of the list; returns the new end. */
const put = (end: number, place: number, first: number, last: number): number => {
  places[end] = place
  spans[end] = (first << 16) | last
  return end + 1
}

const putWords = (facts: readonly Known[], from: number): number => {
  let end = from
  for (let at = 0; at < facts.length; at += 1) {
    const { hash, place } = facts[at]!
    end = put(end, place, at, at)
    if (at + 1 < facts.length) end = put(end, later(mix(hash, facts[at + 1]!.hash + 1)), at, at + 1)
  }
  return end
}

const putPieces = (facts: readonly Known[], from: number): number => {
  let end = from
  for (let at = 0; at < facts.length; at += 1) {
    const fact = facts[at]!
    // A word that came before in this text brings no new pieces.
    if (fact.seenIn === texts) continue
    fact.seenIn = texts
    const { pieces } = fact
    for (let piece = 0; piece < pieces.length; piece += 1) end = put(end, pieces[piece]!, at, at)
    leftOut += fact.pieceCount - pieces.length
  }
  return end
}

const putFamilies = (facts: readonly Known[], from: number): number => {
  let end = from
  // Most words belong to no family.
  const related: number[] = []
  for (let at = 0; at < facts.length; at += 1) if (facts[at]!.families.length > 0) related.push(at)
  for (let index = 0; index < related.length; index += 1) {
    const at = related[index]!
    const { families } = facts[at]!
    for (let one = 0; one < families.length; one += 1) {
      const own = families[one]!
      end = put(end, later(mix(familyHash(own), 1)), at, at)
      if (at + 1 < facts.length) end = put(end, later(mix(familyHash(own), facts[at + 1]!.hash + 11)), at, at + 1)
      if (at > 0) end = put(end, later(mix(familyHash(own), facts[at - 1]!.hash + 12)), at - 1, at)
      for (let next = index + 1; next < related.length && related[next]! - at <= reach; next += 1) {
        const place = related[next]!
        const others = facts[place]!.families
        for (let other = 0; other < others.length; other += 1) end = put(end, placeOfPair(own, others[other]!, place - at <= near), at, place)
      }
    }
  }
  return end
}

const putKinds = (facts: readonly Known[], from: number): number => {
  let end = from
  for (let at = 0; at < facts.length; at += 1) {
    const { kind, kindPlace } = facts[at]!
    if (kind < 0) continue
    end = put(end, kindPlace, at, at)
    const next = at + 1 < facts.length ? facts[at + 1]!.kind : -1
    if (next >= 0) end = put(end, later(mix(kindHash(kind), next + 555)), at, at + 1)
  }
  return end
}

const putPhrases = (facts: readonly Known[], from: number): number => {
  let end = from
  findPhrases(facts, ({ id, kind }, first, last) => {
    end = put(end, later(mix(id + 3_000_017, 7)), first, last)
    end = put(end, later(mix(kind + 3_100_019, 7)), first, last)
  })
  return end
}

/** Of the features `from`–`to`, keeps those on kept rows, each row once; returns the new end. Looked up in one go: one by one takes longer. */
const keep = (from: number, to: number): number => {
  turn += 1
  let end = from
  for (let at = from; at < to; at += 1) {
    const listed = places[at]!
    const place = listed < -1 ? placeOf(rows, -2 - listed) : listed
    if (place < 0 || seen[place] === turn) continue
    seen[place] = turn
    places[end] = place
    spans[end] = spans[at]!
    end += 1
  }
  return end
}

/** The groups of features, in their order. */
const groupsOfFeatures = [
  { share: shares.words, put: putWords },
  { share: shares.pieces, put: putPieces },
  { share: shares.families, put: putFamilies },
  { share: shares.kinds, put: putKinds },
  { share: shares.phrases, put: putPhrases },
] as const

/**
 * The features of the words of a text that fall on kept rows. In each group a row counts once, and the more features there are, kept or not, the less
 * each weighs. Linear in the number of words. The lists are used again for the next text: copy what shall outlast it.
 */
export const featuresOf = (words: readonly Word[], among: Rows): Features => {
  useRows(among)
  const facts = words.map(({ text }) => lookUp(text))
  texts += 1
  if (turn > 250) {
    seen.fill(0)
    turn = 0
  }
  let from = 0
  const groups = groupsOfFeatures.map(({ share, put: putGroup }) => {
    leftOut = 0
    const end = putGroup(facts, from)
    const group = { from, to: keep(from, end), strength: share / Math.sqrt(end - from + leftOut + 4) }
    from = group.to
    return group
  })
  return { places, spans, groups }
}
