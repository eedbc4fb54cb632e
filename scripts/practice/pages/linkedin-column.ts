/** LinkedIn's LazyColumn: items are empty shells until they come near, are filled at once, emptied again, and in one variant filled with another's nodes. */
import { create, createElement, h, patch, rebuild, type Vnode } from './dom'
import { activityOf } from './ids'
import { moduleCards, newCardState, postCard, type CardState, type Redraw } from './linkedin-card'
import { offer, showsPost, switches, type FeedPost } from './session'

type Entry = { kind: 'post'; post: FeedPost } | { kind: keyof typeof moduleCards } | { kind: 'hole' }
type Place = { entry: Entry; slot: HTMLElement; at: number; state?: CardState; vnode?: Vnode }

/** The items of a feed: posts, and between them what is not a post. */
const entriesOf = (posts: readonly FeedPost[], plain: boolean): Entry[] => {
  if (plain) return posts.map((post) => ({ kind: 'post', post }))
  const between: Record<number, Entry> = { 4: { kind: 'people' }, 6: { kind: 'hole' }, 9: { kind: 'jobs' }, 13: { kind: 'premium' } }
  return [{ kind: 'composer' }, { kind: 'sort' }, ...posts.flatMap((post, index): Entry[] => {
    const extra = between[index % 40]
    return extra ? [extra, { kind: 'post', post }] : [{ kind: 'post', post }]
  })]
}

/** Fills `list` as the feed does. `scroller` is what scrolls (`undefined`: the window). Stops with `signal`. */
export const fillColumn = (list: HTMLElement, posts: readonly FeedPost[], scroller: HTMLElement | undefined, signal: AbortSignal, plain = false, feedType?: string): void => {
  const entries = entriesOf(posts, plain)
  const places = new Map<Element, Place>()
  const spares: Vnode[] = []

  const redrawOf = (place: Place): Redraw => (how) => {
    const before = place.vnode
    if (!before?.node || place.entry.kind !== 'post') return
    const after = draw(place)
    if (how === 'patch') patch(before, after)
    else rebuild(before, after)
    place.vnode = after
    note(place)
  }
  const draw = (place: Place): Vnode =>
    place.entry.kind === 'post' ? postCard(place.entry.post, (place.state ??= newCardState()), redrawOf(place), feedType) : place.entry.kind === 'hole' ? h('div') : moduleCards[place.entry.kind]()
  const note = (place: Place) => {
    if (place.entry.kind === 'post' && place.vnode?.node) showsPost(place.vnode.node as Element, place.entry.post, activityOf(place.entry.post))
  }

  const mount = (place: Place) => {
    if (place.vnode || place.entry.kind === 'hole') return
    place.vnode = draw(place)
    const spare = place.entry.kind === 'post' && switches.recycle ? spares.shift() : undefined
    if (spare) {
      patch(spare, place.vnode)
      place.slot.append(place.vnode.node!)
    } else {
      place.slot.append(create(place.vnode))
    }
    place.slot.style.height = ''
    note(place)
  }
  const unmount = (place: Place) => {
    const node = place.vnode?.node as HTMLElement | undefined
    if (!place.vnode || !node) return
    place.slot.style.height = `${place.slot.getBoundingClientRect().height}px`
    showsPost(node, undefined)
    node.remove()
    if (place.entry.kind === 'post' && switches.recycle && spares.length < 6) spares.push(place.vnode)
    place.vnode = undefined
    // The site forgets what was opened in a card that is far away, and its token.
    if (place.state) place.state = newCardState()
  }

  const near = new IntersectionObserver((changes) => {
    for (const change of changes) {
      const place = places.get(change.target)
      if (place && change.isIntersecting) mount(place)
      else if (place) unmount(place)
      if (place && change.isIntersecting && place.at > places.size - 6) appendMore()
    }
  }, { root: scroller ?? null, rootMargin: '200% 0px' })

  let next = 0
  const appendMore = (count = 14) => {
    for (const entry of entries.slice(next, next + count)) {
      next += 1
      const slot = createElement(h('div', { style: entry.kind === 'hole' ? 'height:0' : `height:${entry.kind === 'post' ? 340 : 120}px` }))
      const shell = createElement(h('div', { 'data-lazy-mount-id': `l${next}`, style: 'display:contents' }))
      const contents = createElement(h('div', { 'data-display-contents': 'true', style: 'display:contents' }))
      contents.append(slot)
      shell.append(contents)
      list.append(shell)
      const place: Place = { entry, slot, at: next }
      places.set(slot, place)
      if (next <= 6) mount(place)
      near.observe(slot)
    }
  }
  appendMore()

  const mountedPosts = () => [...places.values()].filter((place) => place.vnode && place.entry.kind === 'post')
  const inSight = (place: Place) => { const box = place.slot.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight }
  const rerender = (how: 'patch' | 'rebuild' = 'rebuild') => { for (const place of mountedPosts()) if (inSight(place)) redrawOf(place)(how) }
  /** Gives every post in sight the next post of the feed, in the same nodes. */
  const recycleInPlace = () => {
    for (const place of mountedPosts().filter(inSight)) {
      if (place.entry.kind !== 'post') continue
      place.entry = { kind: 'post', post: posts[(place.entry.post.index + 1) % posts.length]! }
      place.state = newCardState()
      redrawOf(place)('patch')
    }
  }
  offer('rerender', rerender)
  offer('recycleInPlace', recycleInPlace)
  if (switches.rerender > 0) {
    const timer = setInterval(() => rerender(), switches.rerender)
    signal.addEventListener('abort', () => clearInterval(timer))
  }
  signal.addEventListener('abort', () => near.disconnect())
}
