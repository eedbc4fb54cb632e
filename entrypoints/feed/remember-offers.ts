import { stepsFor, type Corrections } from '../../utils/corrections'
import type { SecondReading } from '../../utils/detector'
import { isJudged, judge, type Judged } from '../../utils/offer'
import type { Offer, Post, Settings, Words } from '../../utils/types'
import type { SecondReadings } from './second-readings'

/** So many judged posts are remembered at most. */
const MOST = 100

/** Judges the words of each post once: a page renders the same posts anew all the time. No offer is made as long as a second reading is awaited. */
export const rememberOffers = (settings: Settings, corrections: Corrections, readings: Pick<SecondReadings, 'of' | 'known'>) => {
  const remembered = new Map<string, Judged | undefined>()
  /** `readAgain`: what a second reading says of a text, as far as that is known. */
  const judgeOnce = (words: Words, readAgain: SecondReadings['of']): { judged?: Judged | undefined; isWaiting: boolean } => {
    const { text, quotedText, altText, truncated } = words
    const key = JSON.stringify([text, quotedText, altText, truncated])
    let isWaiting = false
    const secondReading: SecondReading = (english, whole) => {
      const said = readAgain(whole, english)
      isWaiting ||= !said
      return said
    }
    const judged = remembered.has(key) ? remembered.get(key) : judge(words, settings, { stepsFor: (topic, evidence) => stepsFor(corrections, topic, evidence), secondReading })
    // Not even for the words that a post shares: its own may turn out to go before them.
    if (isWaiting) return { isWaiting }
    remembered.delete(key)
    remembered.set(key, judged)
    if (remembered.size > MOST) remembered.delete(remembered.keys().next().value!)
    return { judged, isWaiting }
  }
  return {
    of: (post: Post): Offer | undefined => {
      const { judged } = isJudged(post, settings) ? judgeOnce(post, readings.of) : {}
      return judged && { ...judged, post }
    },
    /** Whether a post with these words may be offered something. Has nothing read a second time: an advert would be, too. */
    isPossible: (words: Words): boolean => {
      const { judged, isWaiting } = judgeOnce(words, readings.known)
      return isWaiting || judged !== undefined
    },
  }
}
