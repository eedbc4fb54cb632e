import { afterEach, expect, it } from 'vitest'
import { dayOf } from '../utils/i18n'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

it.each([
  ['America/New_York', '2026-11-29'],
  ['UTC', '2026-11-30'],
  ['Asia/Tokyo', '2026-11-30'],
])('a moment is on the day of the reader’s own calendar: in %s on %s', (timeZone, day) => {
  process.env.TZ = timeZone
  expect(dayOf(new Date('2026-11-30T03:00:00Z'))).toBe(day)
})
