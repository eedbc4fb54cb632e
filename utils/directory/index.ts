import type { Country, Language, Resource, ShownResource, SiteId, Support, SupportQuery } from '../types'
import { au } from './au'
import { br } from './br'
import { ca } from './ca'
import { de } from './de'
import { emergencyOf } from './emergency'
import { es } from './es'
import { fr } from './fr'
import { gb } from './gb'
import { ie } from './ie'
import { inIndia } from './in'
import { finders, intl } from './intl'
import { it } from './it'
import { jp } from './jp'
import { mx } from './mx'
import { nl } from './nl'
import { nz } from './nz'
import { ph } from './ph'
import { pt } from './pt'
import { crisisLines, employersOwn, rank, shownAt } from './rank'
import { sg } from './sg'
import { us } from './us'
import { za } from './za'

export { wordsFor } from './words'

const countries: Readonly<Record<Country, readonly Resource[]>> = {
  AU: au,
  BR: br,
  CA: ca,
  DE: de,
  ES: es,
  FR: fr,
  GB: gb,
  IE: ie,
  IN: inIndia,
  IT: it,
  JP: jp,
  MX: mx,
  NL: nl,
  NZ: nz,
  PH: ph,
  PT: pt,
  SG: sg,
  US: us,
  ZA: za,
}

/** Every service that is shipped, each once. */
export const directory: readonly Resource[] = [...Object.values(countries).flat(), ...intl, ...finders]

/** The countries that have at least one service of their own here; others get the finders and, where certain, the emergency number. */
export const countriesServed: Country[] = Object.keys(countries)

/** The languages in which at least one service answers; ISO 639. */
export const languagesServed: Language[] = [...new Set(directory.flatMap(({ languages }) => languages.map((language) => language.split('-')[0] ?? language)))]

/** The platforms' own help. Instagram: for someone else, and for oneself. LinkedIn has only its general reporting page. */
const platform: Record<SiteId, string> = {
  instagram: 'https://help.instagram.com/553490068054878',
  linkedin: 'https://www.linkedin.com/help/linkedin/answer/37822',
}
const platformForMe: Partial<Record<SiteId, string>> = { instagram: 'https://help.instagram.com/506877722821421' }

const isShown = (resource: ShownResource | undefined): resource is ShownResource => resource !== undefined
const shortest = 2

/** Fills up to two with the national line, then the finders, so that nobody is left with one number or none. */
const filled = (found: ShownResource[], lines: readonly ShownResource[], ways: readonly ShownResource[]): ShownResource[] => {
  const spare = [...ways.slice(0, 1), ...lines.slice(0, 1), ...ways.slice(1)].filter((one) => !found.some(({ id }) => id === one.id))
  return [...found, ...spare.slice(0, Math.max(0, shortest - found.length))].slice(0, 4)
}

/**
 * What a reader is offered beside a post: two to four services, best first, and the crisis route. Pure; never a number of another country,
 * never an ordinary number without dated evidence of the last 180 days. The order is told in each service's `why`.
 */
export const resourcesFor = (asked: SupportQuery): Support => {
  const query = { ...asked, country: asked.country?.toUpperCase() || undefined }
  const own = (query.country !== undefined && Object.hasOwn(countries, query.country) && countries[query.country]) || []
  const spoken = query.languages.length > 0 ? query.languages : [...new Set(own.flatMap(({ languages }) => languages))]
  const reach = [...own, ...intl]
  const lines = crisisLines(reach, query.country, query)
  const ways = finders.map((finder) => shownAt(finder, query, 'finds a line in any country')).filter(isShown)
  const found = query.topic === 'crisis' ? lines : [...employersOwn(query), ...rank(reach, query, spoken)]
  return {
    resources: filled(found, query.topic === 'crisis' ? [] : lines, ways),
    crisis: { emergency: emergencyOf(query.country), lines, finders: ways, platform, platformForMe },
    needsCountry: query.country === undefined,
  }
}

const isForOthers = ({ audiences }: Resource, { role }: SupportQuery) => audiences.length > 0 && !(role && audiences.includes(role))

/** All else that the reader's country has for the topic and can be shown now, what is made for other readers last: behind a press, for readers who want to choose themselves. */
export const othersFor = (asked: SupportQuery, { resources, crisis }: Support): ShownResource[] => {
  const country = asked.country?.toUpperCase()
  const own = (country !== undefined && Object.hasOwn(countries, country) && countries[country]) || []
  const seen = new Set([...resources, ...crisis.lines].map(({ id }) => id))
  return own
    .filter(({ id, topics }) => topics.includes(asked.topic) && !seen.has(id))
    .toSorted((one, other) => Number(isForOthers(one, asked)) - Number(isForOthers(other, asked)))
    .map((resource) => shownAt(resource, { ...asked, country }, 'also in your country'))
    .filter(isShown)
}
