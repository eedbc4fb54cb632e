import { browser } from 'wxt/browser'
import { readEntries } from './employer'
import { loadPolicy } from './policy'
import { report } from './report'
import { stored } from './stored'
import type { Caution, Keep, Policy, QuietHours, Role, Settings, SettingsChange, SiteId, TopicId } from './types'

/** The number of the stored form. The first one had none. */
export const settingsVersion = 2

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
  const from = isRecord(value) ? value : {}
  const entries = (Object.keys(defaults) as K[]).map((key) => [key, flag(from[key], defaults[key])] as const)
  return Object.fromEntries(entries) as Record<K, boolean>
}

const count = (value: unknown): number | undefined => (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 50 ? value : undefined)
const isTime = (value: unknown): value is string => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)
const hoursOf = (value: unknown): QuietHours | undefined =>
  isRecord(value) && isTime(value.from) && isTime(value.to) ? { from: value.from, to: value.to } : undefined
const isLanguage = (value: unknown): value is string => typeof value === 'string' && /^[a-z]{2,3}$/.test(value)

/**
 * What leads from each stored form to the next, the first at the front. 1 → 2 brought quiet hours, a cap, a pace and languages: nothing that stood
 * there changed its meaning. A form that is newer than this program is read as far as it is understood.
 */
const migrations: readonly ((before: Record<string, unknown>) => Record<string, unknown>)[] = [(first) => first]

const migrated = (raw: Record<string, unknown>): Record<string, unknown> => {
  const version = typeof raw.version === 'number' && Number.isInteger(raw.version) && raw.version >= 1 ? raw.version : 1
  return migrations.slice(version - 1).reduce((form, migrate) => migrate(form), raw)
}

/** Reads what is stored, in any form, field by field: an unknown, missing or broken field falls back to its default and spoils no other. */
export const readSettings = (raw: unknown): Settings => {
  const from = isRecord(raw) ? migrated(raw) : {}
  const country = typeof from.country === 'string' && /^[A-Z]{2}$/.test(from.country) ? from.country : undefined
  const role = oneOf(roles, from.role)
  const pausedUntil = typeof from.pausedUntil === 'number' && Number.isFinite(from.pausedUntil) ? from.pausedUntil : undefined
  const employer = readEntries(from.employer, 'own')
  const quietHours = hoursOf(from.quietHours)
  const [cap, pace] = [count(from.cap), count(from.pace)]
  const languages = Array.isArray(from.languages) ? [...new Set(from.languages.filter(isLanguage))].slice(0, 20) : []
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
    ...(quietHours && { quietHours }),
    ...(cap && { cap }),
    ...(pace && { pace }),
    ...(languages.length > 0 && { languages }),
  }
}

/** The reader's settings as the policy leaves them: fewer sites, a country where the reader named none. It turns nothing on. */
export const underPolicy = (settings: Settings, policy: Policy | undefined): Settings => {
  if (!policy) return settings
  const { allowedSites, country } = policy
  const sites = Object.fromEntries(Object.entries(settings.sites).map(([site, on]) => [site, on && (allowedSites?.includes(site as SiteId) ?? true)]))
  return { ...settings, policy, sites: sites as Settings['sites'], ...(country && !settings.country && { country }) }
}

const own = stored(storageKey, readSettings)

/** The reader's own settings, as if there were no policy: what an export holds. */
export const loadOwnSettings = own.load

/** The settings in force: the reader's, under the organisation's policy where there is one. */
export const loadSettings = async (): Promise<Settings> => {
  const [ours, policy] = await Promise.all([own.load(), loadPolicy()])
  return underPolicy(ours, policy)
}

/** A site that the policy forbids keeps what the reader chose for it, for the day on which it is allowed again. */
const allowed = (sites: SettingsChange['sites'], policy: Policy | undefined) =>
  Object.fromEntries(Object.entries(sites ?? {}).filter(([site]) => policy?.allowedSites?.includes(site as SiteId) ?? true))

/**
 * Changes some of the reader's own settings and keeps the others; the policy is never stored. Two pages that change at once lose nothing: the change
 * is made under a lock, upon what stands there then. A change that depends on that is a function of it.
 * For the extension's own pages and the background only: a content script's locks would be the website's.
 */
export const saveSettings = async (change: SettingsChange | ((now: Settings) => SettingsChange)): Promise<Settings> => {
  const policy = await loadPolicy()
  const next = await own.change((now) => {
    const { sites, topics, ...others } = typeof change === 'function' ? change(now) : change
    return readSettings({ ...now, ...others, sites: { ...now.sites, ...allowed(sites, policy) }, topics: { ...now.topics, ...topics } })
  }, (settings) => ({ version: settingsVersion, ...settings }))
  return underPolicy(next, policy)
}

const optional = ['country', 'role', 'pausedUntil', 'employer', 'quietHours', 'cap', 'pace', 'languages'] as const

/** A change after which nothing stands but `whole`. */
export const inFull = (whole: Partial<Settings>): SettingsChange => ({ ...defaultSettings, ...Object.fromEntries(optional.map((key) => [key, undefined])), ...whole })

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
