/** A very small renderer that treats the document as React does: it knows its own nodes only. Foreign nodes outlive a patch and die with a rebuild. */

/** What is to be in the document. */
export type Vnode = { tag: string; attributes: Attributes; children: Vnode[]; words?: string; node?: Node }
type Attributes = Record<string, unknown> & { ref?: (element: HTMLElement) => void }
type Child = Vnode | string | number | false | undefined | readonly Child[]

const svgTags = new Set(['svg', 'circle', 'path', 'rect', 'image', 'title', 'line', 'g'])

const asVnodes = (children: readonly Child[]): Vnode[] =>
  children.flatMap((child): Vnode[] => {
    if (child === false || child === undefined) return []
    if (Array.isArray(child)) return asVnodes(child)
    return typeof child === 'object' ? [child as Vnode] : [{ tag: '#text', attributes: {}, children: [], words: String(child) }]
  })

/** One element. Attributes that begin with `on` are listeners; `false` and `undefined` leave an attribute out. */
export const h = (tag: string, attributes: Attributes = {}, ...children: Child[]): Vnode => ({ tag, attributes, children: asVnodes(children) })

const setAttribute = (element: Element, name: string, value: unknown) => {
  if (name === 'ref') return
  if (name.startsWith('on')) {
    ;(element as unknown as Record<string, unknown>)[name] = value
  } else if (value === false || value === undefined) {
    element.removeAttribute(name)
  } else {
    element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** Makes the nodes. Never `innerHTML`: the page is under Trusted Types. */
export const create = (vnode: Vnode): Node => {
  if (vnode.words !== undefined) return (vnode.node = document.createTextNode(vnode.words))
  const isSvg = svgTags.has(vnode.tag)
  const element = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', vnode.tag) : document.createElement(vnode.tag)
  for (const [name, value] of Object.entries(vnode.attributes)) setAttribute(element, name, value)
  for (const child of vnode.children) element.append(create(child))
  vnode.node = element
  vnode.attributes.ref?.(element as HTMLElement)
  return element
}

/** Makes the nodes of an element. */
export const createElement = (vnode: Vnode): HTMLElement => create(vnode) as HTMLElement

/** Changes the nodes of `before` into what `after` says, keeping each node that can be kept. */
export const patch = (before: Vnode, after: Vnode): void => {
  const node = before.node!
  if (before.tag !== after.tag) {
    node.parentNode?.replaceChild(create(after), node)
    return
  }
  after.node = node
  if (after.words !== undefined) {
    if (after.words !== before.words) (node as Text).data = after.words
    return
  }
  const element = node as HTMLElement
  for (const name of Object.keys(before.attributes)) if (!(name in after.attributes)) setAttribute(element, name, undefined)
  for (const [name, value] of Object.entries(after.attributes)) if (before.attributes[name] !== value) setAttribute(element, name, value)
  after.children.forEach((child, index) => {
    const old = before.children[index]
    if (old) patch(old, child)
    else element.append(create(child))
  })
  for (const surplus of before.children.slice(after.children.length)) {
    if (surplus.node?.parentNode === element) element.removeChild(surplus.node)
  }
  after.attributes.ref?.(element)
}

/** Throws the nodes of `before` away, with whatever strangers have put in them, and makes new ones in their place. */
export const rebuild = (before: Vnode, after: Vnode): void => {
  ;(before.node as ChildNode).replaceWith(create(after))
}

/** The words of a post as nodes: `<br>` for line breaks, links for `#tags` and `@people`. */
export const wordsOf = (text: string, linkOf: (word: string) => string): Vnode[] =>
  text.split('\n').flatMap((line, index) => [
    ...(index > 0 ? [h('br')] : []),
    ...asVnodes(line.split(/([#@][\p{L}\p{N}_.]+)/u).map((part, at) => (at % 2 === 1 ? h('a', { href: linkOf(part) }, part) : part || undefined))),
  ])
