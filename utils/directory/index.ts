import type { Country, Resource, ShownResource, SiteId, Support, SupportQuery } from '../types'
import { emergencyOf } from './emergency'
import { gb } from './gb'
import { finders, intl } from './intl'
import { crisisLines, rank, shownAt } from './rank'
import { us } from './us'

export { minuteFor, wordsFor } from './words'

const countries: Readonly<Record<Country, readonly Resource[]>> = { US: us, GB: gb }

/** Every service that is shipped, each once. */
export const directory: readonly Resource[] = [...Object.values(countries).flat(), ...intl, ...finders]

/** The countries that have at least one service of their own here; others get the finders and, where certain, the emergency number. */
export const countriesServed: readonly Country[] = Object.keys(countries)

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
  const own = (query.country !== undefined && countries[query.country]) || []
  const spoken = query.languages.length > 0 ? query.languages : [...new Set(own.flatMap(({ languages }) => languages))]
  const reach = [...own, ...intl]
  const lines = crisisLines(reach, query.country, query)
  const ways = finders.map((finder) => shownAt(finder, query, 'finds a line in any country')).filter(isShown)
  const found = query.topic === 'crisis' ? lines : rank(reach, query, spoken)
  return {
    resources: filled(found, query.topic === 'crisis' ? [] : lines, ways),
    crisis: { emergency: emergencyOf(query.country), lines, finders: ways, platform, platformForMe },
    needsCountry: query.country === undefined,
  }
}
