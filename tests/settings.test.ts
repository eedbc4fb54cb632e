import './web-locks'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { restOf } from '../utils/rest'
import { defaultSettings, inFull, loadSettings, readSettings, saveSettings, settingsVersion, watchSettings } from '../utils/settings'
import { readSettingsFile, writeSettingsFile } from '../utils/settings-file'
import type { Settings } from '../utils/types'

beforeEach(() => fakeBrowser.reset())

describe('settings', () => {
  it('start turned off', async () => {
    expect((await loadSettings()).turnedOn).toBe(false)
    expect(await loadSettings()).toEqual(defaultSettings)
  })

  it.each([undefined, null, 7, 'on', [], { turnedOn: 'yes', sites: 3, topics: [], caution: 'reckless', country: 'usa', role: 'king', pausedUntil: Number.NaN, keep: 1 }])(
    'read %j as the defaults',
    (stored) => expect(readSettings(stored)).toEqual(defaultSettings),
  )

  it('keep what is right beside what is broken', () => {
    expect(readSettings({ turnedOn: true, caution: 'loud', sites: { linkedin: false, friendster: true }, country: 'IE' })).toEqual({
      ...defaultSettings,
      turnedOn: true,
      sites: { instagram: true, linkedin: false },
      country: 'IE',
    })
  })

  it('lose nothing when two pages change them at once', async () => {
    await Promise.all([saveSettings({ turnedOn: true }), saveSettings({ country: 'NZ' }), saveSettings({ caution: 'clear' })])
    expect(await loadSettings()).toMatchObject({ turnedOn: true, country: 'NZ', caution: 'clear' })
    // Also where both change topics, or sites: only those named are changed.
    await Promise.all([saveSettings({ topics: { grief: false } }), saveSettings({ topics: { crisis: false } }), saveSettings({ sites: { linkedin: false } }), saveSettings({ sites: { instagram: false } })])
    expect(await loadSettings()).toMatchObject({ topics: { grief: false, burnout: true, crisis: false }, sites: { instagram: false, linkedin: false } })
    // And where a change depends on what stands there.
    await Promise.all(['en', 'hi', 'fr'].map((language) => saveSettings(({ languages = [] }) => ({ languages: [...languages, language] }))))
    expect((await loadSettings()).languages?.toSorted()).toEqual(['en', 'fr', 'hi'])
  })

  it('take an optional one away', async () => {
    await saveSettings({ pausedUntil: 5, role: 'nurse' })
    await saveSettings({ pausedUntil: undefined })
    expect(await loadSettings()).toEqual({ ...defaultSettings, role: 'nurse' })
  })

  it('tell of changes until the signal aborts', async () => {
    const seen = vi.fn()
    const watching = new AbortController()
    watchSettings(seen, watching.signal)
    await saveSettings({ turnedOn: true })
    expect(seen).toHaveBeenCalledExactlyOnceWith({ ...defaultSettings, turnedOn: true })
    watching.abort()
    await saveSettings({ turnedOn: false })
    expect(seen).toHaveBeenCalledTimes(1)
  })
})

/** Every optional one set, so that nothing can be lost unseen. */
const full: Settings = {
  turnedOn: true,
  sites: { instagram: false, linkedin: true },
  topics: { grief: true, burnout: false, crisis: true },
  caution: 'clear',
  alsoAbout: true,
  alsoSuggested: false,
  keep: 'words',
  country: 'IE',
  role: 'nurse',
  pausedUntil: 1_795_000_000_000,
  employer: [{ id: 'own-1', name: 'Peer support team', what: '', learns: '', topics: ['grief'], phone: '01632 960 120' }],
  quietHours: { from: '22:00', to: '07:00' },
  cap: 5,
  pace: 3,
  languages: ['en', 'hi'],
}

describe('the stored form', () => {
  it('has a number, and every setting survives it', async () => {
    await saveSettings(full)
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { version: settingsVersion, ...full } })
    expect(await loadSettings()).toEqual(full)
  })

  // Frozen: what the first versions of Quiet Nod wrote. Neither had a number.
  it.each([
    ['the first', { turnedOn: true, sites: { instagram: true, linkedin: false }, topics: { grief: true, burnout: false, crisis: true }, caution: 'faint', alsoAbout: true, alsoSuggested: false, keep: 'link', country: 'NZ', role: 'carer', pausedUntil: 5 }],
    ['the first, just installed', { turnedOn: true, sites: { instagram: true, linkedin: true }, topics: { grief: true, burnout: true, crisis: true }, caution: 'balanced', alsoAbout: false, alsoSuggested: true, keep: 'words-and-author' }],
    ['with an employer', { turnedOn: false, sites: { instagram: true, linkedin: true }, topics: { grief: true, burnout: true, crisis: false }, caution: 'balanced', alsoAbout: false, alsoSuggested: true, keep: 'words', employer: [{ id: 'own-2', name: 'Staff care', what: '', learns: 'Nobody.', topics: ['grief', 'burnout'], web: 'https://example.org/' }] }],
  ])('%s is read whole, changed and kept in the form of today', async (_, settings) => {
    await fakeBrowser.storage.local.set({ settings })
    expect(await loadSettings()).toEqual(settings)
    await saveSettings({ cap: 3 })
    expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { ...settings, version: settingsVersion, cap: 3 } })
  })

  it('of a later version is read as far as it is understood', () => {
    expect(readSettings({ ...full, version: 9, caution: 'by-the-hour', moods: [] })).toEqual({ ...full, caution: 'balanced' })
  })

  it.each([
    [{ quietHours: { from: '22:00', to: '24:00' } }],
    [{ quietHours: { from: '7:00', to: '22:00' } }],
    [{ cap: 0, pace: -1 }],
    [{ cap: 2.5, pace: '3' }],
    [{ cap: 1e9 }],
    [{ languages: ['EN', '<b>', 7, 'english'] }],
  ])('%j is not taken', (broken) => expect(readSettings(broken)).toEqual(defaultSettings))

  it('quiet hours that begin when they end are kept, and are none', () => {
    const settings = readSettings({ quietHours: { from: '22:00', to: '22:00' } })
    expect(settings.quietHours).toEqual({ from: '22:00', to: '22:00' })
    for (const hour of ['09:00', '22:00', '23:00']) expect(restOf(settings, new Date(`2026-11-23T${hour}:00`).getTime())).toBeUndefined()
  })
})

describe('a file of settings', () => {
  const back = (text: string) => ({ ...full, ...readSettingsFile(text) })

  it('brings everything back but what takes a press', async () => {
    const { turnedOn: _on, pausedUntil: _until, ...kept } = full
    const text = writeSettingsFile({ ...full, policy: { employer: [], savingOff: true } })
    expect(text).not.toMatch(/turnedOn|pausedUntil|policy|savingOff/)
    expect(readSettingsFile(text)).toEqual(kept)
    await saveSettings({ turnedOn: false, cap: 20, role: 'carer' })
    await saveSettings(readSettingsFile(text)!)
    expect(await loadSettings()).toEqual({ ...kept, turnedOn: false })
  })

  it('takes away what it does not name', async () => {
    await saveSettings(full)
    await saveSettings(readSettingsFile(writeSettingsFile(defaultSettings))!)
    expect(await loadSettings()).toEqual({ ...defaultSettings, turnedOn: true, pausedUntil: full.pausedUntil })
  })

  it('of the first form is read, too', () => {
    expect(back(JSON.stringify({ file: 'quiet-nod settings', settings: { caution: 'faint' } })).caution).toBe('faint')
  })

  it.each(['', 'x', 'null', '7', '[]', '{}', '{"file":"quiet-nod settings"}', '{"file":"quiet-nod settings","settings":[1', '{"file":"another","settings":{}}', '{"settings":{"turnedOn":true}}'])('%j is none', (text) =>
    expect(readSettingsFile(text)).toBeUndefined(),
  )

  it('that is too long is none', () => {
    expect(readSettingsFile(writeSettingsFile(full) + ' '.repeat(100_000))).toBeUndefined()
  })

  it('never turns anything on, and what it says passes through the same gate as the store', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...Object.keys(full), '__proto__', 'version', 'policy'), fc.jsonValue()), async (settings) => {
        fakeBrowser.reset()
        const change = readSettingsFile(JSON.stringify({ file: 'quiet-nod settings', settings }))
        await saveSettings(change ?? {})
        const now = await loadSettings()
        expect(now.turnedOn).toBe(false)
        expect(now.policy).toBeUndefined()
        expect(readSettings(now)).toEqual(now)
      }),
      { numRuns: 100 },
    )
  })
})

it('back to the beginning leaves nothing', async () => {
  await saveSettings(full)
  await saveSettings(inFull({}))
  expect(await loadSettings()).toEqual(defaultSettings)
  await saveSettings(inFull(full))
  expect(await loadSettings()).toEqual(full)
})
