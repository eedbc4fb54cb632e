import { ageInDays, assured, contactKey, isShowable, isStale } from '../utils/directory/age.ts'
import { directory } from '../utils/directory/index.ts'
import { displayOf, isNumber } from '../utils/directory/numbers.ts'
import type { Contact, Resource } from '../utils/types'
import { sources } from './sources.ts'

/** What one person read on one operator's page. */
export type Confirmation = { key: string; on: string; by: string; saw: string; hours?: boolean }

/** One channel of the directory with all that a person needs to check it. */
export type Row = {
  key: string
  resource: Resource
  contact: Contact
  display: string
  /** Where the operator can be read; missing where no address of the operator is known. */
  page?: string
  /** What a reader sees of it at the moment asked about. */
  state: 'shown' | 'shown, confirm on the site' | 'hidden: no dated source' | 'hidden: older than 180 days'
  age?: number
  confirmation?: Confirmation
}

/** The operator's page of a service: its link, else an operator's or government page among the sources. */
export const operatorPage = (resource: Resource): string | undefined =>
  resource.contacts.find(({ kind }) => kind === 'web')?.value ??
  resource.contacts.find(({ kind }) => kind === 'chat')?.value ??
  sources[resource.id]?.find(({ at, kind }) => at.startsWith('http') && /operator|government/.test(kind))?.at

const stateOf = (contact: Contact, at: Date): Row['state'] => {
  if (isShowable(contact, at)) return isStale(contact, at) ? 'shown, confirm on the site' : 'shown'
  return contact.assuredOn === undefined ? 'hidden: no dated source' : 'hidden: older than 180 days'
}

/** Every channel of the directory at a moment, with the newest confirmation of each. */
export const rowsAt = (at: Date, confirmations: readonly Confirmation[]): Row[] =>
  directory.flatMap((resource) =>
    resource.contacts.map((shipped) => {
      const contact = assured(resource.id, shipped)
      const key = contactKey(resource.id, contact)
      return {
        key,
        resource,
        contact,
        display: displayOf(contact, resource.countries[0] ?? 'INTL'),
        page: operatorPage(resource),
        state: stateOf(contact, at),
        age: ageInDays(contact.assuredOn, at),
        confirmation: confirmations.filter((one) => one.key === key).toSorted((a, b) => b.on.localeCompare(a.on))[0],
      }
    }),
  )

/** The rows that a person must read and dial: numbers and e-mail addresses. */
export const dialled = (rows: readonly Row[]): Row[] => rows.filter(({ contact }) => isNumber(contact) || contact.kind === 'email')

/** How many channels a person has confirmed, in one plain sentence. */
export const confirmedSentence = (rows: readonly Row[]): string => {
  const count = rows.filter(({ confirmation }) => confirmation).length
  const of = `${rows.length} channels (${dialled(rows).length} of them numbers or e-mail addresses)`
  return count === 0 ? `Of ${of}, none has been confirmed by a person yet.` : `Of ${of}, ${count} have been confirmed by a person.`
}
