/** Bookmarks as every browser writes and reads them (Netscape, 1996). Read as text, sign by sign: nothing of such a file is ever given to an HTML parser. */
import type { SavedPost } from '../types'
import type { Draft, FileReader } from './draft'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!)
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return Object.hasOwn(named, name.toLowerCase()) ? named[name.toLowerCase()]! : whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const seconds = (iso: string): number => Math.floor(Date.parse(iso) / 1_000)
const firstWords = (post: SavedPost): string => post.text.replace(/\s+/g, ' ').trim().slice(0, 200) || post.author || post.url || ''

export const netscapeHead = (title: string): string =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>${escaped(title)}</TITLE>\n<H1>${escaped(title)}</H1>\n<DL><p>\n`
/** Only what has a link can be a bookmark. */
export const netscapePosts = (posts: readonly SavedPost[]): string =>
  posts
    .filter((post) => post.url)
    .map((post) => {
      const tags = post.tags.length > 0 ? ` TAGS="${escaped(post.tags.join(','))}"` : ''
      return `    <DT><A HREF="${escaped(post.url!)}" ADD_DATE="${seconds(post.savedAt)}"${tags}>${escaped(firstWords(post))}</A>\n${post.note ? `    <DD>${escaped(post.note)}\n` : ''}`
    })
    .join('')
export const netscapeEnd = '</DL><p>\n'

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)
  return found ? unescaped(found[1] ?? found[2] ?? '') : undefined
}

/** Where a tag ends: the first ">" that stands in none of its quoted values. */
const endOfTag = (text: string, at: number): number => {
  const sign = /=\s*(["'])|>/g
  sign.lastIndex = at
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (!found[1]) return found.index
    const end = text.indexOf(found[1], sign.lastIndex)
    if (end < 0) break
    sign.lastIndex = end + 1
  }
  return -1
}

function* bookmarks(text: string): Generator<Draft> {
  // From sign to sign, and no further than where a bookmark ends: time grows with the length of the file and no faster, whatever stands in it.
  const stop = /<(?:d[tl]|\/dl|hr|a )/g
  // Only what tags are written with: other letters may become longer.
  const small = text.replace(/[A-Z]+/g, (some) => some.toLowerCase())
  for (let at = small.indexOf('<a '); at >= 0; at = small.indexOf('<a ', at)) {
    const open = endOfTag(text, at)
    const close = small.indexOf('</a', open)
    if (open < 0 || close < 0) throw new SyntaxError('a bookmark never ends')
    const tag = text.slice(at, Math.min(open, at + 20_000))
    const name = unescaped(text.slice(open + 1, close).replace(/<[^<>]*>/g, ''))
    at = close + 3
    const after = small.slice(at, at + 200)
    const described = after.search(/<(?:d[dt]|a )/)
    let note = ''
    if (after.startsWith('<dd>', described)) {
      const from = at + described + 4
      stop.lastIndex = from
      note = unescaped(text.slice(from, stop.exec(small)?.index)).trim()
    }
    const added = Number(attribute(tag, 'ADD_DATE'))
    yield {
      url: attribute(tag, 'HREF'),
      text: name,
      note,
      tags: (attribute(tag, 'TAGS') ?? '').split(','),
      ...(added > 0 && added < 253_402_300_800 && { savedAt: new Date(added * 1_000).toISOString() }),
    }
  }
}

export const readNetscape: FileReader = (text) => (/^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(text) ? bookmarks(text) : undefined)
