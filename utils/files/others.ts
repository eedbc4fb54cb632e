/** The files of others: two read-later tools, and what the two sites give whoever asks for their own data. Shapes as of November 2026. */
import { csvRows } from './csv'
import { fromSeconds, isRecord, list, own, type Draft, type FileReader } from './draft'

const firstText = (...values: unknown[]): string => values.find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? ''

/** Karakeep (Hoarder): `{bookmarks: [{createdAt (seconds), title, tags, content: {type, url | text}, note}]}`. */
export const readKarakeep: FileReader = (text) => {
  const bookmarks = own(JSON.parse(text), 'bookmarks')
  if (!Array.isArray(bookmarks) || !bookmarks.every((one) => isRecord(one) && 'content' in one)) return undefined
  return bookmarks.map((one): Draft => {
    const content = own(one, 'content')
    const seconds = own(one, 'createdAt')
    return {
      url: own(content, 'url'),
      text: firstText(own(content, 'text'), own(one, 'title')),
      note: own(one, 'note'),
      tags: own(one, 'tags'),
      // Milliseconds in some older exports.
      savedAt: fromSeconds(typeof seconds === 'number' && seconds > 1e11 ? seconds / 1_000 : seconds),
    }
  })
}

/** Linkwarden: `{collections: [{name, links: [{url, name, description, tags: [{name}], createdAt}]}]}`. */
export const readLinkwarden: FileReader = (text) => {
  const collections = own(JSON.parse(text), 'collections')
  if (!Array.isArray(collections) || !collections.every((one) => Array.isArray(own(one, 'links')))) return undefined
  return collections.flatMap((collection) =>
    list(own(collection, 'links')).map((link): Draft => ({
      url: own(link, 'url'),
      text: firstText(own(link, 'name')),
      note: own(link, 'description'),
      tags: list(own(link, 'tags')).map((tag) => own(tag, 'name')),
      savedAt: own(link, 'importDate') ?? own(link, 'createdAt'),
    })),
  )
}

/** Instagram writes the bytes of UTF-8 as if each were a letter: "Ã©" for "é". */
const repaired = (text: unknown): unknown => {
  if (typeof text !== 'string' || !/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))
  } catch {
    // It was what it looked like.
    return text
  }
}

/** Instagram, `saved_posts.json`: `{saved_saved_media: [{title: account, string_map_data | string_list_data | label_values}]}`; labels are in the reader's language. */
export const readInstagram: FileReader = (text) => {
  const whole: unknown = JSON.parse(text)
  const saved = own(whole, 'saved_saved_media') ?? own(whole, 'saved_media') ?? (list(whole).some((one) => own(one, 'label_values')) ? whole : undefined)
  if (!Array.isArray(saved)) return undefined
  return saved.map((one): Draft => {
    const map = own(one, 'string_map_data')
    const values = [...(isRecord(map) ? Object.values(map) : []), ...list(own(one, 'string_list_data')), ...list(own(one, 'label_values'))]
    const linked = values.find((value) => typeof own(value, 'href') === 'string')
    return { url: own(linked, 'href'), author: repaired(own(one, 'title')), text: '', savedAt: fromSeconds(own(linked, 'timestamp') ?? own(one, 'timestamp')) }
  })
}

const link = /^saved ?item|^(?:post|share)? ?(?:link|url)$/i
const time = /time|date|saved ?at/i

/** "2026-01-02 10:00:00" and "2026-01-02 10:00:00 UTC" are UTC. */
const utc = (cell: string | undefined): string | undefined => {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?/.exec(cell ?? '')
  return parts ? `${parts[1]}T${parts[2] ?? '00:00:00'}Z` : undefined
}

function* savedItems(text: string): Generator<Draft> {
  let columns: { link: number; time: number } | undefined
  for (const row of csvRows(text)) {
    if (columns) {
      if (row.some((cell) => cell !== '')) yield { url: row[columns.link], text: '', savedAt: utc(row[columns.time]) }
    } else {
      const at = row.findIndex((cell) => link.test(cell.trim()))
      if (at >= 0) columns = { link: at, time: row.findIndex((cell) => time.test(cell)) }
    }
  }
}

/** LinkedIn, `Saved_Items.csv`: a table with the columns `savedItem` and a time; some downloads have notes above it. */
export const readLinkedIn: FileReader = (text) => {
  const head = text.slice(0, 4_000).split(/\r?\n/).slice(0, 8)
  return head.some((line) => line.split(',').some((cell) => /^"?saved ?item/i.test(cell.trim()))) ? savedItems(text) : undefined
}
