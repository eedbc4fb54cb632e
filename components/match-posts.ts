import type { SavedPost, SiteId, TopicId } from '../utils/types'

/** What narrows the list besides the words searched for. */
export type SavedFilters = { topic?: TopicId; site?: SiteId; tag?: string }

/** Without case and accents, one UTF-16 unit for each unit of the text, so that positions stay true. */
export const fold = (text: string): string =>
  text.split('').map((unit) => {
    const plain = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.length === 1 ? plain : unit
  }).join('')

/** The words searched for: all of them must be found, in any order. */
export const searchTerms = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]

/** The posts that hold every word of the query in their words, author, note or tags, and fit the filters; order kept. */
export const matchPosts = (posts: readonly SavedPost[], query: string, filters: SavedFilters): SavedPost[] => {
  const terms = searchTerms(query)
  return posts.filter((post) => {
    if (filters.topic && post.topic !== filters.topic) return false
    if (filters.site && post.site !== filters.site) return false
    if (filters.tag && !post.tags.includes(filters.tag)) return false
    const all = fold([post.text, post.author ?? '', post.note, ...post.tags.map((tag) => `#${tag}`)].join('\n'))
    return terms.every((term) => all.includes(term))
  })
}

/** A text in pieces, found ones marked. */
export const highlight = (text: string, query: string): { text: string; found: boolean }[] => {
  const terms = searchTerms(query)
  if (terms.length === 0) return [{ text, found: false }]
  const folded = fold(text)
  const found = new Uint8Array(text.length)
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) found.fill(1, at, at + term.length)
  const pieces: { text: string; found: boolean }[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && found[end] === found[start]) end++
    pieces.push({ text: text.slice(start, end), found: found[start] === 1 })
  }
  return pieces
}
