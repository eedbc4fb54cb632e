/** Drives Firefox by Puppeteer over WebDriver BiDi. Closed shadow roots are reached because BiDi gives them out on request. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, type Frame, type Page } from 'puppeteer-core'
import { asSource, withPressing, type Driver, type LaunchOptions, type Tab } from './driver'
import { ensureBrowser } from './find'
import { startProxy } from './proxy'

type Serialized = { type: string; sharedId?: string; value?: { children?: Serialized[]; shadowRoot?: Serialized | null; mode?: string; localName?: string } }
type Connection = { send: (method: string, parameters: unknown) => Promise<{ result: { type: string; result?: Serialized & { value?: unknown }; exceptionDetails?: { text: string } } }> }

const closedRootsBelow = (node: Serialized): string[] => {
  const root = node.value?.shadowRoot
  return [
    ...(root?.value?.mode === 'closed' && root.sharedId ? [root.sharedId] : []),
    ...[...(root ? [root] : []), ...(node.value?.children ?? [])].flatMap(closedRootsBelow),
  ]
}

const tabOf = async (page: Page, connection: Connection): Promise<Tab> => {
  const consoleErrors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => consoleErrors.push(String(error)))
  const contextsOf = async (): Promise<string[]> => {
    const idOf = (frame: Frame) => (frame as unknown as { browsingContext: { id: string } }).browsingContext.id
    const top = idOf(page.mainFrame())
    return [top, ...page.frames().map(idOf).filter((one) => one !== top)]
  }
  const call = async (context: string, functionDeclaration: string, parameters: unknown[], serializationOptions?: unknown) => {
    const { result } = await connection.send('script.callFunction', { functionDeclaration, awaitPromise: true, target: { context }, arguments: parameters, serializationOptions })
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text ?? 'The page threw an error.')
    return result.result
  }
  /** Results travel as JSON text: BiDi's own form of objects is another one. */
  const parsed = (words: unknown) => (typeof words === 'string' ? JSON.parse(words) : undefined) as never
  return withPressing({
    consoleErrors,
    open: async (url) => {
      // Firefox tells nothing of the loading of extension pages: waiting for an event would be for ever.
      await page.goto(url, { waitUntil: url.startsWith('moz-extension:') ? [] : 'domcontentloaded' })
      if (url.startsWith('moz-extension:')) await new Promise((resolve) => setTimeout(resolve, 500))
    },
    evaluate: async (run, argument) => {
      const [context] = await contextsOf()
      const words = await call(context!, `async (argument) => JSON.stringify(await (${asSource(run)})(argument === undefined ? undefined : JSON.parse(argument)))`, argument === undefined ? [] : [{ type: 'string', value: JSON.stringify(argument) }])
      return parsed(words?.value)
    },
    inClosedRoots: async (run, argument, only) => {
      const results: never[] = []
      let number = -1
      for (const context of await contextsOf()) {
        const tree = await call(context, '() => document.documentElement', [], { maxDomDepth: null, includeShadowTree: 'all' }).catch(() => undefined)
        if (!tree) continue
        for (const sharedId of closedRootsBelow(tree)) {
          number += 1
          if (only !== undefined && only !== number) continue
          const words = await call(context, `(root, argument) => JSON.stringify((${asSource(run)})(root, JSON.parse(argument)))`, [{ sharedId }, { type: 'string', value: JSON.stringify(argument ?? null) }]).catch((error: unknown) => {
            // A root can be gone by now: the feeds render all the time.
            if (String(error).includes('no such node') || String(error).includes('stale')) return undefined
            throw error
          })
          if (words) results.push(parsed(words.value))
        }
      }
      return results
    },
    click: (x, y) => page.mouse.click(x, y),
    key: (name) => page.keyboard.press(name as never),
    type: (words) => page.keyboard.type(words),
    wheel: async (down) => {
      const size = page.viewport() ?? { width: 1000, height: 700 }
      await page.mouse.move(size.width / 2, size.height / 2)
      await page.mouse.wheel({ deltaY: down })
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (file) => {
      await page.screenshot({ path: file as `${string}.png` })
    },
    close: () => page.close(),
  })
}

/** Starts Firefox with the extension. With `port`, the two sites are the practice server and no other host is reached. */
export const launchFirefox = async ({ extensionDir, port, headless, executablePath, userDataDir, colorScheme = 'light', locale = 'en-GB' }: LaunchOptions): Promise<Driver> => {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as { browser_specific_settings?: { gecko?: { id?: string } } }
  const geckoId = manifest.browser_specific_settings?.gecko?.id
  if (!geckoId) throw new Error(`${extensionDir} is no build for Firefox: its manifest has no gecko id.`)
  const uuid = randomUUID()
  const proxy = port === undefined ? undefined : await startProxy(port)
  const browser = await launch({
    browser: 'firefox',
    executablePath: executablePath ?? ensureBrowser('firefox'),
    headless,
    userDataDir,
    acceptInsecureCerts: port !== undefined,
    defaultViewport: headless ? { width: 1240, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
      'intl.accept_languages': locale,
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      'extensions.background.idle.timeout': 500,
      'browser.shell.checkDefaultBrowser': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy.port,
        'network.proxy.no_proxies_on': '',
        'network.dns.disablePrefetch': true,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        'services.settings.server': 'data:,',
      }),
    },
  })
  const asked: string[] = []
  const connection = (browser as unknown as { connection: Connection }).connection
  const watch = (page: Page) =>
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(https?|wss?):$/.test(url.protocol)) asked.push(url.host)
    })
  await browser.installExtension(extensionDir)
  return {
    name: 'firefox',
    version: (await browser.version()).replace('/', ' ').replace(/^firefox/, 'Firefox'),
    asked,
    extensionUrl: (path) => `moz-extension://${uuid}/${path.replace(/^\//, '')}`,
    newTab: async (url) => {
      const page = await browser.newPage()
      watch(page)
      const tab = await tabOf(page, connection)
      if (url) await tab.open(url)
      return tab
    },
    // Firefox stops its event page by itself when it rests, here after half a second (see the preference above).
    killBackground: () => new Promise((resolve) => setTimeout(resolve, 2000)),
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: async () => {
      await browser.close()
      await proxy?.close()
    },
  }
}
