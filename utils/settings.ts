import { browser } from 'wxt/browser'
import type { Caution, Keep, Role, Settings, SiteId, TopicId } from './types'

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
  }
}

/** The reader's settings. */
export const loadSettings = async (): Promise<Settings> => readSettings((await browser.storage.local.get(storageKey))[storageKey])

/** A change of some settings; `undefined` takes an optional one away. */
export type SettingsChange = { [K in keyof Settings]?: Settings[K] | undefined }

/**
 * Changes some settings and keeps the others. Two pages that change at once lose nothing: the change is made under a lock.
 * For the extension's own pages and the background only: a content script's locks would be the website's.
 */
export const saveSettings = (change: SettingsChange): Promise<Settings> =>
  navigator.locks.request(storageKey, async () => {
    const next = readSettings({ ...(await loadSettings()), ...change })
    await browser.storage.local.set({ [storageKey]: next })
    return next
  })

/** Calls back with the new settings at every change, until the signal aborts. */
export const watchSettings = (onChange: (settings: Settings) => void, signal: AbortSignal): void => {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[storageKey]
    if (area === 'local' && change) onChange(readSettings(change.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
