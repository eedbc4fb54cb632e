/** Runs the site adapters in a real Chromium, in an isolated world as the extension does, on pages served at the sites' own host names. */
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { generate } from 'selfsigned'
import { build } from 'vite'
import type { Post, SiteId } from '../utils/types'
import { ensureBrowser } from './browsers'

/** The adapters as one script that leaves `readPage(site)` behind. */
const bundleAdapters = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'quiet-nod-'))
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: folder,
        lib: { entry: join(import.meta.dirname, 'read-page.ts'), formats: ['iife'], name: 'quietNod', fileName: () => 'adapters.js' },
      },
    })
    return readFileSync(join(folder, 'adapters.js'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export type ChromiumReader = {
  /** What the adapters read from a page with this source at this address. */
  read: (site: SiteId, html: string, address: string) => Promise<Post[]>
  close: () => Promise<void>
}

const readIn = async (page: Page, adapters: string, site: SiteId): Promise<Post[]> => {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${adapters}\nJSON.stringify(quietNod.readPage(${JSON.stringify(site)}))`,
    returnByValue: true,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return JSON.parse(result.value as string) as Post[]
}

/** Starts Chromium and a local server that answers for both sites; every other name resolves to nothing. A missing browser is installed or is an error. */
export const startChromiumReader = async (): Promise<ChromiumReader> => {
  const executablePath = ensureBrowser('chromium')
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'www.linkedin.com' }])
  let served = ''
  const server = createServer({ key, cert }, (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" })
    response.end(served)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const adapters = await bundleAdapters()
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--host-resolver-rules=MAP www.instagram.com:443 127.0.0.1:${port}, MAP www.linkedin.com:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  const context = await browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: true })
  const page = await context.newPage()
  return {
    read: async (site, html, address) => {
      served = html
      await page.goto(address, { waitUntil: 'load' })
      return readIn(page, adapters, site)
    },
    close: async () => {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
