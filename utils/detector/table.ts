/** A table of weights that keeps only the rows that matter, packed as text, and the scores it gives. */
import type { Features } from './features'
import { keepRows, placeOf, type Rows } from './rows'

/** A packed table: one letter or more for the step from one kept row to the next, then one letter per column. */
export type Packed = { bias: readonly number[]; scale: readonly number[]; rows: string }

/** A table that is ready for use. `squares`: the weights, kept row by kept row, as −2025 … 2025; `units`: per column, what a weight is for one of them. */
export type Table = { columns: number; bias: readonly number[]; rows: Rows; squares: Int16Array; units: readonly number[] }

/** What a score needs of a text's features. */
type Scored = { places: ArrayLike<number>; groups: Features['groups'] }

/** Letters stand for −45 … 45: what is small is told apart more finely than what is large. */
const levels = 45
const alphabet = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((letter) => letter !== "'" && letter !== '\\')
/** A step larger than this is written as the last letter, so many times, and the rest. */
const longestStep = alphabet.length - 1

/** One weight as one printable letter. The largest weight has size 1. */
const toLetter = (weight: number): string => alphabet[Math.round(Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight))) * levels) + levels]!

/** So many columns are summed in one go, each in a variable of its own: an inner loop over the columns takes half as long again. */
const together = 4

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
  for (let row = 0; row < dense.length / columns; row += 1) {
    if (!isKept(row)) continue
    let step = row - before
    for (; step >= longestStep; step -= longestStep) letters.push(alphabet[longestStep]!)
    letters.push(alphabet[step]!)
    for (let column = 0; column < columns; column += 1) letters.push(toLetter(dense[row * columns + column]! / scale[column]!))
    before = row
  }
  return { bias, scale, rows: letters.join('') }
}

/** Makes a packed table ready: two thirds of a megabyte, some milliseconds. Of bytes, for at its first use, before it is compiled, reading letters of a text takes twice as long. */
export const unpack = ({ bias, scale, rows }: Packed): Table => {
  const columns = bias.length
  const levelOf = new Uint8Array(128)
  const squareOf = new Int16Array(128)
  alphabet.forEach((letter, level) => {
    const code = letter.charCodeAt(0)
    levelOf[code] = level
    squareOf[code] = (level - levels) * Math.abs(level - levels)
  })
  const letters = new TextEncoder().encode(rows)
  const mostRows = Math.ceil(letters.length / (columns + 1))
  // A little longer than the rows are, so that the columns after the last may be read with it.
  const squares = new Int16Array(columns * mostRows + together)
  const kept = new Int32Array(mostRows)
  let row = 0
  let count = 0
  let cell = 0
  for (let at = 0; at < letters.length; ) {
    let step = longestStep
    while (step === longestStep) {
      step = levelOf[letters[at++]!]!
      row += step
    }
    for (let column = 0; column < columns; column += 1) squares[cell++] = squareOf[letters[at++]!]!
    kept[count++] = row
  }
  return { columns, bias, rows: keepRows(kept.subarray(0, count)), squares, units: scale.map((largest) => largest / levels ** 2) }
}

/** Features that were found on the rows of one table, as features of a table whose rows are places among those: they need not be found again. */
export const among = ({ rows }: Table, { places, groups }: Scored): Scored => {
  const kept = new Int32Array(groups.at(-1)?.to ?? 0)
  const narrowed: Features['groups'][number][] = []
  let end = 0
  for (const { from, to, strength } of groups) {
    const start = end
    for (let at = from; at < to; at += 1) {
      const place = placeOf(rows, places[at]!)
      if (place >= 0) kept[end++] = place
    }
    narrowed.push({ from: start, to: end, strength })
  }
  return { places: kept, groups: narrowed }
}

/** The score of each column, from `first` to before `last`, for a text's features among this table's rows; the other columns keep their bias. */
export const score = ({ columns, bias, squares, units }: Table, { places, groups }: Scored, first = 0, last = columns): Float64Array => {
  const scores = Float64Array.from(bias)
  for (const { from, to, strength } of groups)
    for (let column = first; column < last; column += together) {
      let one = 0
      let two = 0
      let three = 0
      let four = 0
      for (let at = from; at < to; at += 1) {
        const cell = places[at]! * columns + column
        one += squares[cell]!
        two += squares[cell + 1]!
        three += squares[cell + 2]!
        four += squares[cell + 3]!
      }
      const sums = [one, two, three, four]
      for (let next = 0; next < together && column + next < last; next += 1) scores[column + next]! += sums[next]! * units[column + next]! * strength
    }
  return scores
}
