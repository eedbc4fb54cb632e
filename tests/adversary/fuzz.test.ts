import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../utils/detector'
import { wordsOf } from '../../utils/detector/words'
import { featureCount, readers, slowText } from './readers'

// The long mode, with times and growth, is `npm run fuzz`: 200,000 cases. What a clock would say here depends on the machine: here things are counted.
describe('texts made to make us slow', () => {
  it('1,000 of them: every reader answers, none throws', () => {
    fc.assert(fc.property(slowText(4000), (text) => Object.values(readers).forEach((read) => read(text))), { numRuns: 1000 })
  }, 120_000)

  it('1,000 of them: words are at most as many as characters, features at most so many for each word, spans lie in the text', () => {
    fc.assert(
      fc.property(slowText(4000), (text) => {
        const words = wordsOf(text)
        expect(words.length).toBeLessThanOrEqual(text.length)
        const letters = words.reduce((sum, word) => sum + Math.min(word.text.length, 40), 0)
        // Four for a word and its neighbours, at most one piece for each letter, and what families (at most nine to a word, over eight words) and kinds add.
        expect(featureCount(text)).toBeLessThanOrEqual(words.length * (4 + 2) + letters + words.length * (9 * 3 + 8 * 9 * 9))
        for (const { start, end } of judge(text).evidence) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)

  it('a longer text costs no more features than its parts do: doubled, at most doubled', () => {
    fc.assert(
      fc.property(slowText(1500), (text) => {
        const once = featureCount(text)
        // Some neighbours more where the two halves meet.
        expect(featureCount(text + text)).toBeLessThanOrEqual(2 * once + 8 * 9 * 9 + 30)
      }),
      { numRuns: 1000 },
    )
  }, 120_000)
})
