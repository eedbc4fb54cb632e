import { describe, expect, it } from 'vitest'
import { isOpenAt, openState, wallClock } from '../../utils/directory/hours'
import type { Hours } from '../../utils/types'

const everyDay = [0, 1, 2, 3, 4, 5, 6]
const berlin: Hours = { zone: 'Europe/Berlin', open: [{ days: everyDay, from: '09:00', to: '21:00' }] }
const dublin: Hours = { zone: 'Europe/Dublin', open: [{ days: [1, 2, 3, 4, 5], from: '10:00', to: '13:00' }] }
const night: Hours = {
  zone: 'America/New_York',
  open: [
    { days: everyDay, from: '20:00', to: '24:00' },
    { days: everyDay, from: '00:00', to: '04:00' },
  ],
}
const at = (moment: string) => new Date(moment)

describe('the wall clock', () => {
  it.each([
    ['Asia/Kolkata', '2026-11-22T18:30:00Z', { day: 1, minutes: 0 }],
    ['Pacific/Auckland', '2026-11-22T11:00:00Z', { day: 1, minutes: 0 }],
    ['America/New_York', '2026-11-22T04:59:00Z', { day: 6, minutes: 23 * 60 + 59 }],
  ])('%s', (zone, moment, shown) => expect(wallClock(zone, at(moment))).toEqual(shown))
  it('knows no invented zone', () => expect(() => wallClock('Mars/Olympus', new Date())).toThrow(RangeError))
})

describe('open', () => {
  it.each<[string, Hours, string, boolean, string | undefined]>([
    ['the first minute', berlin, '2026-11-22T08:00:00Z', true, '2026-11-22T20:00:00.000Z'],
    ['the minute before', berlin, '2026-11-22T07:59:59Z', false, '2026-11-22T08:00:00.000Z'],
    ['the last second', berlin, '2026-11-22T19:59:59Z', true, '2026-11-22T20:00:00.000Z'],
    ['closing time', berlin, '2026-11-22T20:00:00Z', false, '2026-11-23T08:00:00.000Z'],
    ['the night in which summer begins', berlin, '2026-03-28T22:00:00Z', false, '2026-03-29T07:00:00.000Z'],
    ['the night in which summer ends', berlin, '2026-10-24T22:00:00Z', false, '2026-10-25T08:00:00.000Z'],
    ['over a weekend', dublin, '2026-11-20T13:00:00Z', false, '2026-11-23T10:00:00.000Z'],
    ['over midnight without a break', night, '2026-11-22T04:30:00Z', true, '2026-11-22T09:00:00.000Z'],
    ['over midnight in the short night', night, '2026-03-08T04:30:00Z', true, '2026-03-08T08:00:00.000Z'],
    ['over midnight in the long night', night, '2026-11-01T03:30:00Z', true, '2026-11-01T09:00:00.000Z'],
  ])('%s', (_name, hours, moment, now, until) => expect(openState(hours, at(moment))).toEqual({ now, until }))
  it('is always open where that is so', () => expect(openState('always', new Date())).toEqual({ now: true }))
  it('names no change where none comes', () => {
    const never: Hours = { zone: 'Europe/Berlin', open: [] }
    expect(openState(never, at('2026-11-22T00:00:00Z'))).toEqual({ now: false })
  })
  it('agrees with itself at the change, through two changes of the clock', () => {
    for (let moment = Date.parse('2026-10-20T00:10:00Z'); moment < Date.parse('2026-11-05T00:00:00Z'); moment += 7 * 3_600_000) {
      const { now, until } = openState(night, new Date(moment))
      const change = Date.parse(until ?? '')
      expect(change).toBeGreaterThan(moment)
      expect(isOpenAt(night, new Date(change))).toBe(!now)
      expect(isOpenAt(night, new Date(change - 1))).toBe(now)
    }
  })
})
