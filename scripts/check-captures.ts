/**
 * npm run check:captures: serves each captured page at its site's real host name in a real Chromium and compares what the adapters read with
 * what must be read (../shared/captures/expected.json). Says so and ends well where that folder is not there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Post, SiteId } from '../utils/types'
import { startChromiumReader } from './read-in-chromium'

type Expected = {
  author?: string | null
  profile?: string
  text?: string
  permalink?: string | null
  urn?: string
  code?: string
  datetime?: string
  alts?: string[]
  promoted?: boolean
  suggested?: boolean
}

const folder = fileURLToPath(new URL('../../shared/captures/', import.meta.url))

/** A bare fragment gets the nesting that its layout has around it; a list or a page stays as it is. */
const wrap = (name: string, html: string): string => {
  if (name.startsWith('instagram-caption')) return `<main role="main"><div><article><div></div><div></div><div><div></div><div><div><span></span><span><div>${html}</div></span></div></div></div></article></div></main>`
  return html
}

const addressOf = (name: string): string => {
  if (name.startsWith('instagram-post-page')) return 'https://www.instagram.com/p/DNYNXb4z000/'
  if (name.startsWith('instagram-caption')) return 'https://www.instagram.com/p/CaptionOnly/'
  if (name.includes('activity')) return 'https://www.linkedin.com/in/somebody/recent-activity/all/'
  return 'https://www.linkedin.com/feed/'
}

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00A0\u202F]/g, ' ').trim()

const differences = (expected: Expected[], posts: Post[]): string[] => {
  if (expected.length !== posts.length) return [`${posts.length} posts instead of ${expected.length}`]
  return expected.flatMap((wanted, index) => {
    const post = posts[index]!
    const found: string[] = []
    const compare = (field: string, is: string | boolean, should: string | boolean) => {
      if (is !== should) found.push(`post ${index + 1}: ${field} is ${JSON.stringify(is).slice(0, 80)} instead of ${JSON.stringify(should).slice(0, 80)}`)
    }
    compare('author', plain(post.author), plain(wanted.author))
    compare('text', plain(post.text), plain(wanted.text))
    compare('promoted', post.promoted, wanted.promoted ?? false)
    compare('suggested', post.suggested, wanted.suggested ?? false)
    if (wanted.profile) compare('author address', post.authorUrl ?? '', wanted.profile)
    if (wanted.permalink) compare('address', post.url ?? '', wanted.permalink)
    // The caption alone has no address in it; the page it is served at gives one.
    else if (post.site === 'linkedin') compare('address', post.url ?? '', '')
    if (wanted.urn ?? wanted.code) compare('id', post.id, (wanted.urn ?? wanted.code)!)
    if (wanted.datetime) compare('time', post.publishedAt ?? '', wanted.datetime)
    if (wanted.alts) compare('alternative text', post.altText ?? '', wanted.alts.join('\n'))
    return found
  })
}

const check = async () => {
  const all = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<string, { posts: Expected[] }>
  const files = readdirSync(folder).filter((name) => name.endsWith('.html')).toSorted()
  const unknown = files.filter((name) => !all[name])
  const missing = Object.keys(all).filter((name) => !files.includes(name))
  const reader = await startChromiumReader()
  let failed = unknown.length + missing.length
  try {
    for (const name of unknown) console.log(`FAIL  ${name}: nothing says what must be read from it`)
    for (const name of missing) console.log(`FAIL  ${name}: expected, but not there`)
    for (const name of files.filter((file) => all[file])) {
      const site: SiteId = name.startsWith('instagram') ? 'instagram' : 'linkedin'
      const other: SiteId = site === 'instagram' ? 'linkedin' : 'instagram'
      const html = wrap(name, readFileSync(folder + name, 'utf8'))
      const problems = differences(all[name]!.posts, await reader.read(site, html, addressOf(name)))
      const foreign = await reader.read(other, html, other === 'instagram' ? 'https://www.instagram.com/' : 'https://www.linkedin.com/feed/')
      if (foreign.length) problems.push(`the other site's adapter reads ${foreign.length} posts`)
      console.log(`${problems.length ? 'FAIL ' : 'ok   '} ${name.padEnd(58)} ${String(all[name]!.posts.length).padStart(2)} posts`)
      for (const problem of problems) console.log(`        ${problem}`)
      if (problems.length) failed += 1
    }
  } finally {
    await reader.close()
  }
  console.log(failed ? `${failed} of ${files.length} captured pages are not read as they must be` : `All ${files.length} captured pages are read as they must be`)
  process.exitCode = failed ? 1 : 0
}

if (!existsSync(folder)) console.log('captures folder not found: skipped')
else await check()
