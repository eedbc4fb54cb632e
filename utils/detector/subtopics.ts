/** Which kind of grief or burnout a text tells of, where its words show it: a wrong kind brings the wrong help. */
import type { Subtopic, TopicId } from '../types'
import type { Features } from './features'
import { kindColumns, kindsModel } from './model'
import { among, score } from './table'
import { kindThresholds } from './weights'

/**
 * Where the words say it outright, no weights are asked. `unless`: what the same words tell of then. Each pattern is linear: no nested repetition.
 */
const outright: readonly { topic: TopicId; subtopic: Subtopic; shows: RegExp; unless?: RegExp }[] = [
  { topic: 'grief', subtopic: 'perinatal-loss', shows: /\b(?:miscarr\w+|stillb\w+|born sleeping|ectopic|tfmr|angel bab(?:y|ies))\b/i },
  {
    topic: 'grief',
    subtopic: 'perinatal-loss',
    shows: /\b(?:no|lost the|without a) heartbeat\b/i,
    unless: /\b(?:paramedics?|ambulances?|cpr|resus\w*|compressions|crew|defib\w*|dogs?|cats?|vets?|flat|house)\b/i,
  },
  {
    topic: 'grief',
    subtopic: 'suicide-bereavement',
    // An illness takes a life, too.
    shows:
      /\b(?:(?:took|taken|take) (?:his|her|their|your) own li(?:fe|ves)|(?:they|you) (?:had |have )?(?:took|taken) (?:their|your) li(?:fe|ves)|(?<!\b(?:cancer|covid|leuka?emia|sepsis|alzheimer's|parkinson's|als|illness|disease|virus|stroke|attack|fire|war|flood|storm|crash|accident|collision|driver|gunman|man|it|that|which|this|they|you|we|i)(?: has| had| have| finally)? )(?:took|taken) (?:his|her) life|(?:lost|died|loss|death|gone|bereaved)\b.{0,24}\bby suicide|(?:lost|losing|loses?|loss|died|gone)\b.{0,80}(?<!\b(?:closer?|linked|related|due|dedicated|driven|led|leads?|drove \w{2,5}) )\bto suicide|after (?:his|her|their) suicide|suicide (?:loss|bereave\w+))\b/i,
  },
  { topic: 'burnout', subtopic: 'carer', shows: /\b(?:care home|home care|carers?|caregivers?|care worker|support worker|nursing home|aged care)\b/i },
]

/** At most this much of a text is searched, in UTF-16 units. */
const reach = 6000

/** The kinds that a text of this topic shows, in the order of the columns. */
export const subtopicsOf = (topic: TopicId, text: string, features: Features): Subtopic[] => {
  const searched = text.slice(0, reach).replaceAll('’', "'")
  const said = outright.flatMap((rule) => (rule.topic === topic && rule.shows.test(searched) && !rule.unless?.test(searched) ? [rule.subtopic] : []))
  const first = kindColumns.findIndex(([, of]) => of === topic)
  if (first < 0) return said
  const last = kindColumns.findLastIndex(([, of]) => of === topic) + 1
  const model = kindsModel()
  const raw = score(model, among(model, features), first, last)
  const shown = kindColumns.slice(first, last).flatMap(([subtopic], at) => (raw[first + at]! >= kindThresholds[first + at]! ? [subtopic] : []))
  return [...new Set([...shown, ...said])]
}
