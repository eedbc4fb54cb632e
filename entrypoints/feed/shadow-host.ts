import { addRoot } from '../../components/trusted'

/** Events that stay inside: otherwise the site's own shortcuts would fire while the reader uses a card. */
const kept = [
  'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'click', 'dblclick', 'auxclick', 'contextmenu',
  'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend', 'copy', 'cut', 'paste', 'focusin', 'focusout',
] as const

/**
 * A plain, unnamed element with a closed shadow root: nothing in it, on it or about it tells the page whose it is. A closed root hides, it does not lock: a page
 * that looks for our words can find them (PRIVACY.md). In Chromium it could even write into it, by a style that is inherited: hence `read-only`.
 * `placing` is inline style, for rules of the page would win over `:host`, and short: `all: initial` there would be written out as hundreds of
 * properties, a mark that no other element of the page bears.
 */
export const openShadowHost = (css: string, placing: string): { host: HTMLElement; container: HTMLElement } => {
  const host = document.createElement('div')
  host.style.cssText = placing
  const root = host.attachShadow({ mode: 'closed' })
  addRoot(root)
  const style = document.createElement('style')
  style.textContent = `:host{all:initial;-webkit-user-modify:read-only!important}${css}`
  const container = document.createElement('div')
  root.append(style, container)
  for (const type of kept) container.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  return { host, container }
}
