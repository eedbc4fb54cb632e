/**
 * npm run soak:hour [-- --posts 10000 --navigations 50 --deaths 20 --changes 5 --browser chromium --site linkedin]: an hour of reading, compressed.
 * Prints a table; ends with an error where something was thrown, missed, left behind, or not kept.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, type BrowserName } from './browsers'
import { turnOn } from './journey'
import { startPractice } from './practice/server'
import { soakHour } from './soak-course'
import type { SiteId } from '../utils/types'

const option = (value: string) => ({ type: 'string' as const, default: value })
const { values } = parseArgs({ options: { posts: option('10000'), navigations: option('50'), deaths: option('20'), changes: option('5'), browser: option('chromium'), site: option('linkedin') } })
const name = values.browser as BrowserName
const practice = await startPractice()
const driver = await launch(name, { extensionDir: resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), headless: true, port: practice.port })
try {
  await (await turnOn(driver)).close()
  const started = Date.now()
  const course = { posts: Number(values.posts), navigations: Number(values.navigations), deaths: Number(values.deaths), changes: Number(values.changes) }
  const told = await soakHour(driver, values.site as SiteId, course)
  const rows: [string, string | number][] = [
    ['browser, site', `${driver.version}, ${values.site}`],
    ['minutes', ((Date.now() - started) / 60_000).toFixed(1)],
    ['posts that went by', told.posts],
    ['navigations', told.navigations],
    ['deaths of the worker, saves answered after them', `${told.deaths}, ${told.kept}`],
    ['changes of the settings, each a fresh scan', told.changes],
    ['posts that a fresh scan found and we had missed', told.missed.length],
    ['cards on a page without a feed', told.stray],
    ['closed roots in the page: first, most', `${told.roots.first}, ${told.roots.most}`],
    ['errors', told.errors.length],
  ]
  console.log(rows.map(([what, value]) => `| ${what} | ${value} |`).join('\n'))
  for (const line of [...told.errors, ...told.missed]) console.log(`  ${line}`)
  if (told.errors.length + told.missed.length + told.stray > 0 || told.roots.most > told.roots.first + 20 || told.posts < course.posts * 0.95) process.exitCode = 1
} finally {
  await driver.close()
  await practice.close()
}
