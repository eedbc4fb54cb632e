/** A call of this makes one at once, or one when so many milliseconds have passed since the last; more calls meanwhile make no more. */
export const atMostEvery = (milliseconds: number, call: () => void, signal: AbortSignal): (() => void) => {
  let calledAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  const now = () => {
    timer = undefined
    calledAt = performance.now()
    call()
  }
  return () => {
    if (timer !== undefined || signal.aborted) return
    const rest = calledAt + milliseconds - performance.now()
    if (rest > 0) timer = setTimeout(now, rest)
    else now()
  }
}
