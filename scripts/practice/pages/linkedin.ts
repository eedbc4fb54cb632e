// oxlint-disable no-underscore-dangle -- the underscores keep the tests' own names apart from every name of a real page
/** LinkedIn's practice pages: which address shows what, and moving between them without loading. */
import { createElement, h, create } from './dom'
import { activityOf } from './ids'
import { classicItem, classicPage } from './linkedin-classic'
import { fillColumn } from './linkedin-column'
import { guestPage, mobilePage } from './linkedin-guest'
import { bar, cls, news, ownProfile, prepareShell } from './linkedin-shell'
import { nextYearPage } from './next-year'
import { loadPosts, offer, ready, switches, type FeedPost } from './session'

const posts = await loadPosts('linkedin')
const inFrame = location.pathname.startsWith('/preload/')

const postOf = (path: string): FeedPost => {
  const number = /urn:li:activity:(\d+)/.exec(decodeURIComponent(path))?.[1]
  const found = posts.find((post) => activityOf(post) === number) ?? posts[0]
  if (!found) throw new Error('The practice feed holds no posts.')
  return found
}

/** The React pages: main feed, one post, search results; or a page without posts. */
const reactApp = () => {
  const root = prepareShell()
  let leave = new AbortController()

  const route = (path: string): HTMLElement => {
    leave.abort()
    leave = new AbortController()
    const main = createElement(h('main', { id: 'workspace', tabindex: 0, class: cls(inFrame ? 'scroller bare' : 'scroller') }))
    const columns = (middle: HTMLElement, solo = false) => {
      const grid = createElement(h('div', { class: cls(solo || inFrame ? 'columns solo' : 'columns') }))
      if (!solo && !inFrame) grid.append(create(ownProfile()))
      grid.append(middle)
      if (!solo && !inFrame) grid.append(create(news()))
      const outer = createElement(h('div'))
      outer.append(grid)
      main.append(outer)
    }
    const list = (attributes: Record<string, unknown>) => {
      const element = createElement(h('div', { role: 'list', ...attributes }))
      const middle = createElement(h('div'))
      middle.append(element)
      return { element, middle }
    }
    if (path.startsWith('/feed/update/')) {
      const { element, middle } = list({ ...(switches.layout === 'winter' && { 'data-view-name': 'feed-detail-page' }), componentkey: 'FeedDetail-container' })
      columns(middle)
      fillColumn(element, [postOf(path)], main, leave.signal, true, 'FEED_DETAIL')
    } else if (path.startsWith('/search/results/')) {
      const { element, middle } = list({ 'data-testid': 'lazy-column', 'data-component-type': 'LazyColumn', componentkey: 'SearchResults-container' })
      columns(middle)
      fillColumn(element, posts, main, leave.signal, true, 'FLAGSHIP_SEARCH')
    } else if (path.startsWith('/feed/') || path.startsWith('/preload/') || path === '/') {
      const { element, middle } = list({ 'data-testid': 'mainFeed', 'data-component-type': 'LazyColumn', componentkey: 'container-update-list_mainFeed-lazy-container' })
      columns(middle)
      fillColumn(element, posts, main, leave.signal)
    } else {
      const notice = createElement(h('div', { class: cls('card') }, h('p', { class: cls('notice') }, 'Nothing new here.')))
      columns(notice, true)
    }
    return main
  }

  const go = (path: string) => {
    history.pushState({}, '', path + (path.includes('?') ? '' : switches.query))
    build()
  }
  const build = () => {
    const head = inFrame ? [] : [create(bar(go))]
    if (!isFeedFrame()) return root.replaceChildren(...head, route(location.pathname))
    root.replaceChildren(...head)
    // The frame is made some time after the page, as after a navigation inside the site.
    const frame = createElement(h('iframe', { 'data-testid': 'interop-iframe', class: cls('frame'), src: `/preload/${switches.query.replace('layout=frame', 'layout=autumn')}` })) as HTMLIFrameElement
    setTimeout(() => root.append(frame), 300)
    const whenFilled = () => (frame.contentWindow?.__practice?.ready ? ready() : setTimeout(whenFilled, 100))
    whenFilled()
  }
  const isFeedFrame = () => switches.layout === 'frame' && !inFrame && location.pathname === '/feed/'
  addEventListener('popstate', build)
  offer('go', go)
  build()
  // Hydration: the first nodes were the server's; whatever others have put among them is dropped with them.
  if (isFeedFrame()) return
  setTimeout(() => {
    if (switches.hydrate > 0) build()
    ready()
  }, switches.hydrate)
}

if (switches.nextYear) nextYearPage('linkedin', posts)
else if (location.pathname.startsWith('/posts/')) guestPage(prepareShell(true), postOf(location.pathname.replace(/-activity-(\d+).*/, '/urn:li:activity:$1')))
else if (switches.layout === 'mobile') mobilePage(prepareShell(true), posts)
else if (switches.layout === 'classic' || /^\/in\/[^/]+\/recent-activity\//.test(location.pathname)) classicPage(prepareShell(true), posts, classicItem)
else reactApp()
