import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../training/read-corpus'
import { familiesOf, familyNumbers } from '../../utils/detector/lexicon'
import { findPhrases, readPhrases, type Fits, type Phrase } from '../../utils/detector/find-phrases'
import { phrases } from '../../utils/detector/phrases'
import { wordsOf } from '../../utils/detector/words'

const { all, fitsOf } = readPhrases()
const kinds = Object.keys(phrases)
const fitsIn = (text: string): { fits: Fits }[] => wordsOf(text).map((word) => ({ fits: fitsOf(word.text, familiesOf(word.text)) }))
/** The kinds of phrases in a text, each with the words of its longest find. */
const kindsIn = (text: string): Record<string, string> => {
  const words = wordsOf(text)
  const found: Record<string, string> = {}
  findPhrases(fitsIn(text), ({ kind }, first, last) => {
    const said = words.slice(first, last + 1).map((word) => word.text).join(' ')
    if (said.length > (found[kinds[kind]!]?.length ?? 0)) found[kinds[kind]!] = said
  })
  return found
}

/** Whether a word may stand in a place of a phrase. */
const mayStand = ({ choices }: Fits, choice: number): boolean => ((choices[choice >> 5]! >>> (choice & 31)) & 1) === 1
/** How many phrases there are in a text, each tried at each word, every way of leaving out what may be missing. */
const countByTrying = (words: readonly { fits: Fits }[]): number => {
  const isAt = ([part, ...rest]: Phrase['parts'][number][], at: number): boolean =>
    part === undefined || (at < words.length && mayStand(words[at]!.fits, part.choice) && isAt(rest, at + 1)) || (part.isOptional && isAt(rest, at))
  return all.reduce((sum, { parts }) => sum + words.filter((_, at) => isAt([...parts], at)).length, 0)
}

describe('phrases', () => {
  it('name only families that there are, and have numbers of their own', () => {
    const named = Object.values(phrases).flat().flatMap((phrase) => [...phrase.matchAll(/@(\w+)/g)].map((match) => match[1]!))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !familyNumbers.has(name))).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('begin with something that must be there, so that not every word starts one', () => {
    for (const { parts } of all) expect(parts.some(({ isOptional }) => !isOptional)).toBe(true)
    expect(fitsOf('zzzz', []).begins).toEqual([])
  })

  it.each([
    ['I have been really suicidal lately', { suicidal: 'been really suicidal' }],
    ['i don’t want to wake up', { wantsNoMore: 'dont want to wake up' }],
    ['My mother left this world on Sunday', { announces: 'left this world' }],
    ['Time of death 03:12', { patientDied: 'time of death' }],
    ['I am so burnt out', { burntOut: 'am so burnt out' }],
  ])('%s', (text, said) => expect(kindsIn(text)).toMatchObject(said))

  it('are taken for no more than they say', () => expect(kindsIn('The bus goes at nine from the old square')).toEqual({}))

  it('are found where trying each of them at each word finds them', () => {
    const posts = readCorpus(['w16']).posts.filter((_, at) => at % 5 === 0)
    const counts = posts.map(({ text }) => {
      let found = 0
      findPhrases(fitsIn(text), () => (found += 1))
      expect(found, text).toBe(countByTrying(fitsIn(text)))
      return found
    })
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(50)
  })
})
