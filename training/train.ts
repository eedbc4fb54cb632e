/**
 * Learns the detector's weights and thresholds and writes utils/detector/weights.ts and utils/encoder/weights-head.ts. The same bytes on every run.
 *
 *     npm run train -- --data ../shared/data
 */
import { writeFileSync } from 'node:fs'
import { columns, kindColumns, marginOf } from '../utils/detector/model'
import { keepRows, placeOf } from '../utils/detector/rows'
import { pack } from '../utils/detector/table'
import { wordsOf } from '../utils/detector/words'
import { calibrate, kindThreshold, thresholdsOf } from './calibrate'
import { excluded } from './excluded'
import { featuresOfText, within } from './fit'
import { learn, type Learned } from './learn'
import { readLineRows } from './read-lines'
import { corpusRows, joinedRows, numberOf, publicRows, topicNumber, type Row } from './rows'
import { learnSecondReading } from './second-reading'
import { option, trainWriters } from './settings'

/** Rows of weights that are shipped: what fits into the content script. */
const topicRows = 50_000
const kindRows = 5_000
const folds = 4

const foldOf = (row: Row): number => (row.source === 'corpus' || row.source === 'joined' ? Number(row.group.slice(1)) : numberOf(row.group)) % folds

const round = (numbers: Iterable<number>): number[] => [...numbers].map((number) => Number(number.toPrecision(6)))
const written = (numbers: Iterable<number>): string => `[${round(numbers).join(', ')}]`
const asSource = ({ linear: { table, bias }, kept }: Learned): string => {
  const { bias: bases, scale, rows } = pack(table, round(bias), (row) => kept[row] === 1)
  return `{\n  bias: ${written(bases)},\n  scale: ${written(scale)},\n  rows:\n    '${rows}',\n}`
}

const say = (what: string) => console.log(`${(performance.now() / 60_000).toFixed(1)} min: ${what}`)

const folder = option('data', '../shared/data')
const posts = corpusRows(trainWriters)
const rows = [...posts, ...joinedRows(posts), ...publicRows(folder, excluded), ...readLineRows(folder)]
const features = rows.map(({ text }) => featuresOfText(text))
say(`${rows.length} texts read; now the table of words, five times`)
const truths = rows.map(({ topic, about, weight }) => ({ weight, columns: [...[0, 1, 2].map((one) => (topic === one ? 1 : 0)), about] }))
const topics = await learn({ truths, features, folds: rows.map(foldOf), most: topicRows })
// As the detector does: short texts must be surer.
topics.unseen.forEach((raw, at) => {
  const margin = marginOf(wordsOf(rows[at]!.text).length)
  for (let column = 0; column < 3; column += 1) raw[column]! -= margin
})

// Kinds of loss and of strain are learned from the corpus' posts of grief and of burnout alone, and of what the topics' table looks at.
const topicPlaces = keepRows([...topics.kept.keys()].filter((row) => topics.kept[row] === 1))
const isOfKind = rows.map(({ post, topic }) => post !== undefined && topic < 2)
const kindFeatures = within(features.filter((_, at) => isOfKind[at]), topics.kept).map(({ ids, values }) => ({ ids: ids.map((row) => placeOf(topicPlaces, row)), values }))
const kindPosts = rows.filter((_, at) => isOfKind[at])
const kindTruths = kindPosts.map(({ topic, post }) => ({
  weight: 1,
  columns: kindColumns.map(([kind, of]) => (topicNumber[of] !== topic ? -1 : post!.subtopics.includes(kind) ? 1 : 0)),
}))
const kinds = await learn({ truths: kindTruths, features: kindFeatures, folds: kindPosts.map(foldOf), most: kindRows, epochs: 12 })

say('now the second reading, five times')
const thresholds = thresholdsOf(rows, topics.unseen)
const second = await learnSecondReading(rows, truths, topics.unseen, thresholds as [number, number, number][], foldOf)
const meaning = (calibration: readonly (readonly number[])[], levels: readonly (readonly number[])[]): string =>
  `{\n  calibration: [${calibration.map(written).join(', ')}],\n  thresholds: [${levels.map(written).join(', ')}],\n}`

writeFileSync('utils/encoder/weights-head.ts', second.head)
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
