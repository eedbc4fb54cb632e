/** One item of LinkedIn's React feed: a post (autumn and winter 2026), or one of the modules that are not posts. */
import { h, wordsOf, type Vnode } from './dom'
import { activityOf, ageOf, commentToolsKey, uuid } from './ids'
import { cls, disc, labels, openDialog, openMenu } from './linkedin-shell'
import { icon, numberOf, photograph, portrait } from './look'
import type { FeedPost } from './session'
import { switches } from './session'

/** What a reader has done to a card. */
export type CardState = { token: string; expanded: boolean; liked: boolean; comments: boolean }

/** A card's way to ask for being drawn again: `patch` keeps the nodes, `rebuild` makes new ones. */
export type Redraw = (how: 'patch' | 'rebuild') => void

/** A new card's state. The token is random, as on the site: it says nothing about the post. */
export const newCardState = (): CardState => ({
  token: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))).replace(/[+/=]/g, 'x'),
  expanded: false,
  liked: false,
  comments: false,
})

const people = ['Mara Lindqvist', 'Oskar Bello', 'Jun Castellan', 'Ffion Adair', 'Teo Marchetti', 'Nadia Rehn']
const slugOf = (name: string) => name.toLowerCase().replace(/\W+/g, '-')
const isCompany = (post: FeedPost) => /followers|abonnés/.test(post.headline ?? '')
const linkOf = (word: string) => `https://www.linkedin.com/search/results/all/?keywords=${encodeURIComponent(word)}`
const profileOf = (post: FeedPost) => `https://www.linkedin.com/${isCompany(post) ? 'company' : 'in'}/${encodeURIComponent(post.handle)}/`
const winter = (name: string) => (switches.layout === 'winter' ? { 'data-view-name': name } : {})
const hasSocialLine = (post: FeedPost) => post.kind === 'suggested' || (post.kind !== 'advert' && post.index % 5 === 3)
const isFollowed = (post: FeedPost) => post.kind !== 'suggested' && post.index % 7 !== 5

/** The permanent address of a post. */
export const addressOf = (post: FeedPost): string => `https://www.linkedin.com/feed/update/urn:li:activity:${activityOf(post)}/`

const menuButtons = (post: FeedPost): Vnode[] => [
  h('button', { ...winter('feed-control-menu'), 'aria-label': labels.menuOf(post.author), 'aria-expanded': 'false', class: cls('act'),
    onclick: (event: Event) => openMenu(event.currentTarget as HTMLElement, addressOf(post)) },
    icon('dots', { id: 'overflow-web-ios-small', 'data-token-id': '383', 'aria-hidden': 'true' })),
  ...(post.kind === 'advert' ? [] : [h('button', { 'aria-label': labels.hideOf(post.author), class: cls('act') }, icon('close', { 'data-token-id': '206', 'aria-hidden': 'true', height: 18 }))]),
]

const socialLine = (post: FeedPost): Vnode[] => {
  const reactor = people[numberOf(post.id) % people.length]!
  const profile = `https://www.linkedin.com/in/${slugOf(reactor)}/`
  const line = post.kind === 'suggested'
    ? h('div', {}, h('p', { componentkey: uuid() }, h('span', {}, labels.suggested)))
    : h('div', {}, h('a', { tabindex: 0, href: profile, componentkey: uuid(), ...winter('feed-header-actor-image') }, h('figure', {}, disc(reactor, 'disc24'))),
        h('div', {}, h('p', { componentkey: uuid() }, h('span', {}, h('a', { href: profile }, h('strong', {}, reactor)), h('span', {}, ' '), labels.likesThis))))
  return [h('div', { componentkey: uuid(), class: cls('social') }, line, menuButtons(post)), h('hr', { role: 'presentation', class: cls('rule') })]
}

const timeSlot = (post: FeedPost): Vnode => {
  if (post.kind !== 'advert') return h('span', {}, `${ageOf(post, labels)} • `, post.index % 6 === 2 && `${labels.edited} • `)
  // In every third advert decoy letters sit between the letters of the label, hidden from the eye.
  if (post.index % 3 === 0) return h('span', {}, [...labels.promoted].map((letter) => [h('span', {}, letter), h('span', { style: 'display:none' }, 'x')]))
  return h('span', {}, labels.promoted)
}

const actor = (post: FeedPost, withMenu: boolean): Vnode => {
  const profile = profileOf(post)
  return h('div', { class: cls('actor') },
    h('a', { tabindex: 0, href: profile, componentkey: `k1-${post.index}`, ...winter('feed-actor-image') }, h('figure', { componentkey: `k1-${post.index}` }, disc(post.author, 'disc', labels.profileOf(post.author)))),
    h('div', { class: cls('who') }, h('div', {},
      h('div', { class: cls('name') }, h('a', { tabindex: 0, href: profile, componentkey: `k2-${post.index}` }, h('div', {}, h('p', {}, h('span', {}, post.author)))),
        !isCompany(post) && h('div', {}, h('p', { class: cls('small') }, h('span', {}, h('span', {}), h('span', {}, ' '), labels.degree)))),
      h('div', {}, h('p', { class: cls('small headline') }, h('span', {}, post.headline ?? ''))),
      h('div', {}, h('p', { class: cls('small'), componentkey: `k3-${post.index}` }, timeSlot(post))))),
    !isFollowed(post) && h('button', { class: cls('follow') }, h('svg', { 'data-token-id': '86', width: 16, height: 16, viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: 'M12 5v14M5 12h14', stroke: 'currentColor', 'stroke-width': 2 })), h('span', {}, labels.follow)),
    withMenu && menuButtons(post))
}

const isLong = (text: string) => text.length > 190 || text.split('\n').length > 3

const words = (post: FeedPost, state: CardState, redraw: Redraw, text: string, clampable: boolean): Vnode => {
  const cut = clampable && !state.expanded && isLong(text)
  return h('p', { componentkey: `feed-commentary_${state.token}`, class: cls('words'), ...winter('feed-commentary') },
    h('span', { tabindex: '-1', 'data-testid': 'expandable-text-box', class: cls('text'), style: cut ? '-webkit-line-clamp:3' : undefined },
      wordsOf(text, linkOf),
      post.kind === 'advert' && [' ', h('a', { href: `https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fexample.org%2F%3Fli_fat_id%3D${numberOf(post.id)}&isSdui=true` }, 'example.org')],
      cut && h('button', { type: 'button', 'aria-hidden': 'true', 'data-testid': 'expandable-text-button', class: cls('more'),
        onclick: () => { state.expanded = true; redraw('patch') } }, h('span', {}, h('span', {}, h('span', {}, '…'), h('span', {}, labels.more))))))
}

const media = (post: FeedPost): Vnode[] => {
  if (post.kind === 'advert') return [h('div', {}, h('a', { href: `https://example.org/?li_fat_id=${numberOf(post.id)}`, 'aria-label': 'View Sponsored Content' }, h('figure', {}, h('img', { class: cls('photo'), alt: '', width: 555, height: 260, src: photograph(post.id, 555, 260) }))))]
  if (post.altText ?? post.kind === 'image-only') return [h('div', {}, h('a', { href: addressOf(post) }, h('figure', {}, h('img', { class: cls('photo'), alt: post.altText ?? 'View image', width: 555, height: 300, src: photograph(post.id, 555, 300) }))))]
  return []
}

const quote = (post: FeedPost): Vnode[] => {
  if (post.quotedText === undefined) return []
  const source = people[(numberOf(post.id) + 2) % people.length]!
  const profile = `https://www.linkedin.com/in/${slugOf(source)}/`
  return [h('div', {}, h('div', { class: cls('quote') },
    h('div', { class: cls('actor') }, h('a', { tabindex: 0, href: profile }, h('figure', {}, disc(source, 'disc32'))),
      h('div', { class: cls('who') }, h('div', {}, h('div', { class: cls('name') }, h('a', { tabindex: 0, href: profile }, h('div', {}, h('p', {}, h('span', {}, source))))), h('div', {}, h('p', { class: cls('small') }, h('span', {}, labels.days(2), ' • ')))))),
    h('p', { class: cls('words'), componentkey: `feed-commentary_${uuid()}` }, h('span', { tabindex: '-1', 'data-testid': 'expandable-text-box', class: cls('text') }, wordsOf(post.quotedText, linkOf))),
    h('a', { href: `https://www.linkedin.com/feed/update/urn:li:activity:${BigInt(activityOf(post)) - 4194304000000n}/`, 'aria-label': source })))]
}

const comments = (post: FeedPost, state: CardState): Vnode[] => {
  const tools = `${commentToolsKey(activityOf(post))}-replaceableCommentTools`
  const open = state.comments
  // On every fourth closed card the tools' key is there already: sources disagree about it.
  if (!open) return post.index % 4 === 1 ? [h('div', { id: tools, componentkey: tools })] : []
  const remark = (who: string, text: string, number: number) => {
    const key = `replaceableComment_urn:li:comment:(urn:li:activity:${activityOf(post)},${7380000000000000000n + BigInt(number)})`
    return h('div', { componentkey: key, id: key, class: cls('remark') }, h('a', { href: `https://www.linkedin.com/in/${slugOf(who)}/` }, disc(who, 'disc32')),
      h('div', { class: cls('bubble') }, h('p', {}, h('strong', {}, who)), h('span', { 'data-testid': 'expandable-text-box' }, text)))
  }
  return [
    h('div', { id: tools, componentkey: tools, class: cls('composer') }, disc('Robin Sample', 'disc32'), h('div', { class: cls('field') }, h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': labels.comment }))),
    h('div', { 'data-testid': 'feed-commentList', componentkey: `commentsSectionContainer-${state.token}` },
      remark(people[post.index % 6]!, 'Thank you for writing this down. My uncle died last spring and I know that kitchen.', post.index * 2 + 1),
      remark(people[(post.index + 3) % 6]!, 'Lovely picture, see you on Thursday!', post.index * 2 + 2)),
  ]
}

const actions = (post: FeedPost, state: CardState, redraw: Redraw): Vnode[] => {
  const count = numberOf(post.id) % 90
  const openComments = () => { state.comments = true; redraw('patch') }
  return [
    h('div', { class: cls('counts') }, h('ul', { role: 'presentation' }, h('span', { class: cls('dot') }), `${count * 3 + (state.liked ? 8 : 7)}`),
      h('div', { role: 'button', ...winter('feed-comment-count') }, h('p', {}, h('span', { class: cls('unseen') }, labels.comments(2 + (count % 40))), h('span', { 'aria-hidden': 'true' }, labels.comments(2 + (count % 40)))))),
    h('div', { class: cls('actions') },
      h('button', { componentkey: uuid(), ...winter('reaction-button'), 'aria-label': `Reaction button state: ${state.liked ? 'Like' : 'no reaction'}`, class: cls(state.liked ? 'liked' : 'button'), onclick: () => { state.liked = !state.liked; redraw('rebuild') } },
        h('span', {}, icon('like', { id: 'thumbs-up-outline-small', 'data-token-id': '289' }), h('span', {}, labels.like))),
      h('button', { 'aria-label': 'Open reactions menu', 'aria-expanded': 'false', class: cls('tiny') }, h('svg', { 'data-token-id': '380', width: 10, height: 10, viewBox: '0 0 24 24' }, h('path', { d: 'M5 9l7 7 7-7z', fill: 'currentColor' }))),
      h('button', { componentkey: uuid(), ...winter('feed-comment-button'), onclick: openComments }, icon('comment', { id: 'comment-small', 'data-token-id': '202' }), h('div', {}, h('span', {}, h('span', {}, labels.comment)))),
      h('button', { componentkey: uuid(), 'aria-expanded': 'false' }, icon('repost', { id: 'repost-small', 'data-token-id': '255' }), h('span', {}, labels.repost)),
      h('a', { href: 'https://www.linkedin.com/feed/' }, icon('send', { id: 'send-privately-small' }), labels.send)),
  ]
}

/** A post. The outermost element is the wrapper that carries the key. */
export const postCard = (post: FeedPost, state: CardState, redraw: Redraw, feedType = 'MAIN_FEED_RELEVANCE'): Vnode => {
  const isDetail = feedType === 'FEED_DETAIL'
  const key = `${post.index % 2 === 0 && !isDetail ? 'update-card-focus' : 'expanded'}${state.token}FeedType_${feedType}`
  const social = hasSocialLine(post) && !isDetail
  const scope = switches.layout !== 'winter' ? {} : {
    'data-view-name': 'feed-full-update',
    'data-view-tracking-scope': JSON.stringify([{ topicName: 'FeedUpdateServedEvent', breadcrumb: { content: { type: 'Buffer', data: [...new TextEncoder().encode(JSON.stringify({ updateUrn: `urn:li:activity:${activityOf(post)}` }))] } } }]),
  }
  return h('div', { id: key, componentkey: key }, h('div', { role: 'listitem', componentkey: key, class: cls('card'), ...scope },
    h('div', { 'data-display-contents': 'true', style: 'display:contents' }, h('div', { componentkey: state.token },
      h('h2', { class: cls('unseen') }, h('span', {}, labels.feedPost)),
      social && socialLine(post),
      actor(post, !social),
      post.text !== '' && words(post, state, redraw, post.text, !isDetail),
      post.language !== switches.lang && h('div', { componentkey: uuid(), class: cls('trans') }, h('button', { type: 'button' }, h('span', {}, labels.translate))),
      media(post), quote(post), actions(post, state, redraw), comments(post, state)))))
}

const module = (key: string, ...children: (Vnode | undefined)[]): Vnode =>
  h('div', { id: `expanded${key}`, componentkey: `expanded${key}` }, h('div', { role: 'listitem', componentkey: `expanded${key}`, class: cls('card') }, children))

/** The items between posts that are none. */
export const moduleCards: Record<'composer' | 'sort' | 'people' | 'jobs' | 'premium', () => Vnode> = {
  composer: () => h('div', { class: cls('card') }, h('div', { class: cls('start') }, disc('Robin Sample', 'disc'), h('button', { onclick: () => openDialog(labels.startPost) }, labels.startPost)),
    h('div', { class: cls('actions') }, h('a', { href: '#' }, 'Photo'), h('a', { href: 'https://www.linkedin.com/article/new/' }, 'Write article'))),
  sort: () => h('div', { class: cls('sort') }, h('hr'), h('button', {}, labels.sortBy)),
  people: () => module('PeopleModule', h('div', {}, h('h2', { class: cls('pad') }, h('span', {}, labels.recommended)),
    h('div', { class: cls('strip') }, people.slice(0, 4).map((name) => h('div', { role: 'listitem', class: cls('chip') }, h('a', { href: `https://www.linkedin.com/in/${slugOf(name)}/` }, disc(name, 'disc', labels.profileOf(name)), h('p', {}, name)), h('p', {}, 'Follows your field'), h('button', { class: cls('pill') }, labels.follow)))))),
  jobs: () => module('JobsModule', h('div', {}, h('h2', { class: cls('pad') }, h('span', {}, 'Jobs recommended for you')),
    h('div', { 'data-testid': 'carousel', class: cls('strip') }, ['Bell founder', 'Night librarian', 'Tram driver', 'Soil chemist'].map((name) => h('div', { role: 'listitem', class: cls('chip') }, h('img', { src: portrait(name), alt: '', width: 40 }), h('a', { href: 'https://www.linkedin.com/jobs/view/1/' }, h('p', {}, name)), h('p', {}, 'Example Works')))))),
  premium: () => module('PremiumUpsell', h('div', { class: cls('pad') }, h('h2', {}, h('span', {}, 'See who has read your profile')), h('a', { href: 'https://www.linkedin.com/premium/products/' }, 'Try a month free'))),
}
