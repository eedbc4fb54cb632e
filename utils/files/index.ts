/** Files that the list can be taken away as, and files that can be brought in. */
import type { SavedPost } from '../types'
import { csvHead, csvPosts } from './csv'
import type { Draft, FileKind, FileReader, Refusal } from './draft'
import { markdownHead, markdownPosts } from './markdown'
import { netscapeEnd, netscapeHead, netscapePosts, readNetscape } from './netscape'
import { ownEnd, ownHead, ownPosts, readOwn } from './own-json'
import { readInstagram, readKarakeep, readLinkedIn, readLinkwarden } from './others'

export type { Draft, FileKind, Refusal } from './draft'

/** One way to write the list: a head, its posts part by part, an end. */
type Writer = { extension: string; type: string; head: (title: string, at: string) => string; posts: (posts: readonly SavedPost[], isFirst: boolean) => string; end: string }
export type WriterId = 'json' | 'csv' | 'markdown' | 'bookmarks'

export const writers: Record<WriterId, Writer> = {
  json: { extension: 'json', type: 'application/json', head: (_, at) => ownHead(at), posts: ownPosts, end: ownEnd },
  csv: { extension: 'csv', type: 'text/csv', head: csvHead, posts: csvPosts, end: '' },
  markdown: { extension: 'md', type: 'text/markdown', head: markdownHead, posts: markdownPosts, end: '' },
  bookmarks: { extension: 'html', type: 'text/html', head: netscapeHead, posts: netscapePosts, end: netscapeEnd },
}

/** In this order: each knows its own file and lets the others pass. */
const readers: readonly [FileKind, FileReader][] = [
  ['netscape', readNetscape],
  ['quiet-nod', readOwn],
  ['karakeep', readKarakeep],
  ['linkwarden', readLinkwarden],
  ['instagram', readInstagram],
  ['linkedin', readLinkedIn],
]

/** Finds out what a file is and begins to read it. What is no JSON is none of those that are. */
export const openFile = (text: string): { kind: FileKind; drafts: Iterable<Draft> } | Refusal => {
  if (text.startsWith('PK\u0003\u0004')) return 'zip'
  if (text.trim() === '') return 'empty'
  const isJson = /^\s*[{[]/.test(text)
  for (const [kind, read] of readers) {
    if (isJson !== (kind !== 'netscape' && kind !== 'linkedin')) continue
    try {
      const drafts = read(text)
      if (typeof drafts === 'string') return drafts
      if (drafts) return { kind, drafts }
    } catch {
      // No JSON after all, or cut.
      return 'broken'
    }
  }
  return 'unknown'
}
