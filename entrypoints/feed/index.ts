import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { loadCorrections, watchCorrections } from '../../utils/corrections'
import { isDismissed, loadDismissals, watchDismissals } from '../../utils/dismissals'
import { isCutOff, tellPageState } from '../../utils/messages'
import { observePosts } from '../../utils/observe-posts'
import { isReading } from '../../utils/offer'
import { report } from '../../utils/report'
import { loadSettings, watchSettings } from '../../utils/settings'
import { nextTurn, restOf } from '../../utils/rest'
import { siteOf } from '../../utils/sites'
import type { PageState, Post, Settings, Site } from '../../utils/types'
import { isCapped, isPauseDue } from './pace'
import { placeOver } from './place-over'
import { newMemory, type PageMemory } from './page-memory'
import { rememberOffers } from './remember-offers'
import { askSecondReadings, type SecondReadings } from './second-readings'
import { showCard } from './show-card'
import { showPanel } from './show-panel'
import { watchReading } from './watch-reading'

type Page = { memory: PageMemory; readings: SecondReadings; life: AbortController; restart: () => void; panelSettings: () => Settings }

const MINUTE = 60_000
/** Settings that only the support panel asks for. */
const ofPanel: readonly string[] = ['country', 'languages', 'role', 'employer'] satisfies (keyof Settings)[]
/** Whether two settings read a page alike. */
const isReadAlike = (some: Settings, others: Settings): boolean => {
  const [one, other] = [some, others].map((settings) => JSON.stringify(settings, (key, value: unknown) => (ofPanel.includes(key) ? undefined : value)))
  return one === other
}

/** Reads, decides and shows, until the signal aborts. Tells how reading goes. */
const read = async (site: Site, settings: Settings, { memory, readings, life, restart, panelSettings }: Page, signal: AbortSignal) => {
  let [dismissals, corrections] = await Promise.all([loadDismissals(), loadCorrections()])
  let offers = rememberOffers(settings, corrections, readings)
  if (signal.aborted) return undefined
  watchDismissals((next) => {
    const [before, isSame] = [dismissals, next.authors.join() === dismissals.authors.join()]
    dismissals = next
    if (next.posts.length === 0) memory.dismissed.clear()
    // Cards of a muted author go at once; posts that were forgotten may have cards again.
    if (!isSame) return restart()
    if (next.posts.length >= before.posts.length) return
    // Where what became of a card still stands, its place is taken: begin anew.
    const stands = [...memory.cards.values()].some((cards) => [...cards].some((card) => card.isGone() && isWanted(card.post)))
    if (stands) return restart()
    lookAgain((post) => isDismissed(before, post) && !isDismissed(next, post))
  }, signal)
  watchCorrections((next) => {
    const isLess = next.list.length < corrections.list.length
    corrections = next
    offers = rememberOffers(settings, corrections, readings)
    // More care is for the posts to come: those that stand keep their cards, so that nothing moves under the reader's eyes.
    if (isLess) lookAgain()
  }, signal)
  const reading = watchReading(site, signal)
  let cards = 0
  const isWanted = (post: Post) => !memory.dismissed.has(post.id) && !isDismissed(dismissals, post)

  const lookAgain = observePosts(site, {
    signal,
    onCensus: reading.count,
    hydration: memory.hydration,
    mayBeDue: (words) => offers.isPossible(words),
    isDue: (post) => offers.of(post) !== undefined && isWanted(post),
    isLingering: (host) => memory.lingering.has(host),
    onPost: (post, element, shown, isFought) => {
      // An update of the extension leaves this old script behind: it stops for good.
      if (isCutOff()) return void life.abort()
      const offer = offers.of(post)
      if (!offer) return undefined
      const { topic } = offer.detection
      if (isCapped(memory, settings, topic, post.id)) return undefined
      const anchor = site.cardAnchor(element)
      if (!anchor) return undefined
      const dark = site.isDark(document)
      if (isPauseDue(memory, settings, topic)) memory.pauseBeside = post.id
      if (topic !== 'crisis') memory.carded.add(post.id)
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
          keep: settings.keep,
          signal: holder,
          run: signal,
          onSupport: (opener) =>
            showPanel({
              offer,
              settings: panelSettings(),
              dark,
              opener,
              minute: !memory.minuteDone,
              onMinuteDone: () => (memory.minuteDone = true),
              signal: life.signal,
            }),
        })
      if (!isFought) return show(shown)
      placeOver(post.id, JSON.stringify([post.text, post.quotedText]), element, anchor, site.cardAnchor, shown, (place, holder) => show(holder, place))
      return undefined
    },
  })
  readings.listen((text) => lookAgain((post) => post.text === text || post.quotedText === text), signal)
  return () => ({ ...reading.state(), cards, ...(settings.cap !== undefined && memory.carded.size >= settings.cap && { isCapped: true as const }) })
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
  const memory: PageMemory = newMemory()
  const readings = askSecondReadings()
  const silent: Omit<PageState, 'state'> = { site: site.id, reasons: [], census: { posts: 0, withAuthor: 0, withText: 0, lowerTier: 0, candidates: 0 }, cards: 0 }
  let run: AbortController | undefined
  let settings = await loadSettings()
  let state = (): PageState => ({ ...silent, state: 'off' })

  /** The one way in: a change of the settings ends what is running and begins again. */
  const restart = async () => {
    run?.abort()
    const now = Date.now()
    const begun = new AbortController()
    run = begun
    const isOn = settings.turnedOn && settings.sites[site.id]
    const turn = isOn ? nextTurn(settings, now) : undefined
    if (turn !== undefined) {
      // A timer stands still while the computer sleeps, and who travels has another evening: the clock is asked every minute.
      let again: ReturnType<typeof setTimeout>
      const wait = () => (again = setTimeout(() => (nextTurn(settings, Date.now()) === turn ? wait() : begin()), Math.min(Math.max(0, turn - Date.now()), MINUTE)))
      wait()
      begun.signal.addEventListener('abort', () => clearTimeout(again))
    }
    if (!isReading(settings, site.id, now)) {
      const why = isOn && restOf(settings, now)?.why
      state = () => ({ ...silent, state: why || 'off' })
      return
    }
    const told = await read(site, settings, { memory, readings, life, restart: begin, panelSettings: () => settings }, begun.signal)
    if (told && run === begun) state = told
  }
  const begin = () => void restart().catch((error: unknown) => report(error, 'starting again'))

  life.signal.addEventListener('abort', () => run?.abort())
  tellPageState(() => state(), life.signal)
  watchSettings((changed) => {
    const isAlike = isReadAlike(settings, changed)
    settings = changed
    // The cards stay where they are when a reader names their country in the panel.
    if (!isAlike) begin()
  }, life.signal)
  await restart()
}

export default defineUnlistedScript(() => {
  const site = siteOf(new URL(location.href))
  if (site) main(site).catch((error: unknown) => report(error, 'starting'))
})
