/** What an invented post of the practice feeds is, and how drafts become posts. */
import type { Language, SiteId, TopicId, Voice } from '../../utils/types'

/** How the site shows it. */
export type PostKind = 'post' | 'advert' | 'suggested' | 'reel' | 'carousel' | 'collab' | 'reshare' | 'image-only'

/** The shelf a post stands on: what `only=` in the address of a practice feed picks. */
export type PostGroup = 'grief' | 'burnout' | 'crisis' | 'hard' | 'ordinary'

/** One invented post with its true label. */
export type PracticePost = {
  id: string
  site: SiteId
  group: PostGroup
  /** The name as the page shows it: a person's name on LinkedIn, a user name on Instagram. */
  author: string
  /** Last part of the profile's address. */
  handle: string
  headline?: string
  text: string
  quotedText?: string
  altText?: string
  topic: TopicId | 'neither'
  voice: Voice
  language: Language
  kind: PostKind
  /** ISO 8601, UTC. */
  publishedAt: string
}

/** A post as it is written down: what is usual is left out. */
export type Draft = { author: string; text: string } & Partial<
  Pick<PracticePost, 'headline' | 'quotedText' | 'altText' | 'topic' | 'voice' | 'language' | 'kind'>
>

/** The words of a caption that Instagram's home feed shows before "more"; `undefined` where it shows all. */
export const firstWords = (text: string): string | undefined => {
  const line = text.split('\n')[0]!
  if (line.length <= 110) return line === text ? undefined : line
  return line.slice(0, 96).replace(/\s+\S*$/, '')
}

/** The moment at which the practice feeds are read; all ages ("6h") count back from here. */
export const practiceNow = Date.parse('2026-10-12T18:00:00Z')

const topicOf: Record<PostGroup, PracticePost['topic']> = {
  grief: 'grief',
  burnout: 'burnout',
  crisis: 'crisis',
  hard: 'neither',
  ordinary: 'neither',
}

const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Drafts of one shelf of one site, completed: ids count up, each is a little older than the one before. */
export const shelf = (site: SiteId, group: PostGroup, drafts: readonly Draft[]): PracticePost[] =>
  drafts.map((draft, index) => ({
    id: `${site}-${group}-${String(index + 1).padStart(2, '0')}`,
    site,
    group,
    handle: site === 'linkedin' ? slug(draft.author) : draft.author,
    topic: topicOf[group],
    voice: group === 'hard' ? 'about' : 'lived',
    language: 'en',
    kind: 'post',
    publishedAt: new Date(practiceNow - (index * index * 17 + 23 + group.length * 31) * 60_000).toISOString(),
    ...draft,
  }))
