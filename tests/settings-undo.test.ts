import { describe, expect, it } from 'vitest'
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
