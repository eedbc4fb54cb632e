import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadPolicy, readPolicy } from '../utils/policy'
import { defaultSettings, loadSettings, saveSettings, underPolicy, watchSettings } from '../utils/settings'

const managed = vi.spyOn(fakeBrowser.storage.managed, 'get')
const set = (values: object) => managed.mockResolvedValue(values as never)
const stored = async () => (await fakeBrowser.storage.local.get('settings')).settings as Record<string, unknown>
const team = { name: 'Staff support', phone: '01632 960 120' }

beforeEach(() => {
  fakeBrowser.reset()
  managed.mockReset()
  set({})
})

describe('the policy', () => {
  it.each([undefined, null, 7, 'x', [], {}, { savingOff: 'yes', defaultCountry: 'France', allowedSites: 'linkedin', employerSupport: [{ name: 'no way' }] }, { reportTo: 'https://boss.example' }])(
    '%j sets nothing',
    (values) => expect(readPolicy(values)).toBeUndefined(),
  )
  it('reads four keys and no other', () => {
    expect(readPolicy({ allowedSites: ['linkedin', 'friendster'], defaultCountry: 'IE', savingOff: true, employerSupport: [team, 3], turnedOn: true, reportTo: 'https://boss.example' })).toEqual({
      allowedSites: ['linkedin'],
      country: 'IE',
      savingOff: true,
      employer: [{ id: 'policy-1', ...team, what: '', learns: '', topics: ['grief', 'burnout'] }],
    })
  })
  it('is silent where a browser has none', async () => {
    const error = vi.spyOn(console, 'error')
    managed.mockRejectedValue(new Error('Managed storage manifest not found'))
    expect(await loadPolicy()).toBeUndefined()
    expect(await loadSettings()).toEqual(defaultSettings)
    expect(error).not.toHaveBeenCalled()
  })
})

describe('settings under a policy', () => {
  it('only lessen: no site, no card and no saving is turned on', () => {
    const off = { ...defaultSettings, sites: { instagram: false, linkedin: false } }
    const under = underPolicy(off, readPolicy({ allowedSites: ['instagram', 'linkedin'], defaultCountry: 'FR', savingOff: false }))
    expect(under).toMatchObject({ turnedOn: false, sites: { instagram: false, linkedin: false }, country: 'FR' })
    expect(underPolicy({ ...defaultSettings, country: 'DE' }, readPolicy({ defaultCountry: 'FR' })).country).toBe('DE')
  })
  it('are never stored with it, and keep the reader’s choice for the day on which a site is allowed again', async () => {
    set({ allowedSites: ['linkedin'], defaultCountry: 'FR', employerSupport: [team], savingOff: true })
    await saveSettings({ turnedOn: true })
    expect(await loadSettings()).toMatchObject({ sites: { instagram: false, linkedin: true }, country: 'FR', policy: { savingOff: true } })
    await saveSettings({ sites: { instagram: false, linkedin: false } })
    expect(await stored()).toEqual({ version: 2, ...defaultSettings, turnedOn: true, sites: { instagram: true, linkedin: false } })
    set({})
    expect((await loadSettings()).sites).toEqual({ instagram: true, linkedin: false })
  })
  it('follow a change of the policy in open tabs', async () => {
    const seen = vi.fn()
    const watching = new AbortController()
    watchSettings(seen, watching.signal)
    set({ allowedSites: [] })
    await fakeBrowser.storage.onChanged.trigger({}, 'managed')
    await vi.waitFor(() => expect(seen).toHaveBeenCalledOnce())
    expect(seen.mock.calls[0]?.[0]).toMatchObject({ sites: { instagram: false, linkedin: false } })
    watching.abort()
  })
})
