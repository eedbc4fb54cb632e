/** Learns the second reading: of the texts that the table leaves in doubt, and of others that are not far from it. */
import { isDoubtful, isSure } from '../utils/detector'
import type { Meaning } from '../utils/detector/weights'
import { size } from '../utils/encoder/encode'
import { levels, toLetter } from '../utils/encoder/letters'
import { calibrate, thresholdsOf } from './calibrate'
import { embed } from './embed'
import type { Truth } from './fit'
import { fitHeads, hidden, type Head } from './head'
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
const asSource = ({ inner, innerBias, outer, columns }: Head, { means, spreads }: ReturnType<typeof standardise>): string => {
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
`
}

/** Texts are learned from so far below a card at the default caution (raw score): more of them than are read later, for the more it has seen the better it tells. */
const learnBelow = 8

export type SecondReadingLearned = { head: string; calibration: [number, number][]; thresholds: number[][] }

/**
 * `unseen`: what the table says of each text without having learned from its fold, lowered as the detector does; `thresholds`: the table's own.
 * What both say together is weighed on texts that neither had learned from.
 */
export const learnSecondReading = async (rows: readonly Row[], truths: readonly Truth[], unseen: readonly Float64Array[], thresholds: Meaning['thresholds'], foldOf: (row: Row) => number): Promise<SecondReadingLearned> => {
  const places = [...rows.keys()].filter((at) => isDoubtful(unseen[at]!, { thresholds }, learnBelow))
  const own = places.map((at) => rows[at]!)
  const features = await embed(own.map(({ text }) => text))
  const standard = standardise(features)
  const every = [...own.keys()]
  const folds = [...new Set(own.map(foldOf))]
  const isOf = (fold: number) => (at: number) => foldOf(own[at]!) === fold
  const splits = [...folds.map((fold) => ({ learned: every.filter((at) => !isOf(fold)(at)), told: every.filter(isOf(fold)) })), { learned: every, told: [] }]
  const learned = await fitHeads({ features, truths: places.map((at) => truths[at]!) }, splits)
  const sums = new Map<number, Float64Array>()
  splits.forEach(({ told }, split) =>
    told.forEach((at, place) => {
      const raw = unseen[places[at]!]!
      if (isDoubtful(raw, { thresholds })) sums.set(places[at]!, raw.map((one, column) => one + learned[split]!.scores[place]![column]!))
    }),
  )
  // A text of which the table is sure counts among the cards; one that nobody is in doubt about gets none.
  const all = unseen.map((raw, at) => sums.get(at) ?? raw.map((_, column) => (column < 3 && isSure(raw, column, { thresholds }) ? 99 : -99)))
  const read = [...sums.keys()]
  return {
    head: asSource(learned.at(-1)!.head, standard),
    calibration: truths[0]!.columns.map((_, column) => calibrate(read.map((at) => rows[at]!), read.map((at) => sums.get(at)!), column)),
    thresholds: thresholdsOf(rows, all),
  }
}
