/** Part 3: the personal list at three sizes, in the built extension in both browsers; and what is there after the browser was killed while it saved. */
import { resolve } from 'node:path'
import { launch, type BrowserName, type Driver, type Tab } from '../browsers'
import { killDuringSaves } from '../kill-during-saves'
import { table } from './measure'
import type { Part } from './part'

const sizes = (process.env.BENCH_LIST ?? '1000,10000,100000').split(',').map(Number)
const browsers = (process.env.BENCH_BROWSERS ?? 'chromium,firefox').split(',') as BrowserName[]
const ms = (number: number) => `${Math.round(number)} ms`

/** Makes a file with so many invented posts, in the page; some 560 characters a post, words spread as words are (few often, most seldom). */
const makeFile = (tab: Tab, count: number) =>
  tab.evaluate((posts) => {
    let seed = 7
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
    const common = 'the and of to in a is that was for on with his they at be this from I have or had by not but what all were when we there can an your which their said if will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(' ')
    const syllables = 'ka lo mi re su ta ven dor pel ran shi quo bel ost ern ulm'.split(' ')
    const word = (rank: number) => {
      let made = ''
      for (let left = rank + 17; left > 0; left = Math.floor(left / 16)) made += syllables[left % 16]
      return made
    }
    const any = () => (random() < 0.55 ? common[Math.floor(random() ** 2 * common.length)]! : word(Math.floor(random() ** 3 * 60_000)))
    const lines: string[] = []
    for (let number = 0; number < posts; number++) {
      const words = Array.from({ length: 60 + Math.floor(random() * 80) }, any).join(' ')
      const site = number % 3 === 0 ? 'instagram' : 'linkedin'
      lines.push(
        JSON.stringify({
          key: `${site}:${number}`,
          site,
          url: site === 'linkedin' ? `https://www.linkedin.com/feed/update/urn:li:activity:${number}/` : `https://www.instagram.com/p/C${number}/`,
          author: `${word(number % 9_000)} ${word(number % 7_000)}`,
          text: `They changed the sheets before I came. ${words}.`,
          topic: (['grief', 'burnout', 'crisis'] as const)[number % 7 === 0 ? 2 : number % 2],
          savedAt: new Date(1_793_000_000_000 - number * 240_000).toISOString(),
          note: number % 9 === 0 ? `Write to ${word(number % 500)} after the weekend.` : '',
          tags: number % 5 === 0 ? [word(number % 40)] : [],
        }),
      )
    }
    const text = `{"format":"quiet-nod-list","version":1,"exportedAt":"x","posts":[\n${lines.join(',\n')}\n]}\n`
    Object.assign(window, { benchFile: new File([text], 'bench.json') })
    return text.length
  }, count)

/** Notes the longest time in which the page could not answer: the largest gap between two ticks of a clock. */
const watchGaps = (tab: Tab) =>
  tab.evaluate(() => {
    const its = window as unknown as { gap: number; last: number; ticking?: number }
    its.gap = 0
    its.last = performance.now()
    its.ticking ??= setInterval(() => {
      const now = performance.now()
      its.gap = Math.max(its.gap, now - its.last - 10)
      its.last = now
    }, 10) as unknown as number
  })
const gapOf = (tab: Tab) => tab.evaluate(() => (window as unknown as { gap: number }).gap)

const until = async (tab: Tab, words: string, timeout: number) => {
  const begun = Date.now()
  await tab.waitFor(words, (asked) => document.body.innerText.includes(asked), words, timeout)
  return Date.now() - begun
}

/** Chromium tells how much the whole page holds; Firefox does not. */
const memoryOf = (tab: Tab) =>
  tab.evaluate(async () => {
    const { memory } = performance as unknown as { memory?: { usedJSHeapSize: number } }
    return memory ? `${Math.round(memory.usedJSHeapSize / 1e6)} MB` : '–'
  })

type Measured = { row: string[]; search: number; stuck: number }

const measure = async (driver: Driver, count: number): Promise<Measured> => {
  const tab = await driver.newTab(driver.extensionUrl('saved.html'))
  await until(tab, 'Nothing kept yet.', 20_000)
  await makeFile(tab, count)
  await tab.press('Export, backup, privacy')
  await watchGaps(tab)
  const begun = Date.now()
  await tab.evaluate(() => {
    const given = new DataTransfer()
    given.items.add((window as unknown as { benchFile: File }).benchFile)
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    input.files = given.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await tab.waitFor('the preview', () => document.querySelector('.preview') !== null, undefined, 200_000)
  const looked = Date.now() - begun
  const bringing = Date.now()
  await tab.press('Bring in')
  await until(tab, 'Brought in: ', 500_000)
  const brought = Date.now() - bringing
  const importGap = await gapOf(tab)

  await watchGaps(tab)
  const writing = Date.now()
  await tab.press('JSON, to bring in again')
  await until(tab, 'The file is written.', 300_000)
  const wrote = Date.now() - writing
  const exportGap = await gapOf(tab)
  await tab.close()

  // A page of its own: as a reader opens it.
  const page = await driver.newTab()
  await page.open(driver.extensionUrl('saved.html'))
  await page.waitFor('the first posts', () => document.querySelectorAll('[data-row] .text').length > 2, undefined, 60_000)
  await page.waitFor('the list, read whole', () => document.querySelector('.progress') === null && document.querySelector('.chip')?.textContent !== 'All 0', undefined, 300_000)
  const marks = await page.evaluate(() => Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])))
  const whole = marks['list-whole']
  // A short list is painted once, whole.
  const paint = marks['list-first'] ?? whole
  const times = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!
    const took: number[] = []
    const typed = ['they changed', 'weekend', 'venka', 'mi', 'the', 'sheets before', 'kamiven', 'a', 'taka lo', 'zzz', 'people water long', 'dor', 'instagram', 'write to', 'kalo mire suta', 'ost ern ulm', 'called just', 'x', 'quo bel', 'little very after']
    for (const query of [...typed, ...typed])
      for (let end = 1; end <= query.length; end++) {
        const begin = performance.now()
        field.value = query.slice(0, end)
        // The search and the drawing of what it found are done when this comes back.
        field.dispatchEvent(new Event('input', { bubbles: true }))
        took.push(performance.now() - begin)
        await new Promise((next) => setTimeout(next, 5))
      }
    return took.toSorted((a, b) => a - b)
  })
  const at = (share: number) => times[Math.floor(times.length * share)]!
  const memory = await memoryOf(page)
  await page.close()
  return {
    row: [driver.version, count.toLocaleString('en'), `${ms(looked)} + ${ms(brought)}`, ms(paint ?? Number.NaN), ms(whole ?? Number.NaN), `${at(0.5).toFixed(1)} / ${at(0.95).toFixed(1)} ms`, ms(wrote), `${ms(importGap)} / ${ms(exportGap)}`, memory],
    search: at(0.95),
    stuck: Math.max(importGap, exportGap),
  }
}

export const listPart: Part = async () => {
  const measured: Measured[] = []
  for (const name of browsers)
    for (const count of sizes) {
      const driver = await launch(name, { extensionDir: resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), headless: true, port: 9 })
      try {
        measured.push(await measure(driver, count))
        console.error(`${name}, ${count} posts: done`)
      } finally {
        await driver.close()
      }
    }
  const kills = []
  for (const name of browsers) for (const after of [120, 430, 870]) kills.push({ name, ...(await killDuringSaves(name, after)) })
  const lost = kills.reduce((sum, { missing }) => sum + missing.length, 0)
  const most = Math.max(...sizes).toLocaleString('en')
  const worst = (what: 'search' | 'stuck') => Math.max(...measured.map((one) => one[what]))
  return {
    title: 'The list',
    text: [
      table(['Browser', 'posts', 'looked at + brought in', 'first paint', 'all read', 'search p50 / p95', 'taken away', 'longest without an answer, in / out', 'memory'], measured.map(({ row }) => row)),
      `Each browser killed (SIGKILL) during 1,000 saves, then opened again: ${kills.map(({ name, acknowledged, there, missing }) => `${name}, ${acknowledged} acknowledged, ${there} there, ${missing.length} missing`).join('; ')}.`,
    ],
    goals: [
      { goal: `a letter typed in the search is answered in 50 ms, of up to ${most} posts (95th percentile)`, reached: `${worst('search').toFixed(1)} ms`, ok: worst('search') <= 50 },
      { goal: 'the page answers within a second while posts come and go', reached: ms(worst('stuck')), ok: worst('stuck') <= 1000 },
      { goal: 'no save that was acknowledged is lost', reached: `${lost} lost`, ok: lost === 0 },
    ],
    data: { rows: measured.map(({ row }) => row), kills },
  }
}
