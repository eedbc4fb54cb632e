/** Drives Chromium by Playwright, and closed shadow roots by the DevTools protocol. */
import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { practiceHosts } from '../practice/server'
import { asSource, withPressing, type Driver, type LaunchOptions, type Tab } from './driver'
import { ensureBrowser } from './find'

type DomNode = { backendNodeId: number; shadowRootType?: string; children?: DomNode[]; shadowRoots?: DomNode[]; contentDocument?: DomNode }

const closedRootsBelow = (node: DomNode): DomNode[] => [
  ...(node.shadowRootType === 'closed' ? [node] : []),
  ...[...(node.shadowRoots ?? []), ...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])].flatMap(closedRootsBelow),
]

/** The id of an unpacked extension: from its manifest's key, else from its folder's path, as Chromium makes it. */
const idOf = (extensionDir: string): string => {
  const { key } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as { key?: string }
  const path = realpathSync(extensionDir)
  const seed = key ? Buffer.from(key, 'base64') : process.platform === 'win32' ? Buffer.from(path, 'utf16le') : Buffer.from(path)
  const digits = createHash('sha256').update(seed).digest('hex').slice(0, 32)
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

/** What a journey does with one page. */
export const tabOf = async (page: Page): Promise<Tab> => {
  const session: CDPSession = await page.context().newCDPSession(page)
  const consoleErrors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text())
  })
  page.on('pageerror', (error) => consoleErrors.push(String(error)))
  type Outcome = { result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } }
  const valueOf = ({ result, exceptionDetails }: Outcome): never => {
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as never
  }
  return withPressing({
    consoleErrors,
    open: async (url) => {
      await page.goto(url, { waitUntil: 'domcontentloaded' })
    },
    evaluate: async (run, argument) =>
      valueOf(await session.send('Runtime.evaluate', { expression: `(${asSource(run)})(${JSON.stringify(argument) ?? 'undefined'})`, awaitPromise: true, returnByValue: true })),
    inClosedRoots: async (run, argument, only) => {
      const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode }
      const roots = closedRootsBelow(root).filter((_, number) => only === undefined || only === number)
      const results = roots.map(async ({ backendNodeId }): Promise<never[]> => {
        // A root can be gone by now: the feeds render all the time.
        const resolved = await session.send('DOM.resolveNode', { backendNodeId }).catch(() => undefined)
        if (!resolved?.object.objectId) return []
        const outcome = await session.send('Runtime.callFunctionOn', {
          objectId: resolved.object.objectId,
          functionDeclaration: `function (argument) { return (${asSource(run)})(this, argument) }`,
          arguments: [{ value: argument }],
          returnByValue: true,
        })
        return [valueOf(outcome as Outcome)]
      })
      return (await Promise.all(results)).flat(1) as never[]
    },
    click: (x, y) => page.mouse.click(x, y),
    key: (name) => page.keyboard.press(name),
    type: (words) => page.keyboard.insertText(words),
    wheel: async (down) => {
      const size = page.viewportSize() ?? { width: 1000, height: 700 }
      await page.mouse.move(size.width / 2, size.height / 2)
      await page.mouse.wheel(0, down)
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (file) => {
      await page.screenshot({ path: file })
    },
    accessibilityTree: async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name, properties = [] }) => ({
          role: String(role?.value ?? ''),
          name: String(name?.value ?? ''),
          states: Object.fromEntries(properties.map((property) => [property.name, property.value.value])),
        }))
    },
    close: () => page.close(),
  })
}

/** A Chromium with the extension, and with `port` the two sites as the practice server and no other name resolving; without `extensionDir` a bare one. */
export const openContext = ({ extensionDir, port, headless, executablePath, userDataDir = '', colorScheme = 'light', locale = 'en-GB' }: Omit<LaunchOptions, 'extensionDir'> & { extensionDir?: string }): Promise<BrowserContext> => {
  const rules = [...Object.values(practiceHosts).map((host) => `MAP ${host}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')
  return chromium.launchPersistentContext(userDataDir, {
    executablePath: executablePath ?? ensureBrowser('chromium'),
    headless,
    ignoreHTTPSErrors: port !== undefined,
    colorScheme,
    locale,
    viewport: headless ? { width: 1240, height: 900 } : null,
    args: [
      ...(extensionDir === undefined ? [] : [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]),
      `--lang=${locale}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(port === undefined ? [] : [`--host-resolver-rules=${rules}`, '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']),
      '--no-first-run',
    ],
  })
}

/** In a new profile the extension opens its welcome page two seconds after the start: it would come in front of a tab that is opened meanwhile, and Chromium slows down what is behind. */
export const untilWelcomed = async (context: BrowserContext, driver: Driver): Promise<void> => {
  const isWelcome = (page: Page) => page.url() === driver.extensionUrl('welcome.html')
  if (!context.pages().some(isWelcome)) await context.waitForEvent('page', isWelcome)
}

/** Starts Chromium with the extension. With `port`, the two sites are the practice server and no other name resolves. */
export const launchChromium = async (options: LaunchOptions): Promise<Driver> => {
  const context = await openContext(options)
  const driver = driverOf(context, options.extensionDir)
  if (!options.userDataDir) await untilWelcomed(context, driver)
  return driver
}

/** What a journey does with a browser that is open. */
export const driverOf = (context: BrowserContext, extensionDir: string): Driver => {
  const asked: string[] = []
  // The limit holds as long as the session that set it.
  const limits: Page[] = []
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()))
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol)) asked.push(url.host)
  })
  const id = idOf(extensionDir)
  const first = context.pages()[0]
  return {
    name: 'chromium',
    version: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    asked,
    extensionUrl: (path) => `chrome-extension://${id}/${path.replace(/^\//, '')}`,
    newTab: async (url) => {
      const tab = await tabOf(await context.newPage())
      if (url) await tab.open(url)
      return tab
    },
    killBackground: async () => {
      const page = first && !first.isClosed() ? first : await context.newPage()
      const session = await context.newCDPSession(page)
      const { targetInfos } = await session.send('Target.getTargets')
      for (const target of targetInfos) {
        if (target.type === 'service_worker' && target.url.startsWith(`chrome-extension://${id}/`)) await session.send('Target.closeTarget', { targetId: target.targetId })
      }
      await session.detach()
    },
    limitStorage: async (bytes) => {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${id}`, ...(bytes !== undefined && { quotaSize: bytes }) })
      limits.push(page)
      if (bytes === undefined) for (const held of limits.splice(0)) await held.close()
    },
    closed,
    close: () => context.close(),
  }
}
