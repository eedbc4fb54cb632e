/**
 * The list's clock: a hybrid logical clock. A stamp is a text that sorts by time: milliseconds (nine digits of base 36), a counter (three)
 * and the device (eight). It never goes back, whatever the computer's own clock does, and no two devices ever make the same one.
 */
export type Stamp = string

const pattern = /^[0-9a-z]{20}$/
export const isStamp = (value: unknown): value is Stamp => typeof value === 'string' && pattern.test(value)

const digits = (value: number, count: number): string => value.toString(36).padStart(count, '0')

/** Eight digits that name this device among the reader's own; made by chance, they tell nothing of it. */
export const newDevice = (): string => [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => (byte % 36).toString(36)).join('')

/** Epoch milliseconds. */
export const timeOf = (stamp: Stamp): number => Number.parseInt(stamp.slice(0, 9), 36)
export const deviceOf = (stamp: Stamp): string => stamp.slice(12)

/** A stamp after `last` (the latest that was made or met here), at `now` (epoch milliseconds) or, where the clock stands behind, just after. */
export const nextStamp = (last: Stamp | undefined, now: number, device: string): Stamp => {
  const before = last ? timeOf(last) : 0
  const count = last ? Number.parseInt(last.slice(9, 12), 36) + 1 : 0
  if (now > before) return digits(now, 9) + digits(0, 3) + device
  return count < 36 ** 3 ? digits(before, 9) + digits(count, 3) + device : digits(before + 1, 9) + digits(0, 3) + device
}
