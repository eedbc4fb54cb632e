/** Says what a text speaks of. */
import type { Caution, Detection, Subtopic, TopicId, Voice } from '../types'
import { evidenceOf } from './evidence'
import { featuresOf } from './features'
import { englishPart } from './language'
import { addedShare, columns, doubtBelow, marginOf, sureAbove, topicsModel } from './model'
import { subtopicsOf } from './subtopics'
import { score } from './table'
import { afterFirst, afterSecond, type Meaning } from './weights'
import { wordsOf, type Word } from './words'

/**
 * Reads the English of a text a second time, where the table is in doubt: a number for each column, see {@link withAdded}. An empty list where nothing
 * can be added: the table decides alone. `undefined` as long as it is not known. `whole`: the text that it is of, mostly the same.
 */
export type SecondReading = (english: string, whole: string) => readonly number[] | undefined

/** What stands around a text: the pictures' alternative texts, and whether the site has cut the text; and a second reading. */
export type Context = { altText?: string | undefined; truncated?: boolean; secondReading?: SecondReading | undefined }

/** All that is known of a text, whether or not it earns a card. `scores`: calibrated probabilities, 0–1; `about`: of not being lived. */
export type Judgement = {
  topic: TopicId | 'neither'
  voice?: Voice
  scores: Record<TopicId | 'about', number>
  caution?: Caution
  subtopics: Subtopic[]
  evidence: Detection['evidence']
}

const topics: readonly TopicId[] = ['grief', 'burnout', 'crisis']
const cautions: readonly Caution[] = ['clear', 'balanced', 'faint']
/** What is said of a text that speaks of none of the topics. */
const silent: Judgement = { topic: 'neither', scores: { grief: 0, burnout: 0, crisis: 0, about: 0 }, subtopics: [], evidence: [] }
/** How much a word of a picture's description weighs beside the author's own. */
const altWeight = 0.25
/** How much surer one must be of a text whose end is hidden. */
const partialMargin = 0.7
/** Of a longer text, its beginning and its end are read (UTF-16 units). */
const beginning = 5000
const ending = 1500
/** Words that stand further apart (UTF-16 units) have something between them that is no word. */
const farthest = 40

const readWords = (text: string): Word[] => {
  if (text.length <= beginning + ending) return wordsOf(text)
  const shift = text.length - ending
  return [...wordsOf(text.slice(0, beginning)), ...wordsOf(text.slice(shift)).map((word) => ({ text: word.text, start: word.start + shift, end: word.end + shift }))]
}

/** The places of those of the words that are read before which a line begins, or something of the text is not read: another language, or a long text's middle. */
const seamsOf = (text: string, all: readonly Word[], read: readonly Word[]): number[] => {
  const seams: number[] = []
  let at = 0
  for (const [place, word] of read.entries()) {
    const from = at
    while (all[at] !== word) at += 1
    const end = place > 0 ? read[place - 1]!.end : word.start
    if (place > 0 && (at > from || word.start - end > farthest || text.slice(end, word.start).includes('\n'))) seams.push(place)
    at += 1
  }
  return seams
}
/** The text of the words that are read, without what lies in their seams. */
const textOf = (text: string, read: readonly Word[], seams: readonly number[]): string =>
  [0, ...seams].map((from, part) => text.slice(read[from]!.start, read[(seams[part] ?? read.length) - 1]!.end)).join('\n')

/** Raw scores, lowered as they must be, as what they mean: a probability for each column, and which caution each topic reaches (3: none). */
const weigh = (raw: ArrayLike<number>, { calibration, thresholds }: Meaning) => ({
  scores: Object.fromEntries(columns.map((name, column) => [name, 1 / (1 + Math.exp(-(calibration[column]![0] * raw[column]! + calibration[column]![1])))])) as Judgement['scores'],
  reached: thresholds.map((levels, topic) => levels.findIndex((level) => raw[topic]! >= level)).map((level) => (level < 0 ? 3 : level)),
})

/** Whether the table alone is sure of a topic. */
export const isSure = (raw: ArrayLike<number>, topic: number, { thresholds }: Pick<Meaning, 'thresholds'> = afterFirst): boolean => raw[topic]! >= thresholds[topic]![0] + sureAbove[topic]!

/** Whether a text should be read a second time: the table is sure of nothing, and some topic is not far from a card. */
export const isDoubtful = (raw: ArrayLike<number>, meaning: Pick<Meaning, 'thresholds'> = afterFirst, below = doubtBelow): boolean =>
  topics.every((_, topic) => !isSure(raw, topic, meaning)) && meaning.thresholds.some(([, balanced], topic) => raw[topic]! >= balanced - below)

/** The table's raw scores with what a second reading adds: {@link addedShare} of it. */
export const withAdded = (raw: ArrayLike<number>, added: readonly number[]): Float64Array => Float64Array.from(raw, (one, column) => one + addedShare[column]! * added[column]!)

/**
 * Judges a text: every topic's probability, and whether it earns a card. Synchronous, pure, never throws, linear in the length.
 * Where the table alone leaves a doubt and a second reading is given, both decide; nothing is said as long as that is not known.
 */
export const judge = (text: string, context: Context = {}): Judgement => {
  const all = readWords(text)
  const words = englishPart(text, all)
  if (words.length === 0) return silent
  const model = topicsModel()
  const alt = context.altText ? score(model, featuresOf(wordsOf(context.altText.slice(0, 600)), model.rows)) : undefined
  const features = featuresOf(words, model.rows)
  const raw = score(model, features)
  if (alt) for (let column = 0; column < 3; column += 1) raw[column]! += altWeight * (alt[column]! - model.bias[column]!)
  const margin = marginOf(words.length) + (context.truncated ? partialMargin : 0)
  for (let column = 0; column < 3; column += 1) raw[column]! -= margin
  const english = words.length < all.length ? textOf(text, words, seamsOf(text, all, words)) : text
  const added = context.secondReading && isDoubtful(raw) ? context.secondReading(english, text) : []
  const { scores, reached } = added && added.length > 0 ? weigh(withAdded(raw, added), afterSecond) : weigh(raw, afterFirst)
  if (!added) return { ...silent, scores }
  const strictest = Math.min(...reached)
  if (strictest > 2) return { ...silent, scores }
  // The most certain topic; a crisis that earns a card at the default goes before the others, however certain they are.
  const best = reached[2]! <= 1 ? 2 : reached[0]! <= reached[1]! && (reached[0]! < reached[1]! || scores.grief >= scores.burnout) ? 0 : 1
  const surest = reached[best]! <= 2 ? best : reached.indexOf(strictest)
  // A death at the centre makes it grief, also where exhaustion speaks a little louder.
  const column = surest === 1 && scores.grief >= 0.6 && scores.grief > scores.burnout - 0.2 ? 0 : surest
  const topic = topics[column]!
  return {
    topic,
    voice: scores.about > 0.5 ? 'about' : 'lived',
    scores,
    caution: cautions[reached[surest]!]!,
    evidence: evidenceOf(words, features, column, seamsOf(text, all, words)),
    subtopics: subtopicsOf(topic, text, features),
  }
}

/** What a text speaks of, or `undefined` where there is nothing to offer. The short form of {@link judge}. */
export const detect = (text: string, context: Context = {}): Detection | undefined => {
  const { topic, voice, scores, caution, subtopics, evidence } = judge(text, context)
  if (topic === 'neither' || !voice) return undefined
  return { topic, score: scores[topic], voice, subtopics, evidence, ...(caution && { caution }) }
}
