/** A call of this makes one at once, or one when so many milliseconds have passed since the last; more calls meanwhile make no more. What takes long waits three hundred times as long, up to two seconds. */
export const atMostEvery = (milliseconds: number, call: () => void, signal: AbortSignal): (() => void) => {
  let calledAt = Number.NEGATIVE_INFINITY
  let pause = milliseconds
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  const now = () => {
    timer = undefined
    calledAt = performance.now()
    call()
    pause = Math.max(milliseconds, Math.min((performance.now() - calledAt) * 300, 2000))
  }
  return () => {
    if (timer !== undefined || signal.aborted) return
    const rest = calledAt + pause - performance.now()
    if (rest > 0) timer = setTimeout(now, rest)
    else now()
  }
}
