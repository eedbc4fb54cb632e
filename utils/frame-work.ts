import { SLICE } from './gathered-work'

/** More elements than this are left to a search of the whole page. */
const MANY = 20
/**
 * So long after a frame began it is still being made, in milliseconds; what the page puts in first belongs to it even if it takes as long as the second
 * number. When it is over browsers do not tell, and a timer for each frame costs more than to look too soon at times.
 */
const FRAME = { any: 8, first: 150 }

/** Says from when on so much time has been taken from the page as may be in one go. */
export const startSlice = (): (() => boolean) => {
  const start = performance.now()
  return () => performance.now() - start > SLICE
}

export type FrameWork = {
  view: Window
  /** Looks at these elements until it is late, and returns those for which there was no time. Must not throw. */
  look: (elements: readonly Element[], isLate: () => boolean) => readonly Element[]
  /** There are so many that searching for them is sooner; or the page is not shown, and no frame comes. */
  onTooMany: () => void
  signal: AbortSignal
}

/** Gathers what is to be looked at before the page is painted again, and looks once, in the next animation frame; at once while a frame is being made. */
export const gatherForFrame = ({ view, look, onTooMany, signal }: FrameWork) => {
  const gathered = new Set<Element>()
  let frame: number | undefined
  let enteredAt = Number.NEGATIVE_INFINITY
  let isFirst = false

  /** A frame is being made: what the page puts in now is painted before the next one is asked for. */
  const enterFrame = () => {
    enteredAt = performance.now()
    isFirst = true
  }
  const lookNow = (isLate: () => boolean) => {
    const elements = [...gathered]
    gathered.clear()
    for (const element of look(elements, isLate)) gathered.add(element)
  }
  const ask = () => {
    if (gathered.size > MANY) {
      gathered.clear()
      onTooMany()
    }
    if (gathered.size > 0) frame ??= view.requestAnimationFrame(onFrame)
  }
  const onFrame = () => {
    frame = undefined
    enterFrame()
    lookNow(startSlice())
    ask()
  }
  view.document.addEventListener('scroll', enterFrame, { signal, capture: true, passive: true })
  signal.addEventListener('abort', () => frame !== undefined && view.cancelAnimationFrame(frame), { once: true })

  return {
    /** `isLate` is that of the slice that is running: it holds for what is looked at now, too. */
    add: (elements: Iterable<Element>, isLate: () => boolean) => {
      for (const element of elements) gathered.add(element)
      if (performance.now() - enteredAt < (isFirst ? FRAME.first : FRAME.any)) lookNow(isLate)
      isFirst = false
      ask()
    },
    drop: (element: Element) => void gathered.delete(element),
  }
}
