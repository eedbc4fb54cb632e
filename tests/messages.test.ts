import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { baseOf, faultsOf, languages, readMessages } from '../scripts/strings/faults'
import { t } from '../utils/i18n'

const english = readMessages('en')

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
const bases = new Set(Object.keys(english).flatMap((key) => baseOf(key) ?? []))

describe('messages', () => {
  it('are there in seven languages', () => {
    expect(languages()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt'])
  })

  // `npm run -s strings` names the same outside of a test.
  it.each(languages())('in %s are whole: none missing, none unknown, placeholders and bold words as in English', (language) => {
    expect(faultsOf(language, readMessages(language), english)).toEqual([])
  })

  it('that are broken are named', () => {
    const { locale, undo, close, quoted, card_saysGrief, settings_pace_count_other: other, settings_pace_count_one: one } = english as Required<typeof english>
    const few = { locale: locale!, undo: undo!, close: close!, quoted: quoted!, card_saysGrief: card_saysGrief!, settings_pace_count_one: one!, settings_pace_count_other: other! }
    const broken = {
      locale: { message: 'fr' },
      undo: { message: ' ' },
      quoted: { message: '« $WORD$ »', placeholders: { words: { content: '$1' } } },
      card_saysGrief: { message: 'Ceci *parle' },
      settings_pace_count_one: { message: 'Une $5' },
      settings_pace_count_other: { message: 'Plus' },
      another: { message: 'x' },
    }
    expect(faultsOf('es', broken, few)).toEqual([
      'close is missing: "Close"',
      'settings_pace_count_many is missing: "After $COUNT$ posts with a card"',
      'another is unknown in English',
      'undo is empty',
      'undo has space around it',
      'quoted has the placeholders $WORD$; English has $WORDS$',
      'quoted declares other placeholders than it has',
      'card_saysGrief has an asterisk without its pair',
      'card_saysGrief has other words in bold than English',
      'settings_pace_count_one has a dollar sign that is none of a placeholder',
      'settings_pace_count_other has the placeholders none; English has $COUNT$',
      'locale names another language',
    ])
  })

  it.each(languages())('in %s fit the stores', (language) => {
    const { extensionName, extensionDescription } = readMessages(language)
    expect(extensionName?.message.length).toBeLessThanOrEqual(45)
    expect(extensionDescription?.message.length).toBeLessThanOrEqual(132)
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
})

/** Keys that are put together at run time: the words for them, by topic and relation. */
const isBuilt = (key: string): boolean => key.startsWith('words_')
