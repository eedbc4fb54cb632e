// oxlint-disable no-underscore-dangle -- the underscores keep the tests' own names apart from every name of a real page
/** A page script that looks for extensions: it runs before all else and keeps whatever it learns in `window.__learned`. */

const learned: string[] = []
window.__learned = learned
const note = (way: string, what: unknown) => {
  if (learned.length < 5_000) learned.push(`${way}: ${String(what).slice(0, 400)}`)
}

const describe = (element: Element) => `<${element.localName} ${[...element.attributes].map((attribute) => `${attribute.name}="${attribute.value}"`).join(' ')}>`

/** Functions whose calls by others in this world are heard. Calls from an extension's isolated world cannot be. */
const hook = (owner: object, name: string, tell: (self: unknown, args: unknown[]) => unknown) => {
  const original = (owner as Record<string, (...args: unknown[]) => unknown>)[name]!
  ;(owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
    const words = tell(this, args)
    if (words) note(name, words)
    return original.apply(this, args)
  }
}

hook(window, 'postMessage', (_, [message]) => JSON.stringify(message))
hook(Element.prototype, 'attachShadow', (self) => (self as Element).id !== 'interop-outlet' && describe(self as Element))
hook(EventTarget.prototype, 'dispatchEvent', (_, [event]) => `${(event as Event).type} ${JSON.stringify((event as CustomEvent).detail ?? '')}`)
for (const type of ['message', 'error', 'unhandledrejection', 'securitypolicyviolation', 'wxt:locationchange']) {
  addEventListener(type, (event) => note(`event ${type}`, JSON.stringify((event as MessageEvent).data ?? (event as ErrorEvent).message ?? type)), true)
}

/** Marks that this page's own scripts never make: custom elements, foreign addresses, and elements outside the app. */
const suspect = (element: Element): string | undefined => {
  if (element.localName.includes('-')) return `custom element ${describe(element)}`
  for (const { name, value } of element.attributes) {
    if (/extension:\/\//.test(value)) return `extension address ${describe(element)}`
    if (/quiet|nod|grief|burnout|wxt|support/i.test(`${name}=${value}`) && !element.closest('a,img')) return `telling attribute ${describe(element)}`
  }
  if (element.parentElement === document.documentElement && element !== document.head && element !== document.body) return `beside the body ${describe(element)}`
  return undefined
}

new MutationObserver((records) => {
  for (const { type, target, attributeName, addedNodes } of records) {
    if (type === 'attributes') {
      const words = suspect(target as Element)
      if (words) note(`attribute ${attributeName}`, words)
    }
    for (const added of addedNodes) {
      if (!(added instanceof Element)) continue
      for (const element of [added, ...added.querySelectorAll('*')]) {
        const words = suspect(element)
        if (words) note('added', words)
      }
    }
  }
}).observe(document, { subtree: true, childList: true, attributes: true })

/** Looks once more at everything a page can read without being told. A test calls it when the cards are there. */
const probe = async (extensionIds: readonly string[] = []): Promise<string[]> => {
  const text = document.body.innerText
  for (const words of ['speaks of loss', 'speaks of exhaustion', 'Quiet Nod']) if (text.includes(words)) note('innerText', words)
  for (const element of document.querySelectorAll('*')) {
    if (element.shadowRoot && element.id !== 'interop-outlet') note('open shadow root', describe(element))
    const words = suspect(element)
    if (words) note('found', words)
  }
  for (const { name } of await indexedDB.databases()) note('indexedDB', name)
  for (const key of Object.keys(localStorage)) note('localStorage', key)
  for (const key of Object.keys(sessionStorage)) note('sessionStorage', key)
  for (const name of await caches.keys()) note('caches', name)
  for (const { name } of performance.getEntriesByType('resource')) if (!name.startsWith(location.origin) && !name.startsWith('data:')) note('resource', name)
  for (const key of Object.keys(window)) if (/quiet|wxt|chromeext/i.test(key)) note('global', key)
  for (const id of extensionIds) {
    for (const address of [`chrome-extension://${id}/manifest.json`, `chrome-extension://${id}/popup.html`, `moz-extension://${id}/manifest.json`, `chrome-extension://${id}/icon/128.png`]) {
      const reached = await fetch(address).then(() => true, () => false)
      if (reached) note('reached', address)
    }
  }
  return learned
}
;(window as unknown as Record<string, unknown>)['__probe'] = probe
