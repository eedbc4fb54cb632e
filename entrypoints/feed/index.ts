import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { isDismissed, loadDismissals } from '../../utils/dismissals'
import { isCutOff, tellPageState } from '../../utils/messages'
import { observePosts } from '../../utils/observe-posts'
import { isReading, offerFor } from '../../utils/offer'
import { report } from '../../utils/report'
import { loadSettings, watchSettings } from '../../utils/settings'
import { siteOf } from '../../utils/sites'
import type { Offer, PageState, Post, Settings, Site } from '../../utils/types'
import { placeOver } from './place-over'
import { showCard, type PageMemory } from './show-card'
import { showPanel } from './show-panel'
import { watchReading } from './watch-reading'

/** So many judged posts are remembered at most. */
const MOST = 100

/** Judges each post once: a page renders the same posts anew all the time. */
const rememberOffers = (settings: Settings) => {
  const judged = new Map<string, Offer | undefined>()
  return (post: Post): Offer | undefined => {
    const { text, quotedText, altText, truncated, promoted, suggested } = post
    const key = JSON.stringify([text, quotedText, altText, truncated, promoted, suggested])
    const offer = judged.has(key) ? judged.get(key) : offerFor(post, settings)
    judged.delete(key)
    judged.set(key, offer)
    if (judged.size > MOST) judged.delete(judged.keys().next().value!)
    return offer && { ...offer, post }
  }
}

/** Reads, decides and shows, until the signal aborts. Tells how reading goes. */
const read = async (site: Site, settings: Settings, page: { memory: PageMemory; life: AbortController }, signal: AbortSignal) => {
  const dismissals = await loadDismissals()
  if (signal.aborted) return undefined
  const { memory, life } = page
  const reading = watchReading(site, signal)
  let cards = 0
  const offerOf = rememberOffers(settings)
  const isWanted = (post: Post) => !memory.dismissed.has(post.id) && !isDismissed(dismissals, post.id)

  observePosts(site, {
    signal,
    onCensus: reading.count,
    isDue: (post) => offerOf(post) !== undefined && isWanted(post),
    onPost: (post, element, shown, isFought) => {
      // An update of the extension leaves this old script behind: it stops for good.
      if (isCutOff()) return void life.abort()
      const offer = offerOf(post)
      if (!offer || !isWanted(post)) return undefined
      const anchor = site.cardAnchor(element)
      if (!anchor) return undefined
      const dark = site.isDark(document)
      cards++
      shown.addEventListener('abort', () => cards--)
      const show = (holder: AbortSignal, place?: (host: HTMLElement) => void) =>
        showCard({
          offer,
          anchor,
          ...(place && { place }),
          dark,
          memory,
          canSave: !settings.policy?.savingOff,
          signal: holder,
          onSupport: (opener) =>
            showPanel({
              offer,
              settings,
              dark,
              opener,
              minute: !memory.minuteDone,
              onMinuteDone: () => (memory.minuteDone = true),
              signal: life.signal,
            }),
        })
      if (!isFought) return show(shown)
      placeOver(post.id, element, anchor, shown, (place, holder) => show(holder, place))
      return undefined
    },
  })
  return () => ({ ...reading.state(), cards })
}

/**
 * Firefox ends old content scripts when the extension is updated, runs the new one in pages that are open already, and leaves
 * the old cards where they were, dead. Only an extension can look into closed roots: a page sees nothing of this.
 */
const sweepRemains = () => {
  for (const element of document.querySelectorAll<HTMLDivElement & { openOrClosedShadowRoot?: ShadowRoot | null }>('div[style]'))
    if (element.openOrClosedShadowRoot?.querySelector('.qn')) element.remove()
}

const main = async (site: Site) => {
  sweepRemains()
  const life = new AbortController()
  const memory: PageMemory = { saves: new Map(), dismissed: new Set(), minuteDone: false }
  const silent: Omit<PageState, 'state'> = { site: site.id, reasons: [], census: { posts: 0, withAuthor: 0, withText: 0, lowerTier: 0, candidates: 0 }, cards: 0 }
  let run: AbortController | undefined
  let state = (): PageState => ({ ...silent, state: 'off' })

  /** The one way in: a change of the settings ends what is running and begins again. */
  const restart = async (settings: Settings) => {
    run?.abort()
    const now = Date.now()
    const begun = new AbortController()
    run = begun
    if (!isReading(settings, site.id, now)) {
      const paused = settings.turnedOn && settings.sites[site.id]
      state = () => ({ ...silent, state: paused ? 'paused' : 'off' })
      if (paused && settings.pausedUntil) {
        const again = setTimeout(() => void restart(settings), Math.min(settings.pausedUntil - now, 2 ** 31 - 1))
        begun.signal.addEventListener('abort', () => clearTimeout(again))
      }
      return
    }
    const told = await read(site, settings, { memory, life }, begun.signal)
    if (told && run === begun) state = told
  }

  life.signal.addEventListener('abort', () => run?.abort())
  tellPageState(() => state(), life.signal)
  watchSettings((settings) => void restart(settings).catch((error: unknown) => report(error, 'starting again')), life.signal)
  await restart(await loadSettings())
}

export default defineUnlistedScript(() => {
  const site = siteOf(new URL(location.href))
  if (site) main(site).catch((error: unknown) => report(error, 'starting'))
})
