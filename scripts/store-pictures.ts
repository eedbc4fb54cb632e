/** npm run store:pictures, after `npm run build`: what the stores show, 1280 × 800, and the picture in the README, from the built extension on the practice feeds. Invented people only. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launchChromium, type Tab } from './browsers'
import { cardsOf, feedAddress, openFeed, setSettings, turnOn } from './journey'
import { startPractice } from './practice/server'

const folder = resolve('store/pictures')
mkdirSync(folder, { recursive: true })
const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))
const practice = await startPractice()
const driver = await launchChromium({ extensionDir: resolve('.output/chrome-mv3'), headless: true, port: practice.port })

const take = async (tab: Tab, name: string) => {
  await pause(700)
  await tab.screenshot(join(folder, `${name}.png`))
}
const sized = async (url?: string) => {
  const tab = await driver.newTab(url)
  await tab.resize(1280, 800)
  return tab
}
/** A feed with a card in the middle of the view. */
const withCard = async (site: 'linkedin' | 'instagram') => {
  const tab = await sized()
  await openFeed(tab, `${feedAddress[site]}?only=grief`)
  for (let turn = 0; turn < 30 && !(await cardsOf(tab)).some(({ y }) => y > 380 && y < 600); turn += 1) {
    await tab.wheel(120)
    await pause(350)
  }
  return tab
}

try {
  const welcome = await sized(driver.extensionUrl('welcome.html'))
  await take(welcome, '5-welcome')
  await welcome.close()
  await (await turnOn(driver)).close()
  // The README's: wide enough for the panel to stand beside the feed.
  const wide = await driver.newTab()
  await wide.resize(1400, 900)
  await openFeed(wide, `${feedAddress.linkedin}?only=grief`)
  await wide.press('Support')
  await pause(900)
  await wide.screenshot(resolve('docs/picture.png'))
  await wide.close()
  await setSettings(driver, { country: 'GB', role: 'nurse' })
  const linkedin = await withCard('linkedin')
  await take(linkedin, '1-card')
  await linkedin.press('Support')
  await linkedin.press('Skip')
  await take(linkedin, '2-for-me')
  await linkedin.press('For them')
  await take(linkedin, '3-for-them')
  await linkedin.key('Escape')
  await linkedin.press('Save')
  const instagram = await withCard('instagram')
  await instagram.press('Save')
  await pause(800)
  await take(await sized(driver.extensionUrl('saved.html')), '4-list')
} finally {
  await driver.close()
  await practice.close()
}
