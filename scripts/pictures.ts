/** Screenshots of every screen, taken on the way that a reader goes. */
import { join } from 'node:path'
import type { Driver, Tab } from './browsers'
import { cardsOf, feedAddress, openFeed } from './journey'

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** Opens the panel beside the first card, looks at both views, saves the post, and opens the list. Returns the files. */
export const takePictures = async (driver: Driver, folder: string, theme: 'light' | 'dark'): Promise<string[]> => {
  const files: string[] = []
  const take = async (tab: Tab, name: string) => {
    const file = join(folder, `${name}.png`)
    await pause(350)
    await tab.screenshot(file)
    files.push(file)
  }
  const page = async (path: string, name: string) => {
    const tab = await driver.newTab(driver.extensionUrl(path))
    await pause(500)
    await take(tab, name)
    await tab.close()
  }

  for (const site of ['linkedin', 'instagram'] as const) {
    const tab = await driver.newTab()
    await openFeed(tab, `${feedAddress[site]}?only=grief&theme=${theme}`)
    for (let turn = 0; turn < 20 && !(await cardsOf(tab)).some(({ y }) => y > 150 && y < 700); turn++) {
      await tab.wheel(300)
      await pause(400)
    }
    await take(tab, `${site}-card-${theme}`)
    await tab.press('Support')
    await take(tab, `${site}-support-${theme}`)
    await tab.press('Skip')
    await tab.press('For them')
    await take(tab, `${site}-words-${theme}`)
    await tab.key('Escape')
    await tab.press('More')
    await take(tab, `${site}-more-${theme}`)
    await tab.key('Escape')
    await tab.press('Save')
    await take(tab, `${site}-kept-${theme}`)
    await page('popup.html', `popup-${site}-${theme}`)
    await tab.close()
  }
  for (const [path, name] of [['welcome.html', 'welcome'], ['options.html', 'settings'], ['saved.html', 'saved']] as const) await page(path, `${name}-${theme}`)
  return files
}
