import { describe, expect, it } from 'vitest'
import { familiesOf, familyNumbers } from '../../utils/detector/lexicon'
import { endOf, isOneOf, phrases, readPhrases } from '../../utils/detector/phrases'
import { wordsOf } from '../../utils/detector/words'

const { all, fitsOf } = readPhrases()
const kinds = Object.keys(phrases)
/** The kinds of phrases in a text, each with the words of its longest find. */
const kindsIn = (text: string): Record<string, string> => {
  const words = wordsOf(text)
  const fits = words.map((word) => ({ fits: fitsOf(word.text, familiesOf(word.text)) }))
  const found: Record<string, string> = {}
  for (const { kind, parts } of all)
    words.forEach((_, at) => {
      const end = endOf(parts, fits, at)
      const said = words.slice(at, end + 1).map((word) => word.text).join(' ')
      if (end >= 0 && said.length > (found[kinds[kind]!]?.length ?? 0)) found[kinds[kind]!] = said
    })
  return found
}

describe('phrases', () => {
  it('name only families that there are, and have numbers of their own', () => {
    const named = Object.values(phrases).flat().flatMap((phrase) => [...phrase.matchAll(/@(\w+)/g)].map((match) => match[1]!))
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((name) => !familyNumbers.has(name))).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  it('begin with something that must be there, so that not every word starts one', () => {
    for (const { starts } of all) {
      expect(starts.at(-1)?.isOptional).toBe(false)
      expect(starts.some((part) => isOneOf(fitsOf('zzzz', []), part))).toBe(false)
    }
  })

  it.each([
    ['I have been really suicidal lately', { suicidal: 'been really suicidal' }],
    ['i don’t want to wake up', { wantsNoMore: 'dont want to wake up' }],
    ['My mother left this world on Sunday', { announces: 'left this world' }],
    ['Time of death 03:12', { patientDied: 'time of death' }],
    ['I am so burnt out', { burntOut: 'am so burnt out' }],
  ])('%s', (text, said) => expect(kindsIn(text)).toMatchObject(said))

  it('are taken for no more than they say', () => expect(kindsIn('The bus goes at nine from the old square')).toEqual({}))
})
