/**
 * Builds a page that shows every component in every state and takes its pictures: light and dark, wide and narrow, right to left,
 * forced colours, and the moments after a press. `npm run gallery [-- name…]`; the pictures go to screenshots/gallery.
 */
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '../screenshots/gallery')
const site = join(here, '../.cache/gallery')
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** What is pressed before a picture: the name of the picture, the screen, the presses. */
const moments: Record<string, { show: string; act: (page: Page) => Promise<unknown> }> = {
  'card-menu': { show: 'cards', act: (page) => page.getByRole('button', { name: 'More' }).first().click() },
  'card-why': {
    show: 'cards',
    act: async (page) => {
      await page.getByRole('button', { name: 'More' }).first().click()
      await page.keyboard.press('Enter')
    },
  },
  'card-hidden': {
    show: 'cards',
    act: async (page) => {
      await page.getByRole('button', { name: 'More' }).first().click()
      await page.getByRole('menuitem', { name: 'Hide here' }).click()
    },
  },
  'card-focus': {
    show: 'cards',
    act: async (page) => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
    },
  },
  'panel-them': { show: 'panel-grief', act: (page) => page.getByRole('tab', { name: 'For them' }).click() },
  'panel-more-ways': { show: 'panel-grief', act: (page) => page.getByRole('button', { name: 'More ways' }).click() },
  'saved-menu': { show: 'saved', act: (page) => page.getByRole('button', { name: /^More:/ }).first().click() },
  'saved-note': {
    show: 'saved',
    act: async (page) => {
      await page.getByRole('button', { name: /^More:/ }).first().click()
      await page.keyboard.press('Enter')
    },
  },
  'saved-chosen': {
    show: 'saved',
    act: async (page) => {
      await page.getByRole('button', { name: 'Choose', exact: true }).click()
      await page.getByRole('button', { name: /^Choose all/ }).click()
      await page.getByRole('button', { name: 'More filters' }).click()
    },
  },
  'saved-tags': {
    show: 'saved',
    act: async (page) => {
      await page.getByRole('button', { name: /^More:/ }).first().click()
      await page.getByRole('menuitem', { name: 'Edit the tags' }).click()
    },
  },
  'saved-check-in': {
    show: 'saved',
    act: async (page) => {
      await page.getByRole('button', { name: /^More:/ }).nth(1).click()
      await page.getByRole('menuitem', { name: 'Check in on this person' }).click()
    },
  },
  'saved-passphrase': { show: 'saved-tools', act: (page) => page.getByRole('button', { name: 'Make a backup' }).click() },
  'saved-wipe': { show: 'saved-tools', act: (page) => page.getByRole('button', { name: 'Wipe everything…' }).click() },
  'saved-removed': {
    show: 'saved',
    act: async (page) => {
      await page.getByRole('button', { name: /^More:/ }).first().click()
      await page.getByRole('menuitem', { name: 'Remove' }).click()
    },
  },
}

await build({
  configFile: false,
  logLevel: 'warn',
  root: join(here, 'gallery'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { 'wxt/browser': join(here, 'gallery/browser.ts') } },
  build: { outDir: site, emptyOutDir: true },
})

const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://gallery').pathname
  readFile(join(site, path === '/' ? 'index.html' : path)).then(
    (body) => response.writeHead(200, { 'content-type': types[extname(path) || '.html'] ?? 'text/plain' }).end(body),
    () => response.writeHead(404).end(),
  )
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const address = server.address()
const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))
if (!executablePath) throw new Error('No Chromium found: install it, or name it in the environment variable CHROMIUM.')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
await mkdir(out, { recursive: true })
const only = process.argv.slice(2)
let pictures = 0
let faults = 0

type Look = { dark?: boolean; rtl?: boolean; forced?: boolean; width: number }

const picture = async (name: string, show: string, look: Look, act?: (page: Page) => Promise<unknown>) => {
  const { dark, rtl, forced, width } = look
  const file = [name, width, dark && 'dark', rtl && 'rtl', forced && 'forced'].filter(Boolean).join('-')
  if (only.length > 0 && !only.some((word) => file.includes(word))) return
  const context = await browser.newContext({
    viewport: { width, height: 860 },
    deviceScaleFactor: 1,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${file}: ${error.message}`))
  await page.goto(`${base}?show=${show}${dark ? '&dark' : ''}${rtl ? '&rtl' : ''}`)
  await act?.(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  if (wide) console.error(`${file}: wider than the window`)
  await page.evaluate(axe)
  const broken = await page.evaluate(async (tags) => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await checker.run('.qn', { runOnly: tags })
    return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`))
  }, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  for (const one of new Set(broken)) console.error(`${file}: ${one}`)
  faults += broken.length + (wide ? 1 : 0)
  await page.screenshot({ path: join(out, `${file}.png`), fullPage: true })
  await context.close()
  pictures++
}

const context = await browser.newPage()
await context.goto(base)
const names = await context.evaluate(() => (window as unknown as { galleryNames: string[] }).galleryNames)
for (const name of names) {
  const width = name === 'cards' ? 600 : name.startsWith('popup') ? 360 : name.startsWith('panel') ? 480 : 800
  await picture(name, name, { width })
  await picture(name, name, { width, dark: true })
  if (name.startsWith('popup')) continue
  await picture(name, name, { width: 320 })
  await picture(name, name, { width, rtl: true })
  await picture(name, name, { width, forced: true })
  if (name === 'cards') await picture(name, name, { width: 470 })
}
for (const [name, { show, act }] of Object.entries(moments)) {
  const width = show === 'cards' ? 600 : show.startsWith('panel') ? 480 : 800
  await picture(name, show, { width }, act)
  await picture(name, show, { width, dark: true }, act)
  await picture(name, show, { width: 320 }, act)
}
await browser.close()
server.close()
console.log(`${pictures} pictures in screenshots/gallery, ${faults} faults`)
if (faults > 0) process.exitCode = 1
