/**
 * Draws public/icon/*.png from mark.svg, by hand when the mark changes: `npx tsx scripts/gallery/icons.ts`. White on the accent, which stands on a light and on a
 * dark toolbar; and, for Firefox's own choice by theme, the bare mark in one colour: `on-light-*` and `on-dark-*`.
 */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { ensureBrowser } from '../browsers'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../public/icon')
const path = /<path[^>]*>/.exec(await readFile(join(folder, 'mark.svg'), 'utf8'))?.[0]
if (!path) throw new Error('mark.svg has no path.')

const browser = await chromium.launch({ executablePath: ensureBrowser('chromium'), args: ['--no-sandbox'] })
const draw = async (file: string, size: number, svg: string) => {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<body style="margin:0">${svg}`)
  await page.screenshot({ path: join(folder, file), omitBackground: true })
  await page.close()
}
const strokeOf = (size: number) => (size <= 16 ? 2.5 : size <= 32 ? 2.2 : 2)
const marked = (colour: string, stroke: number) => `fill="none" stroke="${colour}" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${path}`

for (const size of [16, 32, 48, 96, 128]) {
  // Small icons fill their square; Chrome asks for a margin around the 128 px one.
  const margin = size === 128 ? 2 : 0
  const box = `${-margin} ${-margin} ${24 + 2 * margin} ${24 + 2 * margin}`
  await draw(
    `${size}.png`,
    size,
    `<svg width="${size}" height="${size}" viewBox="${box}" style="display:block"><rect width="24" height="24" rx="6" fill="#2a6a66"/><g transform="translate(2 1.4)" ${marked('#fff', strokeOf(size))}</g></svg>`,
  )
}
// The colours of --accent in components/tokens.css.
for (const [name, colour] of [['on-light', '#2a6a66'], ['on-dark', '#7cc5bd']] as const)
  for (const size of [16, 32]) await draw(`${name}-${size}.png`, size, `<svg width="${size}" height="${size}" viewBox="0.6 0.4 19.4 19.4" style="display:block"><g ${marked(colour, strokeOf(size))}</g></svg>`)
await browser.close()
