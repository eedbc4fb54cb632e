/**
 * Prints what the site adapters read from saved pages, one JSON line per post:
 * npm run -s extract -- --site linkedin|instagram [--url ADDRESS] FILE.html …
 * The DOM is happy-dom's; a test compares it with Chromium on every fixture.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { Window } from 'happy-dom'
import { sites } from '../utils/sites'
import type { Post, SiteId } from '../utils/types'

const FIELDS = ['id', 'url', 'author', 'authorUrl', 'text', 'quotedText', 'altText', 'publishedAt', 'truncated', 'promoted', 'suggested', 'tiers'] as const
const HOME: Record<SiteId, string> = { linkedin: 'https://www.linkedin.com/feed/', instagram: 'https://www.instagram.com/' }

/** The posts that a site's adapter reads from a page's source, as served at `address`. */
export const extract = (site: SiteId, html: string, address: string = HOME[site]): Post[] => {
  const window = new Window({ url: address, settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true, disableIframePageLoading: true } })
  const shared = globalThis as { Node?: unknown }
  shared.Node ??= window.Node
  const document = window.document as unknown as Document
  document.write(html)
  const url = new URL(address)
  return sites[site].posts(document, url).flatMap((element) => sites[site].readPost(element, url) ?? [])
}

/** One line of JSON, the fields in a fixed order, the missing ones as null. */
export const lineOf = (file: string, post: Post): string =>
  JSON.stringify({ file, ...Object.fromEntries(FIELDS.map((field) => [field, post[field] ?? null])) })

if (process.argv[1]?.endsWith('extract.ts')) {
  const { values, positionals } = parseArgs({ options: { site: { type: 'string' }, url: { type: 'string' } }, allowPositionals: true })
  if (!values.site || !(values.site in sites) || positionals.length === 0) {
    console.error('Usage: npm run -s extract -- --site linkedin|instagram [--url ADDRESS] FILE.html …')
    process.exit(2)
  }
  for (const file of positionals) {
    let html: string
    try {
      html = readFileSync(file, 'utf8')
    } catch {
      console.error(`Cannot read ${file}`)
      process.exitCode = 1
      continue
    }
    for (const post of extract(values.site as SiteId, html, values.url)) console.log(lineOf(basename(file), post))
  }
}
