/**
 * Learns the published sentence encoder further, with a head over it, and writes `utils/encoder/weights-*` and `utils/encoder/matmul.ts`. Afterwards
 * `npm run train` weighs what it says. Three and a half hours on two cores; needs Python with torch, numpy and safetensors, and once a registry.
 *
 *     npm run encoder -- --data ../shared/data [--python python3]
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDoubtful } from '../utils/detector'
import { cutBy } from '../utils/encoder/pieces'
import { thresholdsOf } from './calibrate'
import { fetchPublished, readTensors, source } from './published'
import { writeModules } from './quantise'
import { numberOf, type Row } from './rows'
import { option } from './settings'
import { isWeighed, learnTable, say } from './table'

const folder = resolve('.cache/encoder')
/** How many of the published pieces are kept: what fits into one module. */
const mostPieces = 11_500
/**
 * Learned from are texts so far below a card at the default caution (raw score of the table): more of them than are read later, for the more it has seen the better
 * it tells; most of the corpus and of what earns a card, fewest of what was joined. Not those of which the table is sure.
 */
const learnBelow = ({ source: from, topic }: Row): number => (from === 'corpus' || topic < 3 ? 8 : from === 'joined' ? 5 : 7)

/** What the last round learns from once more: all of the writers who were asked for what had been mistaken, of the others a part, chosen by their words. */
const isAgain = ({ source: from, topic, group, text }: Row): boolean => {
  const share = from === 'corpus' ? (Number(group.slice(1)) >= 146 ? 1 : 0.62) : topic < 3 && from !== 'joined' ? 0.6 : 0.3
  return numberOf(text) % 1000 < share * 1000
}

const { weights, vocabulary } = fetchPublished(folder)
const { rows, truths, topics } = await learnTable(option('data', '../shared/data'))

// Pieces of English, and the three that stand for something: every single letter, and what the texts use most.
const isKept = (piece: string): boolean => ['[UNK]', '[CLS]', '[SEP]'].includes(piece) || (!piece.startsWith('[') ? /^[!-~¡-ɏ–—‘’“”•…€£]+$/.test(piece) : piece === '[')
const isAlone = (piece: string): boolean => piece.startsWith('[') || piece.replace(/^##/, '').length === 1
const known = vocabulary.map((piece, id) => ({ piece, id, uses: 0 })).filter(({ piece }) => isKept(piece))
const cutWhole = cutBy(known.map(({ piece }) => piece))
for (const { text } of rows) for (const id of cutWhole(text)) known[id]!.uses += 1
const pieces = known
  .toSorted((left, right) => Number(isAlone(right.piece)) - Number(isAlone(left.piece)) || right.uses - left.uses || left.id - right.id)
  .slice(0, mostPieces)
  .toSorted((left, right) => left.id - right.id)
say(`${pieces.length} of ${known.length} pieces are kept, ${((100 * pieces.reduce((sum, { uses }) => sum + uses, 0)) / known.reduce((sum, { uses }) => sum + uses, 0)).toFixed(2)} % of what is written`)

const meaning = { thresholds: thresholdsOf(rows, topics.unseen) as [number, number, number][] }
const chosen = [...rows.keys()].filter((at) => !isWeighed(rows[at]!) && isDoubtful(topics.unseen[at]!, meaning, learnBelow(rows[at]!)))
const cut = cutBy(pieces.map(({ piece }) => piece))
writeFileSync(join(folder, 'texts.jsonl'), chosen.map((at) => `${JSON.stringify({ ids: cut(rows[at]!.text), columns: truths[at]!.columns, weight: truths[at]!.weight, again: isAgain(rows[at]!) })}\n`).join(''))
writeFileSync(join(folder, 'pieces.json'), JSON.stringify(pieces.map(({ id }) => id)))
copyFileSync(weights, join(folder, 'published.safetensors'))
// What the tests compare with is what was learned, before it is rounded to letters.
const reference = 'tests/encoder/reference.json'
const cases = JSON.parse(readFileSync(reference, 'utf8')) as { text: string; pieces: string[]; features: number[] }[]
writeFileSync(join(folder, 'references.json'), JSON.stringify(cases.map(({ text }) => ({ ids: cut(text) }))))
say(`${chosen.length} texts to learn the encoder further with`)
execFileSync(option('python', 'python3'), ['training/tune.py', folder], { stdio: 'inherit' })

await writeModules(new Map([...readTensors(weights), ...readTensors(join(folder, 'tuned.safetensors'))]), pieces, source)
const learned = JSON.parse(readFileSync(join(folder, 'references.json'), 'utf8')) as { features: number[] }[]
writeFileSync(reference, `[\n${cases.map((one, at) => JSON.stringify({ ...one, features: learned[at]!.features })).join(',\n')}\n]\n`)
say('the modules are written; now npm run train')
