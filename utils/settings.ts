import { browser } from 'wxt/browser'
import { readEntries } from './employer'
import { loadPolicy } from './policy'
import { report } from './report'
import type { Caution, Keep, Policy, Role, Settings, SiteId, TopicId } from './types'

/** What a fresh installation starts with: nothing runs until the reader turns it on. */
export const defaultSettings: Settings = {
  turnedOn: false,
  sites: { instagram: true, linkedin: true },
  topics: { grief: true, burnout: true, crisis: true },
  caution: 'balanced',
  alsoAbout: false,
  // Posts that travel far reach most readers as suggestions: the one this project began with did.
  alsoSuggested: true,
  keep: 'words-and-author',
}

const storageKey = 'settings'
const cautions: readonly Caution[] = ['clear', 'balanced', 'faint']
const keeps: readonly Keep[] = ['words-and-author', 'words', 'link']
const roles: readonly Role[] = ['physician', 'nurse', 'health-worker', 'health-student', 'bereaved', 'carer', 'other']

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const flag = (value: unknown, otherwise: boolean) => (typeof value === 'boolean' ? value : otherwise)
const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined => allowed.find((word) => word === value)
const flags = <K extends string>(value: unknown, defaults: Record<K, boolean>): Record<K, boolean> => {
  const stored = isRecord(value) ? value : {}
  const entries = (Object.keys(defaults) as K[]).map((key) => [key, flag(stored[key], defaults[key])] as const)
  return Object.fromEntries(entries) as Record<K, boolean>
}

/** Reads what is stored field by field: an unknown, missing or broken field falls back to its default and spoils no other. */
export const readSettings = (stored: unknown): Settings => {
  const from = isRecord(stored) ? stored : {}
  const country = typeof from.country === 'string' && /^[A-Z]{2}$/.test(from.country) ? from.country : undefined
  const role = oneOf(roles, from.role)
  const pausedUntil = typeof from.pausedUntil === 'number' && Number.isFinite(from.pausedUntil) ? from.pausedUntil : undefined
  const employer = readEntries(from.employer, 'own')
  return {
    turnedOn: flag(from.turnedOn, defaultSettings.turnedOn),
    sites: flags<SiteId>(from.sites, defaultSettings.sites),
    topics: flags<TopicId>(from.topics, defaultSettings.topics),
    caution: oneOf(cautions, from.caution) ?? defaultSettings.caution,
    alsoAbout: flag(from.alsoAbout, defaultSettings.alsoAbout),
    alsoSuggested: flag(from.alsoSuggested, defaultSettings.alsoSuggested),
    keep: oneOf(keeps, from.keep) ?? defaultSettings.keep,
    ...(country && { country }),
    ...(role && { role }),
    ...(pausedUntil !== undefined && { pausedUntil }),
    ...(employer.length > 0 && { employer }),
  }
}

/** The reader's settings as the policy leaves them: fewer sites, a country where the reader named none. It turns nothing on. */
export const underPolicy = (settings: Settings, policy: Policy | undefined): Settings => {
  if (!policy) return settings
  const { allowedSites, country } = policy
  const sites = Object.fromEntries(Object.entries(settings.sites).map(([site, on]) => [site, on && (allowedSites?.includes(site as SiteId) ?? true)]))
  return { ...settings, policy, sites: sites as Settings['sites'], ...(country && !settings.country && { country }) }
}

const loadOwn = async (): Promise<Settings> => readSettings((await browser.storage.local.get(storageKey))[storageKey])

/** The settings in force: the reader's, under the organisation's policy where there is one. */
export const loadSettings = async (): Promise<Settings> => {
  const [own, policy] = await Promise.all([loadOwn(), loadPolicy()])
  return underPolicy(own, policy)
}

/** A change of some settings; `undefined` takes an optional one away. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined }

/** What the reader chose for a site that the policy forbids is kept for the day on which it is allowed again. */
const choiceOfSites = (own: Settings, change: SettingsChange, policy: Policy | undefined) =>
  change.sites && policy?.allowedSites
    ? { sites: Object.fromEntries(Object.keys(own.sites).map((site) => [site, (policy.allowedSites?.includes(site as SiteId) ? change.sites : own.sites)?.[site as SiteId]])) }
    : {}

/**
 * Changes some of the reader's own settings and keeps the others; the policy is never stored. Two pages that change at once lose nothing: the change is made under a lock.
 * For the extension's own pages and the background only: a content script's locks would be the website's.
 */
export const saveSettings = (change: SettingsChange): Promise<Settings> =>
  navigator.locks.request(storageKey, async () => {
    const [own, policy] = await Promise.all([loadOwn(), loadPolicy()])
    const next = readSettings({ ...own, ...change, ...choiceOfSites(own, change, policy) })
    await browser.storage.local.set({ [storageKey]: next })
    return underPolicy(next, policy)
  })

/** Calls back with the settings in force after every change of them or of the policy, until the signal aborts. The last change has the last word. */
export const watchSettings = (onChange: (settings: Settings) => void, signal: AbortSignal): void => {
  let changes = 0
  const listener = (changed: Record<string, unknown>, area: string) => {
    if (area !== 'managed' && !(area === 'local' && changed[storageKey])) return
    const mine = (changes += 1)
    const tell = async () => {
      const settings = await loadSettings()
      if (mine === changes && !signal.aborted) onChange(settings)
    }
    tell().catch((error: unknown) => report(error, 'reading the settings'))
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
