import { atMostEvery } from './at-most-every'
import { rememberCompletePosts } from './complete-posts'
import { gatherForFrame, startSlice } from './frame-work'
import { gatherWork } from './gathered-work'
import { watchHydration, type Hydration } from './hydration'
import { watchNearPosts } from './near-posts'
import { readChanges, type PageChanges } from './page-changes'
import { isPlain, postsToCount, type Seen } from './posts-to-count'
import { report } from './report'
import { censusOf } from './self-check'
import { holdShownPosts, type OnPost } from './shown-posts'
import type { Census, Post, Site, Words } from './types'

export type ObserveOptions = {
  /**
   * An element starts to show a post. Returns the node that was put into the page beside it, if any. The signal aborts when the element stops
   * showing that post (recycled, removed, its text grown); `onPost` is then called again. While the post is due, a node that the page removed or moved, or
   * whose post it rendered anew, is put back as it is.
   * `isFought` says that the page lets nothing stand beside this post: show it over the page, or not at all, and return nothing.
   */
  onPost: OnPost
  /** Whether anything may have to be shown beside a post with these words. Where nothing is, no more of the post is read. */
  mayBeDue?: (words: Words) => boolean
  /** Whether there is anything to show beside this post. Most have nothing: `onPost` is not called, and where they stand is not asked, which would cost a layout. */
  isDue?: (post: Post) => boolean
  /** Whether a node that was put in shows what can still be taken back: it stays with its post, also where nothing is due any more and the text has grown. */
  isLingering?: (node: Element) => boolean
  /** After each look at the page; numbers of the posts near the view. */
  onCensus?: (census: Census) => void
  /** What is known of the page from before, where reading begins anew. */
  hydration?: Hydration
  signal: AbortSignal
  document?: Document
}

/** The posts are counted this often at most, in milliseconds: counting looks at the whole page. */
const CENSUS = 1000

/**
 * Follows the posts of a page and says which element shows which post, from the first settled look until the signal aborts.
 * One MutationObserver; work is gathered, sliced, and done only for posts near the view. What the reader would see otherwise, a card on a post that
 * has become another, a card gone with a re-render, a post that jumps into view without its card, is mended before the page is painted again.
 * Nothing of the page is changed here. Returns a function that looks again at the posts it is told to, or at all: what is due for them has changed.
 */
export const observePosts = (site: Site, options: ObserveOptions): ((isMeant?: (post: Post) => boolean) => void) => {
  const { onPost, mayBeDue = () => true, isDue = () => true, isLingering, onCensus, signal, document = globalThis.document } = options
  const view = document.defaultView
  if (signal.aborted || !view) return () => undefined

  const shown = holdShownPosts(site, onPost, isLingering)
  const troubled = new WeakSet<Element>()
  const last = new Map<Element, Seen>()
  let known: Element[] = []
  let current: URL | undefined
  const address = () => (current?.href === document.location.href ? current : (current = new URL(document.location.href)))
  const work = gatherWork({
    scan: () => scan(),
    look: (element) => {
      if (!last.has(element) && hydration.isSettled() && near.has(element) && (near.isNear(element) || shown.has(element))) look(element)
    },
    onDone: atMostEvery(CENSUS, () => countPosts(), signal),
    signal,
  })
  /** Posts that have changed and places in which something was put. */
  const fresh = gatherForFrame({ view, look: (places, isLate) => lookInto(places, isLate), onTooMany: () => work.scan(true), signal })
  const complete = rememberCompletePosts()
  const hydration = watchHydration(document, () => work.scan(true), options.hydration)
  // Told late already: who scrolls fast would be there before the next round of work.
  const near = watchNearPosts(view, (elements) => {
    const isLate = startSlice()
    for (const element of elements) {
      if (last.has(element)) continue
      if (hydration.isSettled() && !isLate()) look(element)
      work.add(element)
    }
  })

  const forget = (element: Element) => {
    shown.release(element)
    near.forget(element)
    work.drop(element)
    fresh.drop(element)
    last.delete(element)
  }

  /** One post that cannot be read must not stop the others; each element's trouble is told once. */
  const read = (element: Element): Post | undefined => {
    try {
      return complete.whole(site.readPost(element, address()))
    } catch (error) {
      if (!troubled.has(element)) report(error, 'reading a post')
      troubled.add(element)
      return undefined
    }
  }

  /** Whether nothing is to be shown, as far as the words tell: of most posts more need not be known. */
  const looksPlain = (element: Element): boolean => {
    if (shown.has(element) || shown.orphans().length > 0) return false
    try {
      const words = site.readWords(element, address())
      return words === 'loading' ? !complete.maySee(element) : words !== undefined && !mayBeDue(words)
    } catch {
      // Reading it whole fails as well, and that is reported.
      return false
    }
  }
  const see = (element: Element): Seen => (looksPlain(element) ? { isPlain: true, isCounted: false } : read(element))
  const look = (element: Element) => take(element, see(element))
  /** What an element shows from now on. */
  const take = (element: Element, seen: Seen) => {
    try {
      // While a page renders a post anew, a part of it may look like a post of its own: one card for both.
      for (const other of seen ? shown.elements() : []) {
        if (other === element) continue
        if (other.contains(element)) return
        if (element.contains(other)) forget(other)
      }
      last.set(element, seen)
      const post = isPlain(seen) ? undefined : seen
      if (post && shown.stillShows(element, post)) return
      // A card that the reader has sent away is not due, and takes itself out: it must not be put back.
      const due = post && isDue(post) ? post : undefined
      if (post && (due || mayBeDue(post))) complete.add(post)
      if (post && shown.putBack(element, post, due !== undefined)) return
      shown.release(element)
      if (due) shown.show(element, due)
    } catch (error) {
      shown.release(element)
      report(error, 'showing a post')
    }
  }

  /** Found to be posts, and not changed since: they need not be proved again. */
  const proven = new WeakSet<Element>()
  const isKnown = (element: Element) => proven.has(element) && near.has(element)
  const findIn = (root: ParentNode, url: URL): Element[] => {
    const found = site.posts(root, url, isKnown)
    for (const element of found) proven.add(element)
    return found
  }

  const scan = () => {
    const url = address()
    const posts = site.isFeed(url) ? findIn(document, url) : []
    const present = new Set(posts)
    for (const element of known) if (!present.has(element)) forget(element)
    known = posts
    if (!hydration.isSettled() && !hydration.check(posts.some(read) ? posts[0] : undefined)) return true
    let isNews = false
    for (const element of posts) {
      isNews ||= !near.has(element)
      near.watch(element)
      // A known element is read again only when something in it has changed; a new one when it comes near.
      if (!last.has(element) && near.isNear(element)) work.add(element)
    }
    return isNews
  }

  /** Posts that may not have been known yet. */
  const watch = (elements: Element[]) => {
    for (const element of elements) {
      if (!near.has(element)) known.push(element)
      near.watch(element)
    }
  }

  const countPosts = () => {
    if (!onCensus) return
    const url = address()
    const looked = hydration.isSettled() ? known.filter((element) => last.has(element)) : known.slice(0, 5)
    const seen = looked.map((element) => ({ element, last: last.has(element) ? last.get(element) : read(element) }))
    const { posts, sample } = postsToCount(seen, read)
    const candidates = site.isFeed(url) ? site.countCandidates(document, url) : 0
    // Only posts near the view are read, all mounted ones are candidates: compare like with like.
    onCensus(censusOf(posts, known.length > 0 ? Math.round((candidates * looked.length) / known.length) : candidates, sample))
  }

  /** A post that was found where something was put into the page: it need not wait for a search. */
  const takeFound = (element: Element, seen: Seen) => {
    watch([element])
    work.drop(element)
    take(element, seen)
  }

  /** What stood beside posts that the page has rendered anew in other elements comes back before anything else is done: the posts below would jump twice. */
  const bringBack = (places: Element[], isLate: () => boolean) => {
    for (const element of places.flatMap((place) => findIn(place, address()))) {
      if (isLate()) return
      const post = shown.has(element) ? undefined : read(element)
      if (post && shown.isOrphaned(post)) takeFound(element, post)
    }
  }

  /** At once, for at most one slice: posts whose card may be wrong or gone. The others can wait until the page has put them together. */
  const lookAtOnce = ({ changed, filled, renewed }: PageChanges) => {
    if (changed.size + filled.size === 0 || !hydration.isSettled()) return
    const isLate = startSlice()
    const isFeed = site.isFeed(address())
    if (isFeed) bringBack(renewed, isLate)
    const others: Element[] = []
    for (const element of changed) {
      if (!shown.has(element)) {
        if (near.isNear(element)) others.push(element)
        continue
      }
      // Out of time: rather no card for a moment than one that may be wrong.
      if (isLate()) shown.release(element)
      else look(element)
      if (!isLate()) work.drop(element)
    }
    fresh.add(isFeed ? [...others, ...filled] : [], isLate)
  }

  /** Where posts that have something to show stand is asked last and once, if at all. Returns those for which there was no time. */
  const lookInto = (places: readonly Element[], isLate: () => boolean): readonly Element[] => {
    const url = address()
    if (!site.isFeed(url)) return []
    const left: Element[] = []
    const due = new Map<Element, Post>()
    try {
      for (const place of places) {
        if (isLate()) {
          left.push(place)
          continue
        }
        // Pages put in many empty shells: what shows no word holds no post yet.
        const found = near.has(place) ? [place] : place.isConnected && place.textContent !== '' ? findIn(place, url) : []
        watch(found)
        for (const element of found) {
          if (shown.has(element) || last.has(element)) continue
          if (isLate()) {
            left.push(element)
            continue
          }
          const seen = see(element)
          if (seen && !isPlain(seen) && isDue(seen) && !near.isNear(element)) due.set(element, seen)
          else takeFound(element, seen)
        }
      }
      // Of those that are left out, for they are far, it is told when they come near.
      for (const element of near.nearest([...due.keys()])) {
        if (isLate()) left.push(element)
        else takeFound(element, due.get(element))
      }
    } catch (error) {
      report(error, 'looking before a frame')
    }
    return left
  }

  const changesIn = readChanges({ near, shown }, hydration.disturb)
  const mutations = new view.MutationObserver((records) => {
    const changes = changesIn(records)
    for (const element of changes.outdated) {
      last.delete(element)
      proven.delete(element)
      work.add(element)
    }
    if (changes.isNews) work.scan()
    try {
      lookAtOnce(changes)
    } catch (error) {
      report(error, 'looking at once')
    }
  })
  mutations.observe(document, { childList: true, subtree: true, characterData: true })

  const stop = () => {
    mutations.disconnect()
    near.stop()
    clearTimeout(lateLook)
    for (const element of known) forget(element)
    for (const element of shown.elements()) shown.release(element)
  }

  let place = document.location.href
  const onNavigation = () => {
    // Pages note in the history how far the reader has come: the address stays, and so does what was read.
    if (document.location.href === place) return
    place = document.location.href
    // The same element may show another page's post now.
    last.clear()
    for (const element of near.elements()) {
      proven.delete(element)
      work.add(element)
    }
    work.scan(true)
  }
  const navigation = (view as { navigation?: EventTarget }).navigation
  if (navigation) navigation.addEventListener('currententrychange', onNavigation, { signal })
  else view.addEventListener('popstate', onNavigation, { signal })
  if (document.readyState !== 'complete') view.addEventListener('load', () => work.scan(true), { signal, once: true })
  // Posts that are still empty may fill without new elements; and the self-check wants one look after eight seconds.
  const lateLook = setTimeout(() => work.scan(true), 8000)
  signal.addEventListener('abort', stop, { once: true })
  work.scan(true)
  return (isMeant) => {
    const meant = [...last].filter(([, seen]) => seen && (!isMeant || (!isPlain(seen) && isMeant(seen))))
    for (const [element] of meant) {
      last.delete(element)
      // At once: the reader may be on the way to it.
      if (hydration.isSettled() && near.isNear(element)) look(element)
      else work.add(element)
    }
  }
}
