import type { Detection, TopicId } from '../types'

const phrases: readonly [TopicId, RegExp][] = [
  ['crisis', /\b(want to die|end my life|better off without me|don't want to wake up|kill myself)\b/i],
  ['grief', /\b(passed away|funeral|we lost (him|her|them|my)|rest in peace|my (mum|mom|dad|father|mother) died|patient (who )?died|time of death)\b/i],
  ['burnout', /\b(burn(ed|t) out|burnout)\b.*\b(I|my|me)\b|\b(I|my|me)\b.*\b(burn(ed|t) out|burnout)\b/is],
]

/** Says what a text speaks of. Synchronous, pure, linear in the length of the text. `undefined`: nothing to offer. */
export const detect = (text: string, _context: { altText?: string | undefined; truncated?: boolean } = {}): Detection | undefined => {
  for (const [topic, pattern] of phrases) {
    const found = pattern.exec(text)
    if (found) {
      const evidence = [{ start: found.index, end: found.index + found[0].length }]
      return { topic, score: 0.5, voice: 'lived', subtopics: [], evidence, caution: 'balanced' }
    }
  }
  return undefined
}
