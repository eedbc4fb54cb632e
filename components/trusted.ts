/** Only a person's own press acts: a page's script cannot send trusted events, so it can press nothing of ours. */

/** The closed roots that we have put into pages of others. A page may get hold of a button in one and set it up elsewhere as its own. */
const roots = new WeakSet<Node>()
export const addRoot = (root: ShadowRoot): void => void roots.add(root)

const rootOf = (node: Node): Node => node.getRootNode()
/** A page of our own has no root about its buttons, and nobody else's script. */
const isOurs = (target: Node): boolean => roots.has(rootOf(target)) || (rootOf(target) === document && location.protocol.endsWith('-extension:'))

/** What is around an element as it is drawn: also what a page has put it into through a root of its own. */
const around = (element: Element): Element | undefined => element.assignedSlot ?? element.parentElement ?? (rootOf(element) as Partial<ShadowRoot>).host

const opacityOf = (element: Element): number => {
  const { opacity, filter } = getComputedStyle(element)
  const filtered = [...(filter ?? '').matchAll(/opacity\(([\d.]+)\)/g)].reduce((product, [, share]) => product * Number(share), 1)
  return Number(opacity || 1) * filtered
}

/** Whether what was pressed could be seen: a page may make our card see-through and lay something to press under it. */
const isSeen = (target: Element): boolean => {
  let opacity = 1
  for (let element: Element | undefined = target; element; element = around(element)) opacity *= opacityOf(element)
  return opacity > 0.4
}

/** What counts as a real press. Tests put their own judgement here and take it back afterwards. */
export const trust = {
  isReal: ({ isTrusted, target }: Event): boolean => isTrusted && target instanceof Element && isOurs(target) && isSeen(target),
}

/** A listener that acts on real presses alone. */
export const onPress =
  <E extends Event>(act: (event: E) => void) =>
  (event: E): void => {
    if (trust.isReal(event)) act(event)
  }
