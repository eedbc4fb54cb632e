import type { Contact, Country, Language, Resource, Role, ShownContact, ShownResource, Subtopic, SupportQuery } from '../types'
import { assured, currentHours, isShowable, isStale } from './age'
import { openState } from './hours'
import { displayOf, hrefOf, isNumber } from './numbers'

const clinicians: readonly Role[] = ['physician', 'nurse', 'health-worker', 'health-student']
/** Whether a service takes only some of those who name this role: "another health worker" may be a paramedic, and it takes dentists. */
const isInPart = ({ audiences }: Resource, role: Role | undefined) =>
  (role === 'health-worker' || role === 'health-student') && audiences.includes(role) && !clinicians.every((one) => audiences.includes(one))
const clinical: readonly Subtopic[] = ['patient-loss', 'moral-injury', 'leaving-profession']
const primary = (language: Language) => language.toLowerCase().split('-')[0] ?? ''

/** True where one of the languages is spoken; a service that names none, or a reader who names none, is taken to fit. */
const speaks = (spoken: readonly Language[], wanted: readonly Language[]) =>
  spoken.length === 0 || wanted.length === 0 || spoken.some((one) => wanted.some((other) => primary(one) === primary(other)))

/** What the reader wants, told from the query: a carer's own role counts as the subtopic. */
const subtopicsOf = (query: SupportQuery): readonly Subtopic[] => (query.role === 'carer' ? [...query.subtopics, 'carer'] : query.subtopics)

/** The contacts that may be shown at this moment, each with its display, address, age and opening state. */
const contactsAt = (resource: Resource, query: SupportQuery, isOwn: boolean): ShownContact[] => {
  const country = resource.countries.find((one) => one === query.country) ?? resource.countries[0] ?? 'INTL'
  // In a language that the reader does not speak it is better than none.
  const fits = ({ language }: Contact) => language === undefined || speaks([language], query.languages)
  return resource.contacts
    .map((contact) => assured(resource.id, contact))
    .filter((contact) => isOwn || isShowable(contact, query.at))
    .filter((contact, _, all) => fits(contact) || !all.some((other) => other.kind === contact.kind && fits(other)))
    .map(({ hours: _hours, ...contact }) => {
      const hours = currentHours({ ...contact, hours: _hours }, query.at)
      return {
        ...contact,
        display: displayOf(contact, country),
        href: hrefOf(contact),
        stale: !isOwn && isStale(contact, query.at),
        ...(hours && { hours, open: openState(hours, query.at) }),
      }
    })
}

/** A resource with what may be shown of it now; `undefined` where nothing may. What the reader's side entered itself (`isOwn`) does not fade. */
export const shownAt = (resource: Resource, query: SupportQuery, why: string, isOwn = false): ShownResource | undefined => {
  const contacts = contactsAt(resource, query, isOwn)
  return contacts.length > 0 ? { ...resource, contacts, why } : undefined
}

const isFor = (resource: Resource, role: Role | undefined) =>
  resource.audiences.length === 0 || (role !== undefined && resource.audiences.includes(role))

const isClosed = (shown: ShownResource) =>
  shown.contacts.some((contact) => contact.open?.now === false) && !shown.contacts.some((contact) => contact.open?.now === true)

/** One candidate with its place: lower tiers first; then language, not closed, made for this alone, in the country, for all who name the role, the editor's order. */
type Placed = { shown: ShownResource; tier: number; order: readonly number[] }

const inOrder = (one: Placed, other: Placed) => {
  if (one.tier !== other.tier) return one.tier - other.tier
  const at = one.order.findIndex((value, index) => value !== other.order[index])
  return at < 0 ? 0 : (one.order[at] ?? 0) - (other.order[at] ?? 0)
}

/** Tier of a listening line: it hears any pain, and it is not made for this one. */
const listening = 4
const narrow = 5

/** Why a resource stands where it stands: its tier and the words for it. */
const tierOf = (resource: Resource, query: SupportQuery): { tier: number; why: string } => {
  const wanted = subtopicsOf(query)
  const matched = resource.subtopics.filter((one) => wanted.includes(one))
  if (query.role === 'health-worker' && isInPart(resource, query.role)) return { tier: narrow, why: `only for some: ${resource.eligibility ?? 'not all health workers'}` }
  const forRole = query.role !== undefined && clinicians.includes(query.role) && resource.audiences.includes(query.role)
  if (forRole && (query.topic === 'burnout' || query.subtopics.some((one) => clinical.includes(one)))) {
    return { tier: 0, why: `made for your work (${query.role}); peers first` }
  }
  if (matched.length > 0) return { tier: 1, why: `made for this: ${matched.join(', ')}` }
  if (forRole) return { tier: 3, why: `made for your work (${query.role})` }
  if (resource.eligibility !== undefined) return { tier: narrow, why: `only for some: ${resource.eligibility}` }
  if (resource.topics.includes('crisis')) return { tier: listening, why: 'a general line that listens to any pain' }
  if (query.topic === 'grief' && resource.topics.length === 1) return { tier: 2, why: 'made for bereavement' }
  return { tier: 2, why: 'for hard times, this kind among them' }
}

/** Resources for grief or burnout, best first, at most four, at most one general listening line while there is better. */
export const rank = (resources: readonly Resource[], query: SupportQuery, spoken: readonly Language[]): ShownResource[] => {
  const wanted = subtopicsOf(query)
  const placed = resources.flatMap((resource, index): Placed[] => {
    const fits = speaks(resource.languages, spoken)
    const local = query.country !== undefined && resource.countries.includes(query.country)
    if (!resource.topics.includes(query.topic) || !isFor(resource, query.role) || (!local && !fits)) return []
    if (resource.subtopics.length > 0 && !resource.subtopics.some((one) => wanted.includes(one))) return []
    const { tier, why } = tierOf(resource, query)
    const shown = shownAt(resource, query, `${why}${local ? '; in your country' : '; open to every country'}${fits ? '' : '; another language'}`)
    if (!shown) return []
    return [{ shown, tier, order: [fits ? 0 : 1, isClosed(shown) ? 1 : 0, resource.topics.length > 1 && tier === 2 ? 1 : 0, local ? 0 : 1, isInPart(resource, query.role) ? 1 : 0, index] }]
  })
  const sorted = placed.toSorted(inOrder)
  const made = sorted.filter(({ tier }) => tier < listening).slice(0, 3)
  const lines = sorted.filter(({ tier }) => tier === listening).slice(0, made.length > 1 ? 1 : 2)
  const rest = sorted.filter((one) => one.tier === narrow).slice(0, Math.max(0, (made.length + lines.length < 3 ? 3 : 4) - made.length - lines.length))
  return [...made, ...lines, ...rest].map(({ shown }) => shown)
}

/** At most two of the employer's own services that fit, marked as such. Who learns of a call is said even where the one who entered it did not. */
export const employersOwn = (query: SupportQuery): ShownResource[] =>
  (query.topic === 'crisis' ? [] : (query.employer ?? []))
    .filter((resource) => resource.topics.includes(query.topic) && isFor(resource, query.role))
    .flatMap((resource) => {
      const privacy = resource.privacy?.trim() || 'Your employer’s own service: ask what your employer learns of it.'
      const shown = shownAt({ ...resource, privacy }, query, 'your employer’s own, not checked by us', true)
      return shown ? [{ ...shown, isEmployers: true }] : []
    })
    .slice(0, 2)

/** A nationally allocated code comes before an ordinary line; what is for everyone before the rest. */
const linePlace = ({ audiences, eligibility, contacts }: ShownResource) =>
  (audiences.length > 0 ? 8 : 0) +
  (eligibility ? 3 : 0) +
  (contacts.some((contact) => contact.nationalCode) ? 0 : 2)

/** The country's crisis lines, at most three, best first. */
export const crisisLines = (resources: readonly Resource[], country: Country | undefined, query: SupportQuery): ShownResource[] => {
  if (country === undefined) return []
  const placed = resources.flatMap((resource, index): Placed[] => {
    if (!resource.topics.includes('crisis') || !resource.countries.includes(country) || !isFor(resource, query.role)) return []
    const shown = shownAt(resource, query, 'a crisis line of your country')
    // Whom one can call, in whatever language, before a page that has to be read first.
    return shown ? [{ shown, tier: 0, order: [shown.contacts.some(isNumber) ? 0 : 1, speaks(resource.languages, query.languages) ? 0 : 1, linePlace(shown), index] }] : []
  })
  return placed.toSorted(inOrder).slice(0, 3).map(({ shown }) => shown)
}
