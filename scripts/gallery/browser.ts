/** The gallery's stand-in for the extension's `browser`: messages from the file, in the direction that the page asks for. */
import messages from '../../public/_locales/en/messages.json'

type Message = { message: string; placeholders?: Record<string, { content: string }> }

const all: Record<string, Message> = messages
const rtl = () => new URLSearchParams(location.search).has('rtl')

export const browser = {
  i18n: {
    getUILanguage: () => 'en-GB',
    getMessage: (key: string, substitutions: string[] = []): string => {
      if (key === '@@bidi_dir') return rtl() ? 'rtl' : 'ltr'
      const message = all[key]
      if (!message) return ''
      return message.message
        .replace(/\$(\w+)\$/g, (_, name: string) => message.placeholders?.[name.toLowerCase()]?.content ?? '')
        .replace(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? '')
    },
  },
}
