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
const placeholdersOf = (message: string) => [...message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase())

describe.each(readdirSync(locales))('messages in %s', (language) => {
  const messages = read(language)

  it('has every key of English and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted())
  })

  it.each(Object.entries(messages))('%s is whole', (key, { message, placeholders = {} }) => {
    expect(message.trim()).not.toBe('')
    expect(key).toMatch(/^[A-Za-z]\w*$/)
    expect(new Set(placeholdersOf(message)), 'its placeholders are declared').toEqual(new Set(Object.keys(placeholders)))
    expect(new Set(placeholdersOf(message)), 'and the same as in English').toEqual(new Set(placeholdersOf(english[key]?.message ?? '')))
    expect(message.replace(/\$\w+\$/g, ''), 'no other dollar sign').not.toContain('$')
    expect(message.split('*').length % 2, 'asterisks come in pairs').toBe(1)
    Object.values(placeholders).forEach(({ content }) => expect(content).toMatch(/^\$[1-9]$/))
  })
})

describe('the words in the code', () => {
  it('uses every key', () => {
    const unused = Object.keys(english).filter((key) => !named.has(key) && !isBuilt(key))
    expect(unused).toEqual([])
  })

  it('asks for no key that is missing', () => {
    const asked = [...code.matchAll(/\bt\('(\w+)'|__MSG_(\w+)__/g)].flatMap((match) => match[1] ?? match[2] ?? [])
    expect(asked.filter((key) => !(key in english))).toEqual([])
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
