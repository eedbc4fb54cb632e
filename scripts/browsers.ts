/** Finding, installing and driving the browsers in which Quiet Nod is tried: the door to `scripts/browsers/`. */
export { launchChromium } from './browsers/chromium'
export type { BrowserName, Driver, LaunchOptions, Tab } from './browsers/driver'
export { ensureBrowser, findChromium, findFirefox } from './browsers/find'
export { launchFirefox } from './browsers/firefox'
