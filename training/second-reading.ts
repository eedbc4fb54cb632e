/** Weighs the second reading: what it and the table say together, on texts that neither had learned from. */
import { isDoubtful, isSure, withAdded } from '../utils/detector'
import type { Meaning } from '../utils/detector/weights'
import { secondReading } from '../utils/encoder'
import { calibrate, thresholdsOf } from './calibrate'
import type { Row } from './rows'
import { isWeighed } from './table'
import { answer, inThreads } from './threads'

/** So many texts are given to a thread at a time. */
const portion = 100

answer(import.meta.url, (_: undefined, texts: readonly string[]) => texts.map(secondReading))

const readAgain = async (texts: readonly string[]): Promise<number[][]> => {
  const portions = Array.from({ length: Math.ceil(texts.length / portion) }, (_, at) => texts.slice(at * portion, (at + 1) * portion))
  return (await inThreads<undefined, readonly string[], number[][]>(import.meta.url, undefined, portions)).flat()
}

/** `unseen`: what the table says of each text without having learned from its fold, lowered as the detector does; `thresholds`: the table's own. */
export const weighSecondReading = async (rows: readonly Row[], unseen: readonly Float64Array[], thresholds: Meaning['thresholds']): Promise<{ calibration: [number, number][]; thresholds: number[][] }> => {
  const places = [...rows.keys()].filter((at) => isWeighed(rows[at]!))
  const read = places.filter((at) => isDoubtful(unseen[at]!, { thresholds }))
  const added = await readAgain(read.map((at) => rows[at]!.text))
  const sums = new Map(read.map((at, place) => [at, withAdded(unseen[at]!, added[place]!)]))
  // A text of which the table is sure counts among the cards; one that nobody is in doubt about gets none.
  const all = places.map((at) => sums.get(at) ?? unseen[at]!.map((_, column) => (column < 3 && isSure(unseen[at]!, column, { thresholds }) ? 99 : -99)))
  return {
    calibration: Array.from(unseen[0]!, (_, column) => calibrate(read.map((at) => rows[at]!), read.map((at) => sums.get(at)!), column)),
    // Small talk is what the encoder mistakes, and nothing harms more than to call it that.
    thresholds: thresholdsOf(places.map((at) => rows[at]!), all, 0.5),
  }
}
