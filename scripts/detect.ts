/**
 * Judges posts from the command line: JSON lines in, JSON lines out.
 *
 *     npm run -s detect -- [--caution clear|balanced|faint] < posts.jsonl
 */
import { createInterface } from 'node:readline'
import { judge } from '../utils/detector'
import { secondReading } from '../utils/encoder'
import type { Caution } from '../utils/types'

const order: readonly Caution[] = ['clear', 'balanced', 'faint']

/** The fields of one line, or why it cannot be read. */
const readPost = (line: string): { id: unknown; text: string; altText?: string | undefined; truncated: boolean } | string => {
  let post: unknown
  try {
    post = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  if (typeof post !== 'object' || post === null || Array.isArray(post)) return 'not an object'
  const { id, text, altText, truncated } = post as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') return 'id is missing'
  if (typeof text !== 'string') return 'text is missing'
  if (altText !== undefined && altText !== null && typeof altText !== 'string') return 'altText is not a text'
  return { id, text, altText: altText ?? undefined, truncated: truncated === true }
}

const judgeLine = (line: string, caution: Caution): { printed: string } | { reason: string } => {
  const post = readPost(line)
  if (typeof post === 'string') return { reason: post }
  const { topic, voice, scores, caution: reached, subtopics, evidence } = judge(post.text, { ...post, secondReading })
  const isReached = reached !== undefined && order.indexOf(reached) <= order.indexOf(caution)
  const shown = isReached ? topic : 'neither'
  const rounded = Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, Number(score.toFixed(4))]))
  return {
    printed: JSON.stringify({
      id: post.id,
      topic: shown,
      voice: isReached ? (voice ?? null) : null,
      card: isReached && voice === 'lived',
      scores: rounded,
      subtopics: isReached ? subtopics : [],
      evidence: isReached ? evidence : [],
    }),
  }
}

const main = async (): Promise<void> => {
  const place = process.argv.indexOf('--caution')
  const caution = place < 0 ? 'balanced' : process.argv[place + 1]
  if (!order.includes(caution as Caution)) {
    console.error('--caution takes clear, balanced or faint')
    process.exitCode = 1
    return
  }
  let number = 0
  for await (const line of createInterface({ input: process.stdin })) {
    number += 1
    if (!line.trim()) continue
    const judged = judgeLine(line, caution as Caution)
    if ('printed' in judged) process.stdout.write(`${judged.printed}\n`)
    else {
      console.error(`line ${number}: ${judged.reason}`)
      process.exitCode = 1
    }
  }
}

void main()
