/** The words of Quiet Nod, each once: what the rest of the code speaks in. This file imports nothing. */

export type SiteId = 'instagram' | 'linkedin'

/** What a post speaks of. */
export type TopicId = 'grief' | 'burnout' | 'crisis'

/** `lived`: somebody's own or near experience. `about`: information, news, promotion, humour. */
export type Voice = 'lived' | 'about'

/** What kind of grief, burnout or crisis, where the words show it. */
export type Subtopic =
  | 'patient-loss'
  | 'perinatal-loss'
  | 'child-loss'
  | 'pet-loss'
  | 'suicide-bereavement'
  | 'anniversary'
  | 'anticipatory'
  | 'moral-injury'
  | 'leaving-profession'
  | 'carer'

/** How sure the detector must be before a card is shown. */
export type Caution = 'clear' | 'balanced' | 'faint'

/** ISO 3166-1 alpha-2, upper case. */
export type Country = string

/** BCP 47 tag. */
export type Language = string

/** What the reader says of themselves, on this device only. Never guessed. */
export type Role = 'physician' | 'nurse' | 'health-worker' | 'health-student' | 'bereaved' | 'carer' | 'other'

/** A field of a post that is read from the page by tiers: 1 is the newest, most meaningful anchor. */
export type Field = 'author' | 'text' | 'id' | 'publishedAt'

/** One post as a reader sees it. */
export type Post = {
  /** Canonical id of the site (`urn:li:activity:…`, an Instagram short code), else `fp:` and a fingerprint of author and words. */
  id: string
  site: SiteId
  /** Canonical address. Missing where the page has none: never invented. */
  url?: string
  author?: string
  authorUrl?: string
  /** The author's own words, line breaks kept, without button words, comments or a quoted post. */
  text: string
  /** The words of a post that this one shares. */
  quotedText?: string
  /** What the pictures' alternative texts say: evidence of lower weight, never the author's words. */
  altText?: string
  /** ISO 8601, UTC. */
  publishedAt?: string
  /** The site has cut the text in the page itself; more may come. */
  truncated: boolean
  /** The page has not filled it in yet: what is read now is not the whole post. */
  loading?: boolean
  promoted: boolean
  suggested: boolean
  /** Which tier each field was read by. */
  tiers: Partial<Record<Field, number>>
}

/** Counts of one look at a page, for the self-check. Numbers only, never words of a post. */
export type Census = {
  /** Posts found and read. */
  posts: number
  withAuthor: number
  withText: number
  /** Fields read by a tier above the first. */
  lowerTier: number
  /** What an independent second way of counting finds: where it and `posts` differ much, the site has changed. */
  candidates: number
}

/** How one site is read. */
export type Site = {
  id: SiteId
  name: string
  /** Exact host names. */
  hosts: readonly string[]
  /** True where posts are to be expected. */
  isFeed: (url: URL) => boolean
  /** The mounted post elements, outermost, each once, in page order. `isKnown` tells of elements that were seen to be posts and have not changed since. */
  posts: (root: ParentNode, url: URL, isKnown?: (element: Element) => boolean) => Element[]
  /** What the element shows now, or `undefined` where it is no post or has not loaded yet. */
  readPost: (element: Element, url: URL) => Post | undefined
  /** The node after which the card is put, or `undefined` where there is no safe place. */
  cardAnchor: (element: Element) => Element | undefined
  /** The independent second count, see {@link Census}. */
  countCandidates: (root: ParentNode, url: URL) => number
  /** Whether the page shows the site's dark theme. */
  isDark: (document: Document) => boolean
}

/** Positions in a text, in UTF-16 code units; `end` is exclusive. */
export type Span = { start: number; end: number }

/** What the detector says of a text. */
export type Detection = {
  topic: TopicId
  /** Calibrated probability of the topic, 0–1. Never shown to anybody. */
  score: number
  voice: Voice
  subtopics: Subtopic[]
  /** The words that carried the verdict. */
  evidence: Span[]
  /** The strictest caution at which this still earns a card; `undefined` where it earns none. */
  caution?: Caution
}

/** Opening times in the service's own time zone. Days: 0 Sunday … 6 Saturday. Times: `HH:MM`, 24 h; `24:00` ends a day. */
export type Hours = { zone: string; open: readonly { days: readonly number[]; from: string; to: string }[] }

/** One way to reach a service. */
export type Contact = {
  kind: 'phone' | 'text' | 'chat' | 'whatsapp' | 'email' | 'web'
  /** Digits to dial (with `+` where international), an address, or an e-mail address. */
  value: string
  /** What a text message must say. */
  keyword?: string
  /** What else a caller must know, said beside it: "then press 1", "from a landline", "Ontario". */
  note?: string
  /** `always`, or evidenced opening times; missing where nothing certain is known ("see site"). */
  hours?: 'always' | Hours
  /** ISO date of the newest dated source that states the hours. They are shown for 90 days from then. */
  hoursOn?: string
  /** ISO 639-1 language of this contact, where it differs from the service's languages. */
  language?: Language
  /** ISO date of the newest dated source that shows it. */
  assuredOn?: string
  /** Who was looked at: an operator, a government page, the press. Shown as "checked on … against …". */
  assuredBy?: string
  /** A nationally allocated crisis code: stays visible when old, with its date. */
  nationalCode?: boolean
}

/** One support service. Its sources are not shipped: vetting/sources.ts. */
export type Resource = {
  id: string
  name: string
  organization: string
  /** One plain sentence: what it is and who answers. */
  description: string
  topics: readonly TopicId[]
  /** Subtopics it is made for; empty for a general service. */
  subtopics: readonly Subtopic[]
  /** Roles it is made for; empty where it is for everyone. */
  audiences: readonly Role[]
  /** Where it serves; `INTL` for the international finders. */
  countries: readonly (Country | 'INTL')[]
  languages: readonly Language[]
  contacts: readonly Contact[]
  /** "Free", "Local call rate"… */
  cost?: string
  /** Who learns of the call. Every resource for clinicians has one. */
  privacy?: string
  /** Members only, one region only, a faith: said beside it. */
  eligibility?: string
}

/** A contact as it may be shown at one moment. */
export type ShownContact = Contact & {
  /** How the number is written for a reader. */
  display: string
  /** `tel:`, `sms:`, `https:`, `mailto:`. */
  href: string
  open?: { now: boolean; /** Next change of state, ISO 8601. */ until?: string }
  /** Over 90 days old: shown with a word to confirm on the site. */
  stale: boolean
}
export type ShownResource = Omit<Resource, 'contacts'> & {
  contacts: ShownContact[]
  /** Why it stands where it stands, in plain words (for the command line and the tests). */
  why: string
  /** The reader's employer's own: entered by the reader or by managed policy, not checked by us. */
  isEmployers?: boolean
}

/** What a reader is offered beside one post. */
export type Support = {
  /** Two to four, best first. */
  resources: ShownResource[]
  /** The crisis route: always there, first where the topic is crisis. */
  crisis: {
    /** The national emergency number, only where it is certain. */
    emergency?: string
    lines: ShownResource[]
    finders: ShownResource[]
    /** The platform's own help or report page. */
    platform: Record<SiteId, string>
    /** The platform's own page for the reader themselves, where it has one. */
    platformForMe: Partial<Record<SiteId, string>>
  }
  /** True where the reader has not named a country: ask. */
  needsCountry: boolean
}

/** Who is asking for support, and about what. */
export type SupportQuery = {
  topic: TopicId
  subtopics: readonly Subtopic[]
  country?: Country
  role?: Role
  languages: readonly Language[]
  at: Date
  /** The reader's employer's own services, entered by the reader or by managed policy: first where they fit, never for a crisis. */
  employer?: readonly Resource[]
}

/** A card to be shown beside a post. */
export type Offer = {
  post: Post
  detection: Detection
  /** The post's own words that carried the verdict, or those of the post it shares. */
  evidence: string[]
  /** The reader has said "not about this" of posts like it: it had to be surer than others. */
  isRaised?: true
}

/** What is kept of a post: the reader's choice. */
export type Keep = 'words-and-author' | 'words' | 'link'

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

/** Where a kept post is from: one of the sites, or the web at large (a link that was brought in). */
export type SavedSite = SiteId | 'web'

/** "Check in on this person": a day of the reader's own calendar, and why. */
export type CheckIn = { /** `YYYY-MM-DD` */ on: string; note: string }

/** A post in the personal list. */
export type SavedPost = {
  /** `site:post id`; `site:~…`, a salted hash of it, where nothing that leads to the author is kept. */
  key: string
  site: SavedSite
  url?: string
  author?: string
  authorUrl?: string
  text: string
  /** Missing where it was brought in from elsewhere. */
  topic?: TopicId
  publishedAt?: string
  /** ISO 8601, UTC. */
  savedAt: string
  /** When its words were seen last as they stand here, and on which page. */
  seenAt?: string
  seenUrl?: string
  note: string
  tags: string[]
  checkIn?: CheckIn
}

/** Local times `HH:MM`, 24 h; over midnight where `to` comes before `from`. */
export type QuietHours = { from: string; to: string }

/** What an entry of the list shall be; without `post`: gone. Saving, editing, removing, bringing in and undoing are all lists of these. */
export type Change = { key: string; post?: SavedPost }

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

/** What the popup tells of the page in front. */
export type PageState = {
  site: SiteId
  state: 'reading' | 'degraded' | 'blind' | 'no-feed' | 'off' | 'paused' | 'quiet'
  /** Why, in words of the self-check; no word of a post. */
  reasons: string[]
  census: Census
  cards: number
  /** No more cards while the page stays open: the reader's own cap is reached. */
  isCapped?: true
}
