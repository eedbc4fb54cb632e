/** How far outside the view a post is near, in pixels: its card stands before it is seen. */
const NEAR = 1500
/** So few posts are not asked where they stand: that lays out the page, which costs more than a card too far away. */
const FEW = 4

/** An element without a box (`display: contents`) is never seen: look for one inside it. */
const boxOf = (element: Element): Element => {
  let box = element
  const view = element.ownerDocument.defaultView
  for (let depth = 0; depth < 6 && box.firstElementChild && view?.getComputedStyle(box).display === 'contents'; depth += 1) box = box.firstElementChild
  return box
}

/** The nearest element around `box` that scrolls by itself; `null` where the window scrolls. */
const scrollerOf = (box: Element): Element | null => {
  const { body, documentElement, defaultView } = box.ownerDocument
  for (let parent = box.parentElement; parent && parent !== body && parent !== documentElement; parent = parent.parentElement) {
    if (/auto|scroll|overlay/.test(defaultView?.getComputedStyle(parent).overflowY ?? '')) return parent
  }
  return null
}

/** Which of the watched posts are near the view. `onNear` is called with the posts that have come near. */
export const watchNearPosts = (view: Window & typeof globalThis, onNear: (elements: Element[]) => void) => {
  const near = new Set<Element>()
  const boxes = new Map<Element, Element>()
  const elementOfBox = new WeakMap<Element, Element>()
  const observers = new Map<Element | null, IntersectionObserver>()
  const Intersection = view.IntersectionObserver as typeof IntersectionObserver | undefined
  // A scroller inside the page clips the margin unless `scrollMargin` is understood (Firefox: from 141); without it the scroller itself is the root.
  const hasScrollMargin = Intersection !== undefined && 'scrollMargin' in Intersection.prototype

  const onChange = (entries: IntersectionObserverEntry[]) => {
    const come: Element[] = []
    for (const entry of entries) {
      const element = elementOfBox.get(entry.target)
      if (!element || boxes.get(element) !== entry.target) continue
      const { width = 1, height = 1 } = entry.boundingClientRect ?? {}
      // Asked only here, where the page has been laid out: anywhere else the browser would have to work out its styles for us.
      const inner = width === 0 && height === 0 ? boxOf(element) : entry.target
      if (inner !== entry.target) {
        observe(element, inner)
        continue
      }
      if (!entry.isIntersecting) near.delete(element)
      else if (!near.has(element)) {
        near.add(element)
        come.push(element)
      }
    }
    if (come.length > 0) onNear(come)
  }
  const observerFor = (box: Element): IntersectionObserver | undefined => {
    if (!Intersection) return undefined
    const root = hasScrollMargin ? null : scrollerOf(box)
    const margin = `${NEAR}px 0px`
    const observer = observers.get(root) ?? new Intersection(onChange, { root, rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit)
    observers.set(root, observer)
    return observer
  }
  const unobserve = (box: Element) => {
    for (const observer of observers.values()) observer.unobserve(box)
  }
  const observe = (element: Element, box: Element) => {
    const before = boxes.get(element)
    if (before) unobserve(before)
    boxes.set(element, box)
    elementOfBox.set(box, element)
    const observer = observerFor(box)
    if (observer) observer.observe(box)
    else near.add(element)
  }

  return {
    /** The elements that are watched. */
    elements: () => boxes.keys(),
    has: (element: Element) => boxes.has(element),
    isNear: (element: Element) => near.has(element),
    watch: (element: Element) => {
      if (!boxes.get(element)?.isConnected) observe(element, element)
    },
    /** Of many elements those that are near, what is on screen first: asks the layout now instead of waiting to be told, and they count as near from here on. Few are given back as they are. */
    nearest: (elements: Element[]): Element[] => {
      if (elements.length <= FEW) return elements
      const measured = elements.map((element) => {
        const outer = element.getBoundingClientRect()
        const { top, bottom } = outer.width === 0 && outer.height === 0 ? boxOf(element).getBoundingClientRect() : outer
        return { element, away: Math.max(0, top - view.innerHeight, -bottom) }
      })
      const close = measured.filter(({ away }) => away < NEAR).toSorted((a, b) => a.away - b.away)
      for (const { element } of close) near.add(element)
      return close.map(({ element }) => element)
    },
    forget: (element: Element) => {
      const box = boxes.get(element)
      if (box) unobserve(box)
      boxes.delete(element)
      near.delete(element)
    },
    stop: () => {
      for (const observer of observers.values()) observer.disconnect()
    },
  }
}
