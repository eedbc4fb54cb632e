/** The steps that a reader takes, for `npm start` and for the tests: the same in every browser. */
import { detect } from '../utils/detector'
import { secondReading } from '../utils/encoder'
import type { SiteId, TopicId } from '../utils/types'
import type { Driver, Tab } from './browsers'
import type { PracticePost } from './practice/practice-post'

/** A practice feed's own word on what is mounted where. Rectangles in CSS pixels of the viewport. */
type Truth = Pick<PracticePost, 'id' | 'topic' | 'voice' | 'kind' | 'language' | 'author' | 'text'> & { rect: { x: number; y: number; width: number; height: number } }
/** A card, the middle of its place, and the post that stood there in that very moment: asked later, a page that renders may have moved. */
type Card = { topic: TopicId; x: number; y: number; text: string; post?: Truth }

/** One post that went by, and the card that stood beside it. */
export type Seen = Omit<Truth, 'rect'> & { site: SiteId; card?: TopicId }

/** What scrolling through a feed showed. `stray`: cards that stood beside no post, or beside another one than they were made for. */
export type FeedLook = { seen: Seen[]; stray: string[] }

export const feedAddress: Record<SiteId, string> = { linkedin: 'https://www.linkedin.com/feed/', instagram: 'https://www.instagram.com/' }

/** Where the practice feeds hold a post's words. */
const postText: Record<SiteId, string> = { linkedin: '[data-testid=expandable-text-box]', instagram: 'article span[dir=auto]:has(> span > a) + span[dir=auto]' }

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Presses "Turn on" on the welcome page. */
export const turnOn = async (driver: Driver): Promise<Tab> => {
  const tab = await driver.newTab(driver.extensionUrl('welcome.html'))
  await tab.waitFor('the welcome page', () => document.querySelector('button') !== null)
  await tab.press('Turn on')
  await tab.waitFor('that it is on', () => document.querySelector('.done') !== null)
  return tab
}

/** The cards in the page. */
export const cardsOf = async (tab: Tab): Promise<Card[]> => {
  const found = await tab.inClosedRoots((root) => {
    const card = root.querySelector<HTMLElement>('.card')
    const box = root.host.getBoundingClientRect()
    const topic = (['grief', 'burnout', 'crisis'] as const).find((name) => card?.classList.contains(name))
    if (!card || !topic || box.height === 0) return undefined
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const posts = (window as unknown as { __practice?: { truth: () => Truth[] } }).__practice?.truth() ?? []
    return { topic, x, y, text: card.innerText, post: posts.find(({ rect }) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height) }
  })
  return found.filter((card) => card !== undefined && card !== null) as Card[]
}

/** What the practice feed has mounted. */
export const truthOf = (tab: Tab): Promise<Truth[]> => tab.evaluate(() => (window as unknown as { __practice: { truth: () => Truth[] } }).__practice.truth())

/** Waits until the page has had nothing to do for a moment: what was begun for what is on screen is done. */
const restOf = (tab: Tab): Promise<void> => tab.evaluate(() => new Promise((next) => requestIdleCallback(() => requestIdleCallback(() => next(), { timeout: 500 }), { timeout: 500 })))

/** The practice pages wake a little sooner than by themselves, unless the address says when: nearly every journey waits for it. */
const openSoon = (tab: Tab, url: string): Promise<void> => tab.open(url.includes('hydrate=') ? url : `${url}${url.includes('?') ? '&' : '?'}hydrate=800`)

/** Waits until the feed stands and, where posts are expected, has been looked at once. */
export const openFeed = async (tab: Tab, url: string): Promise<void> => {
  await openSoon(tab, url)
  await tab.waitFor('the feed', () => (window as unknown as { __practice?: { ready: boolean } }).__practice?.ready === true)
  // Nothing is put into a page before it has stood still for a second; for longer where nothing shows that it is awake. A card says that this is over.
  const end = Date.now() + (/layout=(classic|mobile|frame)|hydrate=0/.test(url) ? 3800 : 2200)
  while (Date.now() < end && (await cardsOf(tab)).length === 0) await pause(100)
  await restOf(tab)
  // A post that is read a second time gets its card a moment later.
  for (let before = -1, now = (await cardsOf(tab)).length; now !== before; now = (await cardsOf(tab)).length) {
    before = now
    if (now > 0) await pause(300)
  }
}

/** The posts of one moment, and what is asked for of the same moment: a page that moved meanwhile is asked again. */
export const stillLookAt = async <Found>(tab: Tab, find: (tab: Tab) => Promise<Found>): Promise<{ truth: Truth[]; found: Found }> => {
  for (let turn = 0; ; turn += 1) {
    const truth = await truthOf(tab)
    const found = await find(tab)
    if (turn === 19 || JSON.stringify(truth) === JSON.stringify(await truthOf(tab))) return { truth, found }
    await pause(50)
  }
}

/** The topic of the card that a post earns by its words alone, at the default settings. */
export const dueTopic = (text: string): TopicId | undefined => {
  const due = detect(text, { secondReading })
  return due?.voice === 'lived' && due.caution !== 'faint' ? due.topic : undefined
}

/**
 * Waits until every post on screen that earns a card by its words has one, for five seconds at most: a reader stays with such a post.
 * A second reading waits for the browser to wake the background, which takes a busy machine longer than a step through the feed.
 */
const cardsDue = async (tab: Tab): Promise<void> => {
  const height = await tab.evaluate(() => innerHeight)
  for (const end = Date.now() + 5000; Date.now() < end; await pause(100)) {
    const { truth, found: cards } = await stillLookAt(tab, cardsOf)
    const isMissing = ({ id, kind, text, rect }: Truth) =>
      kind === 'post' && rect.y < height && rect.y + rect.height > 0 && !cards.some(({ post }) => post?.id === id) && dueTopic(text)
    if (!truth.some(isMissing)) return
  }
}

/** Scrolls through a feed to its end, or `screens` times, and notes each post with the card beside it. */
export const lookThrough = async (tab: Tab, site: SiteId, { screens = 400, step = 1000 } = {}): Promise<FeedLook> => {
  const seen = new Map<string, Seen>()
  const stray: string[] = []
  let idle = 0
  for (let screen = 0; screen < screens && idle < 5; screen++) {
    const before = seen.size
    // Instagram cuts captions: what is due there does not follow from the words alone.
    if (site === 'linkedin') await cardsDue(tab)
    const { truth, found: cards } = await stillLookAt(tab, cardsOf)
    for (const card of cards) {
      if (!card.post) stray.push(`${card.topic} at ${Math.round(card.x)},${Math.round(card.y)}`)
    }
    for (const post of truth) {
      const card = cards.find((one) => one.post?.id === post.id)
      const noted = seen.get(post.id)
      if (noted?.card && card && noted.card !== card.topic) stray.push(`${post.id}: ${noted.card}, then ${card.topic}`)
      const { rect: _, ...told } = post
      seen.set(post.id, { ...told, site, ...(noted?.card && { card: noted.card }), ...(card && { card: card.topic }) })
    }
    idle = seen.size === before ? idle + 1 : 0
    await tab.wheel(step)
    // A post stands near the view for three steps: time enough for it to be judged, also where the page has much to do.
    await pause(180)
    await restOf(tab)
  }
  return { seen: [...seen.values()], stray }
}

/** What can be set of a reader before a journey: country, role and the employer's own services among them. */
type SettingsChange = Record<string, unknown>

/** Changes settings where the extension keeps them, from its settings page; open tabs follow at once. `null` takes one away. */
export const setSettings = async (driver: Driver, change: SettingsChange): Promise<void> => {
  const tab = await driver.newTab(driver.extensionUrl('options.html'))
  await tab.waitFor('the settings', () => document.querySelector('main') !== null)
  await tab.evaluate(async (changed) => {
    type Area = { get: (key: string) => Promise<Record<string, object>>; set: (values: object) => Promise<void> }
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Area } } | undefined>
    const { local } = (browser ?? chrome)!.storage
    // Under the lock that the extension itself uses.
    await navigator.locks.request('settings', async () => {
      const { settings } = await local.get('settings')
      await local.set({ settings: Object.fromEntries(Object.entries({ ...settings, ...changed }).filter(([, value]) => value !== null)) })
    })
  }, change)
  await tab.close()
}

/** Puts words into the first post of a practice feed, waits for the card beside it, and opens its panel. Works on both sites' practice feeds. */
export const openSupportBeside = async (tab: Tab, site: SiteId, words: string, switches = ''): Promise<void> => {
  await openSoon(tab, `${feedAddress[site]}?only=ordinary${switches}`)
  await tab.waitFor('the feed', () => (window as unknown as { __practice?: { ready: boolean } }).__practice?.ready === true)
  await tab.evaluate(
    ({ selector, text }) => {
      const box = document.querySelector(selector)
      if (!box) throw new Error('No post to write into')
      box.textContent = text
    },
    { selector: postText[site], text: words },
  )
  for (let turn = 0; (await cardsOf(tab)).length === 0; turn++) {
    if (turn > 60) throw new Error(`No card beside: ${words}`)
    await pause(150)
  }
  await tab.press('Support')
  for (let turn = 0; (await panelWords(tab)) === undefined; turn++) {
    if (turn > 60) throw new Error('The panel did not open')
    await pause(100)
  }
}

/** The words of the open support panel; `undefined` where none is open. */
export const panelWords = async (tab: Tab): Promise<string | undefined> =>
  (await tab.inClosedRoots((root) => root.querySelector<HTMLElement>('[role=dialog]')?.innerText)).find((text) => typeof text === 'string')
