/** Finds the words that carried a verdict. */
import type { Span } from '../types'
import type { Features } from './features'
import { topicsModel } from './model'
import type { Word } from './words'

/** What each word added to the score of one column: a feature's part is shared among the words it spans. */
const partsOf = ({ places, spans, groups }: Features, size: number, column: number): Float64Array => {
  const { columns, squares, units } = topicsModel()
  const parts = new Float64Array(size)
  for (const { from, to, strength } of groups) {
    const half = (units[column]! * strength) / 2
    for (let at = from; at < to; at += 1) {
      const part = squares[places[at]! * columns + column]! * half
      parts[spans[at]! >>> 16]! += part
      parts[spans[at]! & 0xffff]! += part
    }
  }
  return parts
}

const longestRun = 9

/**
 * Up to three runs of words, strongest first found, in the order of the text. Each run's parts add up to more than nothing. `seams`: places of words over whose
 * beginning no run reaches.
 */
export const evidenceOf = (words: readonly Word[], features: Features, column: number, seams: readonly number[] = []): Span[] => {
  const parts = partsOf(features, words.length, column)
  const runs: { first: number; last: number; sum: number }[] = []
  const taken = new Uint8Array(words.length)
  const isSeam = new Set(seams)
  // At each word the most that a run from there can add up to: most words are passed over by it.
  const most = new Float64Array(words.length)
  for (let at = 0; at < words.length; at += 1) if (parts[at]! > 0) for (let first = Math.max(0, at - longestRun + 1); first <= at; first += 1) most[first]! += parts[at]!
  for (let round = 0; round < 3; round += 1) {
    let bestFirst = -1
    let bestLast = -1
    // What is far below the strongest run is not shown.
    let bestSum = runs[0] ? runs[0].sum * 0.4 : 0
    for (let first = 0; first < words.length; first += 1) {
      // A run that begins with less than nothing is worse than the same run without its beginning.
      if (parts[first]! < 0 || most[first]! < bestSum) continue
      let sum = 0
      for (let last = first; last < words.length && last - first < longestRun && taken[last] === 0; last += 1) {
        if (last > first && isSeam.has(last)) break
        sum += parts[last]!
        // A tag of several words has marks of no length in it.
        if (sum <= bestSum || words[first]!.start === words[last]!.end) continue
        bestFirst = first
        bestLast = last
        bestSum = sum
      }
    }
    if (bestFirst < 0) break
    runs.push({ first: bestFirst, last: bestLast, sum: bestSum })
    taken.fill(1, Math.max(0, bestFirst - 1), bestLast + 2)
  }
  // A closing "'s" is a word of its own, but not for who reads.
  const isClosing = (at: number) => words[at]?.text === '0s'
  return runs
    .toSorted((left, right) => left.first - right.first)
    .map(({ first, last }) => ({ start: words[isClosing(first) ? first - 1 : first]!.start, end: words[isClosing(last + 1) ? last + 1 : last]!.end }))
}
