import { selfCheck } from '../../utils/self-check'
import type { Census, PageState, Site } from '../../utils/types'

/** Looks at the page that are remembered for the self-check. */
const windowSize = 20

const nothing: Census = { posts: 0, withAuthor: 0, withText: 0, lowerTier: 0, candidates: 0 }

/** Keeps the counts of the latest looks at the page, and says from them how reading goes. */
export const watchReading = (site: Site, signal: AbortSignal) => {
  let censuses: Census[] = []
  let scrolled = false
  let address = location.href
  let since = performance.now()
  let wasInFront = false

  // LinkedIn scrolls an element inside the page: only a capturing listener hears that.
  const hearScroll = () => document.addEventListener('scroll', () => (scrolled = true), { capture: true, passive: true, once: true, signal })
  hearScroll()

  /** Whether the page has been in front: where the popup is a tab of its own, it is not in front while it is asked about. */
  const isSeen = () => (wasInFront ||= document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', isSeen, { signal })
  isSeen()

  /** Another page of the site begins to count anew. */
  const turnPage = () => {
    if (address === location.href) return
    address = location.href
    censuses = []
    if (scrolled) hearScroll()
    scrolled = false
    since = performance.now()
  }

  return {
    count: (census: Census) => {
      turnPage()
      censuses = [...censuses, census].slice(-windowSize)
    },
    state: (): Omit<PageState, 'cards'> => {
      turnPage()
      const check = selfCheck({
        censuses,
        isFeed: site.isFeed(new URL(location.href)),
        secondsSinceLoad: (performance.now() - since) / 1000,
        scrolled,
        visible: isSeen(),
      })
      return { site: site.id, ...check, census: censuses.at(-1) ?? nothing }
    },
  }
}
