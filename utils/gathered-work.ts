import { report } from './report'

/** At most this long is worked without giving the page its turn, in milliseconds. */
export const SLICE = 4
/** Changes of the page are gathered for this long before anything is looked at, in milliseconds. */
const GATHER = 60

export type Work = {
  /** Searches the whole page. */
  scan: () => void
  /** Looks at one element. */
  look: (element: Element) => void
  /** After a search or looks at elements, when nothing is left to do. */
  onDone: () => void
  signal: AbortSignal
}

/** Does what is due a little later and in slices: searching the page, then looking at each element that was added since. */
export const gatherWork = ({ scan, look, onDone, signal }: Work) => {
  const queue = new Set<Element>()
  let isScanDue = false
  let isWorking = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let scanCost = 0

  const work = async () => {
    if (isWorking || signal.aborted) return
    isWorking = true
    try {
      let start = performance.now()
      let isNews = isScanDue
      if (isScanDue) {
        isScanDue = false
        scan()
        scanCost = performance.now() - start
      }
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
      report(error, 'looking for posts')
    } finally {
      isWorking = false
      if (isScanDue || queue.size > 0) schedule()
    }
  }

  const schedule = () => {
    if (timer !== undefined || signal.aborted) return
    // A page that is slow to search is searched less often.
    timer = setTimeout(() => {
      timer = undefined
      void work()
    }, Math.max(GATHER, Math.min(scanCost * 40, 400)))
  }
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })

  return {
    /** This element is to be looked at. */
    add: (element: Element) => {
      queue.add(element)
      schedule()
    },
    /** This element need not be looked at any more. */
    drop: (element: Element) => void queue.delete(element),
    /** The page is to be searched. */
    scan: () => {
      isScanDue = true
      schedule()
    },
  }
}
