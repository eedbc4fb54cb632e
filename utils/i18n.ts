/** The only user of the browser's own messages, and of dates and names in the reader's language. */
import { browser } from 'wxt/browser'
import type messages from '../public/_locales/en/messages.json'
import type { Country, Language } from './types'

/** A key of `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages

/** The generated types give one overload a key; a union of keys fits none of them. */
type Messages = { getMessage: (key: string, substitutions?: string[]) => string }

/** What was asked before. An update of the extension cuts its old content scripts off from their words: a card on the page keeps those it showed. */
const told = new Map<string, string>()

const ask = (key: string, substitutions: string[] = []): string => {
  const asked = [key, ...substitutions].join('\n')
  try {
    const words = (browser.i18n as unknown as Messages).getMessage(key, substitutions)
    told.set(asked, words)
    return words
  } catch {
    // "Extension context invalidated".
    return told.get(asked) ?? ''
  }
}

/** The words of a key in the reader's language, with its placeholders filled in order; an empty string where the key is unknown. */
export const t = (key: MessageKey, ...substitutions: string[]): string => ask(key, substitutions)

/** What comes before `_count_other` in the keys whose words depend on a number. */
export type CountKey = { [Key in MessageKey]: Key extends `${infer Base}_count_other` ? Base : never }[MessageKey]

/** A number's words in the form that the reader's language has for it: `key_count_one`, `key_count_few`…, by the language's own plural rules. */
export const tCount = (key: CountKey, count: number): string => {
  const number = formatNumber(count)
  return ask(`${key}_count_${new Intl.PluralRules(locale()).select(count)}`, [number]) || ask(`${key}_count_other`, [number])
}

/** A number as the reader's language writes it. */
export const formatNumber = (number: number): string => new Intl.NumberFormat(locale()).format(number)

/** The direction of our words: not of the browser's own, which may speak a language that we do not. */
export const direction = (): 'ltr' | 'rtl' => (t('locale') === 'ar' ? 'rtl' : 'ltr')

/** Whether our words are English: the directory of services and the words for them are written in it. */
export const isEnglish = (): boolean => t('locale') === 'en'

/** A number that keeps its order in right-to-left words: "01 555" would else be shown as "555 01". */
export const numberRun = (number: string): string => (direction() === 'rtl' ? `\u2066${number}\u2069` : number)

/** BCP 47: the browser's own tag where it is the language of our words (en-GB for en), else the language of our words. */
export const locale = (): Language => {
  const words = t('locale') || 'en'
  const reader = ask('@@ui_locale').replaceAll('_', '-')
  return reader === words || reader.startsWith(`${words}-`) ? reader : words
}

/** "4 October 2026" for an ISO date or moment; the text itself where it is no date. A bare date is never shifted by the time zone. */
export const formatDate = (iso: string): string => {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const zone = iso.length === 10 ? { timeZone: 'UTC' } : {}
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', ...zone }).format(moment)
}

/** `YYYY-MM-DD` in the reader's own calendar. */
export const dayOf = (moment: Date): string =>
  [moment.getFullYear(), String(moment.getMonth() + 1).padStart(2, '0'), String(moment.getDate()).padStart(2, '0')].join('-')

/** "9:30" on the same day as `now`, else "Mon 9:30", in the reader's own time zone. */
export const formatMoment = (iso: string, now: Date): string => {
  const moment = new Date(iso)
  const weekday = moment.toDateString() === now.toDateString() ? {} : ({ weekday: 'short' } as const)
  return new Intl.DateTimeFormat(locale(), { ...weekday, hour: 'numeric', minute: '2-digit' }).format(moment)
}

/** A country's name in the reader's language; the code where the browser knows none. */
export const countryName = (country: Country): string => nameOf(country, 'region')

/** A language's name in the reader's language; the tag where the browser knows none. */
export const languageName = (language: Language): string => nameOf(language, 'language')

/** A select of every country asks for two hundred names at once: what tells them is made once for each language. */
const displayNames = new Map<string, Intl.DisplayNames>()
const nameOf = (code: string, type: 'region' | 'language'): string => {
  const key = `${locale()} ${type}`
  try {
    const names = displayNames.get(key) ?? new Intl.DisplayNames(locale(), { type })
    displayNames.set(key, names)
    return names.of(code) ?? code
  } catch {
    // A malformed code is shown as it is: better than no word at all.
    return code
  }
}

/** Words joined as the reader's language joins them: "a, b and c". */
export const formatList = (words: readonly string[], type: 'conjunction' | 'unit' = 'conjunction'): string =>
  new Intl.ListFormat(locale(), { type, style: type === 'unit' ? 'short' : 'long' }).format(words)
