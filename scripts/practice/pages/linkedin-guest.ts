/** LinkedIn logged out: the public page of one post, and the mobile feed. */
import { create, h, wordsOf, type Vnode } from './dom'
import { activityOf, ageOf } from './ids'
import { cls, disc, labels } from './linkedin-shell'
import { icon, photograph } from './look'
import { ready, showsPost, type FeedPost } from './session'

const top = (): Vnode => h('header', { class: cls('bar') }, h('div', { class: cls('barIn') }, h('span', { class: cls('badge') }), h('span', { class: cls('gap') }), h('a', { href: '/login', class: cls('pill') }, 'Sign in')))

const linkOf = (word: string) => `https://www.linkedin.com/signup/cold-join?keywords=${encodeURIComponent(word)}`

/** The page that a search engine's visitor sees. Words are in a pre-wrap paragraph, with real line breaks. */
export const guestPage = (root: HTMLElement, post: FeedPost): void => {
  const number = activityOf(post)
  const article = create(h('article', { 'data-activity-urn': `urn:li:activity:${number}`, 'data-featured-activity-urn': `urn:li:activity:${number}`, class: cls('card') },
    h('div', { class: cls('actor') }, h('a', { href: `https://www.linkedin.com/in/${post.handle}`, 'data-tracking-control-name': 'public_post_feed-actor-image' }, disc(post.author, 'disc')),
      h('div', { class: cls('who') }, h('a', { href: `https://www.linkedin.com/in/${post.handle}`, 'data-tracking-control-name': 'public_post_feed-actor-name' }, post.author),
        h('p', { class: cls('small') }, post.headline ?? ''), h('span', { class: cls('small') }, h('time', {}, ageOf(post, labels))))),
    h('div', { class: cls('words') }, h('p', { 'data-test-id': 'main-feed-activity-card__commentary', style: 'white-space:pre-wrap' }, wordsOf(post.text, linkOf).map((node) => (node.tag === 'br' ? { ...node, tag: '#text', words: '\n' } : node)))),
    h('div', { class: cls('counts') }, h('span', {}, '57 reactions'), h('a', { href: '/login' }, labels.comments(4))),
    h('div', { class: cls('actions') }, h('a', { href: '/login' }, icon('like'), labels.like), h('a', { href: '/login' }, icon('comment'), labels.comment)))) as HTMLElement
  const comments = create(h('section', { class: cls('card pad') }, h('h2', {}, 'Comments'), h('div', { class: 'comment' }, h('a', { href: '/in/oskar-bello', 'data-tracking-control-name': 'public_post_comment_actor-name' }, 'Oskar Bello'), h('p', { class: 'comment__text' }, 'My mother died in June. Thank you.'))))
  const main = create(h('main', { class: cls('columns solo') }, h('div', {}))) as HTMLElement
  main.firstElementChild!.append(article, comments)
  root.append(create(top()), main)
  showsPost(article, post, number)
  ready()
}

/** The mobile web feed. */
export const mobilePage = (root: HTMLElement, posts: readonly FeedPost[]): void => {
  const list = create(h('ol', { class: `feed-container ${cls('solo')}`, style: 'list-style:none;margin:0 auto;padding:8px;max-width:560px' })) as HTMLElement
  let next = 0
  const append = () => {
    for (const post of posts.slice(next, next + 12)) {
      const number = activityOf(post)
      const article = create(h('article', { 'data-id': 'main-feed-card', 'data-activity-urn': `urn:li:activity:${number}`, ...(post.kind === 'advert' && { 'data-sponsored-tracking-url': 'https://www.linkedin.com/li/track' }), class: cls('card') },
        post.index % 5 === 3 && h('p', { 'data-test-id': 'main-feed-card__header', class: cls('social') }, 'Oskar Bello likes this'),
        h('div', { class: cls('actor') }, h('a', { href: `/in/${post.handle}`, 'data-tracking-control-name': 'feed_main-feed-card_feed-actor-image' }, disc(post.author, 'disc')),
          h('div', { class: cls('who') }, h('a', { href: `/in/${post.handle}`, 'data-tracking-control-name': 'feed_main-feed-card_feed-actor-name' }, post.author), h('p', { class: cls('small') }, post.headline ?? ''), h('p', { class: cls('small') }, post.kind === 'advert' ? labels.promoted : h('time', {}, ageOf(post, labels))))),
        post.text !== '' && h('div', { class: cls('words') }, h('p', { 'data-test-id': 'main-feed-activity-card__commentary', style: 'white-space:pre-wrap' }, post.text)),
        post.altText !== undefined && h('img', { class: cls('photo'), alt: post.altText, src: photograph(post.id, 555, 350) }),
        h('div', { class: cls('actions') }, h('button', {}, icon('like'), labels.like), h('button', {}, icon('comment'), labels.comment)))) as HTMLElement
      const entry = create(h('li', { class: 'feed-item' })) as HTMLElement
      entry.append(article)
      list.append(entry)
      showsPost(article, post, number)
      next += 1
    }
  }
  append()
  root.append(create(top()), list)
  addEventListener('scroll', () => { if (scrollY + innerHeight * 2 > document.documentElement.scrollHeight) append() })
  ready()
}
