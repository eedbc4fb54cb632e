/** What the encoder adds to the detector's scores of a text: one hidden layer over what {@link encode} gives, and a straight way past it. */
import { encode, size } from './encode'
import { readLetters } from './letters'
import { bias, hidden, letters, means, outer, outerBias, scales, spreads } from './weights-head'

let steps: Int8Array | undefined

/** One number for each column of the topics' table, to be added to its raw scores. Any text; 40 ms for 40 words, most of it the encoder's. */
export const secondReading = (text: string): number[] => {
  if (!steps) readLetters(letters, 0, (steps = new Int8Array(letters.length)))
  const features = encode(text).map((value, at) => (value - means[at]!) / spreads[at]!)
  const units = bias.map((from, unit) => {
    let sum = 0
    for (let at = 0; at < size; at += 1) sum += features[at]! * steps![unit * size + at]!
    return from + sum * scales[unit]!
  })
  return outerBias.map((from, column) => from + units[hidden + column]! + outer[column]!.reduce((sum, weight, unit) => sum + weight * Math.max(0, units[unit]!), 0))
}
