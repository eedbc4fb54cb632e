/** The one place where something becomes a kept post: a post of a page, a message, a line of a file. Hostile until it went through here. */
import type { CheckIn, Keep, Post, SavedPost, SavedSite, SiteId, TopicId } from './types'

const siteHosts: Record<SiteId, string> = { instagram: 'www.instagram.com', linkedin: 'www.linkedin.com' }
const topics: readonly TopicId[] = ['grief', 'burnout', 'crisis']

/** The most that is kept, in UTF-16 units. */
export const most = { text: 600_000, note: 100_000, name: 300, tag: 60, tags: 50, key: 320, url: 2_000 }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const words = (value: unknown, limit: number): string => (typeof value === 'string' ? value.slice(0, limit) : '')

/** An ISO 8601 moment as UTC, or nothing. */
export const moment = (value: unknown): string | undefined => {
  const time = typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && value.length <= 40 ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) || time < 0 || time > 253_402_300_799_999 ? undefined : new Date(time).toISOString()
}

/** Any `http` or `https` address without a password in it, or nothing. */
export const webAddress = (value: unknown): string | undefined => {
  const url = typeof value === 'string' && value.length < most.url && URL.canParse(value) ? new URL(value) : undefined
  return url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.href.length < most.url ? url.href : undefined
}

/** An address of that site itself, or nothing. */
const siteAddress = (value: unknown, site: SavedSite): string | undefined => {
  const address = webAddress(value)
  if (!address || site === 'web') return address
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' && hostname === siteHosts[site] ? address : undefined
}

/** Which of the two sites an address is on. */
export const siteOfAddress = (address: string): SavedSite => {
  const { hostname } = new URL(address)
  if (/^(?:[a-z]+\.)?linkedin\.com$/.test(hostname)) return 'linkedin'
  return /^(?:www\.)?instagram\.com$/.test(hostname) ? 'instagram' : 'web'
}

/** Tags as they are kept: without `#`, spaces made one, each once. */
export const cleanTags = (tags: readonly unknown[]): string[] => [
  ...new Set(tags.slice(0, 1_000).flatMap((tag) => (typeof tag === 'string' ? [tag.replace(/[\s,;#،]+/gu, ' ').trim().replaceAll(' ', '-').slice(0, most.tag)] : [])).filter(Boolean)),
].slice(0, most.tags)

const checkInOf = (value: unknown): CheckIn | undefined => {
  if (!isRecord(value) || typeof value.on !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value.on) || Number.isNaN(Date.parse(value.on))) return undefined
  return { on: value.on, note: words(value.note, 2_000) }
}

/** Reads what should be a kept post, field by field, and nothing else of it; `undefined` where it has no key, site or date that can be. */
export const readSavedPost = (value: unknown): SavedPost | undefined => {
  if (!isRecord(value)) return undefined
  const own = (field: string): unknown => (Object.hasOwn(value, field) ? value[field] : undefined)
  const site = (['instagram', 'linkedin', 'web'] as const).find((name) => name === own('site'))
  const key = own('key')
  const savedAt = moment(own('savedAt'))
  if (!site || !savedAt || typeof key !== 'string' || key.length > most.key || !key.startsWith(`${site}:`) || key.length === site.length + 1) return undefined
  const [url, authorUrl, seenUrl] = ['url', 'authorUrl', 'seenUrl'].map((field) => siteAddress(own(field), site))
  const [author, topic] = [words(own('author'), most.name), topics.find((name) => name === own('topic'))]
  const [publishedAt, seenAt, checkIn] = [moment(own('publishedAt')), moment(own('seenAt')), checkInOf(own('checkIn'))]
  const tags = own('tags')
  return {
    key,
    site,
    ...(url && { url }),
    ...(author && { author }),
    ...(authorUrl && { authorUrl }),
    text: words(own('text'), most.text),
    ...(topic && { topic }),
    ...(publishedAt && { publishedAt }),
    savedAt,
    ...(seenAt && { seenAt }),
    ...(seenUrl && { seenUrl }),
    note: words(own('note'), most.note),
    tags: Array.isArray(tags) ? cleanTags(tags) : [],
    ...(checkIn && { checkIn }),
  }
}

/** The entry that a post becomes, with no more of it than the reader wants kept. Throws on what is no post: messages are hostile until checked. */
export const toSavedPost = (post: Post, topic: TopicId, keep: Keep, savedAt: string, seenUrl?: string): SavedPost => {
  const id = words(post.id, 300)
  // What the site has cut does not look whole in the list.
  const own = words(post.text, 300_000)
  const whole = [own && post.truncated ? `${own} …` : own, words(post.quotedText, 299_000)].filter(Boolean).join('\n\n')
  const named = keep === 'words-and-author'
  const saved = readSavedPost({
    key: `${post.site}:${id}`,
    site: post.site,
    // The link leads to the author: who keeps words only keeps neither.
    url: keep === 'words' ? undefined : post.url,
    author: named ? post.author : undefined,
    authorUrl: named ? post.authorUrl : undefined,
    text: keep === 'link' ? '' : whole,
    topic,
    publishedAt: post.publishedAt,
    savedAt,
    seenAt: savedAt,
    seenUrl: named ? seenUrl : undefined,
    tags: [],
  })
  if (!saved || saved.site === 'web' || !id || !saved.topic) throw new TypeError('not a post')
  return saved
}
