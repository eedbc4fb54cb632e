import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../utils/directory'
import type { Subtopic, TopicId } from '../../utils/types'

const kinds: readonly Subtopic[] = [
  'patient-loss',
  'perinatal-loss',
  'child-loss',
  'pet-loss',
  'suicide-bereavement',
  'anniversary',
  'anticipatory',
  'moral-injury',
  'leaving-profession',
  'carer',
]
const topics: readonly TopicId[] = ['grief', 'burnout', 'crisis']
const every = topics.flatMap((topic) => [undefined, ...kinds].map((kind) => ({ topic, subtopics: kind ? [kind] : [] })))

/** What no line to copy may say: rules 16 to 28. */
const banned =
  /at least|be strong|stay strong|everything happens|time heals|how you feel|you should|move on|that.s the job|resilien|be grateful|be positive|self-care|committed|let me know if|save a life|your fault|mistake|disorder|depress|diagnos|in a better place|i understand exactly/i

describe('words for the author', () => {
  it.each(every)('$topic $subtopics: short, true, kind, for each relation', ({ topic, subtopics }) => {
    const { helps, hurts, lines } = wordsFor({ topic, subtopics })
    expect(helps.length).toBeGreaterThanOrEqual(3)
    expect(hurts.length).toBeGreaterThanOrEqual(3)
    expect(new Set(lines.map(({ relation }) => relation))).toEqual(new Set(['colleague', 'friend', 'stranger']))
    for (const { text } of lines) {
      expect(text).not.toMatch(banned)
      expect(text.length).toBeLessThanOrEqual(140)
      expect(text).not.toMatch(/!/)
    }
    for (const help of helps) expect(help).not.toMatch(banned)
  })
  it('has words of its own for a patient’s death, for colleagues too', () => {
    const words = wordsFor({ topic: 'grief', subtopics: ['anniversary', 'patient-loss'] })
    expect(words).not.toEqual(wordsFor({ topic: 'grief', subtopics: [] }))
    expect(words.lines.filter(({ relation }) => relation === 'colleague').every(({ text }) => text.startsWith('I’m sorry'))).toBe(true)
  })
  it('does not speak of a loss where none is told', () => {
    expect(wordsFor({ topic: 'burnout', subtopics: ['patient-loss'] })).toEqual(wordsFor({ topic: 'burnout', subtopics: [] }))
    expect(wordsFor({ topic: 'crisis', subtopics: ['suicide-bereavement'] })).toEqual(wordsFor({ topic: 'crisis', subtopics: [] }))
  })
  it('asks about safety in a crisis, whoever asks', () => {
    const { lines, helps } = wordsFor({ topic: 'crisis', subtopics: [] })
    for (const relation of ['colleague', 'friend', 'stranger']) {
      expect(lines.some((line) => line.relation === relation && line.text.includes('Are you safe right now?'))).toBe(true)
    }
    expect(helps.join(' ')).toMatch(/emergency number/)
    expect(helps.join(' ')).toMatch(/report/)
    expect(helps.join(' ')).toMatch(/someone you both trust/)
  })
})
