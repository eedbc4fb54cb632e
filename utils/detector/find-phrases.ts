/** Finds the phrases in a row of words. */
import { familyNumbers } from './lexicon'
import { phrases } from './phrases'

/** One place in a phrase: the number of what may stand there, and whether it may be missing. */
type Part = { choice: number; isOptional: boolean }
/** A phrase made ready: its number, its kind's number, and what may stand in each place. */
export type Phrase = { id: number; kind: number; parts: readonly Part[] }
/** Which choices a word is one of, as bits. */
type Bits = Int32Array
/** What is known of a word: which places of phrases it may stand in, and which phrases may begin with it. */
export type Fits = { choices: Bits; begins: readonly Phrase[] }

const isIn = (bits: Bits, choice: number): boolean => ((bits[choice >> 5]! >>> (choice & 31)) & 1) === 1
const add = (bits: Bits, choice: number) => (bits[choice >> 5]! |= 1 << (choice & 31))

/** All phrases, ready to be looked for; and how a word, which belongs to these families, fits into them. */
export const readPhrases = (): { all: readonly Phrase[]; fitsOf: (word: string, families: readonly number[]) => Fits } => {
  const choices = new Map<string, number>()
  const choiceOf = (written: string): number => choices.get(written) ?? choices.set(written, choices.size).size - 1
  const all = Object.values(phrases).flatMap((list, kind) =>
    list.map((phrase, at): Phrase => {
      const parts = phrase.split(' ').map((written) => ({ choice: choiceOf(written.replace('?', '')), isOptional: written.startsWith('?') }))
      return { id: kind * 100 + at, kind, parts }
    }),
  )
  const byWord = new Map<string, number[]>()
  const byFamily = new Map<number, number[]>()
  const byBeginning: (readonly [string, number])[] = []
  const any: Bits = new Int32Array((choices.size >> 5) + 1)
  const addTo = <Key>(lists: Map<Key, number[]>, key: Key, choice: number) => (lists.get(key) ?? lists.set(key, []).get(key)!).push(choice)
  for (const [written, choice] of choices)
    for (const one of written.split('|'))
      if (one === '_') add(any, choice)
      else if (one.endsWith('*')) byBeginning.push([one.slice(0, -1), choice])
      else if (one.startsWith('@')) addTo(byFamily, familyNumbers.get(one.slice(1))!, choice)
      else addTo(byWord, one, choice)
  const mayBegin = (fits: Bits, { parts }: Phrase): boolean => parts.slice(0, parts.findIndex(({ isOptional }) => !isOptional) + 1).some(({ choice }) => isIn(fits, choice))
  const readyOf = (fits: Bits): Fits => ({ choices: fits, begins: all.filter((phrase) => mayBegin(fits, phrase)) })
  const none = readyOf(any)
  const fitsOf = (word: string, families: readonly number[]): Fits => {
    const own = [
      ...(byWord.get(word) ?? []),
      ...families.flatMap((family) => byFamily.get(family) ?? []),
      ...byBeginning.flatMap(([beginning, choice]) => (word.startsWith(beginning) ? [choice] : [])),
    ]
    if (own.length === 0) return none
    const fits = any.slice()
    for (const choice of own) add(fits, choice)
    return readyOf(fits)
  }
  return { all, fitsOf }
}

/** The index of the last word of a phrase that begins at word `at`, or −1. A part that may be missing is tried first. Bounded by the length of the phrase. */
const endOf = (parts: readonly Part[], words: readonly { fits: Fits }[], at: number, next = 0): number => {
  if (next === parts.length) return at - 1
  const part = parts[next]!
  if (at < words.length && isIn(words[at]!.fits.choices, part.choice)) {
    const end = endOf(parts, words, at + 1, next + 1)
    if (end >= 0) return end
  }
  return part.isOptional ? endOf(parts, words, at, next + 1) : -1
}

/** Finds every phrase in a row of words: `found` is told the phrase and its first and last word. */
export const findPhrases = (words: readonly { fits: Fits }[], found: (phrase: Phrase, first: number, last: number) => void): void => {
  words.forEach(({ fits }, at) => {
    for (const phrase of fits.begins) {
      const last = endOf(phrase.parts, words, at)
      if (last >= 0) found(phrase, at, last)
    }
  })
}
