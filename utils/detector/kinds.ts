/** Kinds of words: groups that were found by the company that words keep, not by hand (training/kinds.ts). */
import { groups } from './kinds-of-words'

let kinds: Map<string, number> | undefined

const readGroups = (): Map<string, number> => {
  const read = new Map<string, number>()
  groups.split('|').forEach((words, kind) => words.split(' ').forEach((word) => read.set(word, kind)))
  return read
}

/** The kind of a word, or −1 where it is not known. The list is read at the first use. */
export const kindOf = (word: string): number => (kinds ??= readGroups()).get(word) ?? -1
