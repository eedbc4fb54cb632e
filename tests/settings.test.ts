import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultSettings, loadSettings, readSettings, saveSettings, watchSettings } from '../utils/settings'

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
