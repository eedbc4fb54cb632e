/** What every training begins with: the texts, and a table of words learned from them. */
import { marginOf } from '../utils/detector/model'
import { wordsOf } from '../utils/detector/words'
import { excluded } from './excluded'
import { featuresOfText, type Features, type Truth } from './fit'
import { learn, type Learned } from './learn'
import { readLineRows } from './read-lines'
import { corpusRows, joinedRows, numberOf, publicRows, type Row } from './rows'
import { trainWriters } from './settings'

/** Rows of weights that are shipped: what fits into the content script. */
const topicRows = 50_000
const folds = 4

/** A number for a text that all of one writer, subreddit or account share. */
const groupNumber = (row: Row): number => (row.source === 'corpus' || row.source === 'joined' ? Number(row.group.slice(1)) : numberOf(row.group))

/** Texts of a sixth of the writers, subreddits and accounts: the encoder does not learn from them, and what both readings say together is weighed on them. */
export const isWeighed = (row: Row): boolean => groupNumber(row) % 6 === 0

/** `topics.unseen`: lowered as the detector does, for short texts must be surer. */
export type Lesson = { rows: Row[]; truths: Truth[]; features: Features[]; folds: number[]; topics: Learned }

/** Says how far a training is. */
export const say = (what: string) => console.log(`${(performance.now() / 60_000).toFixed(1)} min: ${what}`)

/** Learns the topics' table of all texts, and once more without each fold. `folder`: with the public texts. Four minutes on two cores. */
export const learnTable = async (folder: string): Promise<Lesson> => {
  const posts = corpusRows(trainWriters)
  const rows = [...posts, ...joinedRows(posts), ...publicRows(folder, excluded), ...readLineRows(folder)]
  const features = rows.map(({ text }) => featuresOfText(text))
  say(`${rows.length} texts read; now the table of words, five times`)
  const truths = rows.map(({ topic, about, weight }) => ({ weight, columns: [...[0, 1, 2].map((one) => (topic === one ? 1 : 0)), about] }))
  const own = rows.map((row) => groupNumber(row) % folds)
  const topics = await learn({ truths, features, folds: own, most: topicRows })
  topics.unseen.forEach((raw, at) => {
    const margin = marginOf(wordsOf(rows[at]!.text).length)
    for (let column = 0; column < 3; column += 1) raw[column]! -= margin
  })
  return { rows, truths, features, folds: own, topics }
}
