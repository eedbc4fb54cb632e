/** Draws public/icon/*.png from mark.svg: white on the accent, so that it stands on a light and on a dark toolbar. Run by hand when the mark changes. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../public/icon')
const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path))
if (!executablePath) throw new Error('No Chromium found: install it, or name it in the environment variable CHROMIUM.')
const path = /<path[^>]*>/.exec(await readFile(join(folder, 'mark.svg'), 'utf8'))?.[0]
if (!path) throw new Error('mark.svg has no path.')

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const size of [16, 32, 48, 96, 128]) {
  // Small icons fill their square; Chrome asks for a margin around the 128 px one.
  const margin = size === 128 ? 2 : 0
  const stroke = size <= 16 ? 2.5 : size <= 32 ? 2.2 : 2
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<body style="margin:0"><svg width="${size}" height="${size}" viewBox="${-margin} ${-margin} ${24 + 2 * margin} ${24 + 2 * margin}" style="display:block">
    <rect width="24" height="24" rx="6" fill="#2a6a66"/>
    <g transform="translate(2 1.4)" fill="none" stroke="#fff" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round">${path}</g></svg>`)
  await page.screenshot({ path: join(folder, `${size}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
