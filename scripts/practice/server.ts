/** The practice feeds: a local HTTPS server that answers as www.linkedin.com and www.instagram.com, with their security headers and invented posts. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { generate } from 'selfsigned'
import { transformWithOxc } from 'vite'
import type { SiteId } from '../../utils/types'
import { feedOf } from './posts/index'
import type { PostGroup } from './practice-post'

/** The real host names that the practice server answers for. */
export const practiceHosts: Record<SiteId, string> = { linkedin: 'www.linkedin.com', instagram: 'www.instagram.com' }

/** One request that reached the server. */
export type PracticeRequest = { method: string; host: string; path: string }

/** A running practice server. `requests` grows with every request that reaches it. */
export type PracticeServer = { port: number; close: () => Promise<void>; requests: PracticeRequest[] }

const trustedTypes = `require-trusted-types-for 'script'; trusted-types 'allow-duplicates' default jSecure highcharts dompurify goog#html`

/** Policies at least as strict as the sites' own, with a new nonce for each page. */
const policies: Record<SiteId, (nonce: string) => string[]> = {
  linkedin: (nonce) => [`script-src 'report-sample' 'strict-dynamic' 'nonce-${nonce}'; script-src-attr 'none'`, trustedTypes],
  instagram: (nonce) => [
    `script-src 'nonce-${nonce}' 'strict-dynamic'; style-src data: blob: 'unsafe-inline' *.fbcdn.net *.instagram.com; ` +
      `img-src *.instagram.com *.facebook.com *.fbcdn.net data: blob: *.cdninstagram.com; frame-src *.instagram.com *.facebook.com`,
    trustedTypes,
  ],
}

const languages = new Set(['en', 'fr', 'ru', 'ar', 'ja'])

/** The empty page; its script builds the rest. */
const shell = (site: SiteId, url: URL, nonce: string): string => {
  const lang = url.searchParams.get('lang') ?? 'en'
  const adversary = url.searchParams.has('adversary') ? `<script type="module" nonce="${nonce}" src="/__practice/adversary.js"></script>` : ''
  return (
    `<!doctype html><html lang="${languages.has(lang) ? lang : 'en'}"${lang === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${site === 'linkedin' ? 'Feed | LinkedIn' : 'Instagram'}</title>` +
    `<link rel="icon" href="data:,">${adversary}` +
    `<script type="module" nonce="${nonce}" src="/__practice/${site}.js"></script></head><body></body></html>`
  )
}

const compiled = new Map<string, Promise<string | undefined>>()

/** A page script, its types taken out; `undefined` where there is none of that name. */
const pageScript = (name: string): Promise<string | undefined> => {
  if (!compiled.has(name)) {
    const file = new URL(name === 'practice-post' ? './practice-post.ts' : `./pages/${name}.ts`, import.meta.url)
    compiled.set(
      name,
      readFile(file, 'utf8').then(
        async (source) => {
          const { code } = await transformWithOxc(source, file.pathname, { sourcemap: false })
          return code.replace(/(from\s*|import\s*)(["'])\.{1,2}\/(?:[\w-]+\/)*([\w-]+)\2/g, '$1$2/__practice/$3.js$2')
        },
        () => undefined,
      ),
    )
  }
  return compiled.get(name)!
}

const groups = new Set<string>(['grief', 'burnout', 'crisis', 'hard', 'ordinary'] satisfies PostGroup[])

const postsAnswer = (query: URLSearchParams): string => {
  const only = query.get('only') ?? ''
  const count = Number(query.get('posts') ?? Number.NaN)
  const site: SiteId = query.get('site') === 'instagram' ? 'instagram' : 'linkedin'
  const oneIn = Number(query.get('one-in') ?? Number.NaN)
  return JSON.stringify(
    feedOf(site, groups.has(only) ? (only as PostGroup) : undefined, Number.isInteger(count) && count >= 0 ? Math.min(count, 20_000) : undefined, Number.isInteger(oneIn) && oneIn > 0 ? oneIn : undefined),
  )
}

/** Starts the server on 127.0.0.1. `port` 0 takes a free one. Rejects where the port is taken. */
export const startPractice = async ({ port = 0 }: { port?: number } = {}): Promise<PracticeServer> => {
  const names = Object.values(practiceHosts)
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Quiet Nod practice feeds' }], {
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) }],
  })
  const requests: PracticeRequest[] = []
  const sockets = new Set<Socket>()

  const server: Server = createServer({ key, cert }, async (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '')
    requests.push({ method: request.method ?? '', host, path: request.url ?? '' })
    const site = (Object.keys(practiceHosts) as SiteId[]).find((id) => practiceHosts[id] === host)
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`)
    const send = (status: number, type: string, body: string, headers: Record<string, string | string[]> = {}) => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...headers })
      response.end(body)
    }
    try {
      const script = /^\/__practice\/([\w-]+)\.js$/.exec(url.pathname)?.[1]
      if (!site) return send(421, 'text/plain', 'The practice feeds answer for www.linkedin.com and www.instagram.com only.')
      if (script) {
        const code = await pageScript(script)
        return code === undefined ? send(404, 'text/plain', 'No such script.') : send(200, 'text/javascript', code)
      }
      if (url.pathname === '/__practice/posts.json') return send(200, 'application/json', postsAnswer(url.searchParams))
      if (url.pathname.startsWith('/__practice/') || url.pathname === '/favicon.ico') return send(404, 'text/plain', 'Nothing here.')
      const nonce = randomBytes(16).toString('base64')
      return send(200, 'text/html', shell(site, url, nonce), { 'content-security-policy': policies[site](nonce) })
    } catch (error) {
      return send(500, 'text/plain', String(error))
    }
  })
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
