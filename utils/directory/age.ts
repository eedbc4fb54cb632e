import type { Contact } from '../types'
import { confirmed } from './confirmed'
import { isNumber } from './numbers'

/** Days until a contact is shown with a word to confirm it on the site, and until hours are no longer shown. */
export const staleDays = 90
/** Days until an ordinary number is no longer shown. */
export const fadeDays = 180

const day = 86_400_000

/** Whole days from an ISO date to a moment; `undefined` where there is no date. Negative where the clock stands before the date. */
export const ageInDays = (date: string | undefined, at: Date): number | undefined =>
  date === undefined ? undefined : Math.floor((at.getTime() - Date.parse(date)) / day)

/** The key under which a contact's confirmation is kept. */
export const contactKey = (resourceId: string, contact: Contact): string =>
  `${resourceId}/${contact.kind}/${contact.value}${contact.keyword ? `/${contact.keyword}` : ''}`

/** The contact with the date of its newest evidence: a person's confirmation, where that is newer than the dated source. */
export const assured = (resourceId: string, contact: Contact, seen = confirmed): Contact => {
  const found = seen[contactKey(resourceId, contact)]
  if (!found || (contact.assuredOn && contact.assuredOn >= found.on)) return contact
  return { ...contact, assuredOn: found.on, assuredBy: 'the operator’s page, read by a person', ...(found.hours && contact.hours && { hoursOn: found.on }) }
}

/**
 * Whether a contact may be shown. Links always. A number or an e-mail address for 180 days from its newest dated evidence, and without
 * any date not at all. A nationally allocated crisis code stays: to hide it would be worse than an old date.
 */
export const isShowable = (contact: Contact, at: Date): boolean => {
  if (contact.kind === 'web' || contact.kind === 'chat' || contact.nationalCode) return true
  const age = ageInDays(contact.assuredOn, at)
  return age !== undefined && age <= fadeDays
}

/** Whether a number needs the word "confirm on the site": over 90 days old, undated, or dated after the reader's own clock. */
export const isStale = (contact: Contact, at: Date): boolean => {
  if (!isNumber(contact) && contact.kind !== 'email') return false
  const age = ageInDays(contact.assuredOn, at)
  return age === undefined || age > staleDays || age < -1
}

/** The opening times, while the source that states them is at most 90 days old. */
export const currentHours = (contact: Contact, at: Date): Contact['hours'] => {
  const age = ageInDays(contact.hoursOn, at)
  return age !== undefined && age <= staleDays ? contact.hours : undefined
}
