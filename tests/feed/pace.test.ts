import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isCapped, isPauseDue, watchRead } from '../../entrypoints/feed/pace'
import { newMemory } from '../../entrypoints/feed/page-memory'
import { defaultSettings } from '../../utils/settings'

describe('the reader’s cap', () => {
  const memory = newMemory()
  memory.carded.add('a').add('b')
  const at = (cap: number | undefined) => ({ ...defaultSettings, ...(cap && { cap }) })

  it.each([
    [undefined, 'grief', 'c', false],
    [3, 'grief', 'c', false],
    [2, 'grief', 'c', true],
    // A post that had a card keeps it when it comes again; a crisis is never held back.
    [2, 'grief', 'b', false],
    [2, 'crisis', 'c', false],
  ] as const)('of %s leaves a post of %s, id %s, without a card: %s', (cap, topic, id, capped) => expect(isCapped(memory, at(cap), topic, id)).toBe(capped))
})

describe('the reader’s pace', () => {
  it('offers a pause once the limit is reached, never beside a crisis, and counts anew after it', () => {
    const memory = newMemory()
    const settings = { ...defaultSettings, pace: 2 }
    memory.seen.add('a')
    expect(isPauseDue(memory, settings, 'grief')).toBe(false)
    memory.seen.add('b')
    expect(isPauseDue(memory, settings, 'crisis')).toBe(false)
    expect(isPauseDue(memory, settings, 'burnout')).toBe(true)
    expect(isPauseDue(memory, settings, 'burnout')).toBe(false)
    expect(memory.seen.size).toBe(0)
  })

  it('is off by default', () => {
    const memory = newMemory()
    for (let id = 0; id < 50; id++) memory.seen.add(String(id))
    expect(isPauseDue(memory, defaultSettings, 'grief')).toBe(false)
  })
})

describe('a post that was read', () => {
  let tell: (isIntersecting: boolean) => void
  const disconnect = vi.fn()
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        disconnect = disconnect
        observe = vi.fn()
        constructor(told: (entries: { isIntersecting: boolean }[]) => void) {
          tell = (isIntersecting) => told([{ isIntersecting }])
        }
      },
    )
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('was in view for two seconds together', () => {
    const onRead = vi.fn()
    watchRead(document.body, onRead, new AbortController().signal)
    tell(true)
    vi.advanceTimersByTime(1500)
    tell(false)
    vi.advanceTimersByTime(5000)
    expect(onRead).not.toHaveBeenCalled()
    tell(true)
    vi.advanceTimersByTime(2000)
    expect(onRead).toHaveBeenCalledOnce()
    expect(disconnect).toHaveBeenCalledOnce()
  })

  it('is not counted when it goes before', () => {
    const onRead = vi.fn()
    const shown = new AbortController()
    watchRead(document.body, onRead, shown.signal)
    tell(true)
    shown.abort()
    vi.advanceTimersByTime(5000)
    expect(onRead).not.toHaveBeenCalled()
  })
})
