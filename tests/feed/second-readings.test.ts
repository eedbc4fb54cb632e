import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askSecondReadings } from '../../entrypoints/feed/second-readings'
import { request } from '../../utils/messages'

vi.mock('../../utils/messages', () => ({ request: vi.fn() }))

/** What was asked and not answered yet: each is answered by hand. */
let asked: { text: string; answer: (value: readonly number[] | undefined) => void }[] = []
beforeEach(() => {
  asked = []
  vi.mocked(request).mockImplementation(((_: string, { text }: { text: string }) =>
    new Promise((done) => asked.push({ text, answer: (value) => done(value ? { ok: true, value } : { ok: false, trouble: 'unreachable' }) }))) as never)
})
const turn = () => new Promise((done) => setTimeout(done, 0))

describe('second readings', () => {
  it('are asked for once each, one after the other, and told when they come', async () => {
    const readings = askSecondReadings()
    const told = vi.fn()
    readings.listen(told, new AbortController().signal)
    expect(['one', 'two', 'one'].map((text) => readings.of(text, text))).toEqual([undefined, undefined, undefined])
    await turn()
    expect(asked.map(({ text }) => text)).toEqual(['one'])
    asked[0]!.answer([1, 2, 3, 4])
    await turn()
    expect(readings.of('one')).toEqual([1, 2, 3, 4])
    expect(told.mock.calls).toEqual([['one']])
    asked[1]!.answer([0, 0, 0, 0])
    await turn()
    expect(told.mock.calls).toEqual([['one'], ['two']])
    expect(asked.map(({ text }) => text)).toEqual(['one', 'two'])
    // After a rest it goes on.
    readings.of('three')
    await turn()
    expect(asked.at(-1)?.text).toBe('three')
  })

  it('that cannot be had are empty, and are told too', async () => {
    const readings = askSecondReadings()
    const told = vi.fn()
    readings.listen(told, new AbortController().signal)
    readings.of('one')
    await turn()
    asked[0]!.answer(undefined)
    await turn()
    expect(readings.of('one')).toEqual([])
    expect(told).toHaveBeenCalledExactlyOnceWith('one')
  })

  it('are not told to who has gone, and are kept for who comes next', async () => {
    const readings = askSecondReadings()
    const [gone, come] = [vi.fn(), vi.fn()]
    const end = new AbortController()
    readings.listen(gone, end.signal)
    readings.of('one')
    end.abort()
    readings.listen(come, new AbortController().signal)
    await turn()
    asked[0]!.answer([1, 1, 1, 1])
    await turn()
    expect(gone).not.toHaveBeenCalled()
    expect(come).toHaveBeenCalledExactlyOnceWith('one')
    expect(readings.of('one')).toEqual([1, 1, 1, 1])
  })

  it('are not asked for any more when nobody listens: reading has been turned off', async () => {
    const readings = askSecondReadings()
    const end = new AbortController()
    readings.listen(() => undefined, end.signal)
    for (const text of ['one', 'two', 'three']) readings.of(text)
    end.abort()
    asked[0]!.answer([1, 1, 1, 1])
    await turn()
    expect(asked.map(({ text }) => text)).toEqual(['one'])
    // Turned on again, what is still there is asked for anew, once.
    readings.listen(() => undefined, new AbortController().signal)
    readings.of('two')
    readings.of('three')
    expect(asked.map(({ text }) => text)).toEqual(['one', 'two'])
    asked[1]!.answer([1, 1, 1, 1])
    await turn()
    expect(asked.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
  })

  it('are of the beginning of a long text', async () => {
    const readings = askSecondReadings()
    readings.listen(() => undefined, new AbortController().signal)
    readings.of('long '.repeat(1000))
    await turn()
    expect(asked[0]!.text).toHaveLength(1200)
  })
})
