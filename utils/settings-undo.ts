/** Taking back what was done to the settings as a whole: what was changed since, here or elsewhere, stays. */
import { nextId } from './employer'
import { mergeList } from './merge-list'
import { inFull } from './settings'
import type { Settings, SettingsChange } from './types'

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether two settings are the same in every field. */
export const isSameInFull = (one: Settings, other: Settings): boolean => isSame(inFull(one), inFull(other))

/** What stands in `now` as it was made becomes what it was before. */
const asBefore = <Group extends object>(now: Group, made: Group, before: Group) =>
  Object.fromEntries(Object.entries(before).filter(([name]) => isSame(now[name as keyof Group], made[name as keyof Group])))

/** The change that takes back what made `made` of `before`. Of lists, what was taken away comes back, and what was added since stays, under an id of its own. */
export const takeBack = (now: Settings, before: Settings, made: Settings): SettingsChange => {
  const [there, seen, wanted] = [now.employer ?? [], made.employer ?? [], before.employer ?? []]
  const has = (list: typeof there, id: string) => list.some((one) => one.id === id)
  const employer = there.map((one) => (!has(seen, one.id) && has(wanted, one.id) ? { ...one, id: nextId([...wanted, ...there], 'own') } : one))
  return {
    ...asBefore(inFull(now), inFull(made), inFull(before)),
    sites: asBefore(now.sites, made.sites, before.sites),
    topics: asBefore(now.topics, made.topics, before.topics),
    employer: mergeList(employer, seen, wanted, ({ id }) => id),
    languages: mergeList(now.languages ?? [], made.languages ?? [], before.languages ?? [], (language) => language),
  }
}
