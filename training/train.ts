/**
 * Learns the detector's table of words, and the thresholds of both readings, and writes utils/detector/weights.ts. The same bytes on every run. Eight minutes on two cores.
 *
 *     npm run train -- --data ../shared/data
 */
import { writeFileSync } from 'node:fs'
import { columns, kindColumns } from '../utils/detector/model'
import { keepRows, placeOf } from '../utils/detector/rows'
import { pack } from '../utils/detector/table'
import { calibrate, kindThreshold, thresholdsOf } from './calibrate'
import { within } from './fit'
import { learn, type Learned } from './learn'
import { topicNumber } from './rows'
import { weighSecondReading } from './second-reading'
import { option } from './settings'
import { learnTable, say } from './table'

/** Rows of weights that are shipped for kinds of loss and strain. */
const kindRows = 5_000

const round = (numbers: Iterable<number>): number[] => [...numbers].map((number) => Number(number.toPrecision(6)))
const written = (numbers: Iterable<number>): string => `[${round(numbers).join(', ')}]`
const asSource = ({ linear: { table, bias }, kept }: Learned): string => {
  const { bias: bases, scale, rows } = pack(table, round(bias), (row) => kept[row] === 1)
  return `{\n  bias: ${written(bases)},\n  scale: ${written(scale)},\n  rows:\n    '${rows}',\n}`
}

const { rows, features, folds, topics } = await learnTable(option('data', '../shared/data'))

// Kinds of loss and of strain are learned from the corpus' posts of grief and of burnout alone, and of what the topics' table looks at.
const topicPlaces = keepRows([...topics.kept.keys()].filter((row) => topics.kept[row] === 1))
const isOfKind = rows.map(({ post, topic }) => post !== undefined && topic < 2)
const kindFeatures = within(features.filter((_, at) => isOfKind[at]), topics.kept).map(({ ids, values }) => ({ ids: ids.map((row) => placeOf(topicPlaces, row)), values }))
const kindPosts = rows.filter((_, at) => isOfKind[at])
const kindTruths = kindPosts.map(({ topic, post }) => ({
  weight: 1,
  columns: kindColumns.map(([kind, of]) => (topicNumber[of] !== topic ? -1 : post!.subtopics.includes(kind) ? 1 : 0)),
}))
const kinds = await learn({ truths: kindTruths, features: kindFeatures, folds: folds.filter((_, at) => isOfKind[at]), most: kindRows, epochs: 12 })

say('now the second reading')
const thresholds = thresholdsOf(rows, topics.unseen)
const second = await weighSecondReading(rows, topics.unseen, thresholds as [number, number, number][])
const meaning = (calibration: readonly (readonly number[])[], levels: readonly (readonly number[])[]): string =>
  `{\n  calibration: [${calibration.map(written).join(', ')}],\n  thresholds: [${levels.map(written).join(', ')}],\n}`

writeFileSync(
  'utils/detector/weights.ts',
  `/** Written by \`npm run train\`: do not edit. */
import type { Packed } from './table'

/** What raw scores mean: slope and offset that turn one into a probability, per column; and from where a topic earns a card, per topic: clear, balanced, faint. */
export type Meaning = { calibration: readonly (readonly [number, number])[]; thresholds: readonly (readonly [number, number, number])[] }
/** Of the table's raw scores. */
export const afterFirst: Meaning = ${meaning(columns.map((_, column) => calibrate(rows, topics.unseen, column)), thresholds)}
/** Of the same with what a second reading adds. */
export const afterSecond: Meaning = ${meaning(second.calibration, second.thresholds)}
/** Raw scores from which a kind is told. */
export const kindThresholds: readonly number[] = ${written(kindColumns.map((_, column) => kindThreshold(kindTruths, kinds.unseen, column)))}
export const topics: Packed = ${asSource(topics)}
export const kinds: Packed = ${asSource(kinds)}
`,
)
say('weights and thresholds are written')
