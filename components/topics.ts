import { t, type MessageKey } from '../utils/i18n'
import type { Caution, Keep, PageState, Role, SavedPost, Settings, SiteId, TopicId } from '../utils/types'

/** What the card says of a post: what it speaks of, never what its author is. */
export const topicSentence: Record<TopicId, MessageKey> = {
  grief: 'card_saysGrief',
  burnout: 'card_saysBurnout',
  crisis: 'card_saysCrisis',
}

/** A topic's name in settings and filters. */
export const topicName: Record<TopicId, MessageKey> = { grief: 'topic_grief', burnout: 'topic_burnout', crisis: 'topic_crisis' }

/** The sites' own names: never translated. */
export const siteName: Record<SiteId, string> = { instagram: 'Instagram', linkedin: 'LinkedIn' }

/** Whether an organisation's policy lets a site be read. */
export const isAllowed = ({ policy }: Settings, site: SiteId): boolean => policy?.allowedSites?.includes(site) ?? true

/** Where a kept post is from: a site's own name, or the name of the host that its link leads to. */
export const savedSiteName = (post: Pick<SavedPost, 'site' | 'url'>): string =>
  post.site !== 'web' ? siteName[post.site] : post.url ? new URL(post.url).hostname.replace(/^www\./, '') : t('saved_elsewhere')

/** A role's name. */
export const roleName: Record<Role, MessageKey> = {
  physician: 'role_physician',
  nurse: 'role_nurse',
  'health-worker': 'role_healthWorker',
  'health-student': 'role_healthStudent',
  bereaved: 'role_bereaved',
  carer: 'role_carer',
  other: 'role_other',
}

/** How sure to be, in three words. */
export const cautionName: Record<Caution, MessageKey> = { clear: 'caution_clear', balanced: 'caution_balanced', faint: 'caution_faint' }

/** What is kept of a saved post. */
export const keepName: Record<Keep, MessageKey> = { 'words-and-author': 'keep_wordsAndAuthor', words: 'keep_words', link: 'keep_link' }

/** The popup's sentence on the page in front; `$1` is the site's name. */
export const stateSentence: Record<PageState['state'], MessageKey> = {
  reading: 'state_reading',
  degraded: 'state_degraded',
  blind: 'state_blind',
  'no-feed': 'state_noFeed',
  off: 'state_off',
  paused: 'state_paused',
  quiet: 'state_quiet',
}
