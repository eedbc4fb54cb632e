import type { Contact, Country } from '../types'

/** How many digits stand together, by country and by count of digits: `value` is typed once, its display is made here. */
const groups: Record<string, Record<number, readonly number[]>> = {
  US: { 10: [3, 3, 4], 11: [1, 3, 3, 4] },
  GB: { 11: [4, 3, 4] },
  IE: { 10: [4, 2, 2, 2] },
  AU: { 6: [2, 2, 2], 10: [4, 2, 2, 2] },
  IN: { 11: [4, 2, 5] },
  DE: { 11: [4, 3, 4] },
  FR: { 10: [1, 3, 2, 2, 2] },
  NL: { 8: [4, 4] },
  MX: { 10: [3, 3, 4] },
  ZA: { 10: [4, 3, 3] },
  SG: { 10: [2, 4, 4] },
  PH: { 11: [4, 3, 4] },
}

/** True for a number that is dialled or texted: what fades with age and must never be another country's. */
export const isNumber = (contact: Contact): boolean => contact.kind === 'phone' || contact.kind === 'text' || contact.kind === 'whatsapp'

/** A code of at most six digits works in its own country alone and never takes a `+`. */
export const isShortCode = (contact: Contact): boolean => isNumber(contact) && /^\d{1,6}$/.test(contact.value)

/** How a reader sees a contact: digits in groups, a host name, an address. The digits are those of `value`, in order; an employer's number keeps the groups it was typed in. */
export const displayOf = (contact: Contact, country: Country | 'INTL'): string => {
  if (contact.kind === 'email') return contact.value
  if (!isNumber(contact)) return new URL(contact.value).hostname.replace(/^www\./, '')
  if (contact.value.includes(' ')) return contact.value
  const plus = contact.value.startsWith('+') ? '+' : ''
  const digits = contact.value.slice(plus.length)
  const sizes = groups[country]?.[digits.length] ?? (digits === '116123' ? [3, 3] : [digits.length])
  let from = 0
  const parts = sizes.map((size) => digits.slice(from, (from += size)))
  return plus + parts.join(country === 'US' ? '-' : ' ')
}

/** What a press on the contact opens: `tel:`, `sms:` (with the keyword as its body), `https:`, `mailto:`. */
export const hrefOf = (contact: Contact): string => {
  if (contact.kind === 'phone') return `tel:${contact.value.replaceAll(' ', '')}`
  if (contact.kind === 'text') return `sms:${contact.value}${contact.keyword ? `?body=${encodeURIComponent(contact.keyword)}` : ''}`
  if (contact.kind === 'whatsapp') return `https://wa.me/${contact.value.replace(/\D/g, '')}`
  if (contact.kind === 'email') return `mailto:${contact.value}`
  return contact.value
}
