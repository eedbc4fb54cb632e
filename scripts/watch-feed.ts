/** Watches every frame of a practice feed while it is scrolled: beside which posts a card stands, and whether it came or went before the reader's eyes. */
import type { Tab } from './browsers'
import { cardsOf } from './journey'

/** One mounted post over all frames. Counts of frames while it was on screen. */
type Watched = { with: number; without: number }
type Frames = {
  frames: number
  posts: Record<string, Watched>
  /** A card that came to a post which stood on screen the frame before, its place on screen too. */
  came: string[]
  /** A card that was missing from a post on screen after it had been there: how long until it was back, in milliseconds and in frames that showed it missing. */
  gone: { id: string; ms: number; frames: number }[]
  /** Cards beside no post. */
  stray: number
  /** Cumulative layout shift as Chromium defines it: the largest sum of a window of five seconds; 0 in Firefox, which does not score. */
  shift: number
}

/** How a feed was served from one end to the other and back. */
export type FeedWatch = {
  frames: number
  /** Posts that were on screen in some frame. */
  posts: number
  /** Each of them by its id. */
  watched: Record<string, Watched>
  withCard: number
  /** Cards beside no post or on another post than they belong to, one line for each. */
  wrong: string[]
  /** Posts that should have a card and had none in any frame. */
  missed: string[]
  came: string[]
  /** The longest time for which a card was missing from a post on screen, in milliseconds. */
  longestGone: number
  /** The same in frames: on a machine that cannot keep up, a frame is long whoever made it so. */
  longestGoneFrames: number
  timesGone: number
  shift: number
  /** Each post's id without its round, and the topic its cards had. */
  topics: Map<string, string>
}

type Host = { __frames?: Frames; __practice: { truth: () => { id: string; rect: { x: number; y: number; width: number; height: number } }[] } }

/** Begins to note every frame, in the page's own world: cards are closed to it, but not where their boxes are. */
export const startWatch = (tab: Tab): Promise<void> =>
  tab.evaluate(() => {
    const page = window as unknown as Host
    const told: Frames = { frames: 0, posts: {}, came: [], gone: [], stray: 0, shift: 0 }
    page.__frames = told
    const spell = { start: 0, last: -9999, sum: 0 }
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
      new PerformanceObserver((list) => {
        for (const { startTime, value } of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          if (startTime - spell.last > 1000 || startTime - spell.start > 5000) Object.assign(spell, { start: startTime, sum: 0 })
          Object.assign(spell, { last: startTime, sum: spell.sum + value })
          told.shift = Math.max(told.shift, spell.sum)
        }
      }).observe({ type: 'layout-shift' })
    }
    let before = new Map<string, boolean>()
    const missing = new Map<string, { at: number; frame: number }>()
    const look = () => {
      // Only our hosts set every property at once.
      told.frames += 1
      const cards = [...document.querySelectorAll('div[style]')].filter((host) => /!important/.test(host.getAttribute('style')!)).map((host) => host.getBoundingClientRect()).filter((box) => box.height > 0 && box.width > 0 && box.height < 400)
      const isOnScreen = (box: { y: number; height: number }) => box.y < innerHeight && box.y + box.height > 0
      const now = new Map<string, boolean>()
      const mounted = page.__practice.truth()
      const owned = new Set<DOMRect>()
      for (const { id, rect } of mounted) {
        const card = cards.find((box) => box.x + box.width / 2 >= rect.x && box.x + box.width / 2 <= rect.x + rect.width && box.y + box.height / 2 >= rect.y && box.y + box.height / 2 <= rect.y + rect.height)
        if (card) owned.add(card)
        if (rect.height === 0 || !isOnScreen(rect)) continue
        const post = (told.posts[id] ??= { with: 0, without: 0 })
        post[card ? 'with' : 'without'] += 1
        if (before.get(id) === true && !card) missing.set(id, { at: performance.now(), frame: told.frames })
        const since = missing.get(id)
        if (card && since !== undefined) {
          told.gone.push({ id, ms: Math.round(performance.now() - since.at), frames: told.frames - since.frame })
          missing.delete(id)
        } else if (card && before.get(id) === false && isOnScreen(card)) told.came.push(id)
        now.set(id, card !== undefined)
      }
      for (const id of missing.keys()) if (!now.has(id)) missing.delete(id)
      told.stray += cards.filter((card) => !owned.has(card) && isOnScreen(card)).length
      before = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const withoutRound = (id: string) => id.replace(/-r\d+$/, '')

export type Course = {
  /** Pixels down at a time, and how often; the same way back. */
  step: number
  steps: number
  /** Milliseconds between two steps. */
  rest: number
  /** Called after each step with its number. */
  atStep?: (step: number) => Promise<void> | void
}

/** Scrolls there and back, and tells what every frame showed. A post that had a card in a fifth of all its frames deserves one: a card left over from another post would be gone sooner. */
export const watchFeed = async (tab: Tab, { step, steps, rest, atStep }: Course): Promise<FeedWatch> => {
  await startWatch(tab)
  const topics = new Map<string, string>()
  const wrong = new Set<string>()
  for (let turn = 0; turn < steps * 2; turn += 1) {
    await tab.wheel(turn < steps ? step : -step)
    await pause(rest)
    if (turn % 4 === 0) {
      for (const { post, topic } of await cardsOf(tab)) {
        if (!post) continue
        const id = withoutRound(post.id)
        if (topics.has(id) && topics.get(id) !== topic) wrong.add(`${post.id}: ${topics.get(id)}, then ${topic}`)
        topics.set(id, topic)
      }
    }
    await atStep?.(turn)
  }
  const told = await tab.evaluate(() => (window as unknown as Host).__frames!)
  const sums = new Map<string, Watched>()
  for (const [id, { with: there, without }] of Object.entries(told.posts)) {
    const sum = sums.get(withoutRound(id)) ?? { with: 0, without: 0 }
    sums.set(withoutRound(id), { with: sum.with + there, without: sum.without + without })
  }
  const isDue = (id: string) => { const sum = sums.get(withoutRound(id))!; return sum.with * 4 > sum.without }
  const missed: string[] = []
  for (const [id, post] of Object.entries(told.posts)) {
    if (isDue(id) && post.with === 0 && post.without > 3) missed.push(id)
    if (!isDue(id) && post.with > 0) wrong.add(`${id}: a card for ${post.with} of ${post.with + post.without} frames`)
  }
  if (told.stray) wrong.add(`${told.stray} cards beside no post`)
  return {
    frames: told.frames,
    posts: Object.keys(told.posts).length,
    watched: told.posts,
    withCard: Object.keys(told.posts).filter(isDue).length,
    wrong: [...wrong],
    missed,
    came: told.came,
    longestGone: Math.max(0, ...told.gone.map(({ ms }) => ms)),
    longestGoneFrames: Math.max(0, ...told.gone.map(({ frames }) => frames)),
    timesGone: told.gone.length,
    shift: Math.round(told.shift * 1000) / 1000,
    topics,
  }
}
