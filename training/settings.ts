/** Which writers are learned from, and which only measured on. */

/** Writers whose posts are never learned from, tuned on or read: the last test. Floors are kept for them. */
export const heldOutWriters: readonly string[] = ['w09', 'w10', 'w18', 'w34']
/** Two of the last round, never learned from either: what budgets were chosen after a look at the first four is checked on these. */
export const secondHeldOutWriters: readonly string[] = ['w106', 'w112']
/** All others: w01 to w115. */
export const trainWriters: readonly string[] = Array.from({ length: 115 }, (_, at) => `w${String(at + 1).padStart(2, '0')}`).filter((writer) => ![...heldOutWriters, ...secondHeldOutWriters].includes(writer))

/** The value after `--name` on the command line. */
export const option = (name: string, otherwise: string): string => {
  const place = process.argv.indexOf(`--${name}`)
  return place >= 0 ? (process.argv[place + 1] ?? otherwise) : otherwise
}
