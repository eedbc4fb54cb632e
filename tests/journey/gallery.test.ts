import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBrowser } from '../../scripts/browsers'
import { checkPage, faultLines } from '../../scripts/gallery/check'
import { serveGallery } from '../../scripts/gallery/serve'

/** axe cannot look into closed roots: the card and the panel are checked here, as components on a page of their own. `npm run gallery` looks at more. */
describe('every component in every state', () => {
  let browser: Browser
  let gallery: Awaited<ReturnType<typeof serveGallery>>
  beforeAll(async () => {
    gallery = await serveGallery()
    browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  })
  afterAll(async () => {
    await browser?.close()
    await gallery?.close()
  })

  it.each([
    ['in Arabic, dark', { lang: 'ar', dark: true, width: 600 }],
    ['in German, at 320 px: 400 %', { lang: 'de', dark: false, width: 320 }],
    ['in Hindi, forced colours', { lang: 'hi', dark: false, width: 480, forced: true, only: /^(cards|panel-grief|popup-blind|settings|saved)$/ }],
  ])('%s: no fault by axe, targets of 24 px, no sideways scrolling', async (_, { lang, dark, width, ...more }) => {
    const page = await browser.newPage({ viewport: { width, height: 860 }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', forcedColors: 'forced' in more ? 'active' : 'none' })
    await page.goto(gallery.base)
    const names = await page.evaluate(() => (window as unknown as { galleryNames: string[] }).galleryNames)
    expect(names.length).toBeGreaterThan(20)
    const shown = 'only' in more ? names.filter((name) => more.only.test(name)) : names
    expect(shown.length).toBeGreaterThan(4)
    const faults: string[] = []
    for (const name of shown) {
      await page.goto(`${gallery.base}?show=${name}&lang=${lang}${dark ? '&dark' : ''}`)
      for (const line of faultLines(await checkPage(page))) faults.push(`${name}: ${line}`)
    }
    expect(faults).toEqual([])
    await page.close()
  })
})
