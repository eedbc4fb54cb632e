/**
 * Builds a page that shows every component in every state and takes its pictures: in each language, light and dark, at 360 px, at 200 % and 400 %,
 * in forced colours, and the moments after a press. `npm run gallery [-- name…]`; the pictures go to screenshots/gallery.
 */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { ensureBrowser } from './browsers'
import { checkPage, faultLines } from './gallery/check'
import { serveGallery } from './gallery/serve'
import { languages } from './strings/faults'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '../screenshots/gallery')

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
  'saved-lock-change': { show: 'saved-refused', act: (page) => page.getByRole('button', { name: 'Change the passphrase' }).click() },
  'saved-wipe': { show: 'saved-tools', act: (page) => page.getByRole('button', { name: 'Wipe everything…' }).click() },
  'saved-removed': {
    show: 'saved',
    act: async (page) => {
      await page.getByRole('button', { name: /^More:/ }).first().click()
      await page.getByRole('menuitem', { name: 'Remove' }).click()
    },
  },
}

const { base, close } = await serveGallery()
const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ['--no-sandbox'] })
await mkdir(out, { recursive: true })
const only = process.argv.slice(2)
let faults = 0

type Look = { dark?: boolean; lang?: string; forced?: boolean; width: number; zoom?: number }
type Picture = { name: string; show: string; look: Look; act?: (page: Page) => Promise<unknown> }

const fileOf = ({ name, look: { width, zoom, dark, lang, forced } }: Picture) => [name, zoom ? `${zoom * 100}%` : width, dark && 'dark', lang, forced && 'forced'].filter(Boolean).join('-')

const take = async (one: Picture) => {
  const { dark, lang, forced, width, zoom = 1 } = one.look
  const file = fileOf(one)
  const context = await browser.newContext({
    // What a browser's zoom does to a window: fewer CSS pixels, each of them larger.
    viewport: { width: Math.round(width / zoom), height: Math.round(860 / zoom) },
    deviceScaleFactor: zoom,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${file}: ${error.message}`))
  await page.goto(`${base}?show=${one.show}${dark ? '&dark' : ''}${lang ? `&lang=${lang}` : ''}`)
  await one.act?.(page)
  const found = faultLines(await checkPage(page))
  for (const line of found) console.error(`${file}: ${line}`)
  faults += found.length
  await page.screenshot({ path: join(out, `${file}.png`), fullPage: true })
  await context.close()
}

const first = await browser.newPage()
await first.goto(base)
const names = await first.evaluate(() => (window as unknown as { galleryNames: string[] }).galleryNames)
const widthOf = (show: string) => (show === 'cards' ? 600 : show.startsWith('popup') ? 360 : show.startsWith('panel') ? 480 : 800)
const others = languages().filter((language) => language !== 'en')
const all: Picture[] = [
  ...names.flatMap((name) => {
    const width = widthOf(name)
    const looks: Look[] = [
      { width },
      { width, dark: true },
      { width, forced: true },
      ...others.map((lang) => ({ width, lang })),
      ...(name.startsWith('popup') ? [] : [{ width: 360 }, { width: 1280, zoom: 2 }, { width: 1280, zoom: 4 }, { width: 360, lang: 'ar' }, { width: 360, lang: 'de' }]),
      ...(name === 'cards' ? [{ width: 470 }] : []),
    ]
    return looks.map((look) => ({ name, show: name, look }))
  }),
  ...Object.entries(moments).flatMap(([name, { show, act }]) => [{ width: widthOf(show) }, { width: widthOf(show), dark: true }, { width: 320 }].map((look) => ({ name, show, look, act }))),
]
const wanted = all.filter((one) => only.length === 0 || only.some((word) => fileOf(one).includes(word)))
const queue = [...wanted]
const work = async () => {
  for (let one = queue.shift(); one; one = queue.shift()) await take(one)
}
await Promise.all([work(), work()])
await browser.close()
await close()
console.log(`${wanted.length} pictures in screenshots/gallery, ${faults} faults`)
if (faults > 0) process.exitCode = 1
