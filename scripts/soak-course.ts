/** An hour of reading, compressed: long scrolls, navigations, deaths of the worker, changes of the settings. Says what went wrong. */
import type { SiteId } from '../utils/types'
import type { Driver, Tab } from './browsers'
import { cardsOf, feedAddress, openFeed, setSettings, truthOf } from './journey'

export type SoakCourse = { posts: number; navigations: number; deaths: number; changes: number }
export type SoakTold = { posts: number; cards: number; navigations: number; deaths: number; changes: number; kept: number; errors: string[]; missed: string[]; stray: number; roots: { first: number; most: number } }

type Host = { __practice: { go: (path: string) => void }; __stood?: Element[] }

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
const rootsIn = async (tab: Tab) => (await tab.inClosedRoots((root) => root.host.localName)).length

/** Which posts have a card, as ids: `all`, and those of them that are well `within` reach: at the edges a pixel decides. */
const served = async (tab: Tab): Promise<{ all: string[]; within: string[] }> => {
  const posts = (await cardsOf(tab)).flatMap(({ post }) => post ?? [])
  const idsOf = (some: typeof posts) => some.map(({ id }) => id)
  return { all: idsOf(posts), within: idsOf(posts.filter(({ rect }) => rect.y > -600 && rect.y < 900)) }
}

const until = async (ask: () => Promise<boolean>, timeout = 8000): Promise<boolean> => {
  const end = Date.now() + timeout
  while (!(await ask())) {
    if (Date.now() > end) return false
    await pause(150)
  }
  return true
}

export const soakHour = async (driver: Driver, site: SiteId, course: SoakCourse): Promise<SoakTold> => {
  const tab = await driver.newTab()
  const told: SoakTold = { posts: 0, cards: 0, navigations: 0, deaths: 0, changes: 0, kept: 0, errors: [], missed: [], stray: 0, roots: { first: 0, most: 0 } }
  const segments = course.navigations + 1
  const perSegment = Math.ceil(course.posts / segments)
  const isDue = (segment: number, times: number) => Math.floor(((segment + 1) * times) / segments) > Math.floor((segment * times) / segments)
  await openFeed(tab, `${feedAddress[site]}?posts=${perSegment + 60}&recycle=1&rerender=1500`)

  for (let segment = 0; segment < segments; segment += 1) {
    const seen = new Set<string>()
    for (let still = 0; seen.size < perSegment && still < 12; ) {
      const before = seen.size
      for (const { id } of await truthOf(tab)) seen.add(id)
      still = seen.size === before ? still + 1 : 0
      await tab.wheel(site === 'linkedin' ? 1600 : 1400)
      await pause(80)
    }
    told.posts += seen.size
    await pause(250)
    told.cards += (await cardsOf(tab)).length
    const roots = await rootsIn(tab)
    if (segment === 0) told.roots.first = roots
    told.roots.most = Math.max(told.roots.most, roots)

    if (isDue(segment, course.deaths)) {
      await driver.killBackground()
      told.deaths += 1
      // On a page that moves a press may miss: it is repeated, as a reader would. Several cards may say that they are kept: one more has to.
      const countKept = async () => (await cardsOf(tab)).filter(({ text }) => /Kept|before/.test(text)).length
      const before = await countKept()
      const tryPress = (button: string) =>
        tab.press(button).then(
          () => true,
          () => false,
        )
      let isKept = false
      for (let turn = 0; turn < 8 && !isKept; turn += 1) {
        if (await tryPress('Save')) isKept = await until(async () => (await countKept()) > before, 3000)
        else {
          await tab.wheel(-400)
          await pause(300)
        }
      }
      // The same posts come again after every navigation: what was kept is taken back, or there would soon be nothing left to save.
      for (let turn = 0; turn < 8 && (await countKept()) > before; turn += 1) {
        await tryPress('Undo')
        await until(async () => (await countKept()) <= before, 2000)
      }
      if (isKept) told.kept += 1
      else told.errors.push(`no save was answered after death ${told.deaths} of the worker`)
    }
    if (isDue(segment, course.changes)) {
      // A post that is read a second time may still wait for a worker that had to begin anew.
      await pause(2000)
      const before = await served(tab)
      // A card may be gone for a moment while the page renders its post anew.
      await pause(300)
      const had = [...before.all, ...(await served(tab)).all]
      await tab.evaluate(() => void ((window as unknown as Host).__stood = [...document.querySelectorAll('div[style*="!important"]')]))
      // The cards offer other ways of keeping: with this setting every feed begins anew, a fresh scan of the same page.
      await setSettings(driver, { keep: told.changes % 2 === 0 ? 'words' : 'words-and-author' })
      told.changes += 1
      if (before.all.length === 0) told.errors.push(`no card stood at change ${told.changes} of the settings`)
      const isAnew = () => tab.evaluate(() => (window as unknown as Host).__stood!.every((card) => !card.isConnected))
      const isBack = async () => {
        const { all } = await served(tab)
        return before.within.every((id) => all.includes(id))
      }
      if (!(await until(async () => (await isAnew()) && (await isBack())))) told.errors.push(`not all cards were made anew after change ${told.changes} of the settings`)
      // What had been missed may come last.
      await pause(600)
      told.missed.push(...(await served(tab)).within.filter((id) => !had.includes(id)))
    }
    if (segment < segments - 1) {
      const path = site === 'linkedin' ? '/mynetwork/' : '/explore/'
      await tab.evaluate((to) => (window as unknown as Host).__practice.go(to), path)
      await pause(250)
      told.stray += (await cardsOf(tab)).length
      await tab.evaluate((to) => (window as unknown as Host).__practice.go(to), site === 'linkedin' ? '/feed/' : '/')
      told.navigations += 1
      await pause(500)
    }
  }
  told.errors.push(...tab.consoleErrors)
  await tab.close()
  return told
}
