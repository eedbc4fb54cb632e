import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { t } from '../utils/i18n'

type Message = { message: string; placeholders?: Record<string, { content: string }> }
const locales = join(import.meta.dirname, '../public/_locales')
const read = (language: string): Record<string, Message> => JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8'))
const english = read('en')

const sources = ['components', 'entrypoints', 'utils', 'wxt.config.ts'].flatMap((place) => {
  const path = join(import.meta.dirname, '..', place)
  if (place.endsWith('.ts')) return [readFileSync(path, 'utf8')]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|html)$/.test(file))
    .map((file) => readFileSync(join(path, file), 'utf8'))
})
const code = sources.join('\n')
/** Keys that the code names: quoted, or as `__MSG_key__`. */
const named = new Set([...code.matchAll(/'([A-Za-z]\w*)'|__MSG_(\w+)__/g)].flatMap((match) => match[1] ?? match[2] ?? []))
/** What comes before `_count_…` in a key whose words depend on a number; `undefined` for the others. */
const baseOf = (key: string) => /^(\w+)_count_(zero|one|two|few|many|other)$/.exec(key)?.[1]
const bases = new Set(Object.keys(english).flatMap((key) => baseOf(key) ?? []))
/** The keys that a language must have: English's, with the forms of numbers that its own plural rules know. */
const keysOf = (language: string) => {
  const forms = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories
  return [...Object.keys(english).filter((key) => !baseOf(key)), ...[...bases].flatMap((base) => forms.map((form) => `${base}_count_${form}`))]
}
const placeholdersOf = (message: string) => [...message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase())

describe.each(readdirSync(locales))('messages in %s', (language) => {
  const messages = read(language)

  it('has every key of English, the forms of numbers that it needs, and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keysOf(language).toSorted())
  })

  it('names itself', () => {
    expect(messages['locale']?.message.replace('-', '_')).toBe(language)
  })

  it.each(Object.entries(messages))('%s is whole', (key, { message, placeholders = {} }) => {
    expect(message.trim()).not.toBe('')
    expect(key).toMatch(/^[A-Za-z]\w*$/)
    const own = new Set(placeholdersOf(message))
    const base = baseOf(key)
    // "One post" may do without its number; what stands there is declared.
    if (!base) expect(own, 'its placeholders are declared').toEqual(new Set(Object.keys(placeholders)))
    for (const name of own) expect(Object.keys(placeholders), 'its placeholders are declared').toContain(name)
    const due = new Set(placeholdersOf(english[base ? `${base}_count_other` : key]?.message ?? ''))
    if (!base || /_(few|many|other)$/.test(key)) expect(own, 'and the same as in English').toEqual(due)
    expect(message.replace(/\$\w+\$/g, ''), 'no other dollar sign').not.toContain('$')
    expect(message.split('*').length % 2, 'asterisks come in pairs').toBe(1)
    Object.values(placeholders).forEach(({ content }) => expect(content).toMatch(/^\$[1-9]$/))
  })
})

describe('the words in the code', () => {
  it('uses every key', () => {
    const unused = Object.keys(english).filter((key) => !named.has(baseOf(key) ?? key) && !isBuilt(key))
    expect(unused).toEqual([])
  })

  it('asks for no key that is missing', () => {
    const asked = [...code.matchAll(/\bt\('(\w+)'|__MSG_(\w+)__/g)].flatMap((match) => match[1] ?? match[2] ?? [])
    expect(asked.filter((key) => !(key in english))).toEqual([])
    const counted = [...code.matchAll(/\btCount\('(\w+)'/g)].flatMap((match) => match[1] ?? [])
    expect(counted.filter((base) => !bases.has(base))).toEqual([])
    expect(counted.length).toBeGreaterThan(1)
    expect(asked.length).toBeGreaterThan(50)
  })

  it('fills placeholders in order', () => {
    expect(t('checked_against', '4 October 2026', 'the operator’s page')).toBe('Checked 4 October 2026 against the operator’s page')
    expect(t('way_textKeyword', 'HOME', '741741')).toBe('Text HOME to 741741')
  })

  it('says nothing that the product must not say', () => {
    const forbidden = /\bat risk\b|\bsuicidal\b|\bdepress|\bdiagnos|\bresilien|\bbe strong\b|\btrigger warning\b|!|\bcommitted\b/i
    const said = Object.entries(english).filter(([key]) => !key.startsWith('words_'))
    expect(said.filter(([, { message }]) => forbidden.test(message)).map(([key]) => key)).toEqual([])
  })

  it('fits the stores', () => {
    expect(english['extensionName']?.message.length).toBeLessThanOrEqual(45)
    expect(english['extensionDescription']?.message.length).toBeLessThanOrEqual(132)
  })
})

/** Keys that are put together at run time: the words for them, by topic and relation. */
const isBuilt = (key: string): boolean => key.startsWith('words_')
