/** Learns the second reading: of the texts that the table leaves in doubt, and of those alone. */
import { isDoubtful, isSure } from '../utils/detector'
import type { Meaning } from '../utils/detector/weights'
import { size } from '../utils/encoder/encode'
import { levels, toLetter } from '../utils/encoder/letters'
import { calibrate, thresholdsOf } from './calibrate'
import { embed } from './embed'
import type { Truth } from './fit'
import { fitHead, hidden, scoreHead, type Head } from './head'
import type { Row } from './rows'

/** Makes every number's mean 0 and its spread 1, in place; returns what they were. */
const standardise = (features: Float32Array): { means: Float32Array; spreads: Float32Array } => {
  const count = features.length / size
  const sums = new Float64Array(size)
  const squares = new Float64Array(size)
  features.forEach((value, at) => (sums[at % size]! += value))
  const means = Float32Array.from(sums, (sum) => sum / count)
  features.forEach((value, at) => (squares[at % size]! += (value - means[at % size]!) * (value - means[at % size]!)))
  const spreads = Float32Array.from(squares, (sum) => Math.sqrt(sum / count) || 1)
  features.forEach((value, at) => (features[at] = (value - means[at % size]!) / spreads[at % size]!))
  return { means, spreads }
}

const numbers = (values: ArrayLike<number>): string => `[${Array.from(values, (value) => Number(value.toPrecision(5))).join(', ')}]`

/** The head as the source of `utils/encoder/weights-head.ts`. */
const asSource = ({ inner, innerBias, outer, outerBias, columns }: Head, { means, spreads }: ReturnType<typeof standardise>): string => {
  const units = Array.from({ length: hidden + columns }, (_, unit) => inner.subarray(unit * size, (unit + 1) * size))
  const scales = units.map((weights) => Number((weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / levels).toPrecision(5)))
  return `/** Written by \`npm run train\`: do not edit. */

/** How many units the hidden layer has. */
export const hidden = ${hidden}
/** What each of the encoder's numbers is as a rule, and how far from that. */
export const means: readonly number[] = ${numbers(means)}
export const spreads: readonly number[] = ${numbers(spreads)}
/** (hidden + columns) × 2048 weights as letters, what a step is worth for each of the units, and where it begins. The last units go past the hidden layer. */
export const letters =
  '${units.map((weights, unit) => Array.from(weights, (weight) => toLetter(Math.max(-levels, Math.min(levels, Math.round(weight / scales[unit]!))))).join('')).join('')}'
export const scales: readonly number[] = ${numbers(scales)}
export const bias: readonly number[] = ${numbers(innerBias)}
/** columns × hidden. */
export const outer: readonly (readonly number[])[] = [${Array.from({ length: columns }, (_, column) => numbers(outer.subarray(column * hidden, (column + 1) * hidden))).join(', ')}]
export const outerBias: readonly number[] = ${numbers(outerBias)}
`
}

export type SecondReadingLearned = { head: string; calibration: [number, number][]; thresholds: number[][] }

/**
 * `unseen`: what the table says of each text without having learned from its fold, lowered as the detector does; `thresholds`: the table's own.
 * What both say together is weighed on texts that neither had learned from.
 */
export const learnSecondReading = async (rows: readonly Row[], truths: readonly Truth[], unseen: readonly Float64Array[], thresholds: Meaning['thresholds'], foldOf: (row: Row) => number): Promise<SecondReadingLearned> => {
  const places = [...rows.keys()].filter((at) => isDoubtful(unseen[at]!, { thresholds }))
  const read = places.map((at) => rows[at]!)
  const own = places.map((at) => truths[at]!)
  const features = await embed(read.map(({ text }) => text))
  const standard = standardise(features)
  const numbersOf = (at: number) => features.subarray(at * size, (at + 1) * size)
  const sums = places.map((at) => unseen[at]!.slice())
  for (const held of new Set(read.map(foldOf))) {
    const head = fitHead(features, own, [...read.keys()].filter((at) => foldOf(read[at]!) !== held))
    read.forEach((row, at) => {
      if (foldOf(row) === held) scoreHead(head, numbersOf(at)).forEach((more, column) => (sums[at]![column]! += more))
    })
  }
  // A text of which the table is sure counts among the cards; one that nobody is in doubt about gets none.
  const all = unseen.map((raw) => raw.map((_, column) => (column < 3 && isSure(raw, column, { thresholds }) ? 99 : -99)))
  places.forEach((at, place) => (all[at] = sums[place]!))
  return {
    head: asSource(fitHead(features, own, [...read.keys()]), standard),
    calibration: own[0]!.columns.map((_, column) => calibrate(read, sums, column)),
    thresholds: thresholdsOf(rows, all),
  }
}
