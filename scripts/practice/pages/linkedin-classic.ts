/** LinkedIn's classic pages: the home feed of 2025 and the activity pages. Items far away keep two levels and are empty. */
import { create, createElement, h, rebuild, wordsOf, type Vnode } from './dom'
import { activityOf, ageOf } from './ids'
import { addressOf } from './linkedin-card'
import { bar, cls, labels, news, openMenu, ownProfile } from './linkedin-shell'
import { icon, photograph, portrait } from './look'
import { offer, ready, showsPost, switches, type FeedPost } from './session'

/** Every visible word of the actor is there twice, in other words for screen readers. */
const twice = (seen: string, heard = seen): Vnode[] => [h('span', { 'aria-hidden': 'true' }, seen), h('span', { class: `visually-hidden ${cls('unseen')}` }, heard)]

const lines = (text: string): Vnode[] => wordsOf(text, (word) => `https://www.linkedin.com/feed/hashtag/?keywords=${encodeURIComponent(word.slice(1))}`).map((node) => {
  if (node.tag === 'br') return h('span', {}, node)
  if (node.tag !== 'a') return node
  const word = node.children[0]?.words ?? ''
  return word.startsWith('#') ? h('a', node.attributes, h('span', { class: `visually-hidden ${cls('unseen')}` }, 'hashtag'), h('span', { 'aria-hidden': 'true' }, '#'), word.slice(1)) : node
})

const actor = (post: FeedPost): Vnode => {
  const profile = `https://www.linkedin.com/in/${encodeURIComponent(post.handle)}?miniProfileUrn=urn%3Ali%3Afsd_profile%3AEXAMPLE`
  const age = ageOf(post, labels)
  const isCompany = /followers|abonnés/.test(post.headline ?? '')
  return h('div', { class: `update-components-actor--with-control-menu ${cls('actor')}` }, h('div', { class: `update-components-actor__container display-flex ${cls('who')}`, style: 'display:flex;gap:8px' },
    h('a', { class: 'update-components-actor__image', href: profile, 'aria-label': `View ${post.author}’s graphic link` }, h('span', { class: 'js-update-components-actor__avatar' }, h('img', { class: `update-components-actor__avatar-image ${cls('disc')}`, alt: `View ${post.author}’s graphic link`, src: portrait(post.author), width: 48 }))),
    h('div', { class: `update-components-actor__meta ${cls('who')}` },
      h('a', { class: 'update-components-actor__meta-link', href: profile, 'aria-label': `View: ${post.author} • 2nd ${post.headline ?? ''}` },
        h('span', { class: 'update-components-actor__title' }, h('span', { class: 'update-components-actor__single-line-truncate' }, h('span', { dir: 'ltr' }, twice(post.author))),
          h('span', { class: `update-components-actor__supplementary-actor-info ${cls('small')}` }, twice(isCompany ? '' : ' • 2nd', isCompany ? '' : '• 2nd'))),
        h('span', { class: `update-components-actor__description ${cls('small')}`, style: 'display:block;font-weight:400' }, twice(post.headline ?? ''))),
      h('span', { class: `update-components-actor__sub-description ${cls('small')}` },
        post.kind === 'advert' ? twice(labels.promoted) : twice(`${age} • ${post.index % 6 === 2 ? 'Edited • ' : ''}`, `${age} ago • Visible to anyone on or off LinkedIn`)))))
}

const menu = (post: FeedPost): Vnode =>
  h('div', { class: `feed-shared-control-menu feed-shared-update-v2__control-menu absolute`, style: 'position:absolute;inset-inline-end:8px;top:8px' },
    h('button', { class: `feed-shared-control-menu__trigger artdeco-button artdeco-dropdown__trigger ${cls('act')}`, 'aria-expanded': 'false', 'aria-label': labels.menuOf(post.author), type: 'button', onclick: (event: Event) => openMenu(event.currentTarget as HTMLElement, addressOf(post)) }, icon('dots')),
    h('button', { class: `feed-shared-control-menu__hide-post-button artdeco-button ${cls('act')}`, 'aria-label': `Dismiss post by ${post.author}`, type: 'button' }, icon('close')))

const description = (text: string, expanded: boolean, expand: () => void): Vnode => {
  const cut = !expanded && (text.length > 160 || text.includes('\n'))
  return h('div', { class: `feed-shared-inline-show-more-text feed-shared-update-v2__description ${cut ? 'feed-shared-inline-show-more-text--3-lines ' : ''}${cls('words')}`, tabindex: '-1' },
    h('div', { class: 'update-components-text relative update-components-update-v2__commentary', dir: 'ltr' },
      h('span', { class: `break-words tvm-parent-container ${cls('text')}`, style: cut ? '-webkit-line-clamp:3' : undefined }, h('span', { dir: 'ltr' }, lines(text)))),
    cut && h('button', { role: 'button', type: 'button', style: 'left:auto;bottom:12px;inset-inline-end:16px', class: `feed-shared-inline-show-more-text__see-more-less-toggle see-more ${cls('more')}`, onclick: expand,
      'aria-label': 'see more, visually reveals content which is already detected by screen readers' }, h('span', {}, '…more')))
}

const reshare = (text: string, post: FeedPost): Vnode =>
  h('div', { class: `ember-view update-components-mini-update-v2 feed-shared-update-v2__update-content-wrapper artdeco-card ${cls('quote')}` },
    h('div', { class: `update-components-actor__container ${cls('actor')}` }, h('span', { class: 'update-components-actor__title' }, h('span', { dir: 'ltr' }, twice('Oskar Bello')))),
    h('div', { class: `update-components-text ${cls('words')}` }, h('span', { class: 'break-words' }, h('span', { dir: 'ltr' }, lines(text)))),
    h('a', { class: 'update-components-mini-update-v2__link-to-details-page', href: `/feed/update/urn:li:activity:${BigInt(activityOf(post)) - 4194304000000n}/`, 'aria-label': 'Oskar Bello' }))

/** The article of one classic post. */
export const classicItem = (post: FeedPost, expanded: boolean, expand: () => void): Vnode => {
  const urn = `urn:li:activity:${activityOf(post)}`
  return h('div', { class: 'full-height', 'data-view-name': 'feed-full-update', 'data-view-tracking-scope': JSON.stringify([{ topicName: 'FeedUpdateServedEvent', breadcrumb: { updateUrn: urn, moduleKey: 'home-feed:desktop' } }]) },
    h('div', { class: 'full-height' }, h('div', { class: `feed-shared-update-v2 feed-shared-update-v2--minimal-padding full-height relative artdeco-card ${cls('card')}`, role: 'article', 'data-urn': urn }, h('div', {},
      h('div', { class: 'feed-shared-update-v2__control-menu-container' },
        h('h2', { class: `visually-hidden ${cls('unseen')}` }, `Feed post number ${post.index + 1}`),
        h('div', { class: 'fie-impression-container' }, h('div', { class: 'relative', style: 'position:relative' }, actor(post), menu(post)),
          post.text !== '' && description(post.text, expanded, expand),
          post.quotedText !== undefined && reshare(post.quotedText, post),
          post.altText !== undefined && h('div', { class: 'update-components-image' }, h('img', { class: `update-components-image__image ${cls('photo')}`, alt: post.altText, src: photograph(post.id, 555, 300), width: 555, height: 300 })))),
      h('div', { class: 'update-v2-social-activity' },
        h('div', { class: `social-details-social-counts ${cls('counts')}` }, h('span', { 'aria-hidden': 'true' }, '42'), h('span', {}, labels.comments(2 + (post.index % 20)))),
        h('div', { class: `feed-shared-social-action-bar ${cls('actions')}` }, ['like', 'comment', 'repost', 'send'].map((name) => h('button', { class: 'artdeco-button', 'aria-label': name }, icon(name), h('span', { class: 'artdeco-button__text' }, labels[name as 'like'])))))))))
}

/** A group ("Robin and 3 others commented"): not a post itself. */
const aggregate = (): Vnode =>
  h('div', { 'data-id': 'urn:li:aggregate:(urn:li:activity:1,urn:li:activity:2)', class: 'relative' }, h('div', { class: 'ember-view occludable-update' },
    h('div', { class: `feed-shared-aggregated-content ${cls('card pad')}` }, h('h2', { class: cls('unseen') }, 'Feed post'), h('p', {}, 'Popular in your network'), h('div', { class: 'update-components-feed-discovery-entity' }, 'Follow Example Works'))))

/** The classic page. The window scrolls; items outside one viewport are emptied. */
export const classicPage = (root: HTMLElement, posts: readonly FeedPost[], draw: typeof classicItem): void => {
  const content = createElement(h('div', { class: 'scaffold-finite-scroll__content', 'data-finite-scroll-hotkey-context': 'FEED' }))
  const more = createElement(h('button', { class: `scaffold-finite-scroll__load-button ${cls('pill')}`, type: 'button', onclick: () => append() }, 'Show more results'))
  const main = createElement(h('main', { class: 'scaffold-layout__main', 'aria-label': 'Main Feed' }))
  const relative = createElement(h('div', { class: 'relative' }))
  const scroll = createElement(h('div', { class: 'scaffold-finite-scroll scaffold-finite-scroll--infinite' }))
  scroll.append(content, more)
  relative.append(scroll)
  main.append(relative)
  const columns = createElement(h('div', { class: cls('columns') }))
  columns.append(create(ownProfile()), main, create(news()))
  root.append(create(bar(() => {})), columns)

  type Place = { post: FeedPost; expanded: boolean; vnode?: Vnode }
  const places = new Map<Element, Place>()
  const drawPlace = (place: Place): Vnode => draw(place.post, place.expanded, () => { place.expanded = true; redraw(place) })
  const observer = new IntersectionObserver((changes) => {
    for (const { target, isIntersecting } of changes) {
      const place = places.get(target)
      if (!place) continue
      const shell = target as HTMLElement
      if (isIntersecting && !place.vnode) mount(shell, place)
      else if (!isIntersecting && place.vnode) {
        shell.style.height = `${shell.getBoundingClientRect().height}px`
        shell.replaceChildren()
        place.vnode = undefined
      }
      if (isIntersecting && target === content.lastElementChild?.firstElementChild) append()
    }
  }, { rootMargin: '100% 0px' })
  const mount = (shell: HTMLElement, place: Place) => {
    place.vnode = drawPlace(place)
    shell.append(create(place.vnode))
    shell.style.height = ''
    showsPost(place.vnode.node as Element, place.post, activityOf(place.post))
  }
  const redraw = (place: Place) => {
    if (!place.vnode) return
    const after = drawPlace(place)
    rebuild(place.vnode, after)
    place.vnode = after
    showsPost(after.node as Element, place.post, activityOf(place.post))
  }
  let next = 0
  const append = () => {
    for (const post of posts.slice(next, next + 10)) {
      if (next === 3) content.append(create(aggregate()))
      const shell = createElement(h('div', { class: 'ember-view occludable-update', style: 'height:320px' }))
      const outer = createElement(h('div', { 'data-id': `urn:li:activity:${activityOf(post)}`, class: 'relative', 'data-finite-scroll-hotkey-item': next }))
      outer.append(shell)
      content.append(outer)
      const place: Place = { post, expanded: false }
      places.set(shell, place)
      if (next < 4) mount(shell, place)
      observer.observe(shell)
      next += 1
    }
    more.hidden = next >= posts.length
  }
  append()
  const rerender = () => { for (const place of places.values()) redraw(place) }
  offer('rerender', rerender)
  if (switches.rerender > 0) setInterval(rerender, switches.rerender)
  ready()
}
