/** Which writers are learned from, and which only measured on. */

/** Writers whose posts are never learned from, tuned on or read: the last test. Floors are kept for them. */
export const heldOutWriters: readonly string[] = ['w09', 'w10', 'w18', 'w34']
const numbered = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => `w${String(from + at).padStart(2, '0')}`)
/** More, not learned from either: what is chosen after a look at the first four is checked on these. */
export const freshWriters: readonly string[] = [...numbered(122, 129), ...numbered(138, 145), ...numbered(156, 160), ...numbered(170, 172), 'w174', 'w180', 'w181', 'w186', 'w192', 'w198', 'w204']
/** All others but w199–w203 and w205, which tell losses and harmless days alike: what was learned from them was no better (training/NOTES.md, twentieth series). */
export const trainWriters: readonly string[] = [
  ...numbered(1, 121), ...numbered(130, 137), ...numbered(146, 155), ...numbered(161, 169), 'w173', ...numbered(175, 179), ...numbered(182, 185), ...numbered(187, 191), ...numbered(193, 197),
].filter((writer) => !heldOutWriters.includes(writer))

/** The value after `--name` on the command line. */
export const option = (name: string, otherwise: string): string => {
  const place = process.argv.indexOf(`--${name}`)
  return place >= 0 ? (process.argv[place + 1] ?? otherwise) : otherwise
}
