/**
 * `npm start`: builds, finds or installs a browser, and opens the practice feeds with the extension loaded and turned on.
 * Without a display the same journey runs headless, prints what was seen and writes screenshots.
 * `--live`: the real sites in a fresh profile. `--browser firefox`. `--headless`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBrowser, launchChromium, launchFirefox, type BrowserName, type Driver } from './browsers'
import { feedAddress, lookThrough, openFeed, turnOn, type Seen } from './journey'
import { startPractice } from './practice/server'
import { takePictures } from './pictures'

const { values: options } = parseArgs({
  options: { live: { type: 'boolean' }, headless: { type: 'boolean' }, browser: { type: 'string', default: 'chromium' } },
})
const name = options.browser as BrowserName
if (name !== 'chromium' && name !== 'firefox') throw new Error('--browser takes chromium or firefox')

const hasDisplay = ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
const headless = options.headless ?? !hasDisplay
if (options.live && headless) throw new Error('The real sites need a display: run `npm start -- --live` on a desktop.')

const pad = (words: string, width: number) => [...words.replaceAll(/\s+/g, ' ')].slice(0, width).join('').padEnd(width)

const printTable = (seen: Seen[]) => {
  console.log(`\n${pad('site', 10)} ${pad('topic', 8)} ${pad('voice', 6)} ${pad('card', 8)} post`)
  for (const { site, topic, voice, card, author, text } of seen)
    console.log(`${pad(site, 10)} ${pad(topic, 8)} ${pad(voice, 6)} ${pad(card ?? '–', 8)} ${pad(`${author}: ${text}`, 90)}`)
  for (const site of ['linkedin', 'instagram'] as const) {
    const here = seen.filter((one) => one.site === site)
    const due = here.filter(({ topic }) => topic !== 'neither')
    const right = due.filter(({ topic, card }) => card === topic)
    const wrong = here.filter(({ topic, card }) => card && topic === 'neither')
    console.log(`${site}: ${here.length} posts, ${due.length} of grief, burnout or crisis; ${right.length} of them with the right card, ${wrong.length} cards elsewhere`)
  }
}

/** The whole path without anybody looking: ends with an error where a step fails. */
const runAlone = async (driver: Driver) => {
  await turnOn(driver)
  const seen: Seen[] = []
  for (const site of ['linkedin', 'instagram'] as const) {
    const tab = await driver.newTab()
    await openFeed(tab, feedAddress[site])
    const look = await lookThrough(tab, site)
    if (look.stray.length > 0) throw new Error(`Cards that belong to no post: ${look.stray.join('; ')}`)
    seen.push(...look.seen)
    await tab.close()
  }
  printTable(seen)
  await picture(driver, 'light')
}

const folder = resolve('screenshots', name)

/** Opens a support panel, saves a post, opens the list: each screen as a file. */
const picture = async (driver: Driver, theme: 'light' | 'dark') => {
  mkdirSync(folder, { recursive: true })
  const files = await takePictures(driver, folder, theme)
  console.log(`\nOpened support panels, saved posts, opened the list (${theme}). ${files.length} screenshots:`)
  for (const file of files) console.log(`  ${relative('.', file)}`)
}

console.log('Building…')
execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', name === 'chromium' ? 'chrome' : 'firefox', '--mv3'], { stdio: ['ignore', 'ignore', 'inherit'] })
const executablePath = ensureBrowser(name)
const launch = name === 'chromium' ? launchChromium : launchFirefox
const extensionDir = resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')

if (options.live) {
  const driver = await launch({ extensionDir, executablePath, headless })
  console.log('A fresh profile with the extension loaded. Press "Turn on" on its welcome page. Close the browser to end.')
  for (const address of Object.values(feedAddress)) await driver.newTab(address)
  await driver.closed
} else {
  const practice = await startPractice()
  const open = (colorScheme: 'light' | 'dark') => launch({ extensionDir, executablePath, headless, colorScheme, port: practice.port })
  const driver = await open('light')
  console.log(`${driver.version}, practice feeds at the sites' own names, nothing else reachable.`)
  try {
    if (headless) {
      rmSync(folder, { recursive: true, force: true })
      await runAlone(driver)
      const dark = await open('dark')
      await turnOn(dark)
      await picture(dark, 'dark')
      await dark.close()
    } else {
      await turnOn(driver)
      for (const address of Object.values(feedAddress)) await driver.newTab(address)
      console.log('Both practice feeds are open, the extension is turned on. Close the browser to end.')
      await driver.closed
    }
  } finally {
    await driver.close()
    await practice.close()
  }
}
