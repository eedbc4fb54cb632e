/** Part 6: what reading a text a second time costs, in the background of both browsers, and how often it is asked for. */
import { resolve } from 'node:path'
import { readCorpus } from '../../training/read-corpus'
import { heldOutWriters } from '../../training/settings'
import { judge } from '../../utils/detector'
import { secondReading } from '../../utils/encoder'
import { launch, type BrowserName } from '../browsers'
import { medianOf, spreadOf, table } from './measure'
import type { Part } from './part'

const lengths = [50, 150, 300, 600, 1200] as const
const deaths = 7

const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))
const wanted = (text: string): boolean => {
  let isAsked = false
  judge(text, { secondReading: () => void (isAsked = true) })
  return isAsked
}

/** Milliseconds for the answer to a message: the background stopped before it, and as the first and the later readings after that. */
const answersIn = async (name: BrowserName, texts: readonly string[]) => {
  const driver = await launch(name, { extensionDir: resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), headless: true, port: 9 })
  try {
    const tab = await driver.newTab(driver.extensionUrl('welcome.html'))
    const ask = (request: string, gives: object) =>
      tab.evaluate(
        async ([asked, given]) => {
          const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ ok?: boolean } | undefined> } } }).chrome
          const from = performance.now()
          const reply = await runtime.sendMessage({ request: asked, gives: given })
          if (!reply?.ok) throw new Error(`${asked as string} was not answered`)
          return performance.now() - from
        },
        [request, gives] as const,
      )
    const woken: number[] = []
    const first: number[] = []
    const later: number[] = []
    for (let death = 0; death < deaths; death += 1) {
      await driver.killBackground()
      await pause(500)
      woken.push(await ask('undoSave', { key: 'linkedin:none' }))
      first.push(await ask('readAgain', { text: texts[0]! }))
      for (const text of texts.slice(1, 12)) later.push(await ask('readAgain', { text }))
    }
    return { woken, first, later: spreadOf(later) }
  } finally {
    await driver.close()
  }
}

export const secondPart: Part = async () => {
  const posts = readCorpus(heldOutWriters).posts
  const joined = posts.map(({ text }) => text).join(' ')
  const doubtful = posts.filter(({ text }) => wanted(text)).map(({ text }) => text)
  for (const text of doubtful.slice(0, 30)) secondReading(text)
  const inNode = lengths.map((length) => {
    const times = Array.from({ length: 60 }, (_, at) => {
      const text = joined.slice(at * length, (at + 1) * length)
      const from = performance.now()
      secondReading(text)
      return performance.now() - from
    })
    return spreadOf(times)
  })
  const kinds = [
    ['posts of a topic', ({ topic }: { topic: string }) => topic !== 'neither'],
    ['near-misses', ({ directness }: { directness: string }) => directness === 'twin'],
    ['ordinary posts', ({ directness }: { directness: string }) => directness === 'ordinary'],
  ] as const
  const shares = kinds.map(([, isOne]) => posts.filter(isOne)).map((own) => own.filter(({ text }) => wanted(text)).length / own.length)
  const browsers = [['Chromium', await answersIn('chromium', doubtful)], ['Firefox', await answersIn('firefox', doubtful)]] as const
  const slowest = Math.max(...browsers.map(([, { later }]) => later.median))
  return {
    title: 'Reading a text a second time',
    text: [
      `Of ${posts.length.toLocaleString('en')} held-out posts these are read again: ${kinds.map(([kind], at) => `${kind} ${Math.round(100 * shares[at]!)} %`).join(', ')}. All are written to be hard.`,
      table(['in Node, ms by characters', ...lengths.map((length) => length.toLocaleString('en'))], [['median', ...inNode.map(({ median }) => median.toFixed(1))], ['95th', ...inNode.map(({ p95 }) => p95.toFixed(1))]]),
      table(
        [`until the answer to a message, ms (median of ${deaths}, highest)`, 'the background had been stopped', 'first reading after that', 'later readings: median, 95th'],
        browsers.map(([name, { woken, first, later }]) => [name, `${Math.round(medianOf(woken))}, ${Math.round(Math.max(...woken))}`, `${Math.round(medianOf(first))}, ${Math.round(Math.max(...first))}`, `${Math.round(later.median)}, ${Math.round(later.p95)}`]),
      ),
    ],
    goals: [{ goal: 'a later reading is answered within 100 ms, median, in both browsers', reached: `${Math.round(slowest)} ms`, ok: slowest < 100 }],
    data: { inNode, shares, browsers },
  }
}
