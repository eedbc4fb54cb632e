/** Which writers are learned from, and which only measured on. */

/** Writers whose posts are never learned from, tuned on or read: the last test. */
export const heldOutWriters = ['w09', 'w10', 'w18', 'w34'] as const
/** All others: w01 to w99. */
export const trainWriters: readonly string[] = Array.from({ length: 99 }, (_, at) => `w${String(at + 1).padStart(2, '0')}`).filter((writer) => !(heldOutWriters as readonly string[]).includes(writer))

/** The value after `--name` on the command line. */
export const option = (name: string, otherwise: string): string => {
  const place = process.argv.indexOf(`--${name}`)
  return place >= 0 ? (process.argv[place + 1] ?? otherwise) : otherwise
}
