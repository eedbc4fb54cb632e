import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherWork } from '../utils/gathered-work'

/** Gathers work while the page changes every 20 ms, and says when it was searched. */
const searches = (scan: () => boolean) => {
  const end = new AbortController()
  const times: number[] = []
  const start = performance.now()
  const work = gatherWork({
    scan: () => {
      times.push(performance.now() - start)
      return scan()
    },
    look: () => undefined,
    onDone: () => undefined,
    signal: end.signal,
  })
  const run = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 20) {
      work.scan()
      await vi.advanceTimersByTimeAsync(20)
    }
  }
  return { work, run, times, end }
}

describe('gatherWork', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('searches a page that keeps changing again and again, ever more seldom while nothing new is found', async () => {
    const { run, times } = searches(() => false)
    await run(10_000)
    const pauses = times.slice(1).map((time, index) => time - times[index]!)
    expect(pauses.length).toBeGreaterThanOrEqual(8)
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(1000)
    expect(pauses.at(-1)).toBeLessThan(1100)
  })

  it('searches at a quick pace while something new is found, and at once where that is wanted', async () => {
    let isNew = false
    const { work, run, times } = searches(() => isNew)
    await run(5000)
    isNew = true
    const before = times.length
    work.scan(true)
    await vi.advanceTimersByTimeAsync(60)
    expect(times).toHaveLength(before + 1)
    await run(1000)
    expect(times.length).toBeGreaterThanOrEqual(before + 9)
  })

  it('searches a page that is slow to search for a hundredth of the time, at least every two seconds', async () => {
    const pauseOf = async (slow: number) => {
      const { run, times, end } = searches(() => (vi.advanceTimersByTime(slow), true))
      await run(12_000)
      end.abort()
      return times.at(-1)! - times.at(-2)!
    }
    expect(await pauseOf(10)).toBeGreaterThanOrEqual(1000)
    expect(await pauseOf(10)).toBeLessThan(1200)
    expect(await pauseOf(100)).toBeGreaterThanOrEqual(2000)
    expect(await pauseOf(100)).toBeLessThan(2400)
  })

  it('stops at the end', async () => {
    const { run, times, end } = searches(() => true)
    await run(200)
    end.abort()
    const before = times.length
    await run(500)
    expect(times).toHaveLength(before)
  })
})
