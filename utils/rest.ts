import type { Settings } from './types'

/** Why nothing is read now, and until when, in epoch milliseconds. */
export type Rest = { why: 'paused' | 'quiet'; until: number }

/** The next moment after `now` at which a clock on the wall shows `time` (`HH:MM`), in the reader's time zone. */
const nextAt = (time: string, now: Date): Date => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate(), hour, minute)
  return at > now ? at : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour, minute)
}

/** Whether the reader rests now: a pause that was pressed, or quiet hours. Pure. */
export const restOf = ({ pausedUntil, quietHours }: Pick<Settings, 'pausedUntil' | 'quietHours'>, now: number): Rest | undefined => {
  const pause: Rest[] = pausedUntil !== undefined && pausedUntil > now ? [{ why: 'paused', until: pausedUntil }] : []
  const moment = new Date(now)
  const isQuiet = quietHours !== undefined && nextAt(quietHours.to, moment) < nextAt(quietHours.from, moment)
  const quiet: Rest[] = isQuiet ? [{ why: 'quiet', until: nextAt(quietHours.to, moment).getTime() }] : []
  return [...pause, ...quiet].toSorted((a, b) => b.until - a.until)[0]
}

/** When that changes next, in epoch milliseconds: the end of the rest, else the beginning of the quiet hours. */
export const nextTurn = (settings: Pick<Settings, 'pausedUntil' | 'quietHours'>, now: number): number | undefined =>
  restOf(settings, now)?.until ?? (settings.quietHours && nextAt(settings.quietHours.from, new Date(now)).getTime())

/** The end of a pause that is pressed now, in epoch milliseconds: an hour on, or the end of today by the reader's own clock. */
export const pauseEnd = (length: 'hour' | 'today', now: Date): number =>
  length === 'hour' ? now.getTime() + 3_600_000 : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime()
