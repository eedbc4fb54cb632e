/** The rows that the trainer learns from: the corpus and the public texts, each with its labels, weight and group. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { randomFrom } from './random'
import { readCorpus, type CorpusPost } from './read-corpus'

/** One text to learn from or to measure on. `topic`: 0 grief, 1 burnout, 2 crisis, 3 neither. `about`: 1 about, 0 lived, −1 not labelled. */
export type Row = {
  id: string
  text: string
  altText?: string
  topic: number
  about: number
  /** `corpus`, or the name of the public file. */
  source: string
  /** Writer, subreddit or account: never on both sides of a split. */
  group: string
  sublabel?: string
  weight: number
  post?: CorpusPost
}

export const topicNumber: Record<string, number> = { grief: 0, burnout: 1, crisis: 2, neither: 3 }

/** The lines of a gzip file of JSON lines. */
export const readLines = (path: string): Record<string, string>[] =>
  gunzipSync(readFileSync(path)).toString().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, string>)

/** A number from a name, the same on every machine. */
export const numberOf = (name: string): number => {
  let hash = 2166136261
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619)
  return hash >>> 0
}

/** What a post of the corpus counts for: a wrong card harms more than a missed one, and near-misses teach most. */
const corpusWeight = ({ topic, directness }: CorpusPost): number => (topic === 'crisis' ? 4 : topic !== 'neither' ? 3.5 : directness === 'twin' ? 6 : 9)

/** The corpus' posts as rows. */
export const corpusRows = (writers?: readonly string[]): Row[] =>
  readCorpus(writers).posts.map((post) => ({
    id: post.id,
    text: post.text,
    ...(post.altText && { altText: post.altText }),
    topic: topicNumber[post.topic]!,
    about: post.voice === 'about' ? 1 : 0,
    source: 'corpus',
    group: post.writer,
    weight: corpusWeight(post),
    post,
  }))

/** A piece of 100–400 characters of a longer text, from its start half of the time: the sites' posts are short. */
export const cutRandomly = (text: string, random: () => number): string => {
  const length = 100 + Math.floor(random() * 300)
  if (text.length <= length * 1.3) return text
  let from = random() < 0.5 ? 0 : Math.floor(random() * (text.length - length))
  if (from > 0) while (from < text.length && text.charCodeAt(from) > 32) from += 1
  return text.slice(from, from + length)
}

const publicWeight = (file: string, sublabel: string | undefined): number => {
  if (file === 'positives') return 1.5
  if (file === 'positives_weak') return 0.2
  if (file === 'crisis') return sublabel === 'work_related_maybe_hyperbole' ? 0.2 : 1
  return file.startsWith('negatives') ? 2.5 : 1
}

/** How a public text is cut: once, or where it tells of grief or burnout for certain, which is rare, also as its beginning and nearly whole. */
const cutsOf = (file: string, text: string, random: () => number): string[] =>
  file === 'positives' ? [...new Set([cutRandomly(text, random), cutRandomly(text, random), text.slice(0, 280), text.slice(0, 1200)])] : [cutRandomly(text, random)]

/** The public training rows, each text cut once, certain positives several times. `excluded`: ids that were read and found to be in the wrong file. */
export const publicRows = (folder: string, excluded: ReadonlySet<string>): Row[] => {
  const random = randomFrom(3)
  return ['positives', 'positives_weak', 'crisis', 'negatives_ordinary', 'negatives_hard'].flatMap((file) =>
    readLines(join(folder, 'train', `${file}.jsonl.gz`)).flatMap((line) => {
      const cuts = cutsOf(file, line.text!, random)
      if (excluded.has(line.id!)) return []
      return cuts.map((text) => ({
        id: line.id!,
        text,
        topic: topicNumber[line.label!] ?? 3,
        about: -1,
        source: file,
        group: line.sub ?? `${line.source}:${line.id}`,
        ...(line.sublabel && { sublabel: line.sublabel }),
        weight: publicWeight(file, line.sublabel),
      }))
    }),
  )
}

/**
 * Posts of one writer that are neither, two to four of them in a row, as one long text that is neither: the corpus has few long ones, and
 * without these the length of a text would speak for grief. Made for learning only, never measured on.
 */
export const joinedRows = (rows: readonly Row[], perWriter = 200): Row[] => {
  const random = randomFrom(11)
  return [...new Set(rows.map(({ group }) => group))].flatMap((group) => {
    const quiet = rows.filter((row) => row.group === group && row.topic === topicNumber.neither)
    return Array.from({ length: perWriter }, (_, at): Row => {
      const parts = Array.from({ length: 2 + Math.floor(random() * 3) }, () => quiet[Math.floor(random() * quiet.length)]!.text)
      return { id: `${group}-joined-${at}`, text: parts.join('\n\n'), topic: topicNumber.neither!, about: -1, source: 'joined', group, weight: 3 }
    })
  })
}
