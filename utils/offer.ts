import { detect, type SecondReading } from './detector'
import { restOf } from './rest'
import type { Caution, Offer, Post, Settings, TopicId, Words } from './types'

const order: Record<Caution, number> = { clear: 0, balanced: 1, faint: 2 }

/** Whether posts of this site are to be read now. */
export const isReading = (settings: Settings, site: Post['site'], now: number): boolean =>
  settings.turnedOn && settings.sites[site] && !restOf(settings, now)

type Judging = {
  /** By how many steps of caution a post must be surer, because the reader has said "not about this" of posts like it. */
  stepsFor?: (topic: TopicId, evidence: readonly string[]) => number
  secondReading?: SecondReading
}

/** What is offered for some words, whoever wrote them. */
export type Judged = Omit<Offer, 'post'>

/** What is offered for the words of a post; where they earn nothing, for those that it shares. Pure. */
export const judge = (words: Words, settings: Settings, { stepsFor = () => 0, secondReading }: Judging = {}): Judged | undefined => {
  const judged = [{ text: words.text, altText: words.altText, truncated: words.truncated }, ...(words.quotedText ? [{ text: words.quotedText }] : [])]
  for (const { text, ...context } of judged) {
    const detection = detect(text, { ...context, secondReading })
    if (!detection?.caution || !settings.topics[detection.topic]) continue
    if (detection.voice === 'about' && !settings.alsoAbout) continue
    const evidence = detection.evidence.map(({ start, end }) => text.slice(start, end))
    const steps = stepsFor(detection.topic, evidence)
    if (order[detection.caution] + steps <= order[settings.caution]) return { detection, evidence, ...(steps > 0 && { isRaised: true }) }
  }
  return undefined
}

/** THE decision: whether a card is shown beside a post, and what it says. Pure, if `judgeWords` is. */
export const offerFor = (post: Post, settings: Settings, judgeWords = (words: Words) => judge(words, settings)): Offer | undefined => {
  // An advert is offered nothing, whatever its words say.
  if (post.promoted || (post.suggested && !settings.alsoSuggested)) return undefined
  const judged = judgeWords(post)
  return judged && { post, ...judged }
}
