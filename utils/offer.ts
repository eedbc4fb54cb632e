import { detect, type SecondReading } from './detector'
import { restOf } from './rest'
import type { Caution, Offer, Post, Settings, TopicId } from './types'

const order: Record<Caution, number> = { clear: 0, balanced: 1, faint: 2 }

/** Whether posts of this site are to be read now. */
export const isReading = (settings: Settings, site: Post['site'], now: number): boolean =>
  settings.turnedOn && settings.sites[site] && !restOf(settings, now)

type Judging = {
  /** By how many steps of caution a post must be surer, because the reader has said "not about this" of posts like it. */
  stepsFor?: (topic: TopicId, evidence: readonly string[]) => number
  secondReading?: SecondReading
}

/**
 * THE decision: whether a card is shown beside a post, and what it says. Pure.
 *
 * Adverts are never judged. A post whose own words earn no card is judged by the words it shares.
 */
export const offerFor = (post: Post, settings: Settings, { stepsFor = () => 0, secondReading }: Judging = {}): Offer | undefined => {
  if (post.promoted || (post.suggested && !settings.alsoSuggested)) return undefined
  const judged = [{ text: post.text, altText: post.altText, truncated: post.truncated }, ...(post.quotedText ? [{ text: post.quotedText }] : [])]
  for (const { text, ...context } of judged) {
    const detection = detect(text, { ...context, secondReading })
    if (!detection?.caution || !settings.topics[detection.topic]) continue
    if (detection.voice === 'about' && !settings.alsoAbout) continue
    const evidence = detection.evidence.map(({ start, end }) => text.slice(start, end))
    const steps = stepsFor(detection.topic, evidence)
    if (order[detection.caution] + steps <= order[settings.caution]) return { post, detection, evidence, ...(steps > 0 && { isRaised: true }) }
  }
  return undefined
}
