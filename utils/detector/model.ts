/** Reads the packed weights and scores features with them. */
import type { Features } from './features'
import { tableBits } from './features'
import { bias, scale, table } from './weights'

/** What each column of the table speaks for. */
export const columns = ['grief', 'burnout', 'crisis', 'about'] as const



/** Letters stand for −45 … 45: what is small is told apart more finely than what is large. */
const levels = 45
const alphabet = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((letter) => letter !== "'" && letter !== '\\')

/** One weight as one printable letter. The largest weight has size 1. */
export const toLetter = (weight: number): string => alphabet[Math.round(Math.sign(weight) * Math.sqrt(Math.min(1, Math.abs(weight))) * levels) + levels]!

const ofLetter = new Float32Array(128)
alphabet.forEach((letter, at) => (ofLetter[letter.charCodeAt(0)] = (Math.sign(at - levels) * (at - levels) ** 2) / levels ** 2))

let unpacked: Float32Array | undefined

/** The weights, unpacked at the first use: row by row, one number per column. */
export const weights = (): Float32Array => {
  if (unpacked) return unpacked
  const size = columns.length << tableBits
  const numbers = new Float32Array(size)
  for (let at = 0; at < size; at += 1) numbers[at] = ofLetter[table.charCodeAt(at)]! * scale[at & 3]!
  unpacked = numbers
  return numbers
}

/** Scores of a text's features, and what every word added to the score of one column. */
export const score = ({ count, ids, values }: Features): Float64Array => {
  const numbers = weights()
  const sums = Float64Array.from(bias)
  for (let at = 0; at < count; at += 1) {
    const row = ids[at]! << 2
    const value = values[at]!
    sums[0]! += numbers[row]! * value
    sums[1]! += numbers[row + 1]! * value
    sums[2]! += numbers[row + 2]! * value
    sums[3]! += numbers[row + 3]! * value
  }
  return sums
}
