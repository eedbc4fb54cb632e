import { resolve } from 'node:path'
import { launchChromium, launchFirefox, type BrowserName, type Driver } from '../../scripts/browsers'
import { startPractice, type PracticeServer } from '../../scripts/practice/server'

/** The browsers in which everything must hold. */
export const browsers: BrowserName[] = ['chromium', 'firefox']

/** A browser with the production build at the practice feeds, and the server behind them. */
export type Opened = { driver: Driver; practice: PracticeServer; close: () => Promise<void> }

/** Opens both; a missing browser is installed or is an error that says what to do. */
export const openBrowser = async (name: BrowserName): Promise<Opened> => {
  const practice = await startPractice()
  const launch = name === 'chromium' ? launchChromium : launchFirefox
  const driver = await launch({ extensionDir: resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), headless: true, port: practice.port })
  return {
    driver,
    practice,
    close: async () => {
      await driver.close()
      await practice.close()
    },
  }
}

/** Waits for something outside a page: asks until the answer is true. Throws with `what` when it does not come. */
export const until = async (what: string, ask: () => Promise<boolean>, timeout = 30_000): Promise<void> => {
  const end = Date.now() + timeout
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`)
    await new Promise((next) => setTimeout(next, 100))
  }
}
