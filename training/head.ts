/**
 * Learns what to make of the encoder's numbers: one hidden layer, and a straight way past it, by AdamW with dropout, in an order that is the same on
 * every run. Learned alone; its outcome is added to the table's scores.
 */
import { readFileSync } from 'node:fs'
import wabt from 'wabt'
import { size } from '../utils/encoder/encode'
import type { Truth } from './fit'
import { randomFrom, shuffle } from './random'

/** Hidden units: a multiple of eight. */
export const hidden = 128
const epochs = 8
const batch = 128
const rate = 1e-3
const decay = 0.05
/** The share of numbers and of units that is left out at each step. */
const dropout = 0.3

/** Weights before packing. `inner`: (hidden + columns) × 2048, the last rows go past the hidden layer; `outer`: columns × hidden. */
export type Head = { columns: number; inner: Float32Array; innerBias: Float32Array; outer: Float32Array; outerBias: Float32Array }

/** What `sums.wat` exports. */
type Sums = { memory: WebAssembly.Memory; dot: (left: number, right: number, length: number) => number; add: (to: number, from: number, length: number, by: number) => void }
const { parseWat } = await wabt()
const source = new URL('sums.wat', import.meta.url)
const sums = new WebAssembly.Module(parseWat('sums.wat', readFileSync(source, 'utf8'), { simd: true }).toBinary({}).buffer as Uint8Array<ArrayBuffer>)

/** Rows in WebAssembly's memory, and sums over them. */
const openDesk = () => {
  const { memory, dot, add } = new WebAssembly.Instance(sums).exports as Sums
  let free = 0
  return {
    floats: (length: number): Float32Array => {
      const row = new Float32Array(memory.buffer, free, length)
      free += row.byteLength
      return row
    },
    /** What a row from `start` on and `values` make together. */
    dot: (weights: Float32Array, start: number, values: Float32Array): number => dot(weights.byteOffset + start * 4, values.byteOffset, values.length),
    /** Adds `values`, each times `by`, to a row from `start` on. */
    add: (weights: Float32Array, start: number, values: Float32Array, by: number): void => add(weights.byteOffset + start * 4, values.byteOffset, values.length, by),
  }
}

/** AdamW over an array of weights, for the slopes that were gathered. */
const adam = (weights: Float32Array, slopes: Float32Array) => {
  const means = new Float32Array(weights.length)
  const squares = new Float32Array(weights.length)
  return (speed: number, count: number) => {
    const first = speed / (1 - 0.9 ** count)
    const second = 1 / (1 - 0.999 ** count)
    for (let at = 0; at < weights.length; at += 1) {
      const slope = slopes[at]! / batch
      const mean = 0.9 * means[at]! + 0.1 * slope
      const square = 0.999 * squares[at]! + 0.001 * slope * slope
      means[at] = mean
      squares[at] = square
      weights[at] = weights[at]! * (1 - speed * decay) - (first * mean) / (Math.sqrt(square * second) + 1e-8)
    }
    slopes.fill(0)
  }
}

/** `features`: standardised, 2048 numbers for each text; `used`: the texts to learn from. */
export const fitHead = (features: Float32Array, truths: readonly Truth[], used: readonly number[]): Head => {
  const columns = truths[0]!.columns.length
  const random = randomFrom(17)
  const { floats, dot, add } = openDesk()
  const spread = (weights: Float32Array, from: number): Float32Array => weights.fill(0).map(() => (2 * random() - 1) / Math.sqrt(from))
  const head: Head = { columns, inner: floats((hidden + columns) * size), innerBias: floats(hidden + columns), outer: floats(columns * hidden), outerBias: floats(columns) }
  head.inner.set(spread(new Float32Array(hidden * size), size))
  head.outer.set(spread(new Float32Array(columns * hidden), hidden))
  const slopes = { inner: floats(head.inner.length), innerBias: floats(head.innerBias.length), outer: floats(head.outer.length), outerBias: floats(columns) }
  const parts = (['inner', 'innerBias', 'outer', 'outerBias'] as const).map((part) => adam(head[part], slopes[part]))
  const [whole, values, units] = [floats(size), floats(size), floats(hidden)]
  const order = [...used]
  const steps = epochs * Math.ceil(order.length / batch)
  for (let count = 0, epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (let start = 0; start < order.length; start += batch) {
      for (const text of order.slice(start, start + batch)) {
        const { weight, columns: wanted } = truths[text]!
        whole.set(features.subarray(text * size, (text + 1) * size))
        for (let at = 0; at < size; at += 1) values[at] = random() < dropout ? 0 : whole[at]! / (1 - dropout)
        for (let unit = 0; unit < hidden; unit += 1) units[unit] = random() < dropout ? 0 : Math.max(0, dot(head.inner, unit * size, values) + head.innerBias[unit]!) / (1 - dropout)
        const back = wanted.map((truth, column) => {
          if (truth < 0) return 0
          const past = hidden + column
          const raw = dot(head.inner, past * size, whole) + head.innerBias[past]! + dot(head.outer, column * hidden, units) + head.outerBias[column]!
          const slope = (1 / (1 + Math.exp(-raw)) - truth) * (weight / columns)
          add(slopes.inner, past * size, whole, slope)
          add(slopes.outer, column * hidden, units, slope)
          slopes.innerBias[past]! += slope
          slopes.outerBias[column]! += slope
          return slope
        })
        units.forEach((value, unit) => {
          if (value === 0) return
          const slope = back.reduce((sum, one, column) => sum + one * head.outer[column * hidden + unit]!, 0) / (1 - dropout)
          add(slopes.inner, unit * size, values, slope)
          slopes.innerBias[unit]! += slope
        })
      }
      const speed = rate * (1 - count / steps)
      count += 1
      for (const step of parts) step(speed, count)
    }
  }
  return { columns, inner: head.inner.slice(), innerBias: head.innerBias.slice(), outer: head.outer.slice(), outerBias: head.outerBias.slice() }
}

/** What the head makes of one text's standardised numbers: one for each column. */
export const scoreHead = ({ columns, inner, innerBias, outer, outerBias }: Head, values: Float32Array): number[] => {
  const dot = (weights: Float32Array, start: number, by: Float32Array): number => {
    let sum = 0
    for (let at = 0; at < by.length; at += 1) sum += weights[start + at]! * by[at]!
    return sum
  }
  const units = Float32Array.from({ length: hidden }, (_, unit) => Math.max(0, dot(inner, unit * size, values) + innerBias[unit]!))
  return Array.from({ length: columns }, (_, column) => dot(inner, (hidden + column) * size, values) + innerBias[hidden + column]! + dot(outer, column * hidden, units) + outerBias[column]!)
}
