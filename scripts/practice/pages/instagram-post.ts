/** One Instagram post by itself: two columns without an article, narrow with one, or in a dialog over the feed. */
import { h, type Vnode } from './dom'
import { ageOf, codeOf } from './ids'
import { actionSection, captionWords, cls, labels, likesSection, mediaOf, optionsButton, partnerOf, seat, timeOf, userLink } from './instagram-parts'
import { icon, numberOf, photograph, portrait } from './look'
import type { FeedPost } from './session'

const strangers = ['orange.tt', 'kite.and.crumb', 'sui.k', 'bram.ok']

const remarks = (post: FeedPost): Vnode[] =>
  ['thinking of you, I lost my dad in may 🤍', 'so beautiful!!', 'where is this?'].map((words, index) => {
    const who = strangers[(numberOf(post.id) + index) % 4]!
    return h('div', {}, h('div', { class: cls('remark') }, h('span', {}, h('div', {}, h('a', { href: `/${who}/`, role: 'link', tabindex: 0 }, h('img', { alt: `${who}'s profile picture`, draggable: 'false', width: 32, height: 32, src: portrait(who) })))),
      h('div', {}, h('div', {}, h('span', { dir: 'auto' }, h('span', {}, h('span', {}, h('div', { class: cls('inline') }, h('a', { href: `/${who}/`, role: 'link', tabindex: 0 }, h('div', { class: cls('inline') }, h('span', { dir: 'auto', class: cls('bold') }, who))))),
        ), '\u00a0', h('span', { dir: 'auto', class: cls('soft') }, h('a', { href: `/p/${codeOf(post)}/c/1790000000000000${index}/`, role: 'link', tabindex: 0 }, timeOf(post)))), h('div', {}, h('span', { dir: 'auto' }, words))),
        h('div', { role: 'button', tabindex: 0, class: cls('soft small') }, h('span', { dir: 'auto' }, h('span', {}, 'Reply')))),
      h('span', {}, h('div', { role: 'button', tabindex: 0 }, icon('heart', { 'aria-label': 'Like', height: 16, role: 'img', width: 16 }, 'Like')))))
  })

const headerOf = (post: FeedPost): Vnode =>
  h('div', { class: cls('head') }, seat(post.author),
    h('div', { class: cls('names') }, h('div', { class: cls('nameRow') }, h('span', { dir: 'auto' }, h('span', {}, h('div', {}, userLink(post.author)))), post.kind === 'collab' && [' and ', userLink(partnerOf(post))],
      h('div', {}, h('span', {}, h('span', { dir: 'auto' }, '•')), ' ', h('div', { role: 'button', tabindex: 0, class: cls('inline soft') }, 'Following')))),
    optionsButton())

const captionOf = (post: FeedPost): Vnode =>
  h('div', {}, h('div', { class: cls('remark') },
    h('div', {}, h('span', {}, h('div', {}, h('a', { href: `/${post.author}/`, role: 'link', tabindex: 0 }, h('img', { alt: `${post.author}'s profile picture`, draggable: 'false', width: 32, height: 32, src: portrait(post.author) }))))),
    h('div', {}, h('div', {}, h('span', { dir: 'auto' }, h('div', {},
      h('div', {}, h('span', {}, h('span', {}, h('div', { class: cls('inline') }, h('a', { href: `/${post.author}/`, role: 'link', tabindex: 0 }, h('div', { class: cls('inline') }, h('span', { dir: 'auto', class: cls('bold') }, post.author)))))), '\u00a0', h('span', { style: 'line-height: 18px;', class: cls('soft') }, timeOf(post))),
      h('span', { style: 'line-height: 18px;', class: cls('caption') }, captionWords(post.text)))), h('div')))))

const footOf = (post: FeedPost): Vnode[] => [
  h('div', { class: cls('lower') }, actionSection(), likesSection(post),
    h('div', {}, h('div', { dir: 'auto' }, h('a', { href: `/${post.author}/p/${codeOf(post)}/`, role: 'link', tabindex: 0 }, h('span', { dir: 'auto', class: cls('soft small') }, timeOf(post, `${ageOf(post, labels)} ago`)))))),
  h('div', {}, h('section', { class: cls('lower form') }, h('div', {}, h('form', { method: 'POST' }, h('textarea', { 'aria-label': 'Add a comment…', placeholder: 'Add a comment…', autocomplete: 'off' }))))),
]

/** The two columns: picture left, words right. There is no `article`. */
export const pairOf = (post: FeedPost): Vnode =>
  h('div', { class: cls('pair') }, h('div', { class: cls('pairMedia') }, h('div', {}, h('div', {}, h('div', { role: 'button', 'aria-hidden': 'true', tabindex: 0 }, mediaOf(post, true, true))))),
    h('div', { class: cls('pairText') }, headerOf(post), h('hr', { class: cls('line') }),
      h('div', { class: cls('talk') }, post.text !== '' && captionOf(post), remarks(post)), footOf(post)))

/** The same post on a narrow window: an article, the caption in an `h1`. */
export const narrowOf = (post: FeedPost): Vnode =>
  h('article', { class: cls('post') }, h('div', {}, headerOf(post)), h('div', {}, mediaOf(post, true)),
    h('div', {}, h('div', { class: cls('lower') }, actionSection(), h('div', {}, h('div', {}, h('span', {}, userLink(post.author)), ' ', h('span', {}, h('div', {}, h('h1', { dir: 'auto', class: cls('caption') }, captionWords(post.text)))))),
      h('div', {}, h('div', { dir: 'auto' }, h('a', { href: `/${post.author}/p/${codeOf(post)}/`, role: 'link' }, timeOf(post)))), h('ul', {}, remarks(post).map((remark) => h('li', {}, remark))))))

/** "More posts from …": pictures whose descriptions may be whole captions. */
export const morePosts = (post: FeedPost, others: readonly FeedPost[]): Vnode[] => [
  h('div', { class: cls('gridHead') }, h('hr', { class: cls('line') })),
  h('div', { class: cls('gridHead soft') }, h('div', { dir: 'auto' }, 'More posts from ', h('a', { href: `/${post.author}/`, role: 'link' }, post.author))),
  h('div', { class: cls('grid'), style: 'position: relative; display: grid;' }, others.slice(0, 6).map((other) => h('div', {}, h('a', { href: `/${post.author}/p/${codeOf(other)}/`, role: 'link' }, h('div', {}, h('img', { alt: other.text.slice(0, 90) || other.altText, src: photograph(other.id, 300, 300) })))))),
]
