/** Kills the whole browser (SIGKILL) while the worker saves a thousand posts, opens it again, and counts what is there. Part of `npm run bench:list`; Chromium. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launch, type Driver } from './browsers'

const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))

/** The processes that were started with this profile, and no others: its name is made by chance. */
const processesOf = (profile: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)
      } catch {
        // Gone in between.
        return false
      }
    })

const killAll = (profile: string) => {
  for (const pid of processesOf(profile)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Went with its parent.
    }
  }
}

const start = (profile: string) => launch('chromium', { extensionDir: resolve('.output/chrome-mv3'), headless: true, port: 9, userDataDir: profile })

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
export const killDuringSaves = async (after: number, total = 1_000): Promise<{ acknowledged: number; there: number; missing: number[] }> => {
  const profile = mkdtempSync(join(tmpdir(), 'killed-'))
  try {
    const driver = await start(profile)
    const acknowledged = await beginSaving(driver, total)
    let known: number[] = []
    while (known.length < after) {
      known = await acknowledged()
      await pause(1)
    }
    killAll(profile)
    await driver.close().catch(() => undefined)
    await pause(500)

    const again = await start(profile)
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
