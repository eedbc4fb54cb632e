import { report } from './report'
import type { Census, Post, Site } from './types'

/** At most this long is worked without giving the page its turn, in milliseconds. */
const SLICE = 4
/** Changes of the page are gathered for this long before anything is looked at, in milliseconds. */
const GATHER = 60
/** How far outside the view a post is near, in pixels: its card stands before it is seen. */
const NEAR = 1500
/** Hydration has settled when the first post has stood unchanged for this long after the load event, in milliseconds. */
const SETTLED = 1000
/** A page that never stands still is taken as settled this long after its first post was seen, in milliseconds. */
const LATEST = 5000
/** A page that removes a node again and again is given longer and longer peace: this many times within this many milliseconds. */
const FIGHT = { times: 6, within: 2000, pause: 2000, longest: 60_000 }

export type ObserveOptions = {
  /**
   * An element starts to show a post. Returns the node that was put into the page beside it, if any. The signal aborts when the element stops
   * showing that post (recycled, removed, its text grown), or when the page removed or moved the node; `onPost` is then called again.
   */
  onPost: (post: Post, element: Element, signal: AbortSignal) => Element | undefined
  /** After each look at the page; numbers of the posts near the view. */
  onCensus?: (census: Census) => void
  signal: AbortSignal
  document?: Document
}

type Shown = { post: Post; controller: AbortController; node?: Element; parent?: ParentNode | null; again?: ReturnType<typeof setTimeout> }
type Fight = { times: number[]; pause: number; until: number }

const sameWords = (a: Post, b: Post) =>
  a.text === b.text && a.author === b.author && a.quotedText === b.quotedText && a.truncated === b.truncated && a.promoted === b.promoted && a.suggested === b.suggested

/** True where both show one post: the same id, or the id has only become known since. */
const samePost = (a: Post, b: Post) => sameWords(a, b) && (a.id === b.id || (a.id.startsWith('fp:') && a.authorUrl === b.authorUrl))

/** An element without a box (`display: contents`) is never seen: look for one inside it. */
const boxOf = (element: Element): Element => {
  let box = element
  const view = element.ownerDocument.defaultView
  for (let depth = 0; depth < 6 && box.firstElementChild && view?.getComputedStyle(box).display === 'contents'; depth += 1) box = box.firstElementChild
  return box
}

/**
 * Follows the posts of a page and says which element shows which post, from the first settled look until the signal aborts.
 * One MutationObserver; work is gathered, sliced, and done only for posts near the view. Nothing of the page is changed here.
 */
export const observePosts = (site: Site, options: ObserveOptions): void => {
  const { onPost, onCensus, signal, document = globalThis.document } = options
  const view = document.defaultView
  if (signal.aborted || !view) return

  const shown = new Map<Element, Shown>()
  const fights = new Map<string, Fight>()
  const ours = new WeakSet<Node>()
  const troubled = new WeakSet<Element>()
  const last = new Map<Element, Post | undefined>()
  const near = new Set<Element>()
  const boxes = new Map<Element, Element>()
  const elementOfBox = new WeakMap<Element, Element>()
  const queue = new Set<Element>()
  let known: Element[] = []
  let scanDue = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWorking = false
  let isSettled = false
  let firstSeen: number | undefined
  let steady: { element: Element; since: number } | undefined
  let scanCost = 0
  const now = () => performance.now()
  const address = () => new URL(document.location.href)

  // A scroller inside the page clips the margin unless `scrollMargin` is understood; without it every mounted post counts as near.
  const Intersection = view.IntersectionObserver as typeof IntersectionObserver | undefined
  const watchesView = Intersection !== undefined && 'scrollMargin' in Intersection.prototype
  const intersections = watchesView
    ? new Intersection(
        (entries) => {
          for (const entry of entries) {
            const element = elementOfBox.get(entry.target)
            if (!element) continue
            if (entry.isIntersecting) {
              near.add(element)
              if (!last.has(element)) queue.add(element)
            } else near.delete(element)
          }
          schedule()
        },
        { rootMargin: `${NEAR}px 0px`, scrollMargin: `${NEAR}px 0px` } as IntersectionObserverInit,
      )
    : undefined

  const release = (element: Element) => {
    const held = shown.get(element)
    if (!held) return
    clearTimeout(held.again)
    shown.delete(element)
    held.controller.abort()
  }

  const forget = (element: Element) => {
    release(element)
    const box = boxes.get(element)
    if (box) intersections?.unobserve(box)
    boxes.delete(element)
    near.delete(element)
    queue.delete(element)
    last.delete(element)
  }

  const watch = (element: Element) => {
    const box = boxOf(element)
    if (boxes.get(element) === box) return
    const before = boxes.get(element)
    if (before) intersections?.unobserve(before)
    boxes.set(element, box)
    elementOfBox.set(box, element)
    if (intersections) intersections.observe(box)
    else near.add(element)
  }

  /** How long the page wants this post left alone, in milliseconds. */
  const peaceFor = (id: string): number => {
    const fight = fights.get(id)
    return fight ? Math.max(0, fight.until - now()) : 0
  }

  /** Counts that a node was put in for this post; many times in a short while means that the page takes it out again. */
  const countInsertion = (id: string) => {
    const fight = fights.get(id) ?? { times: [], pause: FIGHT.pause, until: 0 }
    fight.times = [...fight.times.filter((time) => now() - time < FIGHT.within), now()]
    if (fight.times.length >= FIGHT.times) {
      fight.until = now() + fight.pause
      fight.pause = Math.min(fight.pause * 2, FIGHT.longest)
      fight.times = []
    }
    fights.delete(id)
    fights.set(id, fight)
    if (fights.size > 200) fights.delete(fights.keys().next().value!)
  }

  const show = (element: Element, post: Post) => {
    const controller = new AbortController()
    const held: Shown = { post, controller }
    shown.set(element, held)
    const wait = peaceFor(post.id)
    if (wait > 0) {
      held.again = setTimeout(() => {
        if (shown.get(element) !== held) return
        shown.delete(element)
        queue.add(element)
        last.delete(element)
        schedule()
      }, wait)
      return
    }
    const node = onPost(post, element, controller.signal)
    if (!node) return
    countInsertion(post.id)
    ours.add(node)
    held.node = node
    held.parent = node.parentNode
  }

  /** Whether the node still stands where it was put, after the node that the site names. A node placed elsewhere need only be in the page. */
  const isInPlace = (element: Element, held: Shown) => {
    if (!held.node) return true
    if (!held.node.isConnected || held.node.parentNode !== held.parent) return false
    if (!element.contains(held.node)) return true
    const anchor = site.cardAnchor(element)
    return !anchor || anchor.parentNode !== held.parent || (anchor.compareDocumentPosition(held.node) & 4) !== 0
  }

  /** One post that cannot be read must not stop the others; each element's trouble is told once. */
  const read = (element: Element): Post | undefined => {
    try {
      return site.readPost(element, address())
    } catch (error) {
      if (!troubled.has(element)) report(error, 'reading a post')
      troubled.add(element)
      return undefined
    }
  }

  const look = (element: Element) => {
    try {
      const post = read(element)
      last.set(element, post)
      const held = shown.get(element)
      if (held && post && samePost(held.post, post)) {
        // The address may have come later: whoever holds the post learns of it. The id it was shown under stays.
        if (post.url && !held.post.url) Object.assign(held.post, { url: post.url, publishedAt: post.publishedAt })
        if (isInPlace(element, held)) return
      }
      release(element)
      if (post) show(element, post)
    } catch (error) {
      release(element)
      report(error, 'showing a post')
    }
  }

  const settle = (posts: Element[]) => {
    if (isSettled) return true
    if (document.readyState !== 'complete') return false
    const first = posts.find(read)
    if (!first) return false
    firstSeen ??= now()
    if (steady?.element !== first) steady = { element: first, since: now() }
    const rest = Math.min(SETTLED - (now() - steady.since), LATEST - (now() - firstSeen))
    if (rest > 0) {
      setTimeout(() => due(), rest + 5)
      return false
    }
    isSettled = true
    return true
  }

  const scan = () => {
    const start = now()
    const url = address()
    const posts = site.isFeed(url) ? site.posts(document, url) : []
    scanCost = now() - start
    const present = new Set(posts)
    for (const element of known) if (!present.has(element)) forget(element)
    known = posts
    if (!settle(posts)) return
    for (const element of posts) {
      watch(element)
      // A known element is read again only when something in it has changed; a new one when it comes near.
      if (!last.has(element) && near.has(element)) queue.add(element)
    }
  }

  const count = () => {
    if (!onCensus) return
    const url = address()
    const looked = isSettled ? known.filter((element) => last.has(element)) : known.slice(0, 5)
    const posts = looked.flatMap((element) => (last.has(element) ? last.get(element) : read(element)) ?? [])
    const candidates = site.isFeed(url) ? site.countCandidates(document, url) : 0
    onCensus({
      posts: posts.length,
      withAuthor: posts.filter((post) => post.author).length,
      withText: posts.filter((post) => post.text || post.quotedText).length,
      lowerTier: posts.reduce((sum, { tiers }) => sum + Number((tiers.author ?? 1) > 1) + Number((tiers.text ?? 1) > 1), 0),
      // Only posts near the view are read, all mounted ones are candidates: compare like with like.
      candidates: known.length > 0 ? Math.round((candidates * looked.length) / known.length) : candidates,
    })
  }

  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

  const work = async () => {
    if (isWorking || signal.aborted) return
    isWorking = true
    try {
      let start = now()
      const hasScanned = scanDue
      if (scanDue) {
        scanDue = false
        scan()
      }
      while (queue.size > 0 && !signal.aborted) {
        if (now() - start > SLICE) {
          await pause()
          start = now()
          continue
        }
        const [element] = queue as Set<Element> & Iterable<Element>
        queue.delete(element!)
        if (isSettled && boxes.has(element!) && (near.has(element!) || shown.has(element!))) look(element!)
      }
      if (hasScanned && !signal.aborted) count()
    } catch (error) {
      report(error, 'looking for posts')
    } finally {
      isWorking = false
      if (scanDue || queue.size > 0) schedule()
    }
  }

  const schedule = () => {
    if (timer !== undefined || signal.aborted) return
    // A page that is slow to search is searched less often.
    timer = setTimeout(() => {
      timer = undefined
      void work()
    }, Math.max(GATHER, Math.min(scanCost * 20, 240)))
  }

  const due = () => {
    scanDue = true
    schedule()
  }

  const holderOf = (node: Node): Element | undefined => {
    for (let parent: Node | null = node; parent; parent = parent.parentNode) if (boxes.has(parent as Element)) return parent as Element
    return undefined
  }

  const mutations = new view.MutationObserver((records) => {
    for (const record of records) {
      const changed = record.type === 'childList' ? [...record.addedNodes, ...record.removedNodes] : []
      const isOurs = changed.length > 0 && changed.every((node) => ours.has(node))
      const isAdding = isOurs && record.removedNodes.length === 0
      if (isAdding) continue
      if (!isSettled && record.removedNodes.length > 0 && steady?.element.contains(record.target)) steady = { element: steady.element, since: now() }
      const holder = holderOf(record.target)
      if (holder) {
        if (isOurs && !shown.get(holder)?.node) continue
        last.delete(holder)
        queue.add(holder)
        schedule()
      }
      // A post's element may be taken out, given another post unseen, and put in somewhere else: what is put in is read anew.
      for (const node of record.addedNodes) {
        if (node.nodeType !== 1 || isOurs) continue
        for (const element of boxes.keys()) {
          if (!node.contains(element)) continue
          last.delete(element)
          queue.add(element)
        }
      }
      // Inside a post nothing but the post changes, unless it stops being one; outside, only elements matter.
      if (!isOurs && changed.some((node) => node.nodeType === 1)) due()
    }
  })
  mutations.observe(document, { childList: true, subtree: true, characterData: true })

  const stop = () => {
    mutations.disconnect()
    intersections?.disconnect()
    clearTimeout(timer)
    clearTimeout(lateLook)
    for (const element of known) forget(element)
    for (const element of shown.keys()) release(element)
  }

  const onNavigation = () => {
    // The same element may show another page's post now.
    last.clear()
    for (const element of boxes.keys()) queue.add(element)
    due()
  }
  const navigation = (view as { navigation?: EventTarget }).navigation
  if (navigation) navigation.addEventListener('currententrychange', onNavigation, { signal })
  else view.addEventListener('popstate', onNavigation, { signal })
  if (document.readyState !== 'complete') view.addEventListener('load', () => due(), { signal, once: true })
  // Posts that are still empty may fill without new elements; and the self-check wants one look after eight seconds.
  const lateLook = setTimeout(() => due(), 8000)
  signal.addEventListener('abort', stop, { once: true })
  due()
}
