/** What the model looks at in a text: words, neighbouring words and pieces of words, each hashed to a number. */
import type { Word } from './words'

/** Features of one text: `ids[n]` is the place in the table, `values[n]` its strength, `firsts[n]`–`lasts[n]` the words it was seen at. */
export type Features = { count: number; ids: Int32Array; values: Float32Array; firsts: Int32Array; lasts: Int32Array }

/** The table of weights has 2 to this power rows. */
export const tableBits = 16
const mask = (1 << tableBits) - 1
/** Shortest and longest pieces of words. */
const shortest = 3
const longestPiece = 5

const hashOf = (text: string): number => {
  let hash = 2166136261
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  return hash >>> 0
}

const mix = (left: number, right: number): number => {
  let hash = Math.imul(left ^ Math.imul(right, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * The features of the words of a text. Words and pieces of words are two groups: in each, a feature counts once, and the more of
 * them there are, the less each weighs. Linear in the number of words.
 */
export const featuresOf = (words: readonly Word[]): Features => {
  const letters = words.reduce((sum, { text }) => sum + text.length + 2, 0)
  const most = words.length * 4 + letters * 3
  const ids = new Int32Array(most)
  const values = new Float32Array(most)
  const firsts = new Int32Array(most)
  const lasts = new Int32Array(most)
  const seen = new Uint8Array(1 << tableBits)
  let count = 0
  const add = (hash: number, first: number, last: number, group: number) => {
    const id = (hash ^ (hash >>> 15)) & mask
    if (seen[id]! & group) return
    seen[id]! |= group
    ids[count] = id
    firsts[count] = first
    lasts[count] = last
    count += 1
  }
  const hashes = words.map(({ text }) => hashOf(text))
  for (let at = 0; at < words.length; at += 1) {
    const hash = hashes[at]!
    add(hash, at, at, 1)
    if (at + 1 < words.length) add(mix(hash, hashes[at + 1]! + 1), at, at + 1, 1)
    if (at + 2 < words.length) add(mix(hash, hashes[at + 2]! + 3), at, at + 2, 1)
    if (at + 3 < words.length) add(mix(hash, hashes[at + 3]! + 3), at, at + 3, 1)
  }
  const ofWords = count
  for (let at = 0; at < words.length; at += 1) {
    const piece = `<${words[at]!.text}>`
    for (let from = 0; from + shortest <= piece.length; from += 1) {
      let hash = 77777
      for (let size = 1; size <= longestPiece && from + size <= piece.length; size += 1) {
        hash = Math.imul(hash ^ piece.charCodeAt(from + size - 1), 16777619)
        if (size >= shortest && size < piece.length) add(mix(hash >>> 0, 9), at, at, 2)
      }
    }
  }
  values.fill(1 / Math.sqrt(ofWords + 4), 0, ofWords)
  values.fill(0.7 / Math.sqrt(count - ofWords + 4), ofWords, count)
  return { count, ids, values, firsts, lasts }
}
