/** Kills the whole browser (SIGKILL) while the worker saves a thousand posts, opens it again, and counts what is there. Part of `npm run bench:list`; needs /proc. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launch, type BrowserName, type Driver } from './browsers'

const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))

type Process = { pid: number; parent: number; command: string }

const processes = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))![1])
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
      } catch {
        // Gone in between.
        return []
      }
    })

/** The processes that were started with this profile, whose name is made by chance, and those that these have started; no others. */
const processesOf = (profile: string): number[] => {
  const all = processes().filter(({ pid }) => pid !== process.pid)
  const found = new Set(all.filter(({ command }) => command.includes(profile)).map(({ pid }) => pid))
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid)
  }
  return [...found]
}

const killAll = (profile: string) => {
  for (const pid of processesOf(profile)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Went with its parent.
    }
  }
}

const start = (name: BrowserName, profile: string) =>
  launch(name, { extensionDir: resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), headless: true, port: 9, userDataDir: profile })

/** Saves `total` posts by the worker, four at a time, as cards do. What was acknowledged is noted in the page. */
const beginSaving = async (driver: Driver, total: number) => {
  const tab = await driver.newTab(driver.extensionUrl('welcome.html'))
  await tab.evaluate((count) => {
    const its = window as unknown as { acknowledged: number[]; chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean } | undefined> } } }
    its.acknowledged = []
    let next = 0
    const save = async () => {
      while (next < count) {
        const number = next++
        const post = { id: `urn:li:activity:${number}`, site: 'linkedin', author: `A ${number}`, text: `Words of post ${number}. `.repeat(20), truncated: false, promoted: false, suggested: false, tiers: {} }
        const reply = await its.chrome.runtime.sendMessage({ request: 'savePost', gives: { post, topic: 'grief' } }).catch(() => undefined)
        if (reply?.ok) its.acknowledged.push(number)
      }
    }
    for (let at = 0; at < 4; at++) void save()
  }, total)
  return () => tab.evaluate(() => (window as unknown as { acknowledged: number[] }).acknowledged)
}

/** One trial: killed once `after` posts were acknowledged. `missing` must be empty. */
export const killDuringSaves = async (name: BrowserName, after: number, total = 1_000): Promise<{ acknowledged: number; there: number; missing: number[] }> => {
  const profile = mkdtempSync(join(tmpdir(), 'killed-'))
  try {
    const driver = await start(name, profile)
    const acknowledged = await beginSaving(driver, total)
    let known: number[] = []
    while (known.length < after) {
      known = await acknowledged()
      await pause(1)
    }
    killAll(profile)
    await Promise.race([driver.close().catch(() => undefined), pause(3000)])
    await pause(500)

    const again = await start(name, profile)
    const tab = await again.newTab(again.extensionUrl('saved.html'))
    await tab.waitFor('the list', () => document.querySelector('[data-row]') !== null, undefined, 30_000)
    const there = await tab.evaluate(
      () =>
        new Promise<string[]>((done, failed) => {
          const opening = indexedDB.open('quiet-nod')
          opening.addEventListener('error', () => failed(opening.error))
          opening.addEventListener('success', () => {
            const asking = opening.result.transaction('posts').objectStore('posts').getAllKeys()
            asking.addEventListener('success', () => done(asking.result.map(String)))
          })
        }),
    )
    await again.close()
    const keys = new Set(there)
    return { acknowledged: known.length, there: there.length, missing: known.filter((number) => !keys.has(`linkedin:urn:li:activity:${number}`)) }
  } finally {
    killAll(profile)
    await pause(200)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
