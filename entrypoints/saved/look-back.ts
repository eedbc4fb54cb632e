import type { ListIndex } from '../../components/list-index'
import { dayOf } from '../../utils/i18n'
import { readPosts } from '../../utils/saved-posts'
import type { SavedPost } from '../../utils/types'

const DAY = 86_400_000

/**
 * One post that was kept at least a month ago: the same all day, another one tomorrow. Never of very dark thoughts, never one whose topic is not known, and
 * none without words.
 */
export const pickLookBack = async (index: ListIndex, now: Date): Promise<SavedPost | undefined> => {
  const to = dayOf(new Date(now.getTime() - 30 * DAY))
  const keys = (['grief', 'burnout'] as const).flatMap((topic) => index.find({ query: '', filters: { topic, to }, sort: 'oldest' }))
  const start = keys.length > 0 ? (Math.floor(now.getTime() / DAY) * 7_919) % keys.length : 0
  for (const key of [...keys.slice(start), ...keys.slice(0, start)].slice(0, 20)) {
    const [post] = await readPosts([key])
    if (post?.text && (post.topic === 'grief' || post.topic === 'burnout')) return post
  }
  return undefined
}
