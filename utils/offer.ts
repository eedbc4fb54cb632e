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
 * Adverts are never judged. A post that says little itself is judged by the words it shares.
 */
export const offerFor = (post: Post, settings: Settings, { stepsFor = () => 0, secondReading }: Judging = {}): Offer | undefined => {
  if (post.promoted || (post.suggested && !settings.alsoSuggested)) return undefined
  const own = detect(post.text, { altText: post.altText, truncated: post.truncated, secondReading })
  const detection = own ?? (post.quotedText ? detect(post.quotedText, { secondReading }) : undefined)
  if (!detection?.caution || !settings.topics[detection.topic]) return undefined
  if (detection.voice === 'about' && !settings.alsoAbout) return undefined
  if (order[detection.caution] > order[settings.caution]) return undefined
  const judged = own ? post.text : (post.quotedText ?? '')
  const evidence = detection.evidence.map(({ start, end }) => judged.slice(start, end))
  const steps = stepsFor(detection.topic, evidence)
  if (order[detection.caution] + steps > order[settings.caution]) return undefined
  return { post, detection, evidence, ...(steps > 0 && { isRaised: true }) }
}
