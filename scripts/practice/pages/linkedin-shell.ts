/** The frame around LinkedIn's feed: bar, columns, menu, the open shadow root for dialogs. */
import { create, createElement, h, type Vnode } from './dom'
import { classNames, icon, photograph, portrait } from './look'
import { labelsIn } from './labels'
import { linkedinStyle } from './linkedin-style'
import { switches } from './session'

const { cls, style } = classNames('linkedin')
export { cls }

/** The site's own words in the page's language. */
export const labels = labelsIn(switches.lang)

/** A person's portrait, as LinkedIn draws it: an image inside a labelled svg. */
export const disc = (name: string, size = 'disc', label?: string): Vnode =>
  h('svg', { role: 'img', 'aria-label': label, 'aria-hidden': label === undefined ? 'true' : undefined, viewBox: '0 0 48 48', class: cls(size) },
    h('image', { href: portrait(name), x: 0, y: 0, width: 48, height: 48 }))

/** The bar at the top. `go` is called with a path when a reader follows a link inside the site. */
export const bar = (go: (path: string) => void): Vnode => {
  const tab = (name: string, words: string, path: string) =>
    h('a', { href: path, class: cls('tab'), onclick: (event: Event) => { event.preventDefault(); go(path) } }, icon(name, { height: 22 }), h('span', {}, words))
  return h('header', { class: cls('bar') },
    h('nav', { 'data-testid': 'primary-nav', class: cls('barIn') },
      h('span', { class: cls('badge') }),
      h('div', { class: cls('find') }, icon('search', { height: 16 }), h('span', {}, 'Practice feed: all invented')),
      h('span', { class: cls('gap') }),
      tab('home', 'Home', '/feed/'), tab('people', 'My Network', '/mynetwork/grow/'), tab('jobs', 'Jobs', '/jobs/'), tab('bell', 'Notifications', '/notifications/'),
      disc('Robin Sample', 'disc32')))
}

/** The card on the left that shows the reader's own profile. */
export const ownProfile = (): Vnode =>
  h('aside', { class: cls('left') },
    h('div', { class: cls('card side') },
      h('img', { class: cls('cover'), src: photograph('cover', 225, 58), alt: '' }),
      h('div', { class: cls('pad') },
        h('img', { class: cls('me'), src: portrait('Robin Sample'), alt: '' }),
        h('p', {}, h('strong', {}, 'Robin Sample')), h('p', { class: cls('small') }, 'Reads quietly')),
      h('div', { class: cls('rows') }, h('a', { href: 'https://www.linkedin.com/me/profile-views/' }, 'Profile viewers'), h('span', {}, '12')),
      h('div', { class: cls('rows') }, h('a', { href: 'https://www.linkedin.com/my-items/' }, 'Saved items'))))

/** The column on the right, with its advert in a frame. */
export const news = (): Vnode =>
  h('aside', { class: cls('right') },
    h('div', { class: cls('card pad') }, h('p', {}, h('strong', {}, 'Practice News')),
      ['Harbour town counts its herons', 'Bakers agree on oven times', 'A quiet week for umbrellas', 'The long bridge opens Saturday'].map((line, index) =>
        h('p', { class: cls('small'), style: 'margin-top:8px' }, h('strong', {}, line), h('br'), `${index + 2}h ago`))),
    h('iframe', { componentkey: 'MainFeedDesktopNav_feed_ad', title: 'Advertisement', style: 'border:0;width:100%;height:90px' }))

/** Where dialogs and some menus are drawn: an open shadow root at the end of the page. */
const outlet = (): HTMLElement => {
  const element = createElement(h('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom', style: 'height:0' }))
  const root = element.attachShadow({ mode: 'open' })
  root.append(create(h('style', {}, ':host{--hue-web-svg-display-light:inline;--hue-web-svg-display-dark:none} [role=dialog]{position:fixed;inset:80px 25% auto;background:#fff;color:#222;border-radius:10px;padding:24px;z-index:3000;box-shadow:0 0 0 100vmax #0008;font:14px system-ui}')))
  return element
}

/** Opens a dialog in the open shadow root, as the composer does. */
export const openDialog = (words: string): void => {
  const root = document.getElementById('interop-outlet')?.shadowRoot
  const dialog = createElement(h('div', { role: 'dialog', 'aria-modal': 'true', 'aria-label': words }, h('p', {}, words), h('div', { contenteditable: 'true', role: 'textbox', 'aria-label': words }, '\u00a0'),
    h('button', { 'aria-label': 'Dismiss', onclick: () => dialog.remove() }, 'Dismiss')))
  root?.append(dialog)
}

/** Opens the "…" menu of a post in the top layer, at the end of the document. */
export const openMenu = (button: HTMLElement, address: string): void => {
  const box = button.getBoundingClientRect()
  const close = () => { menu.hidePopover(); menu.remove(); button.setAttribute('aria-expanded', 'false') }
  const entry = (words: string, act: () => void) => h('div', { role: 'menuitem', tabindex: 0, onclick: () => { act(); close() } }, words)
  const menu = createElement(h('div', { popover: 'manual', class: cls('menu'), style: `left:${Math.max(8, box.right - 260)}px;top:${box.bottom + 4}px` },
    h('div', { role: 'menu' }, entry('Save', () => {}), entry('Copy link to post', () => void navigator.clipboard?.writeText(address).catch(() => {})), entry('Not interested', () => {}), entry('Report post', () => {}))))
  document.body.append(menu)
  menu.showPopover()
  button.setAttribute('aria-expanded', 'true')
  setTimeout(() => document.addEventListener('click', (event) => { if (!menu.contains(event.target as Node)) close() }, { once: true }))
}

/** Prepares the document: style, theme, root and outlet. Returns the app's root element. */
export const prepareShell = (classic = false): HTMLElement => {
  style(linkedinStyle)
  if (classic) {
    document.documentElement.className = `theme theme--mercado${switches.theme === 'dark' ? ' theme--dark' : ''}`
    document.body.className = 'ember-application render-mode-BIGPIPE nav-v2'
  } else {
    document.body.setAttribute('data-rehydrated', '')
    document.body.setAttribute('data-color-scheme', switches.theme)
    document.body.style.overflow = 'hidden'
  }
  const root = createElement(h('div', { id: 'root' }))
  document.body.append(root, outlet())
  return root
}
