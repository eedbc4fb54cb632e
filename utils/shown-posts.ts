import { countInsertionFights } from './insertion-fights'
import type { Post, Site } from './types'

/** Puts something beside a post, see `ObserveOptions` of `./observe-posts`. */
export type OnPost = (post: Post, element: Element, signal: AbortSignal, isFought: boolean) => Element | undefined

type Shown = { post: Post; controller: AbortController; node?: Element; parent?: ParentNode | null }

const sameWords = (a: Post, b: Post) =>
  a.text === b.text && a.author === b.author && a.quotedText === b.quotedText && a.truncated === b.truncated && a.promoted === b.promoted && a.suggested === b.suggested

/** True where both show one post: the same id, or the id has only become known since. */
const samePost = (a: Post, b: Post) => sameWords(a, b) && (a.id === b.id || (a.id.startsWith('fp:') && a.authorUrl === b.authorUrl))

/** Knows which elements show a post that has something beside it, and whether that still stands where it was put. */
export const holdShownPosts = (site: Site, onPost: OnPost) => {
  const shown = new Map<Element, Shown>()
  const ours = new WeakSet<Node>()
  const fights = countInsertionFights()

  /** Whether the node still stands where it was put, after the node that the site names. A node placed elsewhere need only be in the page. */
  const isInPlace = (element: Element): boolean => {
    const held = shown.get(element)
    if (!held?.node) return true
    if (!held.node.isConnected || held.node.parentNode !== held.parent) return false
    if (!element.contains(held.node)) return true
    const anchor = site.cardAnchor(element)
    return !anchor || anchor.parentNode !== held.parent || (anchor.compareDocumentPosition(held.node) & 4) !== 0
  }

  return {
    elements: () => shown.keys(),
    has: (element: Element) => shown.has(element),
    /** Whether we put this node into the page. */
    isOurs: (node: Node) => ours.has(node),
    isInPlace,
    /** Whether the element shows this very post, with its node in place. The address may have come later: whoever holds the post learns of it; the id stays. */
    stillShows: (element: Element, post: Post): boolean => {
      const held = shown.get(element)
      if (!held || !samePost(held.post, post)) return false
      if (post.url && !held.post.url) Object.assign(held.post, { url: post.url, publishedAt: post.publishedAt })
      return isInPlace(element)
    },
    show: (element: Element, post: Post): void => {
      const held: Shown = { post, controller: new AbortController() }
      shown.set(element, held)
      const node = onPost(post, element, held.controller.signal, fights.isFought(post.id))
      if (!node) return
      fights.count(post.id)
      ours.add(node)
      held.node = node
      held.parent = node.parentNode
    },
    release: (element: Element): void => {
      const held = shown.get(element)
      if (!held) return
      shown.delete(element)
      held.controller.abort()
    },
  }
}
