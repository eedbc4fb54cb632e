/** What a language's messages lack beside English's, or have wrong: as lines that name the key. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Message = { message: string; description?: string; placeholders?: Record<string, { content: string }> }
export type Messages = Record<string, Message>

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../public/_locales')

export const languages = (): string[] => readdirSync(folder).toSorted()
export const readMessages = (language: string): Messages => JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8')) as Messages

/** What comes before `_count_…` in a key whose words depend on a number; `undefined` for the others. */
export const baseOf = (key: string): string | undefined => /^(\w+)_count_(zero|one|two|few|many|other)$/.exec(key)?.[1]

/** The keys that a language must have: English's, with the forms of numbers that its own plural rules know. */
export const keysOf = (english: Messages, language: string): string[] => {
  const forms = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories
  const bases = new Set(Object.keys(english).flatMap((key) => baseOf(key) ?? []))
  return [...Object.keys(english).filter((key) => !baseOf(key)), ...[...bases].flatMap((base) => forms.map((form) => `${base}_count_${form}`))]
}

const placeholdersOf = (message: string): string[] => [...new Set([...message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase()))].toSorted()
const listed = (names: readonly string[]) => names.map((name) => `$${name.toUpperCase()}$`).join(' ') || 'none'

const faultsOfMessage = (key: string, { message, placeholders = {} }: Message, english: Messages): string[] => {
  const base = baseOf(key)
  const own = placeholdersOf(message)
  const due = placeholdersOf(english[base ? `${base}_count_other` : key]?.message ?? '')
  // "One post" may do without its number.
  const isSame = own.join() === due.join() || (base !== undefined && !/_(few|many|other)$/.test(key) && own.length === 0)
  return [
    ...(message.trim() === '' ? ['is empty'] : []),
    ...(message !== message.trim() ? ['has space around it'] : []),
    ...(isSame ? [] : [`has the placeholders ${listed(own)}; English has ${listed(due)}`]),
    ...(own.every((name) => name in placeholders) && (base !== undefined || Object.keys(placeholders).every((name) => own.includes(name))) ? [] : ['declares other placeholders than it has']),
    ...(Object.values(placeholders).every(({ content }) => /^\$[1-9]$/.test(content)) ? [] : ['has a placeholder that is no $1 … $9']),
    ...(message.replace(/\$\w+\$/g, '').includes('$') ? ['has a dollar sign that is none of a placeholder'] : []),
    ...(message.split('*').length % 2 === 1 ? [] : ['has an asterisk without its pair']),
    ...(message.split('*').length === (english[base ? `${base}_count_other` : key]?.message.split('*').length ?? 1) ? [] : ['has other words in bold than English']),
  ].map((fault) => `${key} ${fault}`)
}

/** Every fault of one language; empty where it is whole. */
export const faultsOf = (language: string, messages: Messages, english: Messages): string[] => {
  const due = keysOf(english, language)
  return [
    ...due.filter((key) => !(key in messages)).map((key) => `${key} is missing: ${JSON.stringify((english[key] ?? english[`${baseOf(key)}_count_other`])?.message)}`),
    ...Object.keys(messages).filter((key) => !due.includes(key)).map((key) => `${key} is unknown in English`),
    ...Object.entries(messages).flatMap(([key, message]) => (due.includes(key) ? faultsOfMessage(key, message, english) : [])),
    ...(messages['locale']?.message.replace('-', '_') === language ? [] : ['locale names another language']),
  ]
}
