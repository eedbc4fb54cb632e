/** Drives Firefox by Puppeteer over WebDriver BiDi. Closed shadow roots are reached because BiDi gives them out on request. */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, type Frame, type Page } from 'puppeteer-core'
import { asSource, withPressing, type Driver, type LaunchOptions, type Tab } from './driver'
import { ensureBrowser } from './find'
import { startProxy } from './proxy'

type Serialized = { type: string; sharedId?: string; value?: { shadowRoot?: Serialized | null; mode?: string } }
type Connection = { send: (method: string, parameters: unknown) => Promise<{ result: { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } } }> }

/** In the page: the elements below these roots that may hold a closed root, those in open roots too; unless `all`, only those that hold nothing else. */
const mayHoldRoots = (all: boolean, ...roots: (Document | ShadowRoot)[]): Element[] => {
  const search = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.shadowRoot) return search(element.shadowRoot)
      return (all || !element.firstChild) && /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span|.*-.*)$/.test(element.localName) ? [element] : []
    })
  return (roots.length > 0 ? roots : [document]).flatMap(search)
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

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
  const isLoaded = async () => {
    const said = await call((await contextsOf())[0]!, '() => !window.isLeft && document.readyState === "complete"', []).catch(() => undefined)
    return said?.value === true
  }
  const rootsBelow = async (context: string, all: boolean, parents: string[]): Promise<string[]> => {
    const told = await call(context, asSource(mayHoldRoots), [{ type: 'boolean', value: all }, ...parents.map((sharedId) => ({ sharedId }))], { maxDomDepth: 0, includeShadowTree: 'all' }).catch(() => undefined)
    return ((told?.value ?? []) as Serialized[]).flatMap(({ value }) => (value?.shadowRoot?.value?.mode === 'closed' && value.shadowRoot.sharedId) || [])
  }
  /** The closed roots in a frame, and those in them. To have every element told costs much: that is done only where no empty one has a root. */
  const closedRootsOf = async (context: string): Promise<string[]> => {
    const found = await rootsBelow(context, false, [])
    if (found.length === 0) found.push(...(await rootsBelow(context, true, [])))
    for (let level = found; level.length > 0; found.push(...level)) level = await rootsBelow(context, false, level)
    return found
  }
  /** What a function says of each root; all are asked at once, and one by one where a root is gone by now: the feeds render all the time. */
  const inRoots = async (context: string, sharedIds: string[], run: string, argument: unknown): Promise<never[]> => {
    if (sharedIds.length === 0) return []
    const ask = async (ids: string[]) => {
      const words = await call(context, `(argument, ...roots) => JSON.stringify(roots.map((root) => (${run})(root, JSON.parse(argument)) ?? null))`, [
        { type: 'string', value: JSON.stringify(argument ?? null) },
        ...ids.map((sharedId) => ({ sharedId })),
      ]).catch((error: unknown) => {
        if (String(error).includes('no such node') || String(error).includes('stale')) return undefined
        throw error
      })
      return words && (parsed(words.value) as never[])
    }
    const together = await ask(sharedIds)
    if (together) return together
    const results: never[] = []
    for (const sharedId of sharedIds) results.push(...((await ask([sharedId])) ?? []))
    return results
  }
  return withPressing({
    consoleErrors,
    open: async (url) => {
      const isExtension = url.startsWith('moz-extension:')
      if (isExtension) await call((await contextsOf())[0]!, '() => void Object.assign(window, { isLeft: true })', [])
      await page.goto(url, { waitUntil: isExtension ? [] : 'domcontentloaded' })
      // Firefox tells nothing of the loading of extension pages: waiting for an event would be for ever.
      const end = isExtension ? Date.now() + 5000 : 0
      while (Date.now() < end && !(await isLoaded())) await pause(40)
    },
    evaluate: async (run, argument) => {
      const [context] = await contextsOf()
      const words = await call(context!, `async (argument) => JSON.stringify(await (${asSource(run)})(argument === undefined ? undefined : JSON.parse(argument)))`, argument === undefined ? [] : [{ type: 'string', value: JSON.stringify(argument) }])
      return parsed(words?.value)
    },
    inClosedRoots: async (run, argument, only) => {
      const results: never[] = []
      let before = 0
      for (const context of await contextsOf()) {
        const found = await closedRootsOf(context)
        const asked = only === undefined ? found : found.slice(Math.max(0, only - before), Math.max(0, only - before + 1))
        before += found.length
        results.push(...(await inRoots(context, asked, `(root, argument) => (${asSource(run)})(root, argument)`, argument)))
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

type Sidebars = { SidebarController: { sidebars: Map<string, unknown>; show: (id: string) => Promise<void>; browser: HTMLElement & { contentDocument: Document } } }
type FrameScripts = HTMLElement & { currentURI: { spec: string }; messageManager: { loadFrameScript: (url: string, later: boolean) => void; addMessageListener: (name: string, act: (message: { data: string }) => void) => void } }

/** In the browser's own window: opens the sidebar of an extension, and asks the page in it for its words once they are there. */
const showSidebar = async (extension: string): Promise<string> => {
  const { SidebarController: control } = window as unknown as Sidebars
  const name = [...control.sidebars.keys()].find((id) => id.startsWith(extension.toLowerCase().replaceAll(/[^\w-]/g, '_')))
  if (!name) throw new Error(`No sidebar of ${extension}. There are: ${[...control.sidebars.keys()].join(' ')}`)
  await control.show(name)
  for (let turn = 0; turn < 50; turn += 1) {
    const page = control.browser.contentDocument.querySelector('browser') as FrameScripts | null
    const told = page && (await new Promise<string>((next) => {
      setTimeout(next, 500, '')
      page.messageManager.addMessageListener('told', ({ data }) => next(data))
      page.messageManager.loadFrameScript(`data:text/javascript,sendAsyncMessage('told', JSON.stringify({ words: content.document.body.innerText, width: content.innerWidth, overflow: content.document.documentElement.scrollWidth - content.innerWidth }))`, false)
    }))
    if (told && (JSON.parse(told) as { words: string }).words.includes('\n')) return JSON.stringify({ url: page.currentURI.spec, ...(JSON.parse(told) as object) })
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error('Nothing is in the sidebar.')
}

/** An address for the extension that is the same each time a profile is opened. */
const uuidOf = (profile: string): string => createHash('sha256').update(profile).digest('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

/** Starts Firefox with the extension. With `port`, the two sites are the practice server and no other host is reached. */
export const launchFirefox = async ({ extensionDir, port, headless, executablePath, userDataDir, colorScheme = 'light', locale = 'en-GB' }: LaunchOptions): Promise<Driver> => {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as { browser_specific_settings?: { gecko?: { id?: string } } }
  const geckoId = manifest.browser_specific_settings?.gecko?.id
  if (!geckoId) throw new Error(`${extensionDir} is no build for Firefox: its manifest has no gecko id.`)
  // A kept profile keeps what the extension has stored only where the extension has the same address again.
  const uuid = userDataDir === undefined ? randomUUID() : uuidOf(userDataDir)
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
      ...(userDataDir !== undefined && { 'extensions.webextensions.keepUuidOnUninstall': true, 'extensions.webextensions.keepStorageOnUninstall': true }),
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
    killBackground: () => pause(2000),
    openSidebar: async () => {
      const { result } = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as unknown as { result: { contexts: { context: string }[] } }
      const shown = await connection.send('script.callFunction', { functionDeclaration: asSource(showSidebar), awaitPromise: true, target: { context: result.contexts[0]!.context }, arguments: [{ type: 'string', value: geckoId }] })
      if (shown.result.type === 'exception') throw new Error(shown.result.exceptionDetails?.text ?? 'The sidebar did not open.')
      return JSON.parse(String(shown.result.result?.value))
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: async () => {
      await browser.close()
      await proxy?.close()
    },
  }
}
