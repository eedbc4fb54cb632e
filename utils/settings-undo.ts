/** Taking back what was done to the settings as a whole: what was changed since, here or elsewhere, stays. */
import { mostEntries, nextId } from './employer'
import { mergeList } from './merge-list'
import { inFull } from './settings'
import type { EmployerEntry, Settings, SettingsChange } from './types'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether two settings are the same in every field. */
export const isSameInFull = (one: Settings, other: Settings): boolean => isSame(inFull(one), inFull(other))

/** What stands in `now` as it was made becomes what it was before. */
const asBefore = <Group extends object>(now: Group, made: Group, before: Group) =>
  Object.fromEntries(Object.entries(before).filter(([name]) => isSame(now[name as keyof Group], made[name as keyof Group])))

/**
 * The employer's services: what was changed or taken away comes back; what was added or edited since stays, in its place, or under an id of its own
 * where that one comes back. Where there is no room for all of them, what was entered since comes before what comes back: nothing else holds it.
 */
const servicesBack = (there: readonly EmployerEntry[], made: readonly EmployerEntry[], before: readonly EmployerEntry[]): EmployerEntry[] => {
  const at = (list: readonly EmployerEntry[], { id }: EmployerEntry) => list.find((one) => one.id === id)
  // All but what stands as the act left it and was not so before.
  const stays = there.filter((one) => !isSame(one, at(made, one)) || isSame(one, at(before, one)))
  // What stands there just as it was, set right by hand, comes back no second time.
  const back = before.filter((one) => !isSame(one, at(made, one)) && !isSame(one, at(there, one))).slice(0, mostEntries - stays.length)
  const all = stays.reduce((list, one) => [...list, at(list, one) ? { ...one, id: nextId([...before, ...there, ...list], 'own') } : one], back)
  // Those that were there before in their order, then the others.
  const known = before.flatMap((one) => at(all, one) ?? [])
  return [...known, ...all.filter((one) => !known.includes(one))]
}

/** The change that takes back what made `made` of `before`. Of lists, what was taken away comes back, and what was added since stays. */
export const takeBack = (now: Settings, before: Settings, made: Settings): SettingsChange => ({
  ...asBefore(inFull(now), inFull(made), inFull(before)),
  sites: asBefore(now.sites, made.sites, before.sites),
  topics: asBefore(now.topics, made.topics, before.topics),
  employer: servicesBack(now.employer ?? [], made.employer ?? [], before.employer ?? []),
  languages: mergeList(now.languages ?? [], made.languages ?? [], before.languages ?? [], (language) => language),
})
