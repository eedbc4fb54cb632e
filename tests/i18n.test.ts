import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { baseOf, languages, readMessages } from '../scripts/strings/faults'
import { direction, formatDate, formatMoment, isEnglish, locale, t, tCount, type CountKey } from '../utils/i18n'

/** Speaks a language as the browsers do. */
const speak = (language: string, reader = language) => {
  const messages = readMessages(language)
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string, substitutions: string[] = []) => {
    if (key === '@@ui_locale') return reader
    const { message = '', placeholders = {} } = messages[key] ?? {}
    return message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '').replace(/\$([1-9])/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '')
  }) as typeof fakeBrowser.i18n.getMessage)
}
afterEach(() => void vi.restoreAllMocks())

const counted = [...new Set(Object.keys(readMessages('en')).flatMap((key) => baseOf(key) ?? []))] as CountKey[]

describe.each(languages())('in %s', (language) => {
  it('a number has its words, in the form that the language has for it', () => {
    speak(language)
    for (const base of counted)
      for (const number of [0, 1, 2, 3, 11, 25, 100, 1_000_000]) {
        const words = tCount(base, number)
        expect(words).not.toBe('')
        expect(words).not.toContain('$')
      }
  })

  it('dates and moments are written', () => {
    speak(language)
    expect(formatDate('2026-10-04')).toMatch(/2026|٢٠٢٦/)
    expect(formatMoment('2026-10-04T09:30:00', new Date('2026-10-01T00:00:00'))).toMatch(/9|٩/)
  })
})

it('plural rules are the language’s own, not English’s', () => {
  const said = (language: string) => {
    speak(language)
    return [1, 2, 5, 11].map((number) => tCount('lists_posts', number))
  }
  expect(said('en')).toEqual(['1 post gets no card.', '2 posts get no card.', '5 posts get no card.', '11 posts get no card.'])
  expect(new Set(said('ar')).size).toBe(4)
  expect(said('ar')[1]).toBe('منشوران بلا بطاقة.')
  speak('fr')
  // In French nothing is singular.
  expect(tCount('lists_words', 0)).toBe('0 mot')
})

it('Arabic runs from right to left; only English is English', () => {
  speak('ar')
  expect([direction(), isEnglish()]).toEqual(['rtl', false])
  // A browser in Hebrew shows our English words: from left to right.
  speak('en', 'he')
  expect([direction(), isEnglish()]).toEqual(['ltr', true])
})

it('dates follow the reader’s own region where it speaks our language, else the language of our words', () => {
  speak('pt', 'pt_BR')
  expect(locale()).toBe('pt-BR')
  speak('en', 'ja')
  expect(locale()).toBe('en')
  expect(t('locale')).toBe('en')
})
