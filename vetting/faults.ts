import { contactKey } from '../utils/directory/age.ts'
import { deadDomains, neverShip } from '../utils/directory/dead.ts'
import { displayOf, isNumber, isShortCode } from '../utils/directory/numbers.ts'
import type { Contact, Hours, Resource, Role } from '../utils/types'
import type { Source } from './sources.ts'

const clinicians: readonly Role[] = ['physician', 'nurse', 'health-worker', 'health-student']
const digitsOf = (text: string) => text.replace(/\D/g, '')

/** A nationally allocated crisis code: the only numbers that stay when they are old, each in its own countries. */
export const nationalCodes: Readonly<Record<string, readonly string[]>> = {
  '988': ['US', 'CA'],
  '116123': ['GB', 'IE', 'DE'],
  '111': ['GB'],
  '131114': ['AU'],
  '1737': ['NZ'],
  '3114': ['FR'],
  '024': ['ES'],
  '113': ['NL'],
  '188': ['BR'],
  '14416': ['IN'],
  '1767': ['SG'],
  '1553': ['PH'],
}

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format()
    return zone.includes('/')
  } catch {
    return false
  }
}

const hoursFaults = ({ zone, open }: Hours): string[] => [
  ...(isZone(zone) ? [] : ['hours without a time zone']),
  ...(open.every(({ days, from, to }) => days.length > 0 && days.every((day) => day >= 0 && day <= 6) && from < to) ? [] : ['hours that never open']),
  ...(open.every(({ from, to }) => [from, to].every((time) => /^([01]\d|2[0-4]):(00|15|30|45)$/.test(time))) ? [] : ['hours off the quarter']),
]

const numberFaults = (contact: Contact, { countries }: Resource): string[] => {
  const digits = digitsOf(contact.value)
  const dead = neverShip.find((one) => one.digits === digits || one.digits === digits.replace(/^1(?=\d{10}$)/, ''))
  const places = nationalCodes[contact.value]
  return [
    ...(dead ? [`never to be shipped: ${dead.why}`] : []),
    ...(/^\+?\d+$/.test(contact.value) ? [] : ['a number that is not digits']),
    ...(contact.value.startsWith('+') && digits.length <= 6 ? ['a short code with a +'] : []),
    ...(contact.value.startsWith('+') && digits.length > 6 && digits.length < 10 ? ['a + before a number too short for one'] : []),
    ...(isShortCode(contact) && countries.length !== 1 ? ['a short code outside its country'] : []),
    ...(countries.includes('INTL') ? ['a number without a country'] : []),
    ...(places && !countries.every((country) => places.includes(country)) ? ['a short code outside its country'] : []),
    ...(Boolean(contact.nationalCode) === Boolean(places) ? [] : ['a national code not marked as one, or the other way round']),
    ...(countries.every((country) => digitsOf(displayOf(contact, country)) === digits) ? [] : ['a display that does not match its digits']),
  ]
}

const contactFaults = (contact: Contact, resource: Resource): string[] => [
  ...(isNumber(contact) ? numberFaults(contact, resource) : []),
  ...(contact.kind === 'web' || contact.kind === 'chat' ? linkFaults(contact.value) : []),
  ...(contact.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[a-z]+$/.test(contact.value) ? ['an e-mail address that is none'] : []),
  ...(contact.hours && contact.hours !== 'always' ? hoursFaults(contact.hours) : []),
  ...([contact.assuredOn, contact.hoursOn].every((date) => date === undefined || /^\d{4}-\d\d-\d\d$/.test(date)) ? [] : ['a date that is none']),
  ...(Boolean(contact.assuredOn) === Boolean(contact.assuredBy) ? [] : ['a date without the one who was looked at']),
]

const linkFaults = (link: string): string[] => {
  if (!URL.canParse(link) || !link.startsWith('https://')) return ['a link that is not https']
  const { hostname } = new URL(link)
  return deadDomains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`)) ? ['a dead domain'] : []
}

/** All that must not ship, as `service: fault`. Empty for a sound directory. */
export const faultsIn = (directory: readonly Resource[], sources: Readonly<Record<string, readonly Source[]>>): string[] =>
  directory.flatMap((resource, index) => {
    const { id, contacts, audiences, countries, topics, description, privacy } = resource
    const keys = contacts.map((contact) => contactKey(id, contact))
    return [
      ...(directory.findIndex((one) => one.id === id) === index ? [] : ['an id used twice']),
      ...(sources[id]?.length ? [] : ['an entry without a source']),
      ...(countries.length > 0 ? [] : ['a service without a country']),
      ...(countries.every((country) => country === 'INTL' || /^[A-Z]{2}$/.test(country)) ? [] : ['a country that is none']),
      ...(topics.length > 0 && contacts.length > 0 ? [] : ['a service without a topic or a contact']),
      ...(new Set(keys).size === keys.length ? [] : ['a contact written twice']),
      ...(audiences.some((role) => clinicians.includes(role)) && !privacy?.trim() ? ['a clinician’s service without a privacy line'] : []),
      ...(/^[^.!?]+(?:[.!?](?=\w)[^.!?]*)*\.$/.test(description) ? [] : ['a description that is not one sentence']),
      ...contacts.flatMap((contact) => contactFaults(contact, resource)),
    ].map((fault) => `${id}: ${fault}`)
  })
