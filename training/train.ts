/**
 * Learns the detector's weights and thresholds and writes utils/detector/weights.ts. The same bytes on every run.
 *
 *     npm run train -- --data ../shared/data
 */
import { writeFileSync } from 'node:fs'
import { columns, toLetter } from '../utils/detector/model'
import { tableBits } from '../utils/detector/features'
import { calibrate, thresholdsOf } from './calibrate'
import { featuresOfRows, fit, scoreLinear } from './fit'
import { corpusRows, joinedRows, numberOf, publicRows } from './rows'
import { excluded } from './excluded'
import { option, trainWriters } from './settings'

const written = corpusRows(trainWriters)
const rows = [...written, ...joinedRows(written), ...publicRows(option('data', '../shared/data'), excluded)]
const features = featuresOfRows(rows)
const folds = 4
const foldOf = rows.map((row) => (row.source === 'corpus' || row.source === 'joined' ? Number(row.group.slice(1)) : numberOf(row.group)) % folds)
const foldOfRow = new Map(rows.map((row, at) => [row, foldOf[at]!]))
const unseen: Float64Array[] = Array.from({ length: rows.length })
for (let fold = 0; fold < folds; fold += 1) {
  const linear = fit(rows, features, (row) => foldOfRow.get(row) !== fold)
  rows.forEach((_, at) => {
    if (foldOf[at] === fold) unseen[at] = scoreLinear(linear, features[at]!)
  })
}
const { bias, table } = fit(rows, features, () => true)
const scale = columns.map((_, column) => {
  let largest = 0
  for (let at = column; at < table.length; at += columns.length) largest = Math.max(largest, Math.abs(table[at]!))
  return largest
})
let packed = ''
for (let at = 0; at < columns.length << tableBits; at += 1) packed += toLetter(table[at]! / scale[at % columns.length]!)
const round = (numbers: Iterable<number>) => `[${[...numbers].map((number) => Number(number.toPrecision(6))).join(', ')}]`
const thresholds = thresholdsOf(rows, unseen)
writeFileSync(
  'utils/detector/weights.ts',
  `/** Written by \`npm run train\`: do not edit. */
export const bias: readonly number[] = ${round(bias)}
export const scale: readonly number[] = ${round(scale)}
/** Slope and offset that turn a raw score into a probability, per column. */
export const calibration: readonly (readonly [number, number])[] = [${columns.map((_, column) => round(calibrate(rows, unseen, column))).join(', ')}]
/** Raw scores from which a topic earns a card, per topic: clear, balanced, faint. */
export const thresholds: readonly (readonly [number, number, number])[] = [${thresholds.map(round).join(', ')}]
export const table =
  '${packed}'
`,
)
