/** A table of weights that keeps only the rows that matter, packed as text, and the scores it gives. */
import type { Features } from './features'
import { tableBits } from './features'

/** A packed table: one letter or more for the step from one kept row to the next, then one letter per column. */
export type Packed = { bias: readonly number[]; scale: readonly number[]; rows: string }

/** A table that is ready for use. `place[row]` says which of the kept rows a row is, from 1; 0 for one that is not kept. `weights`: kept row by kept row. */
export type Table = { columns: number; bias: readonly number[]; place: Uint16Array; weights: Float32Array }

/** Letters stand for −45 … 45: what is small is told apart more finely than what is large. */
const levels = 45
const alphabet = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((letter) => letter !== "'" && letter !== '\\')
/** A step larger than this is written as the last letter, so many times, and the rest. */
const longestStep = alphabet.length - 1

/** One weight as one printable letter. The largest weight has size 1. */
const toLetter = (weight: number): string => alphabet[Math.round(Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight))) * levels) + levels]!

/** Packs the rows of a dense table for which `isKept` holds. */
export const pack = (dense: Float32Array, bias: readonly number[], isKept: (row: number) => boolean): Packed => {
  const columns = bias.length
  const scale = bias.map((_, column) => {
    let largest = 1e-9
    for (let at = column; at < dense.length; at += columns) if (isKept((at - column) / columns)) largest = Math.max(largest, Math.abs(dense[at]!))
    return largest
  })
  const letters: string[] = []
  let before = 0
  for (let row = 1; row < dense.length / columns; row += 1) {
    if (!isKept(row)) continue
    let step = row - before
    for (; step >= longestStep; step -= longestStep) letters.push(alphabet[longestStep]!)
    letters.push(alphabet[step]!)
    for (let column = 0; column < columns; column += 1) letters.push(toLetter(dense[row * columns + column]! / scale[column]!))
    before = row
  }
  return { bias, scale, rows: letters.join('') }
}

/** Makes a packed table ready: about a megabyte, a few milliseconds. */
export const unpack = ({ bias, scale, rows }: Packed): Table => {
  const columns = bias.length
  const levelOf = new Int8Array(128)
  alphabet.forEach((letter, level) => (levelOf[letter.charCodeAt(0)] = level))
  const place = new Uint16Array(1 << tableBits)
  const weights = new Float32Array(columns * (Math.ceil(rows.length / (columns + 1)) + 1))
  let row = 0
  let next = columns
  for (let at = 0; at < rows.length; ) {
    let step = 0
    let level = 0
    do {
      level = levelOf[rows.charCodeAt(at)]!
      step += level
      at += 1
    } while (level === longestStep)
    row += step
    place[row] = next / columns
    for (let column = 0; column < columns; column += 1) {
      const size = levelOf[rows.charCodeAt(at)]! - levels
      weights[next] = ((Math.sign(size) * size ** 2) / levels ** 2) * scale[column]!
      next += 1
      at += 1
    }
  }
  return { columns, bias, place, weights }
}

/** The score of each column for a text's features. */
export const score = ({ columns, bias, place, weights }: Table, { count, ids, values }: Features): Float64Array => {
  const sums = Float64Array.from(bias)
  for (let at = 0; at < count; at += 1) {
    const kept = place[ids[at]!]!
    if (kept === 0) continue
    const value = values[at]!
    const from = kept * columns
    for (let column = 0; column < columns; column += 1) sums[column]! += weights[from + column]! * value
  }
  return sums
}

/** What one feature's row weighs in one column. */
export const weightOf = ({ columns, place, weights }: Table, row: number, column: number): number => {
  const kept = place[row]!
  return kept === 0 ? 0 : weights[kept * columns + column]!
}
