/** What the encoder adds to the detector's scores of a text: one hidden layer over what {@link encode} gives, and a straight way past it. */
import { encode, size } from './encode'
import { readLetters } from './letters'
import { bias, hidden, letters, outer, scales } from './weights-head'

let steps: Int8Array | undefined

/** One number for each column of the topics' table. Any text; 40 ms for 40 words, most of it the encoder's. */
export const secondReading = (text: string): number[] => {
  if (!steps) readLetters(letters, 0, (steps = new Int8Array(letters.length)))
  const features = encode(text)
  const units = new Float64Array(bias)
  // Four units in one go, each in a variable of its own: their number is a multiple of four, and one by one takes twice as long.
  for (let unit = 0; unit < units.length; unit += 4) {
    const [one, two, three, four] = [unit * size, (unit + 1) * size, (unit + 2) * size, (unit + 3) * size]
    let [first, second, third, fourth] = [0, 0, 0, 0]
    for (let at = 0; at < size; at += 1) {
      const value = features[at]!
      first += value * steps[one + at]!
      second += value * steps[two + at]!
      third += value * steps[three + at]!
      fourth += value * steps[four + at]!
    }
    units[unit]! += first * scales[unit]!
    units[unit + 1]! += second * scales[unit + 1]!
    units[unit + 2]! += third * scales[unit + 2]!
    units[unit + 3]! += fourth * scales[unit + 3]!
  }
  return outer.map((weights, column) => weights.reduce((sum, weight, unit) => sum + weight * Math.max(0, units[unit]!), units[hidden + column]!))
}
