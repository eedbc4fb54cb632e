import type { Post } from './types'

/** So many more of the plain posts are read whole for a count, until a quarter of them are: these stand for all. */
const SAMPLE = 2

/** A post that shows nothing as far as its words tell, or of which the page has shown too little to tell. `whole` is what was read of it for a count. */
type Plain = { isPlain: true; isCounted: boolean; whole?: Post | undefined }
/** What an element showed when it was last looked at; `undefined` where that was no post. */
export type Seen = Post | Plain | undefined
export const isPlain = (seen: Seen): seen is Plain => seen !== undefined && 'isPlain' in seen

/** What the self-check counts: the posts that were read whole, and some of the plain ones, which stand for all of them. `read` reads one whole. */
export const postsToCount = (seen: readonly { element: Element; last: Seen }[], read: (element: Element) => Post | undefined) => {
  const plain = seen.flatMap((one) => (isPlain(one.last) ? { element: one.element, last: one.last } : []))
  const uncounted = plain.filter((one) => !one.last.isCounted)
  if (plain.length - uncounted.length < plain.length / 4) {
    const every = Math.ceil(uncounted.length / SAMPLE)
    for (const one of uncounted.filter((_, at) => at % every === 0)) Object.assign(one.last, { isCounted: true, whole: read(one.element) })
  }
  const counted = plain.filter((one) => one.last.isCounted)
  const sample = { posts: counted.flatMap((one) => one.last.whole ?? []), weight: counted.length > 0 ? plain.length / counted.length : 0 }
  const posts = seen.flatMap((one) => (one.last && !isPlain(one.last) ? one.last : []))
  return { posts, sample }
}
