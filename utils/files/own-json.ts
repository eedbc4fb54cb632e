/** The list's own file: JSON with one post a line, so that a big one is written and read with pauses. docs/saved-list.md describes it. */
import type { SavedPost } from '../types'
import { isRecord, list, own, type Draft, type FileReader } from './draft'

export const format = 'quiet-nod-list'
/** Raised when a reader of the version before would misread the file. */
export const version = 1

const lead = `{"format":"${format}","version":${version},`
const opening = '"posts":[\n'

/** The file in pieces: the head, the posts, the end. */
export const ownHead = (exportedAt: string): string => `${lead}"exportedAt":"${exportedAt}",${opening}`
export const ownPosts = (posts: readonly SavedPost[], isFirst: boolean): string => (isFirst || posts.length === 0 ? '' : ',\n') + posts.map((post) => JSON.stringify(post)).join(',\n')
export const ownEnd = '\n]}\n'

const isAsWritten = (text: string): boolean => {
  if (!text.startsWith(lead) || !text.startsWith(opening, text.indexOf('\n') + 1 - opening.length) || !text.endsWith(ownEnd)) return false
  // From line end to line end: the page waits meanwhile, and an expression would look at every sign.
  for (let at = text.indexOf('\n'); at < text.length - 1; at = text.indexOf('\n', at + 1)) if (!'[,}'.includes(text[at - 1]!) || !'{]'.includes(text[at + 1]!)) return false
  return true
}

/** Of what stands as it was written: a line at a time. */
function* lines(text: string): Generator<Draft> {
  const last = text.length - ownEnd.length
  for (let at = text.indexOf('\n') + 1; at < last; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end)
    at = end + 1
    // It begins as an object does.
    yield JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Draft
  }
}

export const readOwn: FileReader = (text) => {
  if (isAsWritten(text)) return lines(text)
  // As somebody's editor or mail left it, or cut.
  const whole: unknown = JSON.parse(text)
  if (own(whole, 'format') !== format) return undefined
  if (own(whole, 'version') !== version) return 'newer'
  return Array.isArray(own(whole, 'posts')) ? list(own(whole, 'posts')).filter(isRecord) : 'broken'
}
