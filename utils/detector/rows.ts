/** The rows of the full table of weights, and which of them are kept: small enough to stay near the processor. */

/** The full table has 2 to this power rows. */
export const tableBits = 18
const mask = (1 << tableBits) - 1

/** The row that a hash falls on. */
export const rowOf = (hash: number): number => (hash ^ (hash >>> 15)) & mask

/** One bit for each row, and how many rows are kept before each 32 of them. */
export type Rows = { bits: Int32Array; before: Int32Array }

const bitsIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Keeps the rows given, in any order. */
export const keepRows = (rows: ArrayLike<number>): Rows => {
  const bits = new Int32Array(1 << (tableBits - 5))
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!
    bits[row >>> 5]! |= 1 << (row & 31)
  }
  const before = new Int32Array(bits.length)
  for (let at = 1; at < bits.length; at += 1) before[at] = before[at - 1]! + bitsIn(bits[at - 1]!)
  return { bits, before }
}

/** All of them, as before any are left out. */
export const everyRow = (): Rows => keepRows([...Array(1 << tableBits).keys()])

/** How many rows are kept before this one, which is its place among them; −1 where it is not kept. */
export const placeOf = ({ bits, before }: Rows, row: number): number => {
  const at = row >>> 5
  const bit = 1 << (row & 31)
  const word = bits[at]!
  return (word & bit) === 0 ? -1 : (before[at]! + bitsIn(word & (bit - 1))) | 0
}
