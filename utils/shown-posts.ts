import { countInsertionFights } from './insertion-fights'
import type { Post, Site } from './types'

/** Puts something beside a post, see `ObserveOptions` of `./observe-posts`. */
export type OnPost = (post: Post, element: Element, signal: AbortSignal, isFought: boolean) => Element | undefined

type Shown = { post: Post; controller: AbortController; node?: Element; parent?: ParentNode | null }

const sameWords = (a: Post, b: Post) =>
  a.text === b.text && a.author === b.author && a.quotedText === b.quotedText && a.truncated === b.truncated && a.promoted === b.promoted && a.suggested === b.suggested

/** True where both show one post: the same id, or the id has only become known since. */
const samePost = (a: Post, b: Post) => sameWords(a, b) && (a.id === b.id || (a.id.startsWith('fp:') && a.authorUrl === b.authorUrl))

/** The address may have come later: whoever holds the post learns of it; the id stays. Not from the page's address, which may be that of the post to come. */
const learnAddress = (held: Post, post: Post) => {
  if (post.url && !held.url && post.tiers.id !== 4) Object.assign(held, { url: post.url, publishedAt: post.publishedAt })
}

/** Knows which elements show a post that has something beside it, and whether that still stands where it was put. */
export const holdShownPosts = (site: Site, onPost: OnPost, isLingering: (node: Element) => boolean = () => false) => {
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

  /** Whether what is held is for this post; what can be taken back is for all that the post may grow to. */
  const isFor = ({ post: held, node }: Shown, post: Post) => samePost(held, post) || (held.id === post.id && node !== undefined && isLingering(node))

  const orphans = (): Element[] => [...shown].filter(([element, { node }]) => node && !element.isConnected).map(([element]) => element)

  return {
    elements: () => shown.keys(),
    has: (element: Element) => shown.has(element),
    /** Whether we put this node into the page. */
    isOurs: (node: Node) => ours.has(node),
    isInPlace,
    /** Whether the element shows this very post, with its node in place. */
    stillShows: (element: Element, post: Post): boolean => {
      const held = shown.get(element)
      if (!held || !isFor(held, post)) return false
      learnAddress(held.post, post)
      return isInPlace(element)
    },
    /** Elements with something beside their post that are no longer in the page. */
    orphans,
    /** Whether this very post has lost its element, and what stood beside it with it. */
    isOrphaned: (post: Post): boolean => orphans().some((element) => isFor(shown.get(element)!, post)),
    /**
     * The page has rendered a post anew, around what stood beside it or in another element: that is put in again as it is, without being made anew,
     * and keeps what the reader has opened in it. False where it must be shown from the start, or where nothing is due and nothing can be taken back.
     */
    putBack: (element: Element, post: Post, isDue: boolean): boolean => {
      const from = shown.has(element) ? element : orphans().find((other) => isFor(shown.get(other)!, post))
      const held = from && shown.get(from)
      if (!held?.node || !isFor(held, post) || !(isDue || isLingering(held.node)) || fights.isFought(held.post.id)) return false
      const anchor = site.cardAnchor(element)
      if (!anchor) return false
      shown.delete(from!)
      shown.set(element, held)
      anchor.after(held.node)
      held.parent = held.node.parentNode
      fights.count(held.post.id)
      learnAddress(held.post, post)
      return true
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
