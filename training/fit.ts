/** Fits the table of weights: one logistic regression per column, by Adagrad, in an order that is the same on every run. */
import { featuresOf, tableBits, type Features } from '../utils/detector/features'
import { columns } from '../utils/detector/model'
import { wordsOf } from '../utils/detector/words'
import { randomFrom, shuffle } from './random'
import type { Row } from './rows'

/** Weights before packing: row by row, one number per column. */
export type Linear = { table: Float32Array; bias: Float64Array }

const width = columns.length

/** The features of each row, once for all fits. */
export const featuresOfRows = (rows: readonly Row[]): Features[] => rows.map((row) => trim(featuresOf(wordsOf(row.text))))

const trim = ({ count, ids, values }: Features): Features => ({ count, ids: ids.slice(0, count), values: values.slice(0, count), firsts: new Int32Array(0), lasts: new Int32Array(0) })

/** Learns from the rows for which `isUsed` holds. */
export const fit = (rows: readonly Row[], features: readonly Features[], isUsed: (row: Row) => boolean, epochs = 6, rate = 0.4): Linear => {
  const table = new Float32Array(width << tableBits)
  const squares = new Float32Array(width << tableBits).fill(0.01)
  const bias = new Float64Array(width).fill(-2)
  const biasSquares = new Float64Array(width).fill(1)
  const random = randomFrom(7)
  const order = rows.map((_, at) => at).filter((at) => isUsed(rows[at]!))
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    const step = rate * (1 - (0.9 * epoch) / epochs)
    for (const at of order) {
      const row = rows[at]!
      const { count, ids, values } = features[at]!
      for (let column = 0; column < width; column += 1) {
        if (column === 3 && row.about < 0) continue
        const truth = column === 3 ? row.about : row.topic === column ? 1 : 0
        let sum = bias[column]!
        for (let place = 0; place < count; place += 1) sum += table[ids[place]! * width + column]! * values[place]!
        const slope = (1 / (1 + Math.exp(-sum)) - truth) * row.weight
        if (Math.abs(slope) < 1e-4) continue
        for (let place = 0; place < count; place += 1) {
          const cell = ids[place]! * width + column
          const part = slope * values[place]! + 1e-6 * table[cell]!
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
export const scoreLinear = ({ table, bias }: Linear, { count, ids, values }: Features): Float64Array => {
  const sums = Float64Array.from(bias)
  for (let place = 0; place < count; place += 1)
    for (let column = 0; column < width; column += 1) sums[column]! += table[ids[place]! * width + column]! * values[place]!
  return sums
}
