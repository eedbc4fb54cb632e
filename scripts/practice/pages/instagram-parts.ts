/** The parts of an Instagram post that feed, page and dialog share. */
import { createElement, h, wordsOf, type Vnode } from './dom'
import { ageOf, codeOf } from './ids'
import { classNames, icon, numberOf, photograph, portrait } from './look'
import { labelsIn } from './labels'
import { switches, type FeedPost } from './session'

/** This load's random class names. */
export const { cls, style } = classNames('instagram')

/** The site's own words in the page's language. */
export const labels = labelsIn(switches.lang)

/** The address of a post inside the site. */
export const pathOf = (post: FeedPost): string => `/${post.kind === 'reel' ? 'reel' : 'p'}/${codeOf(post)}/`

const dateOf = (post: FeedPost) => new Date(post.publishedAt).toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' })

/** The age of a post. */
export const timeOf = (post: FeedPost, words = ageOf(post, labels)): Vnode => h('time', { datetime: post.publishedAt.replace(/\.\d+Z$/, '.000Z'), title: dateOf(post) }, words)

/** A user name that leads to its profile. */
export const userLink = (name: string): Vnode => h('a', { href: `/${name}/`, role: 'link', tabindex: 0 }, h('div', {}, h('div', {}, h('span', { dir: 'auto', class: cls('bold') }, name))))

const paintRing = (canvas: HTMLElement) => {
  const pen = (canvas as HTMLCanvasElement).getContext('2d')
  if (!pen) return
  const size = (canvas as HTMLCanvasElement).width
  pen.strokeStyle = '#d58fa4'
  pen.lineWidth = 2
  pen.arc(size / 2, size / 2, size / 2 - 1.5, 0, Math.PI * 2)
  pen.stroke()
}

/** A portrait in its ring. The ring is a canvas, as on the site. */
export const seat = (name: string): Vnode =>
  h('div', { role: 'button', tabindex: 0, class: cls('seat') }, h('canvas', { height: 42, width: 42, class: cls('ring'), ref: paintRing }),
    h('span', { role: 'link', tabindex: -1 }, h('img', { alt: `${name}'s profile picture`, crossorigin: 'anonymous', draggable: 'false', class: cls('face'), src: portrait(name) })))

/** The second author of a collaboration. */
export const partnerOf = (post: FeedPost): string => ['studio.meadow', 'harbour.cafe', 'the.paper.kite'][numberOf(post.id) % 3]!

const linkOf = (word: string) => (word.startsWith('#') ? `/explore/tags/${encodeURIComponent(word.slice(1))}/` : `/${word.slice(1)}/`)

/** A caption as nodes, whole. */
export const captionWords = (text: string): Vnode[] => wordsOf(text, linkOf)

/** A picture, a carousel or a film. `loaded` false: the box is there, its picture not yet. */
export const mediaOf = (post: FeedPost, loaded: boolean, large = false): Vnode => {
  const picture = (seed: string, alt: string | undefined) =>
    h('img', { alt: loaded ? alt : undefined, crossorigin: 'anonymous', style: 'object-fit: cover;', src: loaded ? photograph(seed, 470, 400) : undefined })
  // Now and then the description's tail is in another language than the page.
  const alt = post.altText ?? (post.index % 4 === 0 ? `Photo by ${post.author} on October 01, 2026. 可能是 1 人的圖像.` : 'No photo description available.')
  if (post.kind === 'reel') return h('div', { class: cls('frame reelBox') }, h('video', { muted: true, playsinline: true, class: cls('clip'), poster: photograph(post.id, 470, 700) }))
  if (post.kind === 'carousel') {
    return h('div', { class: cls('frame square') }, h('div', { role: 'presentation', style: 'height:100%' }, h('ul', { class: cls('slides') },
      [0, 1].map((slide) => h('li', { tabindex: '-1', style: 'transform: translateX(0px);' }, picture(`${post.id}/${slide}`, slide === 0 ? alt : `Photo by ${post.author}. No photo description available.`))))),
      h('button', { 'aria-label': 'Next', class: cls('next') }, '›'))
  }
  return h('div', {}, h('div', {}, h('div', { class: cls(large ? 'frame square' : 'frame flat') }, h('div', { style: 'height:100%' }, picture(post.id, alt)))))
}

/** Like, comment, share, save. */
export const actionSection = (open?: () => void): Vnode => {
  const button = (name: string, label: string, act?: () => void) => h('div', { role: 'button', tabindex: 0, onclick: act }, icon(name, { 'aria-label': label, role: 'img', height: 24, width: 24 }, label))
  return h('section', { class: cls('bar') },
    h('div', {}, h('span', {}, h('div', { 'data-visualcompletion': 'ignore-dynamic' }, button('heart', 'Like'))), button('comment', 'Comment', open), button('send', 'Share')),
    h('div', {}, button('save', 'Save')))
}

/** "Liked by …". */
export const likesSection = (post: FeedPost): Vnode =>
  h('section', {}, h('span', {}, h('a', { href: `/p/${codeOf(post)}/liked_by/`, role: 'link' }, 'Liked by ', h('span', { class: cls('bold') }, 'paper.lantern'), ' and ', h('span', { class: cls('bold') }, `${40 + (numberOf(post.id) % 900)} others`))))

/** The "…" button in a post's header. */
export const optionsButton = (): Vnode =>
  h('div', {}, h('div', { role: 'button', tabindex: 0, onclick: () => openOptions() }, h('div', {}, icon('dots', { 'aria-label': labels.moreOptions, role: 'img', height: 24, width: 24 }, labels.moreOptions))))

const openOptions = () => {
  const layer = createElement(h('div', { class: cls('veil') }, h('div', { role: 'dialog', 'aria-modal': 'true', class: cls('options') },
    ['Report', 'Add to favorites', 'Copy link', 'Cancel'].map((words) => h('div', { role: 'button', tabindex: 0, onclick: () => layer.remove() }, words)))))
  document.body.append(layer)
}
