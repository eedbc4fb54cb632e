import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sizesIn } from '../../scripts/budgets'
import { directory } from '../../utils/directory'
import { sites } from '../../utils/sites'

/** Addresses that are in the bundles and are no links of ours: each is a name or a hint in a message, and nothing follows it. */
const explained: Readonly<Record<string, string>> = {
  'http://www.w3.org/2000/svg': 'the name of a kind of element (Preact)',
  'http://www.w3.org/1999/xhtml': 'the name of a kind of element (Preact)',
  'http://www.w3.org/1998/Math/MathML': 'the name of a kind of element (Preact)',
  'https://tinyurl.com/y2uuvskb': 'a hint in an error’s words (Dexie)',
  'http://bit.ly/2kdckMn': 'a hint in an error’s words (Dexie)',
  'https://wa.me': 'a link of the directory, with a number after it',
}
/** What a reader may open: the services, and the two sites with their help pages. */
const links = [...directory.flatMap(({ contacts }) => contacts).filter(({ kind, value }) => kind === 'web' || kind === 'chat' || value.startsWith('https:')).map(({ value }) => value), 'https://help.instagram.com/']
const hosts = Object.values(sites).flatMap((site) => site.hosts)

/** What could send a byte, or run a text as code. */
const calls = [/\bfetch\s*\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bWebTransport\b/, /\bEventSource\b/, /\bsendBeacon\b/, /\bRTCPeerConnection\b/, /\beval\s*\(/, /\bnew Function\b/, /\bimportScripts\b/, /\bnew (?:Shared)?Worker\b/, /\bnew Image\b/, /\bsetTimeout\s*\(\s*['"`]/, /\bdocument\.write\b/, /\binsertAdjacentHTML\b/, /\bouterHTML\b/, /\bcreateContextualFragment\b/]

const addressesIn = (source: string): string[] => [...source.matchAll(/(?:https?|wss?|ftp):\/\/[\w.-]+[^\s'"`)\\<>$]*/g)].map(([address]) => address)
const isKnown = (address: string) =>
  Object.keys(explained).some((known) => address.startsWith(known)) || links.some((link) => link.startsWith(address) || address.startsWith(link)) || hosts.some((host) => new URL(address).host === host)

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('%s can reach nothing', (folder) => {
  const files = sizesIn(folder).filter(({ path }) => /\.(js|css|html|json)$/.test(path)).map(({ path }) => [path, readFileSync(`${folder}/${path}`, 'utf8')] as const)

  it(`none of ${calls.length} ways to send a byte or to run a text as code`, () => {
    expect(files.length).toBeGreaterThan(10)
    for (const [path, source] of files) for (const call of calls) expect(source.match(call)?.[0], `${path}: ${call}`).toBeUndefined()
  })

  it('no address but the directory’s links, the two sites and what is explained', () => {
    const unknown = files.flatMap(([path, source]) => addressesIn(source).filter((address) => !isKnown(address)).map((address) => `${path}: ${address}`))
    expect(unknown).toEqual([])
    // The search is no fool.
    expect(addressesIn('fetchIt("https://collect.example/x")').filter((address) => !isKnown(address))).toEqual(['https://collect.example/x'])
  })

  it('styles load nothing, pages load their own files', () => {
    for (const [path, source] of files) {
      if (path.endsWith('.css')) expect(source, path).not.toMatch(/@import|url\(\s*['"]?(?!data:|#)/)
      if (path.endsWith('.html')) for (const [, target] of source.matchAll(/(?:src|href)="([^"]*)"/g)) expect(target, path).toMatch(/^\/(chunks|assets|icon)\/|^data:,?$/)
    }
  })

  it('innerHTML is Preact’s own, twice in each copy of it, and never ours', () => {
    for (const [path, source] of files) if (path.endsWith('.js')) expect([0, 2], path).toContain(source.match(/innerHTML/g)?.length ?? 0)
    for (const place of ['utils', 'components', 'entrypoints'])
      for (const { path } of sizesIn(place)) if (/\.tsx?$/.test(path)) expect(readFileSync(`${place}/${path}`, 'utf8'), path).not.toMatch(/innerHTML/i)
  })
})
