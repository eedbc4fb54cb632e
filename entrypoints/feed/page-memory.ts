import type { SavedState } from '../../components/SupportCard'
import type { Hydration } from '../../utils/hydration'
import type { Saved } from '../../utils/messages'
import type { Keep, Post } from '../../utils/types'

/** One card: `draw` shows what is remembered of its post now; `isGone`: it shows what became of it, with *Undo*. */
export type Card = { post: Post; draw: () => void; remove: () => void; isGone: () => boolean }

/** What a page remembers while it is open, by posts' ids, saves by all of their names: a card that comes back after a re-render tells the same. Gone with the page. */
export type PageMemory = {
  /** `isCut`: what was kept is what the site showed of it, not all. `keep`: as the reader chose for this post. */
  saves: Map<string, { state: SavedState; saved?: Saved; message?: string; isCut?: boolean; keep?: Keep }>
  dismissed: Set<string>
  /** The cards that stand beside a post now: a page may show it twice, in its feed and in a dialog over it. */
  cards: Map<string, Set<Card>>
  /** Hosts of cards that show what became of their post, with *Undo*. */
  lingering: WeakSet<Element>
  minuteDone: boolean
  /** Posts that got a card. */
  carded: Set<string>
  /** Posts whose card was in view for a while since the last pause that was offered. */
  seen: Set<string>
  /** Beside which post a pause is being offered. */
  pauseBeside?: string
  hydration: Hydration
}

export const newMemory = (): PageMemory => ({ saves: new Map(), dismissed: new Set(), cards: new Map(), lingering: new WeakSet(), minuteDone: false, carded: new Set(), seen: new Set(), hydration: { isSettled: false } })
