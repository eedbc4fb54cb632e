import type { Settings, TopicId } from '../../utils/types'
import type { PageMemory } from './page-memory'

/** A card that is in view for so long counts as a post that was read, in milliseconds. */
const READ = 2000

/** Whether the reader's own cap leaves this post without a card. A post that had one keeps it; a crisis is never held back. */
export const isCapped = ({ carded }: PageMemory, { cap }: Settings, topic: TopicId, postId: string): boolean =>
  cap !== undefined && topic !== 'crisis' && carded.size >= cap && !carded.has(postId)

/**
 * Whether the next card offers a pause: the reader's own limit is reached. Once asked, it counts anew, whatever the answer. The question stands on a
 * card from its beginning, so that nothing moves while somebody reads; never beside a crisis, where the lines come first.
 */
export const isPauseDue = ({ seen }: PageMemory, { pace }: Settings, topic: TopicId): boolean => {
  if (pace === undefined || topic === 'crisis' || seen.size < pace) return false
  seen.clear()
  return true
}

/** Calls `onRead` once when the card has been in view for a while. */
export const watchRead = (host: Element, onRead: () => void, signal: AbortSignal): void => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const view = new IntersectionObserver(
    ([entry]) => {
      clearTimeout(timer)
      if (entry?.isIntersecting) timer = setTimeout(done, READ)
    },
    { threshold: 0.9 },
  )
  const end = () => {
    clearTimeout(timer)
    view.disconnect()
  }
  const done = () => {
    end()
    onRead()
  }
  view.observe(host)
  signal.addEventListener('abort', end)
}
