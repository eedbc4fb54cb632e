import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchHydration } from '../utils/hydration'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page with one post whose loading does not end, looked at again whenever that is asked for. Gives how long it took to be settled, in milliseconds. */
const settledAfter = (endsAt: number): number => {
  const page = { readyState: 'interactive' } as { readyState: DocumentReadyState }
  const post = document.createElement('article')
  const watch = watchHydration(page as Document, () => void watch.check(post))
  watch.check(post)
  for (let passed = 0; passed < 30_000; passed += 100) {
    if (watch.isSettled()) return passed
    if (passed >= endsAt) page.readyState = 'complete'
    vi.advanceTimersByTime(100)
  }
  return Infinity
}

it('a page whose last picture does not come is read ten seconds after its first post was seen', () => {
  const after = settledAfter(Infinity)
  expect(after).toBeGreaterThanOrEqual(10_000)
  expect(after).toBeLessThan(11_200)
})

it('a page that ends loading sooner is waited for, and then for its renderer', () => {
  expect(settledAfter(1000)).toBeGreaterThanOrEqual(4000)
  expect(settledAfter(1000)).toBeLessThan(6500)
})

it('a page that loads for long is given the same time for its renderer', () => {
  expect(settledAfter(7000)).toBeGreaterThanOrEqual(10_000)
  expect(settledAfter(7000)).toBeLessThan(12_500)
})

it('looks again once at a time, however often it is asked', () => {
  const look = vi.fn()
  const watch = watchHydration({ readyState: 'interactive' } as Document, look)
  const post = document.createElement('article')
  for (let turn = 0; turn < 20; turn += 1) watch.check(post)
  vi.advanceTimersByTime(1500)
  expect(look).toHaveBeenCalledTimes(1)
})
