/** What is kept. */
import type { TopicId } from './detection'
import type { SiteId } from './posts'

/** What is kept of a post: the reader's choice. */
export type Keep = 'words-and-author' | 'words' | 'link'

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

/**
 * What an entry of the list shall be; without `post`: gone. Saving, editing, removing, bringing in and undoing are all lists of these. `undoes`: a way back,
 * with what had been made of the entry (nothing: it was removed): what was written since stays.
 */
export type Change = { key: string; post?: SavedPost; undoes?: { made?: SavedPost } }
