/** Reads the corpus: `training/corpus/wNN.txt`, see training/corpus/README.md for the format. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteId, TopicId, Voice } from '../utils/types'

/** One invented post with its labels and the cell of the grid for which it was written. */
export type CorpusPost = {
  /** Writer and the beginning of the text's SHA-1: `w01-1f3a9c2e`. Stays the same when other posts come or go. */
  id: string
  writer: string
  topic: TopicId | 'neither'
  voice: Voice
  site: SiteId
  directness: 'named' | 'unnamed' | 'twin' | 'ordinary'
  subtopics: string[]
  /** Job, country, age, tone, faith: as the writer put them. */
  cell: string[]
  text: string
  altText?: string
}

/** A header that cannot be read: which file, which line, why. */
export type Malformed = { file: string; line: number; reason: string }

const topics = ['grief', 'burnout', 'crisis', 'neither']
const sites = ['instagram', 'linkedin']
const directnesses: Record<string, string[]> = { neither: ['twin', 'ordinary'], topic: ['named', 'unnamed'] }

const reasonAgainst = (fields: string[]): string | undefined => {
  const [topic = '', voice = '', site = '', directness = ''] = fields
  if (fields.length < 5) return `expected five words before the first |, found ${fields.length}`
  if (!topics.includes(topic)) return `unknown topic ${topic}`
  if (voice !== 'lived' && voice !== 'about') return `unknown voice ${voice}`
  if (!sites.includes(site)) return `unknown site ${site}`
  if (!directnesses[topic === 'neither' ? 'neither' : 'topic']!.includes(directness)) return `${directness} does not go with ${topic}`
  return undefined
}

/** The posts of one writer's file; malformed ones are left out and reported. */
export const readWriter = (path: string, writer: string): { posts: CorpusPost[]; malformed: Malformed[] } => {
  const posts: CorpusPost[] = []
  const malformed: Malformed[] = []
  const lines = readFileSync(path, 'utf8').split('\n')
  for (let index = 0; index < lines.length; index += 1) {
    const header = lines[index]!
    if (!header.startsWith('--- ')) continue
    const line = index + 1
    const [labels = '', ...cell] = header.slice(4).split('|').map((part) => part.trim())
    const fields = labels.split(/\s+/)
    const body: string[] = []
    while (index + 1 < lines.length && !lines[index + 1]!.startsWith('--- ')) body.push(lines[(index += 1)]!)
    while (body.length && !body.at(-1)!.trim()) body.pop()
    const alt = body.at(-1)?.startsWith('alt:') ? body.pop()!.slice(4).trim() : undefined
    const text = body.join('\n').trim()
    const reason = reasonAgainst(fields) ?? (text ? undefined : 'no text')
    if (reason) {
      malformed.push({ file: path, line, reason })
      continue
    }
    const [topic, voice, site, directness, subtopics = '-'] = fields
    posts.push({
      id: `${writer}-${createHash('sha1').update(text).digest('hex').slice(0, 8)}`,
      writer,
      topic: topic as CorpusPost['topic'],
      voice: voice as Voice,
      site: site as SiteId,
      directness: directness as CorpusPost['directness'],
      subtopics: subtopics === '-' ? [] : subtopics.split(','),
      cell,
      text,
      ...(alt && { altText: alt }),
    })
  }
  return { posts, malformed }
}

/** The whole corpus, or the given writers of it, in the order of their names. */
export const readCorpus = (writers?: readonly string[], folder = 'training/corpus'): { posts: CorpusPost[]; malformed: Malformed[] } => {
  if (!existsSync(folder)) return { posts: [], malformed: [] }
  const files = readdirSync(folder).filter((file) => /^w\d{2,3}\.txt$/.test(file)).toSorted()
  const read = files
    .map((file) => ({ file, writer: file.replace('.txt', '') }))
    .filter(({ writer }) => !writers || writers.includes(writer))
    .map(({ file, writer }) => readWriter(join(folder, file), writer))
  return { posts: read.flatMap((one) => one.posts), malformed: read.flatMap((one) => one.malformed) }
}
