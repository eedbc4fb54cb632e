/** Kinds of words: groups that were found by the company that words keep, not by hand (training/kinds.ts). */
import { groups } from './kinds-of-words'

/**
 * Words are kept as numbers, 30 bits of their hash: a third smaller, and the coarse words of the texts they come from are in no file that is
 * shipped. No two of the kept words share a number; a word that is not kept has one chance in ninety thousand to be taken for one that is.
 */
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const size = 5
const mask = 0x3fffffff

/** A word's hash as five letters. */
export const toLetters = (hash: number): string => Array.from({ length: size }, (_, at) => digits[((hash & mask) >>> (6 * at)) & 63]).join('')

let kinds: Map<number, number> | undefined

const readGroups = (): Map<number, number> => {
  const valueOf = new Uint8Array(128)
  for (let value = 0; value < digits.length; value += 1) valueOf[digits.charCodeAt(value)] = value
  const read = new Map<number, number>()
  groups.split('|').forEach((letters, kind) => {
    for (let from = 0; from < letters.length; from += size) {
      let hash = 0
      for (let at = size - 1; at >= 0; at -= 1) hash = (hash << 6) | valueOf[letters.charCodeAt(from + at)]!
      read.set(hash, kind)
    }
  })
  return read
}

/** The kind of the word with this hash, or −1 where it is not known. The list is read at the first use. */
export const kindOf = (hash: number): number => (kinds ??= readGroups()).get(hash & mask) ?? -1
