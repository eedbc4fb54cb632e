/** Finding, installing and driving the browsers in which Quiet Nod is tried: the door to `scripts/browsers/`. */
import { launchChromium } from './browsers/chromium'
import type { BrowserName, Driver, LaunchOptions } from './browsers/driver'
import { launchFirefox } from './browsers/firefox'

export type { AccessibleNode, BrowserName, Driver, LaunchOptions, Tab } from './browsers/driver'
export { ensureBrowser, findChromium, findFirefox } from './browsers/find'
export { launchChromium, launchFirefox }

/** Starts either browser with the extension. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<Driver> => (name === 'chromium' ? launchChromium : launchFirefox)(options)

/** Opens the real sites in a window with a fresh profile and the extension loaded. Nothing is mapped and nothing is pressed: the reader signs in. Needs a display. */
export const openLive = async (name: BrowserName, extensionDir: string): Promise<Driver> => {
  const driver = await launch(name, { extensionDir, headless: false })
  for (const url of [driver.extensionUrl('welcome.html'), 'https://www.linkedin.com/feed/', 'https://www.instagram.com/']) {
    await driver.newTab(url).catch((error: unknown) => console.log(`${url} did not open: ${error instanceof Error ? error.message : String(error)}`))
  }
  return driver
}
