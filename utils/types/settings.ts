/** What the reader, or their organisation, has set. */
import type { Caution, TopicId } from './detection'
import type { Keep } from './list'
import type { SiteId } from './posts'
import type { Country, Language, Role } from './support'

/** A service of the reader's employer as the reader or a managed policy enters it. A card for a crisis never shows it. */
export type EmployerEntry = {
  id: string
  name: string
  /** What it is, in one sentence; empty where nothing was entered. */
  what: string
  /** Who learns of a call; empty where nothing was entered. */
  learns: string
  topics: readonly Exclude<TopicId, 'crisis'>[]
  /** Digits in groups, with a `+` before them where international. */
  phone?: string
  /** An `https:` address. */
  web?: string
  email?: string
}

/** What of an entry cannot be used as it was typed: `way` where it has none at all. */
export type EmployerFault = 'name' | 'way' | 'phone' | 'web' | 'email' | 'topics'

/** What the reader's organisation has set. It can only lessen what is read and kept, and add services of its own. */
export type Policy = {
  /** Only these may be read. */
  allowedSites?: readonly SiteId[]
  /** Used while the reader has named none. */
  country?: Country
  employer: readonly EmployerEntry[]
  /** No post may be saved. */
  savingOff: boolean
}

/** Local times `HH:MM`, 24 h; over midnight where `to` comes before `from`. */
export type QuietHours = { from: string; to: string }

/** The reader's settings, on this device only. */
export type Settings = {
  /** Nothing runs on a site before the reader has pressed "Turn on". */
  turnedOn: boolean
  sites: Record<SiteId, boolean>
  topics: Record<TopicId, boolean>
  caution: Caution
  /** Also posts *about* the topics, not only lived ones. */
  alsoAbout: boolean
  /** Also posts that the site suggests from accounts the reader does not follow. */
  alsoSuggested: boolean
  country?: Country
  role?: Role
  keep: Keep
  /** Epoch milliseconds. */
  pausedUntil?: number
  /** Between these local times nothing is read. */
  quietHours?: QuietHours
  /** At most so many posts get a card while a page stays open. A crisis is never held back. */
  cap?: number
  /** After so many posts with a card a pause is offered: the reader's own limit. */
  pace?: number
  /** In which support is sought; the browser's languages where it is missing. */
  languages?: readonly Language[]
  /** The reader's own entries; those of the policy stand there. */
  employer?: readonly EmployerEntry[]
  /** Read from the browser, never stored: already applied to the fields above. */
  policy?: Policy
}

/** A change of some settings; `undefined` takes an optional one away. Of sites and topics only those named are changed. */
export type SettingsChange = { [K in Exclude<keyof Settings, 'sites' | 'topics'>]?: Settings[K] | undefined } & {
  sites?: Partial<Settings['sites']>
  topics?: Partial<Settings['topics']>
}
