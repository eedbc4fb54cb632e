/** Which help there is, and what of it is offered. */
import type { Detection, Subtopic, TopicId } from './detection'
import type { Post, SiteId } from './posts'

/** ISO 3166-1 alpha-2, upper case. */
export type Country = string

/** BCP 47 tag. */
export type Language = string

/** What the reader says of themselves, on this device only. Never guessed. */
export type Role = 'physician' | 'nurse' | 'health-worker' | 'health-student' | 'bereaved' | 'carer' | 'other'

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
