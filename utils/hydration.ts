/** After the page's own renderer has been seen at work on the first post, it has settled when that has stood unchanged for so long; milliseconds. */
const SETTLED = 1000
/** Posts may have come with the document and wait for their renderer: hydration follows one to three seconds later. Without a sign of it, so long. */
const UNSEEN = 3200
/** A page whose last picture does not come is not waited for longer than this after its first post was seen, in milliseconds. */
const LOADING = 10_000
/** A page that never stands still is taken as settled this long after it had loaded and its first post was seen, in milliseconds. */
const LATEST = 5000

/** What is known of a page as long as it is open. */
export type Hydration = { isSettled: boolean }

/**
 * Says when a page has come to rest after loading: what is put into it earlier is thrown away by the page's own renderer, or breaks it. That it has is
 * noted in `page`: who looks at it later need not wait again.
 */
export const watchHydration = (document: Document, lookAgain: () => void, page: Hydration = { isSettled: false }) => {
  let firstSeen: number | undefined
  /** When the wait for the renderer began: once the page had loaded, or at the first post where that took too long. */
  let began: number | undefined
  let steady: { element: Element; since: number } | undefined
  /** The first post was exchanged for another element: the page's renderer is awake. That posts came late, or changed a little, says less. */
  let isAwake = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = () => performance.now()
  const lookIn = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(lookAgain, milliseconds)
  }
  return {
    isSettled: () => page.isSettled,
    /** Looks whether the page has settled, `first` being its first post; has `lookAgain` called when it may have. */
    check: (first: Element | undefined): boolean => {
      if (page.isSettled) return true
      if (!first) return false
      firstSeen ??= now()
      const isLoaded = document.readyState === 'complete'
      if (!isLoaded && now() - firstSeen < LOADING) {
        lookIn(SETTLED)
        return false
      }
      began ??= isLoaded ? now() : firstSeen
      if (steady && steady.element !== first) isAwake = true
      if (steady?.element !== first) steady = { element: first, since: now() }
      const rest = Math.min((isAwake ? SETTLED : UNSEEN) - (now() - steady.since), LATEST - (now() - began))
      if (rest > 0) lookIn(rest + 5)
      else {
        page.isSettled = true
        steady = undefined
      }
      return page.isSettled
    },
    /** Something was taken out of this node: where it is in the first post, the rest begins anew. */
    disturb: (target: Node) => {
      if (page.isSettled || !steady?.element.contains(target)) return
      steady = { element: steady.element, since: now() }
    },
  }
}
