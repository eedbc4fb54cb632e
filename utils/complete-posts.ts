import type { Post } from './types'

/** So many posts are remembered at most. */
const MOST = 100

/**
 * Posts are judged when the page has filled them in. One that may have a card, was seen whole before and is put into the page again is known at once: its
 * card comes with it.
 */
export const rememberCompletePosts = () => {
  const complete = new Map<string, Post>()
  return {
    /** This one was seen whole. */
    add: (post: Post) => {
      complete.delete(post.id)
      complete.set(post.id, { ...post })
      if (complete.size > MOST) complete.delete(complete.keys().next().value!)
    },
    /** Whether an element may show one of them. */
    maySee: (element: Element): boolean => {
      const shown = complete.size > 0 ? (element.textContent ?? '') : ''
      return [...complete.values()].some(({ author }) => author === undefined || shown.includes(author))
    },
    /** The whole post, or `undefined` while it is still to come. */
    whole: (post: Post | undefined): Post | undefined => {
      if (!post?.loading) return post
      const before = complete.get(post.id)
      return before?.text === post.text && before.author === post.author ? { ...before } : undefined
    },
  }
}
