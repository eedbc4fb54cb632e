// @vitest-environment node
import { expect, it } from 'vitest'
import { fitHeads, hidden, type Head } from '../../training/head'
import { randomFrom } from '../../training/random'
import { size } from '../../utils/encoder/encode'

const count = 300
const random = randomFrom(3)
const isOne = (text: number): boolean => text % 3 === 0
/** Every third text is a little larger in its first fifty numbers. */
const features = new Float32Array(new SharedArrayBuffer(count * size * Float32Array.BYTES_PER_ELEMENT))
features.forEach((_, at) => (features[at] = 2 * random() - 1 + (isOne(Math.floor(at / size)) && at % size < 50 ? 1 : 0)))
const truths = Array.from({ length: count }, (_, text) => ({ weight: 1, columns: [isOne(text) ? 1 : 0, -1] }))
const texts = [...truths.keys()]
const [learned, told] = [texts.slice(0, 200), texts.slice(200)]

/** What a head makes of a text, sum by sum. */
const scoresBy = ({ columns, inner, innerBias, outer }: Head, text: number): number[] => {
  const own = features.subarray(text * size, (text + 1) * size)
  const units = Array.from(innerBias, (from, unit) => own.reduce((sum, value, at) => sum + value * inner[unit * size + at]!, from))
  return Array.from({ length: columns }, (_, column) =>
    Array.from(outer.subarray(column * hidden, (column + 1) * hidden)).reduce((sum, weight, unit) => sum + weight * Math.max(0, units[unit]!), units[hidden + column]!),
  )
}

it('a head tells apart what it has not seen, is the same on every run, and its weights say what it says', { timeout: 60_000 }, async () => {
  const [first, second] = await fitHeads({ features, truths }, [
    { learned, told },
    { learned, told: [] },
  ])
  const scores = first!.scores.map(([raw]) => raw!)
  expect(scores).toHaveLength(told.length)
  expect(Math.min(...scores.filter((_, at) => isOne(told[at]!)))).toBeGreaterThan(Math.max(...scores.filter((_, at) => !isOne(told[at]!))))
  expect(second!.head).toEqual(first!.head)
  for (const [at, text] of told.slice(0, 5).entries()) scoresBy(first!.head, text).forEach((raw, column) => expect(raw).toBeCloseTo(first!.scores[at]![column]!, 3))
})
