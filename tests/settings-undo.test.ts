import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostEntries, readEntries } from '../utils/employer'
import { defaultSettings, readSettings } from '../utils/settings'
import { isSameInFull, takeBack } from '../utils/settings-undo'
import type { EmployerEntry, Settings } from '../utils/types'

const service = (id: string, name: string): EmployerEntry => ({ id, name, phone: '01632 960 120' }) as EmployerEntry
const before: Settings = { ...defaultSettings, turnedOn: true, country: 'IE', role: 'nurse', employer: [service('own-1', 'Peers'), service('own-2', 'Chaplain')], languages: ['en', 'ga'], sites: { instagram: false, linkedin: true } }
const made = defaultSettings
/** As saving does. */
const saved = (now: Settings): Settings => {
  const { sites, topics, ...others } = takeBack(now, before, made)
  return readSettings({ ...now, ...others, sites: { ...now.sites, ...sites }, topics: { ...now.topics, ...topics } })
}

describe('taking back what was done to all settings', () => {
  it('brings back everything where nothing was changed since', () => expect(isSameInFull(saved(made), readSettings(before))).toBe(true))

  it('leaves what was changed since', () => {
    const now: Settings = { ...made, country: 'GB', pausedUntil: 5, topics: { ...made.topics, grief: false }, sites: { instagram: true, linkedin: false } }
    expect(saved(now)).toMatchObject({ country: 'GB', pausedUntil: 5, role: 'nurse', topics: { grief: false, burnout: true }, sites: { instagram: false, linkedin: false } })
  })

  it('does not turn on what was turned off since a file was read, which turns nothing on', () => {
    const read = { ...before, country: 'GB' as const }
    expect(takeBack({ ...read, turnedOn: false }, before, read)).not.toHaveProperty('turnedOn')
  })

  it('brings back services and languages beside those that were added since, each with an id of its own', () => {
    const now: Settings = { ...made, employer: [service('own-1', 'New')], languages: ['pl'] }
    const { employer, languages } = saved(now)
    expect(employer?.map(({ name }) => name)).toEqual(['Peers', 'Chaplain', 'New'])
    expect(new Set(employer?.map(({ id }) => id)).size).toBe(3)
    expect(languages).toEqual(['en', 'ga', 'pl'])
  })
})

describe('of the employer’s services', () => {
  /** "2 Chaplain 120": the entry own-2 with a number that ends so. */
  const list = (...told: string[]): EmployerEntry[] =>
    readEntries(
      told.map((one) => {
        const [id, name, number] = one.split(' ')
        return { id: `own-${id}`, name, phone: `01632 960 ${number}` }
      }),
      'own',
    )
  const told = ({ id, name, phone }: EmployerEntry) => `${id.slice(4)} ${name} ${phone?.slice(-3)}`
  const having = (employer: EmployerEntry[]): Settings => ({ ...defaultSettings, employer })
  const takenBack = (now: EmployerEntry[], act: EmployerEntry[], was: EmployerEntry[]) =>
    readSettings({ employer: takeBack(having(now), having(was), having(act)).employer }).employer?.map(told) ?? []
  const six = ['1 Peers 101', '2 Chaplain 102', '3 Doctor 103', '4 Union 104', '5 Library 105', '6 Garden 106']

  it.each<[what: string, now: string[], act: string[], was: string[], due: string[]]>([
    ['one that a file left as it was keeps what was edited since', ['1 Peers 900'], ['1 Peers 101'], ['1 Peers 101'], ['1 Peers 900']],
    ['one that was edited since keeps its place', ['1 Peers 101', '3 Doctor 900'], ['1 Peers 101', '3 Doctor 103'], six.slice(0, 4), ['1 Peers 101', '2 Chaplain 102', '3 Doctor 900', '4 Union 104']],
    ['one that a file changed becomes what it was', ['1 Peers 200'], ['1 Peers 200'], ['1 Peers 101'], ['1 Peers 101']],
    ['one that a file changed and that was set right by hand is there once', ['1 Peers 101'], ['1 Peers 200'], ['1 Peers 101'], ['1 Peers 101']],
    ['one of a file goes', ['1 Peers 101', '2 Chaplain 102'], ['1 Peers 101', '2 Chaplain 102'], ['1 Peers 101'], ['1 Peers 101']],
    ['one of a file that was edited since stays', ['2 Chaplain 900'], ['2 Chaplain 102'], [], ['2 Chaplain 900']],
    ['another that a file has under the same id, edited since, stays beside the one that comes back', ['1 Union 900'], ['1 Union 104'], ['1 Peers 101'], ['1 Peers 101', '2 Union 900']],
    ['one that was taken away since stays away', ['1 Peers 101'], ['1 Peers 101', '2 Chaplain 102'], ['1 Peers 101', '2 Chaplain 102', '3 Doctor 103'], ['1 Peers 101', '3 Doctor 103']],
    ['one that was added under the id of one that was taken away stays', ['1 Garden 106'], ['1 Union 104'], [], ['1 Garden 106']],
    ['two that were added have ids of their own, none of them the file’s', ['1 Garden 106', '2 Library 105'], ['3 Union 104'], ['1 Peers 101', '2 Chaplain 102'], ['1 Peers 101', '2 Chaplain 102', '3 Garden 106', '4 Library 105']],
    ['where there is no room for all, what was added since stays', ['1 New 107'], [], six, [...six.slice(0, 5), '7 New 107']],
    ['where there is no room for all, what was edited since stays', ['6 Garden 900', '1 New 107'], ['6 Garden 106'], six, [...six.slice(0, 4), '6 Garden 900', '7 New 107']],
  ])('%s', (_what, now, act, was, due) => expect(takenBack(list(...now), list(...act), list(...was))).toEqual(due))

  it('whatever was done since: nothing of that is lost, each has an id of its own, and there are never too many', () => {
    const lists = fc
      .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('Peers', 'Union'), fc.integer({ min: 100, max: 102 })), { maxLength: mostEntries, selector: ([id]) => id })
      .map((entries) => list(...entries.map((entry) => entry.join(' '))))
    fc.assert(
      fc.property(lists, lists, lists, (now, act, was) => {
        const { employer = [] } = takeBack(having(now), having(was), having(act))
        const unnumbered = (one: EmployerEntry) => told(one).slice(2)
        expect(employer.length).toBeLessThanOrEqual(mostEntries)
        expect(new Set(employer.map(({ id }) => id)).size).toBe(employer.length)
        const known = act.map(told)
        expect(employer.map(unnumbered)).toEqual(expect.arrayContaining(now.filter((one) => !known.includes(told(one))).map(unnumbered)))
        // Where nothing was changed since, it is what it was.
        expect(takenBack(act, act, was)).toEqual(was.map(told))
      }),
    )
  })
})
