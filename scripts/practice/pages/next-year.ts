/** A feed as it might look next year: every mark that is known today is gone. The extension must notice that it cannot read it, and leave it whole. */
import { create, createElement, h } from './dom'
import { classNames, photograph, portrait, icon } from './look'
import { ready, switches, type FeedPost } from './session'

/** Shows the posts in markup of no known shape. */
export const nextYearPage = (site: 'linkedin' | 'instagram', posts: readonly FeedPost[]): void => {
  const { cls, style } = classNames(site)
  const dark = switches.theme === 'dark'
  style(`body{margin:0;background:${dark ? '#101214' : '#f1f3f5'};color:${dark ? '#e8e9ea' : '#202326'};font:15px/22px system-ui,sans-serif}
    .$top{position:sticky;top:0;padding:14px 24px;background:${dark ? '#1a1e22' : '#fff'};display:flex;gap:24px}.$flow{max-width:560px;margin:16px auto}
    .$tile{background:${dark ? '#1a1e22' : '#fff'};border-radius:16px;margin-bottom:12px;padding:16px}.$row{display:flex;gap:10px;align-items:center;margin-bottom:8px}.$face{width:40px;height:40px}.$wide{width:100%;border-radius:12px;margin-top:8px}`)
  if (site === 'linkedin') document.body.setAttribute('data-color-scheme', switches.theme)
  const flow = createElement(h('div', { class: cls('flow') }))
  let next = 0
  const append = () => {
    for (const post of posts.slice(next, next + 10)) {
      next += 1
      flow.append(create(h('div', { class: cls('tile') },
        h('div', { class: cls('row') }, h('img', { class: cls('face'), alt: '', src: portrait(post.author) }), h('b', {}, post.author)),
        h('div', {}, post.text.split('\n').map((line) => h('div', {}, line))),
        post.altText !== undefined && h('img', { class: cls('wide'), alt: '', src: photograph(post.id, 520, 300) }),
        h('div', { class: cls('row') }, icon('like'), icon('comment'), icon('send')))))
    }
  }
  append()
  const bar = createElement(h('header', { class: cls('top') }))
  bar.append(create(h('nav', { 'data-testid': 'primary-nav' }, ['home', 'people', 'jobs', 'bell'].map((name) => h('a', { href: '/feed/' }, icon(name))))))
  const main = createElement(h('main', { role: 'main', id: 'workspace' }))
  main.append(flow)
  document.body.append(bar, main)
  addEventListener('scroll', () => { if (scrollY + innerHeight * 2 > document.documentElement.scrollHeight) append() })
  ready()
}
