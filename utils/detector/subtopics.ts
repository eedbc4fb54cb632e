/** Which kind of grief or burnout a text tells of, where its words show it: a wrong kind brings the wrong help. */
import type { Subtopic, TopicId } from '../types'
import type { Features } from './features'
import { kindColumns, kindsModel } from './model'
import { among, score } from './table'
import { kindThresholds } from './weights'

/** Where the words say it outright, no weights are asked. Each pattern is linear: no nested repetition. */
const outright: readonly { topic: TopicId; subtopic: Subtopic; shows: RegExp }[] = [
  { topic: 'grief', subtopic: 'perinatal-loss', shows: /\b(?:miscarr\w+|stillb\w+|born sleeping|ectopic|tfmr|(?:no|lost the|without a) heartbeat|angel bab(?:y|ies))\b/i },
  {
    topic: 'grief',
    subtopic: 'suicide-bereavement',
    shows: /\b(?:(?:took|taken|take) (?:his|her|their|your) (?:own )?li(?:fe|ves)|(?:lost|died|loss|death|gone|bereaved)\b.{0,24}\bby suicide|(?:to|after (?:his|her|their)) suicide|suicide (?:loss|bereave\w+))\b/i,
  },
  { topic: 'burnout', subtopic: 'carer', shows: /\b(?:care home|home care|carers?|caregivers?|care worker|support worker|nursing home|aged care|residents)\b/i },
]

/** At most this much of a text is searched, in UTF-16 units. */
const reach = 6000

/** The kinds that a text of this topic shows, in the order of the columns. */
export const subtopicsOf = (topic: TopicId, text: string, features: Features): Subtopic[] => {
  const searched = text.slice(0, reach).replaceAll('’', "'")
  const said = outright.flatMap((rule) => (rule.topic === topic && rule.shows.test(searched) ? [rule.subtopic] : []))
  const first = kindColumns.findIndex(([, of]) => of === topic)
  if (first < 0) return said
  const last = kindColumns.findLastIndex(([, of]) => of === topic) + 1
  const model = kindsModel()
  const raw = score(model, among(model, features), first, last)
  const shown = kindColumns.slice(first, last).flatMap(([subtopic], at) => (raw[first + at]! >= kindThresholds[first + at]! ? [subtopic] : []))
  return [...new Set([...shown, ...said])]
}
