/** Learns a table of weights, and what it would have said of texts that it did not learn from: all folds side by side. */
import { fit, scoreLinear, strongestRows, within, type Features, type Linear, type Truth } from './fit'
import { answer, inThreads } from './threads'

/** `folds`: the number of each text's fold. `most`: rows that are kept. */
type Lesson = { truths: readonly Truth[]; features: readonly Features[]; folds: readonly number[]; most: number; epochs?: number }
type Outcome = { linear: Linear; kept: Uint8Array; scores: Float64Array[] }
/** `unseen`: what each text scores under a table that had not learned from its fold. */
export type Learned = { linear: Linear; kept: Uint8Array; unseen: Float64Array[] }

/** A fit of the strongest rows only: first of all rows, then again of those that are kept. Learns nothing from the fold that is held out, and tells its scores. */
const learnWithout = ({ truths, features, folds, most, ...options }: Lesson, held: number): Outcome => {
  const isUsed = (at: number) => folds[at] !== held
  const kept = strongestRows(fit(truths, features, { ...options, isUsed }), truths, features, most)
  const linear = fit(truths, within(features, kept), { ...options, isUsed })
  return { linear, kept, scores: features.filter((_, at) => !isUsed(at)).map((own) => scoreLinear(linear, own)) }
}

answer(import.meta.url, learnWithout)

/** No text is of this fold. */
const none = -1

export const learn = async (lesson: Lesson): Promise<Learned> => {
  const held = [none, ...new Set(lesson.folds)]
  const [whole, ...parts] = await inThreads<Lesson, number, Outcome>(import.meta.url, lesson, held)
  const next = new Map(parts.map(({ scores }, part) => [held[part + 1]!, scores.values()]))
  return { linear: whole!.linear, kept: whole!.kept, unseen: lesson.folds.map((fold) => next.get(fold)!.next().value!) }
}
