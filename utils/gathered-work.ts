import { report } from './report'

/** At most this long is worked without giving the page its turn, in milliseconds. */
export const SLICE = 4
/** Changes of the page are gathered for this long before anything is looked at, in milliseconds. */
const GATHER = 60
/** Searches that find nothing new follow one another ever more slowly, up to this, in milliseconds. */
const SLOWEST = 1000

export type Work = {
  /** Searches the whole page. Says whether it may soon find more: because something was new, or the page is still coming. */
  scan: () => boolean
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
  /** When `timer` goes off, and before when there is no search. */
  let dueAt = 0
  let scanAt = 0
  let pause = GATHER
  const now = () => performance.now()

  const work = async () => {
    if (isWorking || signal.aborted) return
    isWorking = true
    try {
      let start = now()
      let isNews = false
      if (isScanDue && start >= scanAt) {
        isScanDue = false
        isNews = true
        pause = scan() ? GATHER : Math.min(pause * 2, SLOWEST)
        // A page that is slow to search is searched less often.
        scanAt = now() + Math.max(pause, Math.min((now() - start) * 40, 400))
      }
      while (queue.size > 0 && !signal.aborted) {
        if (now() - start > SLICE) {
          await new Promise<void>((resolve) => setTimeout(resolve, 0))
          start = now()
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
    if (signal.aborted) return
    const wanted = now() + GATHER
    const due = queue.size > 0 ? wanted : Math.max(wanted, scanAt)
    if (timer !== undefined && dueAt <= due) return
    clearTimeout(timer)
    dueAt = due
    timer = setTimeout(() => {
      timer = undefined
      void work()
    }, due - now())
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
    /** The page is to be searched; without delay where `isSoon`, else when it is its turn. */
    scan: (isSoon = false) => {
      isScanDue = true
      if (isSoon) [pause, scanAt] = [GATHER, 0]
      schedule()
    },
  }
}
