/** The rows of the full table of weights, and which of them are kept: small enough to stay near the processor. */

/** The full table has 2 to this power rows. */
export const tableBits = 18
const mask = (1 << tableBits) - 1

/** The row that a hash falls on. */
export const rowOf = (hash: number): number => (hash ^ (hash >>> 15)) & mask

/** For each 32 rows two numbers, side by side in memory: one bit for each row that is kept, and how many are kept before them. */
export type Rows = Int32Array

const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Keeps the rows given, in any order. */
export const keepRows = (rows: Iterable<number>): Rows => {
  const kept = new Int32Array(1 << (tableBits - 4))
  for (const row of rows) kept[(row >>> 5) << 1]! |= 1 << (row & 31)
  for (let at = 2; at < kept.length; at += 2) kept[at + 1] = kept[at - 1]! + bitsIn(kept[at - 2]!)
  return kept
}

/** All of them, as before any are left out. */
export const everyRow = (): Rows => keepRows(Array(1 << tableBits).keys())

/** How many rows are kept before this one, which is its place among them; −1 where it is not kept. */
export const placeOf = (rows: Rows, row: number): number => {
  const at = (row >>> 5) << 1
  const bits = rows[at]!
  return ((bits >>> (row & 31)) & 1) === 0 ? -1 : rows[at + 1]! + bitsIn(bits & ((1 << (row & 31)) - 1))
}
