import type { holdShownPosts } from './shown-posts'
import type { watchNearPosts } from './near-posts'

/** What has more children than this is a list, and is not searched again for each of them. */
const LONG = 8
/** Counted no further than it matters: browsers count children one by one, and a feed has thousands. */
const isLong = (target: Element): boolean => {
  let child = target.firstElementChild
  for (let count = 0; child && count < LONG; count += 1) child = child.nextElementSibling
  return child !== null
}

export type PageChanges = {
  /** Known posts that are no longer what was read. */
  outdated: Set<Element>
  /** Those of them whose card may be wrong or gone. */
  changed: Set<Element>
  /** Places in which something was put that may be a post or hold one. */
  filled: Set<Element>
  /** Those of them from which a post that has a card was thrown away: it may have been rendered anew. */
  renewed: Element[]
  /** Something came or went that may be a post. */
  isNews: boolean
}

/** The node itself, or the nearest one around it, of which this is true. */
const closest = (node: Node, isIt: (one: Node) => boolean): Node | undefined => {
  for (let one: Node | null = node; one; one = one.parentNode) if (isIt(one)) return one
  return undefined
}

type Known = { near: ReturnType<typeof watchNearPosts>; shown: ReturnType<typeof holdShownPosts> }

/**
 * Tells which known posts have been put into the page again: a post's element may be taken out, given another post unseen, and put in somewhere else.
 * Only those that were taken out are asked: a page that keeps all its posts would cost more with each of them.
 */
const watchReturns = (near: Known['near']) => {
  const away = new Set<Element>()
  return (taken: ReadonlySet<Node>): Element[] => {
    if (taken.size > 0) for (const element of near.elements()) if (!element.isConnected) away.add(element)
    const back = [...away].filter((element) => element.isConnected || !near.has(element))
    for (const element of back) away.delete(element)
    const isMoved = [...taken].some((node) => node.isConnected)
    const moved = isMoved ? [...near.elements()].filter((element) => closest(element, (one) => taken.has(one))) : []
    return [...back.filter((element) => near.has(element)), ...moved]
  }
}

/** Makes what sorts a MutationObserver's records by what they mean for posts; what we put in ourselves means nothing. `onTaken` is told where something was taken out. */
export const readChanges = ({ near, shown }: Known, onTaken: (target: Node) => void): ((records: readonly MutationRecord[]) => PageChanges) => {
  const returned = watchReturns(near)
  return (records) => changesIn(records, { near, shown }, returned, onTaken)
}

const changesIn = (records: readonly MutationRecord[], { near, shown }: Known, returned: ReturnType<typeof watchReturns>, onTaken: (target: Node) => void): PageChanges => {
  const [outdated, changed, filled, taken] = [new Set<Element>(), new Set<Element>(), new Set<Element>(), new Set<Node>()]
  const holders = new Map<Node, Element | undefined>()
  /** The known post around a node. What was found out for one node holds for all between it and its post. */
  const holderOf = (node: Node): Element | undefined => {
    const passed: Node[] = []
    let holder: Element | undefined
    for (let one: Node | null = node; one && !holder; one = one.parentNode) {
      if (holders.has(one)) {
        holder = holders.get(one)
        break
      }
      passed.push(one)
      if (near.has(one as Element)) holder = one as Element
    }
    for (const one of passed) holders.set(one, holder)
    return holder
  }
  let isNews = false
  // A hostile page brings records by the ten thousand: each must cost next to nothing.
  for (const { type, target, addedNodes, removedNodes } of records) {
    const nodes = type === 'childList' ? [...addedNodes, ...removedNodes] : []
    const isOurs = nodes.length > 0 && nodes.every(shown.isOurs)
    if (isOurs && removedNodes.length === 0) continue
    if (removedNodes.length > 0) onTaken(target)
    const holder = holderOf(target)
    if (holder && !changed.has(holder)) {
      if (isOurs && shown.isInPlace(holder)) continue
      changed.add(holder)
    }
    if (isOurs) continue
    for (const node of removedNodes) if (node.nodeType === 1) taken.add(node)
    for (const node of addedNodes) {
      // What holds no element holds no post.
      if (node.nodeType !== 1 || !((node as Element).firstElementChild || near.has(node as Element)) || !node.isConnected) continue
      // A long list gets another post; what holds little may itself be a post now.
      if (!holder && target.nodeType === 1) filled.add(isLong(target as Element) ? (node as Element) : (target as Element))
    }
    // Inside a post nothing but the post changes, unless it stops being one; outside, only elements matter.
    isNews ||= nodes.some((node) => node.nodeType === 1)
  }
  for (const element of changed) outdated.add(element)
  for (const element of returned(taken)) {
    outdated.add(element)
    if (shown.has(element)) changed.add(element)
  }
  const orphans = shown.orphans()
  const hasLost = ({ removedNodes }: MutationRecord) => [...removedNodes].some((node) => orphans.some((orphan) => node.contains(orphan)))
  const emptied = new Set<Node | null>(orphans.length > 0 ? records.filter(hasLost).map(({ target }) => target) : [])
  const renewed = emptied.size > 0 ? [...filled].filter((place) => place.isConnected && (emptied.has(place) || emptied.has(place.parentNode))) : []
  return { outdated, changed, filled, renewed, isNews }
}
