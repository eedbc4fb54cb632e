/** Which browsers are on this machine, and how one comes onto it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { BrowserName } from './driver'

const projectCache = fileURLToPath(new URL('../../.cache/browsers', import.meta.url))
const variable: Record<BrowserName, string> = { chromium: 'QUIET_NOD_CHROMIUM', firefox: 'QUIET_NOD_FIREFOX' }

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()
const env = (name: string) => process.env[name] ?? ''

const onPath = (names: readonly string[]): string[] => {
  const ending = process.platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => env('PATH').split(delimiter).filter(Boolean).map((folder) => join(folder, name + ending)))
}

/** Where the systems put browsers. Branded Chrome and Edge are left out: from 137 on they ignore `--load-extension`. */
const systemPlaces: Record<BrowserName, () => string[]> = {
  chromium: () => {
    if (process.platform === 'darwin') {
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
        join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
        join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      ])
    }
    if (process.platform === 'win32') return [env('LOCALAPPDATA'), env('ProgramFiles'), env('ProgramFiles(x86)')].filter(Boolean).map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'))
    // The snap's Chromium sees no hidden folders and no /tmp, so it comes last.
    return [...onPath(['chromium', 'chromium-browser', 'ungoogled-chromium', 'chrome-for-testing']), '/usr/lib/chromium/chromium', '/snap/bin/chromium']
  },
  firefox: () => {
    if (process.platform === 'darwin') {
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'].map((name) => join(folder, `${name}.app/Contents/MacOS/firefox`)))
    }
    if (process.platform === 'win32') return [env('ProgramFiles'), env('ProgramFiles(x86)'), env('LOCALAPPDATA')].filter(Boolean).map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'))
    return [...onPath(['firefox', 'firefox-esr', 'firefox-developer-edition']), '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox', '/snap/bin/firefox']
  },
}

const inPlaywrightFolder = (name: BrowserName, folder: string): string[] => {
  if (!existsSync(folder)) return []
  const inner: Record<BrowserName, readonly string[]> = {
    chromium: [
      'chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-win/chrome.exe', 'chrome-win64/chrome.exe', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing', 'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    // Playwright's Firefox is patched and does not speak WebDriver BiDi: Puppeteer's cache holds plain ones.
    firefox: ['firefox/firefox', 'firefox/firefox.exe', 'Firefox.app/Contents/MacOS/firefox', 'Firefox Nightly.app/Contents/MacOS/firefox'],
  }
  const newest = readdirSync(folder).filter((entry) => (name === 'chromium' ? /^chromium-\d+$/ : /^(linux|mac|win)[\w-]*-/).test(entry)).toSorted().toReversed()
  return newest.flatMap((entry) => inner[name].map((path) => join(folder, entry, path)))
}

const cachePlaces = (name: BrowserName): string[] => {
  const own = process.platform === 'darwin' ? join(homedir(), 'Library/Caches') : process.platform === 'win32' ? env('LOCALAPPDATA') : env('XDG_CACHE_HOME') || join(homedir(), '.cache')
  if (name === 'firefox') return [projectCache, join(homedir(), '.cache/puppeteer')].flatMap((folder) => inPlaywrightFolder('firefox', join(folder, 'firefox')))
  return [projectCache, env('PLAYWRIGHT_BROWSERS_PATH'), join(own, 'ms-playwright')].filter(Boolean).flatMap((folder) => inPlaywrightFolder('chromium', folder))
}

const find = (name: BrowserName): string | undefined => {
  const told = env(variable[name])
  if (told !== '') {
    if (!isFile(told)) throw new Error(`${variable[name]} names ${told}, and there is no such file.`)
    return told
  }
  return [...systemPlaces[name](), ...cachePlaces(name)].find(isFile)
}

/** The path of a Chromium that loads unpacked extensions; `undefined` where there is none. Throws where QUIET_NOD_CHROMIUM names no file. */
export const findChromium = (): string | undefined => find('chromium')

/** The path of a Firefox; `undefined` where there is none. Throws where QUIET_NOD_FIREFOX names no file. */
export const findFirefox = (): string | undefined => find('firefox')

const runs = (command: string, parameters: readonly string[], extra: Record<string, string> = {}): boolean =>
  spawnSync(command, parameters, { stdio: 'inherit', env: { ...process.env, ...extra } }).status === 0

const answers = (command: string, parameters: readonly string[]): boolean => {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' })
    return true
  } catch {
    // Not there, or it said no: both mean that this way is closed.
    return false
  }
}

const withApt = (name: BrowserName): boolean => {
  if (process.platform !== 'linux' || !answers('apt-get', ['--version'])) return false
  const isRoot = process.getuid?.() === 0
  if (!isRoot && !answers('sudo', ['-n', 'true'])) return false
  const apt = (...parameters: string[]) => runs(isRoot ? 'apt-get' : 'sudo', isRoot ? parameters : ['-n', 'apt-get', ...parameters], { DEBIAN_FRONTEND: 'noninteractive' })
  apt('update', '-q')
  // On Ubuntu these packages are only doors to snaps, which do not open in containers: whether a browser came of it is looked at afterwards.
  const packages = name === 'chromium' ? ['chromium'] : ['firefox-esr', 'firefox']
  return packages.some((one) => apt('install', '-y', '-q', '--no-install-recommends', one) && find(name) !== undefined)
}

const withPlaywright = (name: BrowserName): boolean => {
  if (name !== 'chromium') return false
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  return runs(process.execPath, [cli, 'install', 'chromium', '--no-shell'], { PLAYWRIGHT_BROWSERS_PATH: projectCache })
}

const remedy: Record<BrowserName, string> = {
  chromium: `Install Chromium (Debian, Ubuntu: "sudo apt-get install chromium"; macOS: "brew install --cask chromium"; or Chrome for Testing), or set ${variable.chromium} to the path of its program. Branded Chrome and Edge do not load unpacked extensions from the command line.`,
  firefox: `Install Firefox 140 or newer (Debian: "sudo apt-get install firefox-esr"; macOS: "brew install --cask firefox"; others: https://www.mozilla.org/firefox/), or set ${variable.firefox} to the path of its program.`,
}

/** The path of a browser: found, or else installed, saying what it does. Throws an error that says what to install or which variable to set. */
export const ensureBrowser = (name: BrowserName): string => {
  const found = find(name)
  if (found) return found
  const title = name === 'chromium' ? 'Chromium' : 'Firefox'
  console.log(`No ${title} found. Installing one…`)
  withApt(name)
  if (!find(name) && name === 'chromium') {
    console.log(`Downloading Playwright's Chromium into ${projectCache}…`)
    withPlaywright(name)
  }
  const installed = find(name)
  if (!installed) throw new Error(`${title} is needed and could not be installed here. ${remedy[name]}`)
  console.log(`${title}: ${installed}`)
  return installed
}
