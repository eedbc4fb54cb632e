import type { Hours } from '../types'

const minute = 60_000
/** Every clock change and every time in the directory falls on a quarter of an hour (a test holds the directory to it). */
const step = 15 * minute
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (zone: string) => {
  let clock = clocks.get(zone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(zone, clock)
  }
  return clock
}

/** Weekday (0 Sunday) and minutes since midnight on the wall clock of a time zone. Throws a RangeError for an unknown zone. */
export const wallClock = (zone: string, at: Date): { day: number; minutes: number } => {
  const part = Object.fromEntries(clockOf(zone).formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: days.indexOf(part.weekday ?? ''), minutes: Number(part.hour) * 60 + Number(part.minute) }
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Whether a service with these hours is open at a moment, by its own wall clock. */
export const isOpenAt = (hours: Hours, at: Date): boolean => {
  const { day, minutes } = wallClock(hours.zone, at)
  return hours.open.some((span) => span.days.includes(day) && minutes >= minutesOf(span.from) && minutes < minutesOf(span.to))
}

/**
 * Open now, and the next change within eight days (ISO 8601). Walks real time in quarters of an hour and reads the wall clock at
 * each, so that a day of 23 or 25 hours needs no rule of its own.
 */
export const openState = (hours: 'always' | Hours, at: Date): { now: boolean; until?: string } => {
  if (hours === 'always') return { now: true }
  const now = isOpenAt(hours, at)
  const first = Math.floor(at.getTime() / step) * step + step
  for (let moment = first; moment <= first + 8 * 24 * 60 * minute; moment += step) {
    if (isOpenAt(hours, new Date(moment)) !== now) return { now, until: new Date(moment).toISOString() }
  }
  return { now }
}
