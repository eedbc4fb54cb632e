/** Finds the words that carried a verdict. */
import type { Span } from '../types'
import type { Features } from './features'
import { topicsModel } from './model'
import { weightAt } from './table'
import type { Word } from './words'

/** What each word added to the score of one column: a feature's part is shared among the words it spans. */
const partsOf = ({ places, firsts, lasts, groups }: Features, size: number, column: number): Float64Array => {
  const table = topicsModel()
  const parts = new Float64Array(size)
  for (const { from, to, strength } of groups)
    for (let at = from; at < to; at += 1) {
      const half = (weightAt(table, places[at]!, column) * strength) / 2
      parts[firsts[at]!]! += half
      parts[lasts[at]!]! += half
    }
  return parts
}

const longestRun = 9

/** Up to three runs of words, strongest first found, in the order of the text. Each run's parts add up to more than nothing. */
export const evidenceOf = (words: readonly Word[], features: Features, column: number): Span[] => {
  const parts = partsOf(features, words.length, column)
  const runs: { first: number; last: number; sum: number }[] = []
  const taken = new Uint8Array(words.length)
  for (let round = 0; round < 3; round += 1) {
    let best = { first: -1, last: -1, sum: 0 }
    for (let first = 0; first < words.length; first += 1) {
      let sum = 0
      for (let last = first; last < words.length && last - first < longestRun; last += 1) {
        if (taken[last]) break
        sum += parts[last]!
        if (sum > best.sum) best = { first, last, sum }
      }
    }
    if (best.first < 0 || (runs[0] && best.sum < runs[0].sum * 0.4)) break
    runs.push(best)
    taken.fill(1, Math.max(0, best.first - 1), best.last + 2)
  }
  return runs.toSorted((left, right) => left.first - right.first).map(({ first, last }) => ({ start: words[first]!.start, end: words[last]!.end }))
}
