/** Instagram's home feed: cut captions, late pictures and times, and a column that holds a handful of articles and pads the rest. */
import { firstWords } from '../practice-post'
import { create, createElement, h, patch, rebuild, type Vnode } from './dom'
import { codeOf } from './ids'
import { actionSection, captionWords, cls, labels, likesSection, mediaOf, optionsButton, partnerOf, pathOf, seat, timeOf, userLink } from './instagram-parts'
import { numberOf } from './look'
import { offer, showsPost, switches, type FeedPost } from './session'

type State = { loaded: boolean; expanded: boolean }
type Act = { expand: () => void; open: () => void }

const isFollowed = (post: FeedPost) => post.kind !== 'suggested'

const header = (post: FeedPost, state: State, act: Act): Vnode => {
  const isAd = post.kind === 'advert'
  const go = (event: Event) => { event.preventDefault(); act.open() }
  return h('div', { class: cls('head') },
    h('div', {}, seat(post.author)),
    h('div', { class: cls('names') },
      h('div', { class: cls('nameRow') }, h('span', {}, h('div', {}, userLink(post.author))), post.kind === 'collab' && [h('span', {}, ' and '), userLink(partnerOf(post))],
        !isAd && state.loaded && [h('span', { class: cls('soft') }, '•'), h('a', { href: pathOf(post), role: 'link', class: cls('soft'), onclick: go }, h('span', {}, timeOf(post)))],
        !isFollowed(post) && h('div', { role: 'button', tabindex: 0, class: cls('blue') }, labels.follow)),
      h('div', { class: cls('small soft') }, h('span', {}, isAd ? labels.ad : post.kind === 'suggested' && post.index % 2 === 0 ? labels.suggestedForYou : post.kind === 'reel' ? 'Original audio' : ''))),
    optionsButton())
}

const caption = (post: FeedPost, state: State, act: Act): Vnode => {
  const first = state.expanded ? undefined : firstWords(post.text)
  return h('div', { class: cls('caption') }, h('span', { dir: 'auto' }, h('span', {}, h('a', { href: `/${post.author}/` }, h('span', { dir: 'auto', class: cls('bold') }, post.author)))), ' ',
    h('span', { dir: 'auto' }, first === undefined ? captionWords(post.text)
      : [...captionWords(`${first}…`), h('span', {}, ' '), h('div', { role: 'button', tabindex: 0, class: cls('inline soft'), onclick: act.expand }, h('span', { dir: 'auto' }, labels.more.trim()))]))
}

/** One article of the home feed. */
const article = (post: FeedPost, state: State, act: Act): Vnode =>
  h('article', { class: cls('post') }, h('div', {},
    header(post, state, act),
    post.kind === 'advert'
      ? h('div', {}, mediaOf(post, state.loaded), h('a', { href: `https://www.facebook.com/ads/ig_redirect/?d=${numberOf(post.id)}&a_mpk=1`, role: 'link', class: cls('blue lower') }, 'Shop now'))
      : h('div', {}, mediaOf(post, state.loaded), post.kind === 'reel' && h('a', { href: pathOf(post), role: 'link', 'aria-label': 'Open reel' })),
    h('div', { class: cls('lower') }, actionSection(act.open), likesSection(post),
      post.text !== '' && caption(post, state, act),
      post.kind !== 'advert' && h('div', {}, h('a', { href: `/p/${codeOf(post)}/`, onclick: (event: Event) => { event.preventDefault(); act.open() } }, h('span', { dir: 'auto', class: cls('soft') }, labels.viewComments(3 + (numberOf(post.id) % 60))))),
      h('form', { method: 'POST', class: cls('form') }, h('textarea', { 'aria-label': 'Add a comment…', placeholder: 'Add a comment…' })))))

type Place = { post: FeedPost; state: State; vnode: Vnode; late?: ReturnType<typeof setTimeout> }

/** Fills a column with the feed. `open` is called when a reader opens a post. Stops with `signal`. */
export const fillFeed = (column: HTMLElement, posts: readonly FeedPost[], open: (post: FeedPost) => void, signal: AbortSignal): void => {
  const heights: number[] = posts.map(() => 620)
  const mounted = new Map<number, Place>()
  const spares: Vnode[] = []
  let loaded = Math.min(12, posts.length)

  const draw = (index: number, place: Pick<Place, 'post' | 'state'>): Vnode =>
    article(place.post, place.state, {
      expand: () => { place.state.expanded = true; redraw(index) },
      open: () => open(place.post),
    })
  const redraw = (index: number, how: 'patch' | 'rebuild' = 'patch') => {
    const place = mounted.get(index)
    if (!place) return
    const after = draw(index, place)
    if (how === 'patch') patch(place.vnode, after)
    else rebuild(place.vnode, after)
    place.vnode = after
    showsPost(after.node as Element, place.post, codeOf(place.post))
  }
  const mount = (index: number, before: Node | null) => {
    const post = posts[index]!
    const state: State = { loaded: false, expanded: false }
    const vnode = draw(index, { post, state })
    const place: Place = { post, state, vnode }
    // The drawing above closed over a copy: draw again through the place, so that its buttons reach it.
    place.vnode = draw(index, place)
    const spare = switches.recycle ? spares.shift() : undefined
    if (spare) patch(spare, place.vnode)
    else create(place.vnode)
    column.insertBefore(place.vnode.node!, before)
    mounted.set(index, place)
    showsPost(place.vnode.node as Element, post, codeOf(post))
    place.late = setTimeout(() => { state.loaded = true; redraw(index) }, 90 + (numberOf(post.id) % 160))
  }
  const unmount = (index: number) => {
    const place = mounted.get(index)!
    clearTimeout(place.late)
    const node = place.vnode.node as HTMLElement
    showsPost(node, undefined)
    node.remove()
    if (switches.recycle && spares.length < 4) spares.push(place.vnode)
    mounted.delete(index)
  }
  const update = () => {
    if (signal.aborted) return
    for (const [index, { vnode }] of mounted) {
      const box = (vnode.node as HTMLElement).getBoundingClientRect()
      if (box.height > 0) heights[index] = box.height + 18
    }
    const top = -column.getBoundingClientRect().top
    let above = 0
    let start = 0
    while (start < loaded - 1 && above + heights[start]! < top - innerHeight * 1.2) above += heights[start++]!
    let end = start
    let reach = above
    while (end < loaded && reach < top + innerHeight * 2.4) reach += heights[end++]!
    for (const index of mounted.keys()) if (index < start || index >= end) unmount(index)
    for (let index = end - 1, before: Node | null = null; index >= start; index -= 1) {
      if (!mounted.has(index)) mount(index, before)
      before = mounted.get(index)!.vnode.node!
    }
    column.style.paddingTop = `${above}px`
    column.style.paddingBottom = `${heights.slice(end, loaded).reduce((sum, height) => sum + height, 0)}px`
    if (end > loaded - 4 && loaded < posts.length) loaded = Math.min(posts.length, loaded + 12)
  }
  let waiting = false
  const onScroll = () => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => { waiting = false; update() })
  }
  addEventListener('scroll', onScroll, { signal, passive: true })
  addEventListener('resize', onScroll, { signal })
  requestAnimationFrame(update)
  setTimeout(update, 400)

  const inSight = () => [...mounted].filter(([, { vnode }]) => { const box = (vnode.node as HTMLElement).getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight })
  const rerender = (how: 'patch' | 'rebuild' = 'rebuild') => { for (const [index] of inSight()) redraw(index, how) }
  /** Gives every article in sight the next post, in the same nodes. */
  const recycleInPlace = () => {
    for (const [index, place] of inSight()) {
      place.post = posts[(place.post.index + 1) % posts.length]!
      place.state.expanded = false
      redraw(index)
    }
  }
  offer('rerender', rerender)
  offer('recycleInPlace', recycleInPlace)
  if (switches.rerender > 0) {
    const timer = setInterval(() => rerender(), switches.rerender)
    signal.addEventListener('abort', () => clearInterval(timer))
  }
}

/** The column's box, styled in the document as the site does it. */
export const feedColumn = (): HTMLElement => createElement(h('div', { style: 'position: relative; display: flex; flex-direction: column; padding-bottom: 0px; padding-top: 0px;' }))
