/** The gallery's stand-in for the extension's `browser`: messages from the files, in the language and direction that the page asks for. */
import type { Messages } from '../strings/faults'

const files: Record<string, { default: Messages }> = import.meta.glob('../../public/_locales/*/messages.json', { eager: true })
const asked = new URLSearchParams(location.search)

/** The language of the gallery: `?lang=ar`. */
export const language = asked.get('lang') ?? 'en'
export const isRightToLeft = language === 'ar'

const all = files[`../../public/_locales/${language}/messages.json`]?.default ?? {}

export const browser = {
  i18n: {
    getUILanguage: () => (language === 'en' ? 'en-GB' : language),
    getMessage: (key: string, substitutions: string[] = []): string => {
      if (key === '@@ui_locale') return language === 'en' ? 'en_GB' : language
      const message = all[key]
      if (!message) return ''
      return message.message
        .replace(/\$(\w+)\$/g, (_, name: string) => message.placeholders?.[name.toLowerCase()]?.content ?? '')
        .replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '')
    },
  },
}
