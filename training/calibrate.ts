/** Turns raw scores of texts that a fold had not learned from into probabilities and thresholds. */
import type { Truth } from './fit'
import type { Row } from './rows'

/** Slope and offset of the logistic curve through raw scores and truths of the corpus' posts (Newton's method, by half steps where a whole one leads away). */
export const calibrate = (rows: readonly Row[], scores: readonly Float64Array[], column: number): [number, number] => {
  const pairs = rows.flatMap((row, at) => (row.source === 'corpus' ? [{ raw: scores[at]![column]!, truth: (column === 3 ? row.about === 1 : row.topic === column) ? 1 : 0 }] : []))
  const lossAt = (slope: number, offset: number): number =>
    pairs.reduce((sum, { raw, truth }) => sum + Math.log1p(Math.exp(-Math.abs(slope * raw + offset))) + Math.max(0, (truth ? -1 : 1) * (slope * raw + offset)), 0)
  let [slope, offset] = [1, 0]
  for (let round = 0; round < 30; round += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6]
    for (const { raw, truth } of pairs) {
      const chance = 1 / (1 + Math.exp(-(slope * raw + offset)))
      const weight = chance * (1 - chance)
      g0 += (chance - truth) * raw
      g1 += chance - truth
      h00 += weight * raw * raw
      h01 += weight * raw
      h11 += weight
    }
    const determinant = h00 * h11 - h01 * h01
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    const before = lossAt(slope, offset)
    let part = 1
    while (part > 1e-6 && !(lossAt(slope - part * d0, offset - part * d1) <= before)) part /= 2
    slope -= part * d0
    offset -= part * d1
  }
  return [slope, offset]
}

/** Where `share` of the scores lie above. */
const above = (scores: number[], share: number): number => scores.toSorted((left, right) => right - left)[Math.min(scores.length - 1, Math.floor(scores.length * share))] ?? 0

/**
 * False cards allowed per topic and caution: of public ordinary texts, of the corpus' ordinary posts, of its near-misses. Chosen on the folds, so that
 * all topics together stay near 1 false card per 1,000 public texts, 2 % of ordinary posts and 3 % of near-misses at the default. Some writers wrote
 * near-misses and ordinary posts only to fool a weak reader: the corpus' own shares are harsh.
 */
const budgets = [
  [
    [0.0001, 0.003, 0.006],
    [0.0006, 0.0135, 0.03],
    [0.002, 0.04, 0.04],
  ],
  [
    [0.0001, 0.003, 0.006],
    [0.0006, 0.007, 0.028],
    [0.002, 0.04, 0.04],
  ],
  [
    [0.0001, 0.002, 0.006],
    [0.0004, 0.012, 0.02],
    [0.002, 0.02, 0.04],
  ],
] as const

/** Sentences cut out of novels and speech, without what stands around them: learned from, but no measure of what a feed holds. */
const isFragment = (row: Row): boolean => row.id.startsWith('br-')

/** Raw thresholds per topic: clear, balanced, faint. `ofCrisis`: the part of the false cards on public texts that a crisis is allowed. */
export const thresholdsOf = (rows: readonly Row[], scores: readonly Float64Array[], ofCrisis = 1): number[][] =>
  [0, 1, 2].map((topic) => {
    const of = (isWanted: (row: Row) => boolean) => scores.flatMap((one, at) => (isWanted(rows[at]!) ? [one[topic]!] : []))
    return budgets[topic]!.map(([ordinary, corpus, twins]) =>
      Math.max(
        above(of((row) => row.source === 'negatives_ordinary' && !isFragment(row)), topic === 2 ? ordinary * ofCrisis : ordinary),
        above(of((row) => row.post?.directness === 'ordinary'), corpus),
        above(of((row) => row.post?.directness === 'twin'), twins),
      ),
    )
  })

/** How often a kind that is told must be right. */
const kindPrecision = 0.8

/** The lowest raw score from which a kind is right that often; one that is never reached where no score is. */
export const kindThreshold = (truths: readonly Truth[], scores: readonly Float64Array[], column: number): number => {
  const ranked = truths
    .flatMap(({ columns }, at) => (columns[column]! < 0 ? [] : [{ raw: scores[at]![column]!, isOne: columns[column] === 1 }]))
    .toSorted((left, right) => right.raw - left.raw)
  let right = 0
  let lowest = 99
  ranked.forEach(({ raw, isOne }, at) => {
    right += Number(isOne)
    if (at >= 9 && right >= kindPrecision * (at + 1)) lowest = raw
  })
  return lowest
}
