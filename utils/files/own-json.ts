/** The list's own file: JSON with one post a line, so that a big one is written and read with pauses. docs/saved-list.md describes it. */
import type { SavedPost } from '../types'
import { isRecord, list, own, type Draft, type FileReader } from './draft'

export const format = 'quiet-nod-list'
/** Raised when a reader of the version before would misread the file. */
export const version = 1

const lead = `{"format":"${format}","version":`

/** The file in pieces: the head, the posts, the end. */
export const ownHead = (exportedAt: string): string => `${lead}${version},"exportedAt":"${exportedAt}","posts":[\n`
export const ownPosts = (posts: readonly SavedPost[], isFirst: boolean): string => (isFirst || posts.length === 0 ? '' : ',\n') + posts.map((post) => JSON.stringify(post)).join(',\n')
export const ownEnd = '\n]}\n'

function* lines(text: string): Generator<Draft> {
  for (let at = text.indexOf('\n') + 1; ; ) {
    const end = text.indexOf('\n', at)
    // The file ends before its last line: it was cut.
    if (end < 0) throw new SyntaxError('cut')
    const line = text.slice(at, end)
    if (line === ']}') return
    at = end + 1
    if (line === '') continue
    const draft: unknown = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line)
    if (!isRecord(draft)) throw new SyntaxError('no post')
    yield draft
  }
}

export const readOwn: FileReader = (text) => {
  // As it was written: a line at a time.
  const second = text.indexOf('\n') + 1
  if (text.startsWith(lead) && second > 0 && text.startsWith('{', second)) {
    if (text.slice(lead.length, text.indexOf(',', lead.length)) !== String(version)) return 'newer'
    return lines(text)
  }
  // As somebody's editor left it.
  const whole: unknown = JSON.parse(text)
  if (own(whole, 'format') !== format) return undefined
  if (own(whole, 'version') !== version) return 'newer'
  return Array.isArray(own(whole, 'posts')) ? list(own(whole, 'posts')).filter(isRecord) : 'broken'
}
