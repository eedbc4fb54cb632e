/**
 * Fits a table of weights: one logistic regression per column, by Adagrad, in an order that is the same on every run. A text counts as told apart only
 * where its score is on the right side by a margin, and weights are drawn towards nothing: what is learned holds better for writers not seen.
 */
import { featuresOf } from '../utils/detector/features'
import { everyRow, tableBits } from '../utils/detector/rows'
import { wordsOf } from '../utils/detector/words'
import { randomFrom, shuffle } from './random'

/** Weights before packing: row by row, one number per column. */
export type Linear = { table: Float32Array; bias: Float64Array }

/** What a fit learns: per text its weight, and per column 1 (is one), 0 (is none) or −1 (not labelled). */
export type Truth = { weight: number; columns: readonly number[] }

/** Which texts are learned from, how often, and how fast. */
export type FitOptions = { isUsed?: (at: number) => boolean; epochs?: number; rate?: number }

/** What a text is learned from: rows of the full table, each with its strength. */
export type Features = { ids: Int32Array; values: Float32Array }

const allRows = everyRow()

/** The features of a text as the detector sees them before rows are left out. */
export const featuresOfText = (text: string): Features => {
  const { places, groups } = featuresOf(wordsOf(text), allRows)
  const count = groups.at(-1)!.to
  const values = new Float32Array(count)
  for (const { from, to, strength } of groups) values.fill(strength, from, to)
  return { ids: places.slice(0, count), values }
}

/** How far on the right side a score must be, and how strongly weights are drawn towards nothing. */
const margin = 2
const decay = 6e-4

export const fit = (truths: readonly Truth[], features: readonly Features[], { isUsed = () => true, epochs = 8, rate = 0.3 }: FitOptions = {}): Linear => {
  const width = truths[0]!.columns.length
  const table = new Float32Array(width << tableBits)
  const squares = new Float32Array(width << tableBits).fill(0.01)
  const bias = new Float64Array(width).fill(-2)
  const biasSquares = new Float64Array(width).fill(1)
  const random = randomFrom(7)
  const order = truths.map((_, at) => at).filter(isUsed)
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    const step = rate * (1 - (0.9 * epoch) / epochs)
    for (const at of order) {
      const { weight, columns } = truths[at]!
      const { ids, values } = features[at]!
      for (let column = 0; column < width; column += 1) {
        const truth = columns[column]!
        if (truth < 0) continue
        let sum = bias[column]! + (truth ? -margin : margin)
        for (let place = 0; place < ids.length; place += 1) sum += table[ids[place]! * width + column]! * values[place]!
        const slope = (1 / (1 + Math.exp(-sum)) - truth) * weight
        if (Math.abs(slope) < 1e-4) continue
        for (let place = 0; place < ids.length; place += 1) {
          const cell = ids[place]! * width + column
          const part = slope * values[place]! + decay * table[cell]!
          const square = squares[cell]! + part * part
          squares[cell] = square
          table[cell] = table[cell]! - (step * part) / Math.sqrt(square)
        }
        biasSquares[column] = biasSquares[column]! + slope * slope
        bias[column] = bias[column]! - (step * slope) / Math.sqrt(biasSquares[column]!)
      }
    }
  }
  return { table, bias }
}

/** Raw scores of one text under weights that are not packed yet. */
export const scoreLinear = ({ table, bias }: Linear, { ids, values }: Features): Float64Array => {
  const width = bias.length
  const sums = Float64Array.from(bias)
  for (let place = 0; place < ids.length; place += 1) for (let column = 0; column < width; column += 1) sums[column]! += table[ids[place]! * width + column]! * values[place]!
  return sums
}

/**
 * The rows that matter most: how large their largest weight is, and how often they are seen. 1 where a row is kept.
 * A fit on the features that are left ({@link within}) takes over what the others had learned.
 */
export const strongestRows = ({ table, bias }: Linear, truths: readonly Truth[], features: readonly Features[], most: number): Uint8Array => {
  const width = bias.length
  const seen = new Float64Array(1 << tableBits)
  truths.forEach(({ weight }, at) => {
    const { ids, values } = features[at]!
    for (let place = 0; place < ids.length; place += 1) seen[ids[place]!]! += weight * values[place]! ** 2
  })
  const strength = seen.map((mass, row) => {
    let largest = 0
    for (let column = 0; column < width; column += 1) largest = Math.max(largest, Math.abs(table[row * width + column]!))
    return largest * Math.sqrt(mass)
  })
  const kept = new Uint8Array(1 << tableBits)
  const order = Array.from(strength.keys()).toSorted((left, right) => strength[right]! - strength[left]! || left - right)
  for (const row of order.slice(0, most)) kept[row] = 1
  return kept
}

/** The features that fall on kept rows. */
export const within = (features: readonly Features[], kept: Uint8Array): Features[] =>
  features.map(({ ids, values }) => ({ ids: ids.filter((id) => kept[id] === 1), values: values.filter((_, at) => kept[ids[at]!] === 1) }))
