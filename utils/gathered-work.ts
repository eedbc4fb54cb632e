import { report } from './report'

/** At most this long is worked without giving the page its turn, in milliseconds. */
export const SLICE = 4
/** Changes of the page are gathered for this long before anything is looked at, in milliseconds. */
const GATHER = 60
/** Searches that find nothing new follow one another ever more slowly, up to this, in milliseconds. */
const SLOWEST = 1000

export type Work = {
  /** Searches the whole page. Says whether more may be found soon: something was new, or the page is still coming. */
  scan: () => boolean
  /** Looks at one element. */
  look: (element: Element) => void
  /** After a search or looks at elements, when nothing is left to do. */
  onDone: () => void
  signal: AbortSignal
}

/** Does what is due a little later: looks at elements in slices; and searches the page, which finds those that were added since. */
export const gatherWork = ({ scan, look, onDone, signal }: Work) => {
  const queue = new Set<Element>()
  let isLooking = false
  let lookTimer: ReturnType<typeof setTimeout> | undefined
  let scanTimer: ReturnType<typeof setTimeout> | undefined
  /** When the search that is due comes; when the last one ended, how long the page rests after it, and what lies between two that find nothing. */
  let dueAt = 0
  let endedAt = -Infinity
  let rest = 0
  let pause = GATHER

  const lookAtAll = async (isNews: boolean) => {
    if (isLooking || signal.aborted) return
    isLooking = true
    try {
      let start = performance.now()
      while (queue.size > 0 && !signal.aborted) {
        if (performance.now() - start > SLICE) {
          await new Promise<void>((resolve) => setTimeout(resolve, 0))
          start = performance.now()
          continue
        }
        const [element] = queue as Set<Element> & Iterable<Element>
        queue.delete(element!)
        look(element!)
        isNews = true
      }
      if (isNews && !signal.aborted) onDone()
    } catch (error) {
      report(error, 'looking at a post')
    } finally {
      isLooking = false
      if (queue.size > 0) lookSoon()
    }
  }

  // Looks do not wait for a search: a post that lost its card gets it back at once, however slow the page is to search.
  const lookSoon = () => {
    if (signal.aborted) return
    lookTimer ??= setTimeout(() => {
      lookTimer = undefined
      void lookAtAll(false)
    }, GATHER)
  }

  const search = () => {
    const start = performance.now()
    try {
      pause = scan() ? GATHER : Math.min(pause * 2, SLOWEST)
    } catch (error) {
      report(error, 'looking for posts')
    }
    endedAt = performance.now()
    // A page that is slow to search is searched less often: what is put into it is looked at without a search.
    rest = Math.min((endedAt - start) * 100, 2000)
    void lookAtAll(true)
  }

  const stop = () => {
    clearTimeout(lookTimer)
    clearTimeout(scanTimer)
  }
  signal.addEventListener('abort', stop, { once: true })

  return {
    /** This element is to be looked at. */
    add: (element: Element) => {
      queue.add(element)
      lookSoon()
    },
    /** This element need not be looked at any more. */
    drop: (element: Element) => void queue.delete(element),
    /** The page is to be searched when it is time again: soon where there is surely something to find. */
    scan: (isSoon = false) => {
      if (signal.aborted) return
      if (isSoon) pause = GATHER
      const now = performance.now()
      const due = Math.max(now + GATHER, endedAt + Math.max(pause, rest))
      // One that comes sooner is left alone: who calls without end would put it off without end.
      if (scanTimer !== undefined && dueAt <= due) return
      clearTimeout(scanTimer)
      dueAt = due
      scanTimer = setTimeout(() => {
        scanTimer = undefined
        search()
      }, due - now)
    },
  }
}
