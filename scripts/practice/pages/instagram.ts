/** Instagram's practice pages: which address shows what, and moving between them without loading. */
import { create, createElement, h } from './dom'
import { codeOf } from './ids'
import { feedColumn, fillFeed } from './instagram-feed'
import { cls, pathOf, seat, style } from './instagram-parts'
import { morePosts, narrowOf, pairOf } from './instagram-post'
import { instagramStyle } from './instagram-style'
import { icon, portrait } from './look'
import { nextYearPage } from './next-year'
import { loadPosts, offer, ready, showsPost, switches, type FeedPost } from './session'

const posts = await loadPosts('instagram')
const postPath = /^\/(?:[\w.]+\/)?(?:p|reel|reels)\/([\w-]+)\/?$/
const codeIn = (path: string): string | undefined => postPath.exec(path)?.[1]
const postAt = (path: string): FeedPost => {
  const found = posts.find((post) => codeOf(post) === codeIn(path)) ?? posts[0]
  if (!found) throw new Error('The practice feed holds no posts.')
  return found
}

const app = () => {
  style(instagramStyle)
  document.documentElement.classList.add(switches.theme === 'dark' ? '__ig-dark-mode' : '__ig-light-mode')
  document.documentElement.style.colorScheme = switches.theme
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz'
  const pick = () => letters[Math.floor(Math.random() * letters.length)]
  const mountPoint = createElement(h('div', { id: `mount_0_0_${pick()}${pick()}` }))
  document.body.append(mountPoint)
  let leave = new AbortController()
  let dialog: HTMLElement | undefined
  let shown: 'feed' | 'other' | undefined

  const frame = (main: HTMLElement) => {
    const section = createElement(h('section', { class: cls('main') }))
    section.append(main)
    const outer = createElement(h('div', { class: cls('app') }))
    outer.append(create(h('div', { class: cls('rail') }, h('span', { class: cls('badge') }),
      ([['home', 'Home', '/'], ['search', 'Search', '/explore/'], ['send', 'Reels', '/reels/'], ['bell', 'Notifications', '/notifications/']] as const).map(([name, label, path]) =>
        h('a', { href: path, role: 'link', onclick: (event: Event) => { event.preventDefault(); go(path) } }, icon(name, { 'aria-label': label, height: 26 }))), h('img', { alt: '', width: 26, src: portrait('Robin Sample') }))), section)
    const inner = createElement(h('div'))
    inner.append(outer)
    mountPoint.replaceChildren(inner)
  }
  const feed = () => {
    const main = createElement(h('main', { role: 'main' }))
    const column = feedColumn()
    const left = createElement(h('div', { class: cls('column') }, h('div', {}, h('div', { role: 'menu' }, h('ul', { class: cls('stories') }, posts.slice(3, 9).map((post) => h('li', { class: cls('story') }, seat(post.author), h('div', {}, post.author.slice(0, 9)))))))))
    left.setAttribute('style', 'max-width: 630px;')
    left.append(column, create(h('div', { class: cls('end') }, h('img', { alt: '', width: 48, src: `${portrait('ok')}#illo-confirm-refresh` }), h('div', {}, h('span', {}, "You're all caught up"), ' ', h('span', {}, 'Suggested Posts')))))
    const wide = createElement(h('div', { class: cls('two') }))
    wide.append(left, create(h('div', { class: cls('aside') }, h('p', {}, h('strong', {}, 'Practice feed')), h('p', { class: cls('soft') }, 'All people, pictures and words here are invented.'), posts.slice(20, 24).map((post) => h('div', { class: cls('head') }, seat(post.author), h('div', { class: cls('names small') }, post.author))))))
    main.append(wide)
    frame(main)
    shown = 'feed'
    fillFeed(column, posts, (post) => go(pathOf(post)), leave.signal)
  }
  const single = (post: FeedPost) => {
    const main = createElement(h('main', { role: 'main' }))
    const inner = createElement(h('div'))
    const narrow = innerWidth < 736
    const body = create(narrow ? narrowOf(post) : pairOf(post)) as HTMLElement
    inner.append(body)
    if (!narrow) inner.append(...morePosts(post, posts.filter((other) => other !== post)).map(create))
    main.append(inner)
    frame(main)
    shown = 'other'
    showsPost(body, post, codeOf(post))
  }
  const blank = () => {
    frame(createElement(h('main', { role: 'main' }, h('div', { class: cls('end') }, 'Nothing new here.'))))
    shown = 'other'
  }
  const openDialog = (post: FeedPost) => {
    const sheet = createElement(h('div', { role: 'dialog', 'aria-modal': 'true', class: cls('sheet') }, h('article', { role: 'presentation' }, pairOf(post))))
    dialog = createElement(h('div', { class: cls('veil'), onclick: (event: Event) => { if (event.target === event.currentTarget) history.back() } }))
    dialog.append(sheet)
    document.body.append(dialog)
    showsPost(sheet, post, codeOf(post))
  }
  /** Shows what the address says. A post that is reached from the feed opens above it; coming back finds the feed as it was. */
  const route = () => {
    dialog?.remove()
    dialog = undefined
    const path = location.pathname
    if (codeIn(path) && shown === 'feed') return openDialog(postAt(path))
    if (path === '/' && shown === 'feed') return
    leave.abort()
    leave = new AbortController()
    if (codeIn(path)) single(postAt(path))
    else if (path === '/') feed()
    else blank()
  }
  const go = (path: string) => {
    history.pushState({}, '', path + switches.query)
    route()
  }
  addEventListener('popstate', route)
  offer('go', go)
  offer('pathOf', (id: string) => { const post = posts.find((one) => one.id === id); return post && pathOf(post) })
  route()
  // The server's nodes are replaced when the page wakes up; what others have put among them goes with them.
  setTimeout(() => {
    if (switches.hydrate > 0 && !dialog) {
      shown = undefined
      route()
    }
    ready()
  }, switches.hydrate)
}

if (switches.nextYear) nextYearPage('instagram', posts)
else app()
