import type { JSX } from 'preact'
import { languageName, locale, numberRun, t } from '../utils/i18n'
import type { ShownContact } from '../utils/types'
import { CopyButton } from './CopyButton'

/** The words on one way of reaching a service: the number or the keyword is always part of them. */
export const wayWords = (contact: ShownContact): string => {
  const number = numberRun(contact.display)
  switch (contact.kind) {
    case 'phone':
      return t('way_call', number)
    case 'text':
      return contact.keyword ? t('way_textKeyword', contact.keyword, number) : t('way_text', number)
    case 'whatsapp':
      return t('way_whatsapp', number)
    case 'chat':
      return t('way_chat')
    case 'email':
      return t('way_email')
    case 'web':
      return t('way_web')
  }
}

/** One way to reach a service. On a desktop, where a number cannot be dialled, it can be copied. */
export const ContactWay = ({
  contact,
  name,
  first,
  named = false,
  lang,
  onCopy,
}: {
  contact: ShownContact
  /** Whose contact it is, for a screen reader. */
  name: string
  /** Stands out as the nearest way. */
  first?: boolean
  /** Where no name stands beside it, a page is called by the service's name. */
  named?: boolean
  /** The language of its note. */
  lang: 'en' | undefined
  onCopy: (text: string) => boolean | Promise<boolean>
}): JSX.Element => {
  const plain = named && contact.kind === 'web' ? name : wayWords(contact)
  // The reader's own language goes without saying.
  const words = contact.language && !locale().startsWith(contact.language) ? `${plain} (${languageName(contact.language)})` : plain
  // Two ways of one service may differ by their note alone.
  const label = [words, contact.note, words !== name && name].filter(Boolean).join(', ')
  const numbered = contact.kind === 'phone' || contact.kind === 'text' || contact.kind === 'whatsapp'
  return (
    <span class="way">
      {/* No referrer: a helpline need not learn which post was read. */}
      <a class={first ? 'main' : undefined} href={contact.href} target="_blank" rel="noopener noreferrer" aria-label={label === words ? undefined : label}>
        {words}
      </a>
      {contact.note && <small lang={lang}>{contact.note}</small>}
      {numbered && <CopyButton text={contact.display} what={contact.display} onCopy={onCopy} />}
    </span>
  )
}
