/** Finds the phrases in a row of words. */
import { familyNumbers } from './lexicon'
import { phrases } from './phrases'

/** One place in a phrase: the number of what may stand there, and whether it may be missing. */
type Part = { choice: number; isOptional: boolean }
/** A phrase made ready: its number, its kind's number, and what may stand in each place. */
export type Phrase = { id: number; kind: number; parts: readonly Part[] }
/** Numbers as bits: which choices a word is one of, or which phrases. */
type Bits = Int32Array
/** What is known of a word: which places of phrases it may stand in, which phrases may begin with it, and which may go on with it or are over by then. */
export type Fits = { choices: Bits; begins: Bits; goesOn: Bits }

const isIn = (bits: Bits, number: number): boolean => ((bits[number >> 5]! >>> (number & 31)) & 1) === 1
const add = (bits: Bits, number: number) => (bits[number >> 5]! |= 1 << (number & 31))
const bitsFor = (count: number): Bits => new Int32Array((count >> 5) + 1)

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
  const any = bitsFor(choices.size)
  const addTo = <Key>(lists: Map<Key, number[]>, key: Key, choice: number) => (lists.get(key) ?? lists.set(key, []).get(key)!).push(choice)
  for (const [written, choice] of choices)
    for (const one of written.split('|'))
      if (one === '_') add(any, choice)
      else if (one.endsWith('*')) byBeginning.push([one.slice(0, -1), choice])
      else if (one.startsWith('@')) addTo(byFamily, familyNumbers.get(one.slice(1))!, choice)
      else addTo(byWord, one, choice)
  const readyOf = (fits: Bits): Fits => {
    const begins = bitsFor(all.length)
    const goesOn = bitsFor(all.length)
    all.forEach(({ parts }, at) => {
      const required = parts.findIndex(({ isOptional }) => !isOptional)
      if (parts.some(({ choice }, place) => place <= required && isIn(fits, choice))) add(begins, at)
      const isOneWord = parts.every(({ isOptional }, place) => isOptional || place === required)
      if (isOneWord || parts.some(({ choice }, place) => place > 0 && isIn(fits, choice))) add(goesOn, at)
    })
    return { choices: fits, begins, goesOn }
  }
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

/** Finds every phrase in a row of words: `found` is told the phrase and its first and last word. Most pairs of words rule out all of them at once. */
export const findPhrases = (all: readonly Phrase[], words: readonly { fits: Fits }[], found: (phrase: Phrase, first: number, last: number) => void): void => {
  for (let at = 0; at < words.length; at += 1) {
    const { begins } = words[at]!.fits
    const goesOn = words[at + 1]?.fits.goesOn
    for (let part = 0; part < begins.length; part += 1)
      for (let left = goesOn ? begins[part]! & goesOn[part]! : begins[part]!; left !== 0; left &= left - 1) {
        const phrase = all[part * 32 + 31 - Math.clz32(left & -left)]!
        const last = endOf(phrase.parts, words, at)
        if (last >= 0) found(phrase, at, last)
      }
  }
}
