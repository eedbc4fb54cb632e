import { stepsFor, type Corrections } from '../../utils/corrections'
import type { SecondReading } from '../../utils/detector'
import { judge, offerFor, type Judged } from '../../utils/offer'
import type { Offer, Post, Settings, Words } from '../../utils/types'
import type { SecondReadings } from './second-readings'

/** So many judged posts are remembered at most. */
const MOST = 100

/** Judges the words of each post once: a page renders the same posts anew all the time. No offer is made as long as a second reading is awaited. */
export const rememberOffers = (settings: Settings, corrections: Corrections, readings: Pick<SecondReadings, 'of' | 'known'>) => {
  const remembered = new Map<string, Judged | 'waiting' | undefined>()
  /** `readAgain`: what a second reading says of a text, as far as that is known. */
  const judgeOnce = (words: Words, readAgain: SecondReadings['of']): Judged | 'waiting' | undefined => {
    const { text, quotedText, altText, truncated } = words
    const key = JSON.stringify([text, quotedText, altText, truncated])
    const before = remembered.get(key)
    // Whoever has nothing read again waits for those who do.
    if (remembered.has(key) && (before !== 'waiting' || (readAgain === readings.known && !readings.known(text)))) return before
    let isWaiting = false
    const secondReading: SecondReading = (english, whole) => {
      const said = readAgain(whole, english)
      isWaiting ||= !said
      return said
    }
    const judged = judge(words, settings, { stepsFor: (topic, evidence) => stepsFor(corrections, topic, evidence), secondReading })
    remembered.delete(key)
    // Not even for the words that a post shares: its own may turn out to go before them.
    remembered.set(key, isWaiting ? 'waiting' : judged)
    if (remembered.size > MOST) remembered.delete(remembered.keys().next().value!)
    return remembered.get(key)
  }
  return {
    of: (post: Post): Offer | undefined =>
      offerFor(post, settings, (words) => {
        const judged = judgeOnce(words, readings.of)
        return judged === 'waiting' ? undefined : judged
      }),
    /** Whether a post with these words may be offered something. Has nothing read a second time: an advert would be, too. */
    isPossible: (words: Words): boolean => judgeOnce(words, readings.known) !== undefined,
  }
}
