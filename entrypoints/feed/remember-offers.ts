import { stepsFor, type Corrections } from '../../utils/corrections'
import type { SecondReading } from '../../utils/detector'
import { offerFor } from '../../utils/offer'
import type { Offer, Post, Settings } from '../../utils/types'
import type { SecondReadings } from './second-readings'

/** So many judged posts are remembered at most. */
const MOST = 100

/** Judges each post once: a page renders the same posts anew all the time. No offer is made as long as a second reading is awaited. */
export const rememberOffers = (settings: Settings, corrections: Corrections, readings: Pick<SecondReadings, 'of'>) => {
  const judged = new Map<string, Offer | undefined>()
  return (post: Post): Offer | undefined => {
    const { text, quotedText, altText, truncated, promoted, suggested } = post
    const key = JSON.stringify([text, quotedText, altText, truncated, promoted, suggested])
    let isWaiting = false
    const secondReading: SecondReading = (english, words) => {
      const said = readings.of(words, english)
      isWaiting ||= !said
      return said
    }
    const offer = judged.has(key) ? judged.get(key) : offerFor(post, settings, { stepsFor: (topic, evidence) => stepsFor(corrections, topic, evidence), secondReading })
    // Not even for the words that a post shares: its own may turn out to go before them.
    if (isWaiting) return undefined
    judged.delete(key)
    judged.set(key, offer)
    if (judged.size > MOST) judged.delete(judged.keys().next().value!)
    return offer && { ...offer, post }
  }
}
