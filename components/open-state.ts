import { formatMoment, t } from '../utils/i18n'
import type { ShownContact } from '../utils/types'

/** Ways that somebody answers, so that opening times mean something. */
const answered = (contact: ShownContact): boolean => contact.kind !== 'web' && contact.kind !== 'email'

/** When somebody answers, in a few words; `undefined` where nothing certain is known. Open now wins over opening soon. */
export const openState = (contacts: readonly ShownContact[], now: Date): { open: boolean; words: string } | undefined => {
  const live = contacts.filter(answered)
  if (live.some((contact) => contact.hours === 'always')) return { open: true, words: t('open_always') }
  const open = live.filter((contact) => contact.open?.now)
  const until = (list: readonly ShownContact[]) => list.flatMap((contact) => contact.open?.until ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b))
  if (open.length > 0) {
    const latest = until(open).at(-1)
    return { open: true, words: latest ? t('open_until', formatMoment(latest, now)) : t('open_now') }
  }
  const next = until(live.filter((contact) => contact.open?.now === false))[0]
  return next ? { open: false, words: t('opens_at', formatMoment(next, now)) } : undefined
}
