import type { Post } from './types'

/** So many posts are remembered at most. */
const MOST = 100

/**
 * Posts are judged when the page has filled them in. One that was seen whole before, and is put into the page again, is known at once: its card
 * comes with it. Returns the whole post, or `undefined` while it is still to come.
 */
export const rememberCompletePosts = () => {
  const complete = new Map<string, Post>()
  return (post: Post | undefined): Post | undefined => {
    if (!post) return undefined
    if (post.loading) {
      const before = complete.get(post.id)
      return before?.text === post.text && before.author === post.author ? { ...before } : undefined
    }
    complete.delete(post.id)
    complete.set(post.id, { ...post })
    if (complete.size > MOST) complete.delete(complete.keys().next().value!)
    return post
  }
}
