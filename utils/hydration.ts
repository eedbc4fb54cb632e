/** Hydration has settled when the first post has stood unchanged for this long after the load event, in milliseconds. */
const SETTLED = 1000
/** A page that never stands still is taken as settled this long after its first post was seen, in milliseconds. */
const LATEST = 5000

/** Says when a page has come to rest after loading: what is put into it earlier is thrown away by the page's own renderer, or breaks it. */
export const watchHydration = (document: Document, lookAgain: () => void) => {
  let isSettled = false
  let firstSeen: number | undefined
  let steady: { element: Element; since: number } | undefined
  const now = () => performance.now()
  return {
    isSettled: () => isSettled,
    /** Looks whether the page has settled, `first` being its first post; has `lookAgain` called when it may have. */
    check: (first: Element | undefined): boolean => {
      if (isSettled) return true
      if (document.readyState !== 'complete' || !first) return false
      firstSeen ??= now()
      if (steady?.element !== first) steady = { element: first, since: now() }
      const rest = Math.min(SETTLED - (now() - steady.since), LATEST - (now() - firstSeen))
      if (rest > 0) setTimeout(lookAgain, rest + 5)
      else isSettled = true
      return isSettled
    },
    /** Something was taken out of this node: where it is in the first post, the rest begins anew. */
    disturb: (target: Node) => {
      if (!isSettled && steady?.element.contains(target)) steady = { element: steady.element, since: now() }
    },
  }
}
