/**
 * Measures the shipped detector on texts that it never learned from, at the default caution.
 *
 *     npm run eval [-- --data ../shared/data] [--writers w106,w112]
 *
 * Prints a table for the writers held out of training, one for the fresh ones and, where the folder is there, one for its `eval` files; or one for the writers that are named.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { judge, type Judgement } from '../utils/detector'
import { kindColumns } from '../utils/detector/model'
import { secondReading } from '../utils/encoder'
import { randomFrom } from './random'
import { corpusRows, readLines, topicNumber, type Row } from './rows'
import { freshWriters, heldOutWriters, option } from './settings'

const names = ['grief', 'burnout', 'crisis', 'neither']

const judgementOf = ({ text, altText }: Pick<Row, 'text' | 'altText'>, truncated = false): Judgement => judge(text, { altText, truncated, secondReading })

/** What the product would do with a text that was judged so: the topic of its card, or 3 for none. */
const cardOf = ({ topic, voice, caution }: Judgement): number =>
  topic !== 'neither' && voice === 'lived' && (caution === 'clear' || caution === 'balanced') ? topicNumber[topic]! : 3

/** Up to so many writers each has a line of its own. */
const fewWriters = 8

/** Where Instagram cuts a caption in the feed, about. */
const captionLength = 125

/** A share with its 95 % interval by 1,000 bootstrap samples. */
const share = (hits: readonly boolean[], times = 1): string => {
  if (hits.length === 0) return '–'
  const random = randomFrom(5)
  const mean = () => hits.reduce((sum) => sum + Number(hits[Math.floor(random() * hits.length)]), 0) / hits.length
  const sampled = Array.from({ length: 1000 }, mean).toSorted((left, right) => left - right)
  const digits = times === 1 ? 2 : 1
  const shown = (value: number) => (value * times).toFixed(digits)
  return `${shown(hits.filter(Boolean).length / hits.length)} [${shown(sampled[25]!)}–${shown(sampled[974]!)}] n=${hits.length}`
}

/** Expected calibration error of one topic's probability, in ten bins. */
const calibrationError = (judged: ReadonlyMap<Row, Judgement>, topic: number): number => {
  const bins = Array.from({ length: 10 }, () => ({ sum: 0, hits: 0, count: 0 }))
  for (const [row, { scores }] of judged) {
    const chance = scores[names[topic] as 'grief']
    const bin = bins[Math.min(9, Math.floor(chance * 10))]!
    bin.sum += chance
    bin.hits += Number(row.topic === topic)
    bin.count += 1
  }
  return bins.reduce((error, { sum, hits }) => error + Math.abs(sum - hits), 0) / judged.size
}

const print = (label: string, value: string) => console.log(`  ${label.padEnd(44)} ${value}`)

/** Prints the figures of the corpus' held-out writers; returns those that floors are kept for. */
export const measureHeldOut = (writers: readonly string[] = heldOutWriters, isSilent = false): Record<string, number> => {
  const rows = corpusRows(writers)
  const judged = new Map(rows.map((row) => [row, judgementOf(row)]))
  const cards = new Map(rows.map((row) => [row, cardOf(judged.get(row)!)]))
  const rate = (wanted: (row: Row) => boolean, isHit: (row: Row) => boolean) => rows.filter(wanted).map(isHit)
  const right = (row: Row) => cards.get(row) === row.topic
  const any = (row: Row) => cards.get(row) !== 3
  const mean = (hits: boolean[]) => hits.filter(Boolean).length / Math.max(1, hits.length)
  const length = (row: Row, low: number, high: number) => row.text.length > low && row.text.length <= high
  const isTwin = (row: Row) => row.post?.directness === 'twin'
  const isOrdinary = (row: Row) => row.post?.directness === 'ordinary'
  const voiceRight = rows.filter((row) => row.topic !== 3 || isTwin(row)).map((row) => (judged.get(row)!.scores.about > 0.5) === (row.about === 1))
  const floors: Record<string, number> = { voice: mean(voiceRight), falseTwins: mean(rate(isTwin, any)), falseOrdinary: mean(rate(isOrdinary, any)) }
  for (const topic of [0, 1, 2]) floors[names[topic]!] = mean(rate((row) => row.topic === topic, right))
  if (isSilent) return floors

  console.log(`\nWriters ${writers.join(', ')}: ${rows.length} posts, at the default caution (share, 95 % interval)`)
  for (const topic of [0, 1, 2]) {
    const own = (row: Row) => row.topic === topic
    console.log(` ${names[topic]}`)
    print('recall', share(rate(own, right)))
    print('… any card', share(rate(own, any)))
    print('… without the usual words', share(rate((row) => own(row) && row.post?.directness === 'unnamed', right)))
    print('… ≤ 60 characters', share(rate((row) => own(row) && length(row, 0, 60), right)))
    print('… 61–280 characters', share(rate((row) => own(row) && length(row, 60, 280), right)))
    print('… more', share(rate((row) => own(row) && length(row, 280, Infinity), right)))
    const byWriter = writers.map((writer) => rate((row) => own(row) && row.group === writer, right))
    if (writers.length <= fewWriters) writers.forEach((writer, at) => print(`… ${writer}`, share(byWriter[at]!)))
    else print('… lowest and highest of a writer', [Math.min, Math.max].map((end) => end(...byWriter.map(mean)).toFixed(2)).join(' and '))
    print('precision', share(rate((row) => cards.get(row) === topic, right)))
    print('calibration error', calibrationError(judged, topic).toFixed(3))
  }
  console.log(' all')
  print('patient who died: any card', share(rate((row) => row.topic === 0 && Boolean(row.post?.subtopics.includes('patient-loss')), any)))
  print('false cards on near-misses', share(rate(isTwin, any)))
  for (const site of ['instagram', 'linkedin']) print(`false cards per 1,000 ordinary posts, ${site}`, share(rate((row) => isOrdinary(row) && row.post?.site === site, any), 1000))
  const cut = rows.filter((row) => length(row, captionLength, Infinity))
  for (const [label, isOne] of [['positives', (row: Row) => row.topic !== 3], ['near-misses', isTwin], ['ordinary posts', isOrdinary]] as const)
    print(`any card, cut as a caption is: ${label}`, share(cut.filter(isOne).map((row) => cardOf(judgementOf({ ...row, text: row.text.slice(0, captionLength) }, true)) !== 3)))
  print('voice right, positives and near-misses', share(voiceRight))
  console.log(' kinds, where the post gets a card of its topic: told and right / told; of those that have it')
  for (const [kind] of kindColumns) {
    const carded = rows.filter((row) => row.topic !== 3 && right(row))
    const told = carded.filter((row) => judged.get(row)!.subtopics.includes(kind))
    const have = carded.filter((row) => row.post?.subtopics.includes(kind))
    print(kind, `${told.filter((row) => have.includes(row)).length} / ${told.length}; ${share(have.map((row) => told.includes(row)))}`)
  }
  return floors
}

const measurePublic = (folder: string) => {
  const rowsOf = (file: string): Row[] =>
    readLines(join(folder, 'eval', `${file}.jsonl.gz`)).map((line) => ({ id: line.id!, text: line.text!, topic: topicNumber[line.label!] ?? 3, about: -1, source: line.source!, group: '', weight: 1 }))
  console.log('\nPublic texts (eval): recall')
  for (const [topic, file] of ['grief', 'burnout', 'crisis'].entries()) {
    const rows = rowsOf(file).filter((row) => row.topic === topic)
    print(`${file}, whole`, share(rows.map((row) => cardOf(judgementOf(row)) === topic)))
    print(`${file}, cut to 280 characters`, share(rows.map((row) => cardOf(judgementOf({ text: row.text.slice(0, 280) })) === topic)))
  }
  console.log(' false cards per 1,000')
  for (const file of ['ordinary_feed', 'hard_negatives', 'news_negatives', 'ordinary_nonenglish', 'goemotions_test']) {
    const rows = rowsOf(file).filter((row) => row.topic === 3)
    print(file, share(rows.map((row) => cardOf(judgementOf(row)) !== 3), 1000))
    if (file === 'ordinary_feed') for (const source of new Set(rows.map((row) => row.source))) print(`… ${source}`, share(rows.filter((row) => row.source === source).map((row) => cardOf(judgementOf(row)) !== 3), 1000))
  }
}

if (process.argv[1]?.endsWith('evaluate.ts')) {
  const named = option('writers', '')
  const folder = option('data', '../shared/data')
  for (const writers of named ? [named.split(',')] : [heldOutWriters, freshWriters]) measureHeldOut(writers)
  if (!named && existsSync(join(folder, 'eval'))) measurePublic(folder)
  else if (!named) console.log(`\n${folder} is not here: the public texts are left out.`)
}
