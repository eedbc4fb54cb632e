/** Tables of words: RFC 4180, both ways. */
import type { SavedPost } from '../types'

/** A spreadsheet takes these beginnings for a formula and would run it: an apostrophe makes them words. */
const asWords = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const cellOf = (value: string): string => `"${asWords(value).replaceAll('"', '""')}"`

const columns: Record<string, (post: SavedPost) => string> = {
  site: (post) => post.site,
  author: (post) => post.author ?? '',
  words: (post) => post.text,
  topic: (post) => post.topic ?? '',
  link: (post) => post.url ?? '',
  written: (post) => post.publishedAt ?? '',
  kept: (post) => post.savedAt,
  seen: (post) => post.seenAt ?? '',
  note: (post) => post.note,
  tags: (post) => post.tags.join(' '),
  'check in on': (post) => post.checkIn?.on ?? '',
  'check in for': (post) => post.checkIn?.note ?? '',
}

/** With a byte order mark: without it a spreadsheet reads "é" as "Ã©". */
export const csvHead = (): string => `\uFEFF${Object.keys(columns).map(cellOf).join(',')}\r\n`
export const csvPosts = (posts: readonly SavedPost[]): string =>
  posts.map((post) => `${Object.values(columns).map((column) => cellOf(column(post))).join(',')}\r\n`).join('')

/** The rows of a table, one after the other; a quoted cell that never ends throws. */
export function* csvRows(text: string): Generator<string[]> {
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ; ) {
        const quote = text.indexOf('"', at)
        if (quote < 0) throw new SyntaxError('a cell never ends')
        cell += text.slice(at, quote)
        at = quote + 1
        if (text[at] !== '"') break
        cell += '"'
        at++
      }
    }
    const rest = /[^,\r\n]*/y
    rest.lastIndex = at
    cell += rest.exec(text)?.[0] ?? ''
    at = rest.lastIndex
    row.push(cell)
    if (text[at] === ',') {
      at++
      if (at < text.length) continue
      row.push('')
    }
    yield row
    row = []
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
  }
}
