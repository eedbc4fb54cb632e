/** WXT's fake browser knows no messages: it gets those of the English file, with placeholders filled as Chrome and Firefox do. */
import { beforeEach } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import messages from '../public/_locales/en/messages.json'

type Message = { message: string; placeholders?: Record<string, { content: string }> }

/** The English words of a key; an empty string where there are none, as in the browsers. */
export const englishMessage = (key: string, substitutions: string | readonly (string | number)[] = []): string => {
  if (key === '@@ui_locale') return 'en_GB'
  const found = (messages as Record<string, Message>)[key]
  if (!found) return ''
  const filled = [substitutions].flat()
  return found.message
    .replace(/\$(\w+)\$/g, (_, name: string) => found.placeholders?.[name.toLowerCase()]?.content ?? '')
    .replace(/\$([1-9])/g, (_, digit: string) => String(filled[Number(digit) - 1] ?? ''))
}

beforeEach(() => {
  Object.assign(fakeBrowser.i18n, { getMessage: englishMessage })
})
