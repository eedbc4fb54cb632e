/** Ways in which a site may change its pages from one day to the next. Each takes a parsed page apart a little; none touches what a reader sees. */

type Mutation = (document: Document) => void

const all = (document: Document, selector: string) => [...document.querySelectorAll(selector)]
const removeAttribute = (name: string, test: (value: string) => boolean = () => true): Mutation => (document) => {
  for (const element of all(document, `[${name}]`)) if (test(element.getAttribute(name)!)) element.removeAttribute(name)
}
const renamed = (from: string, to = 'div'): Mutation => (document) => {
  for (const element of all(document, from)) {
    const box = document.createElement(to)
    for (const { name, value } of element.attributes) box.setAttribute(name, value)
    box.append(...element.childNodes)
    element.replaceWith(box)
  }
}
const translated = new Map([
  ['Feed post', 'Publicación en el feed'],
  ['More options', 'Plus d’options'],
  ['Comment', 'Commenter'],
  ['Like', 'J’aime'],
  ['more', 'plus'],
  ['Follow', 'Suivre'],
  ['Following', 'Suivi(e)'],
  ['Reply', 'Répondre'],
])

/** By name, in words for the table. */
export const mutations: Record<string, Mutation> = {
  untouched: () => undefined,
  'all classes re-hashed': (document) => {
    for (const element of all(document, '[class]')) element.setAttribute('class', element.getAttribute('class')!.split(/\s+/).map((name, at) => `_${((name.length * 2654435761 + at * 97 + name.charCodeAt(0)) >>> 0).toString(16)}`).join(' '))
  },
  'a wrapper around every box': (document) => {
    for (const element of all(document, 'main div, [role="dialog"] div')) {
      if (element.matches('[role], [data-testid], [componentkey]')) continue
      const wrapper = document.createElement('div')
      wrapper.append(...element.childNodes)
      element.append(wrapper)
    }
  },
  'headings and button words translated': (document) => {
    for (const element of all(document, 'h2 span, button span, [role="button"], [role="button"] span, title')) {
      const text = (element.textContent ?? '').trim()
      if (!element.firstElementChild && translated.has(text)) element.textContent = translated.get(text)!
    }
    for (const element of all(document, '[aria-label]')) {
      const label = element.getAttribute('aria-label')!
      element.setAttribute('aria-label', translated.get(label) ?? label.replace(/^Open control menu for post by (.*)$/, 'Ouvrir le menu de commandes du post de $1').replace(/^View (.*)’s profile$/, 'Voir le profil de $1'))
    }
  },
  'attributes in another order': (document) => {
    for (const element of all(document, 'body *')) {
      const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const)
      for (const [name] of attributes) element.removeAttribute(name)
      for (const [name, value] of attributes.reverse()) element.setAttribute(name, value)
    }
  },
  'no mainFeed test id': removeAttribute('data-testid', (value) => value === 'mainFeed'),
  'no text-box test id': removeAttribute('data-testid', (value) => value === 'expandable-text-box'),
  'no text-button test id': removeAttribute('data-testid', (value) => value === 'expandable-text-button'),
  'no comment-list test id': removeAttribute('data-testid', (value) => value.includes('commentList')),
  'no test ids at all': removeAttribute('data-testid'),
  'no data-test-id': removeAttribute('data-test-id'),
  'no tracking names': removeAttribute('data-tracking-control-name'),
  'no data-view-name': removeAttribute('data-view-name'),
  'no component keys': (document) => {
    removeAttribute('componentkey')(document)
    removeAttribute('id', (value) => /Feed|omment/.test(value))(document)
  },
  'no list roles': removeAttribute('role', (value) => value === 'list' || value === 'listitem'),
  'no article role': removeAttribute('role', (value) => value === 'article'),
  'no data-urn': removeAttribute('data-urn'),
  'no rules after social lines': (document) => all(document, 'hr').forEach((rule) => rule.remove()),
  'icon marks removed': (document) => {
    for (const icon of all(document, 'svg')) for (const name of ['id', 'data-token-id']) icon.removeAttribute(name)
  },
  'icons removed': (document) => all(document, 'svg').forEach((icon) => icon.remove()),
  'button labels removed': (document) => all(document, 'button[aria-label], [role="button"] [aria-label]').forEach((element) => element.removeAttribute('aria-label')),
  'icons, button labels and rules all removed': (document) => {
    mutations['icons removed']!(document)
    mutations['button labels removed']!(document)
    mutations['no rules after social lines']!(document)
  },
  'classes, test ids and keys all gone': (document) => {
    mutations['all classes re-hashed']!(document)
    mutations['no test ids at all']!(document)
    mutations['no component keys']!(document)
  },
  'avatar rings removed': (document) => all(document, 'canvas').forEach((ring) => ring.remove()),
  'no times': (document) => all(document, 'time').forEach((time) => time.replaceWith(...time.childNodes)),
  'no dir attributes': removeAttribute('dir'),
  'no alternative texts': removeAttribute('alt'),
  'no dialog role': removeAttribute('role', (value) => value === 'dialog'),
  'no main role': removeAttribute('role', (value) => value === 'main'),
  'no links to comments': (document) => all(document, 'a[href*="/c/"]').forEach((link) => link.removeAttribute('href')),
  'no links to those who like': (document) => all(document, 'a[href*="liked_by"]').forEach((link) => link.removeAttribute('href')),
  'forms removed': (document) => all(document, 'form, textarea').forEach((form) => form.remove()),
  'section elements renamed': renamed('section'),
  'first headings renamed': renamed('h1', 'span'),
  'second headings renamed': renamed('h2'),
  'paragraph elements renamed': renamed('p'),
  'button elements renamed': (document) => {
    for (const button of all(document, 'button')) button.setAttribute('role', 'button')
    renamed('button')(document)
  },
  'main elements renamed': renamed('main'),
  'article elements renamed': renamed('article'),
}
