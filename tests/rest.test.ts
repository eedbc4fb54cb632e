import { describe, expect, it } from 'vitest'
import { nextTurn, pauseEnd, restOf } from '../utils/rest'

const at = (time: string, day = 22) => new Date(`2026-11-${day}T${time}:00`).getTime()
const night = { quietHours: { from: '22:00', to: '07:00' } }
const noon = { quietHours: { from: '12:00', to: '13:30' } }

describe('rest', () => {
  it.each([
    ['21:59', night, undefined],
    ['22:00', night, { why: 'quiet', until: at('07:00', 23) }],
    ['23:59', night, { why: 'quiet', until: at('07:00', 23) }],
    ['03:00', night, { why: 'quiet', until: at('07:00') }],
    ['07:00', night, undefined],
    ['12:00', noon, { why: 'quiet', until: at('13:30') }],
    ['13:30', noon, undefined],
    ['13:30', {}, undefined],
    ['10:00', { pausedUntil: at('11:00') }, { why: 'paused', until: at('11:00') }],
    ['11:00', { pausedUntil: at('11:00') }, undefined],
    // The longer of two rests is told.
    ['23:00', { ...night, pausedUntil: at('23:30') }, { why: 'quiet', until: at('07:00', 23) }],
    ['12:10', { ...noon, pausedUntil: at('15:00') }, { why: 'paused', until: at('15:00') }],
  ] as const)('at %s with %j: %j', (time, settings, rest) => expect(restOf(settings, at(time))).toEqual(rest))

  it.each([
    ['12:10', noon, at('13:30')],
    ['11:00', noon, at('12:00')],
    ['14:00', noon, at('12:00', 23)],
    ['14:00', { pausedUntil: at('15:00') }, at('15:00')],
    ['14:00', {}, undefined],
  ] as const)('from %s with %j it turns next at %s', (time, settings, turn) => expect(nextTurn(settings, at(time))).toBe(turn))

  it('a pause lasts an hour, or until midnight', () => {
    expect(pauseEnd('hour', new Date(at('23:30')))).toBe(at('00:30', 23))
    expect(pauseEnd('today', new Date(at('23:30')))).toBe(at('00:00', 23))
  })
})
