/** Which kind of grief or burnout a text tells of, where its words show it: a wrong kind brings the wrong help. */
import type { Subtopic, TopicId } from '../types'
import type { Features } from './features'
import { kindColumns, kindsModel } from './model'
import { among, score } from './table'
import { kindThresholds } from './weights'

/** Where the words say it outright, no weights are asked: an illness takes a life, too, and a heartbeat is missed not only in a scan. Each pattern is linear: no nested repetition. */
const outright: readonly { topic: TopicId; subtopic: Subtopic; shows: RegExp }[] = [
  { topic: 'grief', subtopic: 'perinatal-loss', shows: /\b(?:miscarr\w+|stillb\w+|born sleeping|ectopic|tfmr|angel bab(?:y|ies)|(?:scan|weeks?|pregnan\w*|baby|ultrasound|sonographer)\b[^]{0,80}\b(?:no|lost the|without a) heartbeat|(?:no|lost the|without a) heartbeat\b[^]{0,80}\b(?:scan|weeks?|pregnan\w*|baby|ultrasound))\b/i },
  {
    topic: 'grief',
    subtopic: 'suicide-bereavement',
    shows: /\b(?:(?:took|taken|take) (?:his|her|their|your) own li(?:fe|ves)|(?:he|she|they|you) (?:had |has |have |just )?(?:took|taken|take) (?:his|her|their|your) li(?:fe|ves)|(?:lost|died|loss|death|gone|bereaved)\b.{0,24}\b(?:by|to) suicide|after (?:his|her|their) suicide|suicide (?:loss|bereave\w+))\b/i,
  },
  { topic: 'burnout', subtopic: 'carer', shows: /\b(?:care home|home care|carers?|caregivers?|care worker|support worker|nursing home|aged care)\b/i },
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
