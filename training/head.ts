/**
 * Learns what to make of the encoder's numbers: one hidden layer, and a straight way past it, by AdamW with dropout, in an order that is the same on
 * every run. Learned alone; its outcome is added to the table's scores.
 */
import { readFileSync } from 'node:fs'
import wabt from 'wabt'
import { size } from '../utils/encoder/encode'
import { randomFrom, shuffle } from './random'
import type { Truth } from './fit'
import { answer, inThreads } from './threads'

/** Hidden units: a multiple of eight. */
export const hidden = 512
const epochs = 8
const batch = 128
const rate = 1e-3
const decay = 0.05
/** The share of numbers and of units that is left out at each step. */
const dropout = 0.3

/** Weights before packing. `inner`: (hidden + columns) × 2048, the last rows go past the hidden layer; `outer`: columns × hidden. */
export type Head = { columns: number; inner: Float32Array; innerBias: Float32Array; outer: Float32Array }
/** `features`: standardised, 2048 numbers for each text, in memory that threads may share. */
type Texts = { features: Float32Array; truths: readonly Truth[] }
/** Texts to learn from, and others to tell the scores of. */
type Split = { learned: readonly number[]; told: readonly number[] }
/** `scores`: for each text to be told, one number for each column. */
type Learned = { head: Head; scores: number[][] }

/** What `sums.wat` exports: places are offsets in bytes. */
type Sums = { memory: WebAssembly.Memory; multiply: (rows: number, inner: number, columns: number, from: number, stride: number, step: number, weights: number, to: number) => void }
const { parseWat } = await wabt()
const source = new URL('sums.wat', import.meta.url)
const sums = new WebAssembly.Module(parseWat('sums.wat', readFileSync(source, 'utf8'), { simd: true }).toBinary({}).buffer as Uint8Array<ArrayBuffer>)

/** Columns stand in panels of so many, each panel row by row. */
const panel = 8
/** From one text's numbers to the next: a little more than they are, or all of a column's fall on the same lines of the processor's memory. */
const stride = size + 16
const bytes = Float32Array.BYTES_PER_ELEMENT
/** Where the number of a row and a column stands in a matrix of so many rows. */
const placeIn = (rows: number, row: number, column: number): number => (Math.floor(column / panel) * rows + row) * panel + (column % panel)

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

/** A head that learns and tells, `batch` texts at a time. */
const openHead = (columns: number, random: () => number) => {
  const { memory, multiply } = new WebAssembly.Instance(sums).exports as Sums
  let free = 0
  const floats = (length: number): Float32Array => {
    const numbers = new Float32Array(memory.buffer, free, length)
    free += numbers.byteLength
    return numbers
  }
  const spread = (weights: Float32Array, from: number): Float32Array => weights.fill(0).map(() => (2 * random() - 1) / Math.sqrt(from))
  const pastColumns = Math.ceil(columns / panel) * panel
  const weights = { inner: floats(size * hidden), past: floats(size * pastColumns), innerBias: floats(hidden), pastBias: floats(columns), outer: floats(columns * hidden) }
  weights.inner.set(spread(new Float32Array(hidden * size), size))
  weights.outer.set(spread(new Float32Array(columns * hidden), hidden))
  const slopes = { inner: floats(size * hidden), past: floats(size * pastColumns), innerBias: floats(hidden), pastBias: floats(columns), outer: floats(columns * hidden) }
  const parts = (['inner', 'past', 'innerBias', 'pastBias', 'outer'] as const).map((part) => adam(weights[part], slopes[part]))
  /** Each text's numbers, whole and with some left out; what its units and columns add up to, and what flows back to them. */
  const [whole, thinned] = [floats(batch * stride), floats(batch * stride)]
  const [units, past, unitSlopes, pastSlopes] = [floats(batch * hidden), floats(batch * pastColumns), floats(batch * hidden), floats(batch * pastColumns)]

  /** Scores of the texts whose numbers stand in `whole` and `thinned`; `units` afterwards hold what each gave, those below `share` of all left out. */
  const forward = (share: number): number[][] => {
    for (let text = 0; text < batch; text += 1) for (let unit = 0; unit < hidden; unit += 1) units[placeIn(batch, text, unit)] = weights.innerBias[unit]!
    past.fill(0)
    multiply(batch, size, hidden, thinned.byteOffset, stride * bytes, bytes, weights.inner.byteOffset, units.byteOffset)
    multiply(batch, size, pastColumns, whole.byteOffset, stride * bytes, bytes, weights.past.byteOffset, past.byteOffset)
    return Array.from({ length: batch }, (_, text) => {
      const raw = Array.from(weights.pastBias, (from, column) => from + past[placeIn(batch, text, column)]!)
      for (let unit = 0; unit < hidden; unit += 1) {
        const at = placeIn(batch, text, unit)
        const value = share > 0 && random() < share ? 0 : Math.max(0, units[at]!) / (1 - share)
        units[at] = value
        if (value > 0) for (let column = 0; column < columns; column += 1) raw[column]! += value * weights.outer[column * hidden + unit]!
      }
      return raw
    })
  }

  const learn = ({ features, truths }: Texts, texts: readonly number[], speed: number, count: number) => {
    whole.fill(0)
    thinned.fill(0)
    texts.forEach((text, row) => {
      const from = row * stride
      whole.set(features.subarray(text * size, (text + 1) * size), from)
      for (let at = from; at < from + size; at += 1) thinned[at] = random() < dropout ? 0 : whole[at]! / (1 - dropout)
    })
    const scores = forward(dropout)
    unitSlopes.fill(0)
    pastSlopes.fill(0)
    texts.forEach((text, row) => {
      const { weight, columns: wanted } = truths[text]!
      const back = wanted.map((truth, column) => (truth < 0 ? 0 : (1 / (1 + Math.exp(-scores[row]![column]!)) - truth) * (weight / columns)))
      back.forEach((slope, column) => {
        pastSlopes[placeIn(batch, row, column)] = slope
        slopes.pastBias[column]! += slope
      })
      for (let unit = 0; unit < hidden; unit += 1) {
        const at = placeIn(batch, row, unit)
        const value = units[at]!
        if (value === 0) continue
        let slope = 0
        for (let column = 0; column < columns; column += 1) {
          slope += back[column]! * weights.outer[column * hidden + unit]!
          slopes.outer[column * hidden + unit]! += back[column]! * value
        }
        unitSlopes[at] = slope / (1 - dropout)
        slopes.innerBias[unit]! += unitSlopes[at]!
      }
    })
    multiply(size, batch, hidden, thinned.byteOffset, bytes, stride * bytes, unitSlopes.byteOffset, slopes.inner.byteOffset)
    multiply(size, batch, pastColumns, whole.byteOffset, bytes, stride * bytes, pastSlopes.byteOffset, slopes.past.byteOffset)
    for (const step of parts) step(speed, count)
  }

  const tell = ({ features }: Texts, texts: readonly number[]): number[][] => {
    texts.forEach((text, row) => whole.set(features.subarray(text * size, (text + 1) * size), row * stride))
    thinned.set(whole)
    return forward(0).slice(0, texts.length)
  }

  const read = (): Head => {
    const inner = new Float32Array((hidden + columns) * size)
    for (let unit = 0; unit < hidden + columns; unit += 1)
      for (let at = 0; at < size; at += 1) inner[unit * size + at] = unit < hidden ? weights.inner[placeIn(size, at, unit)]! : weights.past[placeIn(size, at, unit - hidden)]!
    return { columns, inner, innerBias: Float32Array.from([...weights.innerBias, ...weights.pastBias]), outer: weights.outer.slice() }
  }
  return { learn, tell, read }
}

const fitHead = (texts: Texts, { learned, told }: Split): Learned => {
  const random = randomFrom(17)
  const { learn, tell, read } = openHead(texts.truths[0]!.columns.length, random)
  const order = [...learned]
  const steps = epochs * Math.ceil(order.length / batch)
  for (let count = 0, epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (let start = 0; start < order.length; start += batch) {
      const speed = rate * (1 - count / steps)
      count += 1
      learn(texts, order.slice(start, start + batch), speed, count)
    }
  }
  const scores: number[][] = []
  for (let start = 0; start < told.length; start += batch) scores.push(...tell(texts, told.slice(start, start + batch)))
  return { head: read(), scores }
}

answer(import.meta.url, fitHead)

/** A head for each split, learned side by side. */
export const fitHeads = (texts: Texts, splits: readonly Split[]): Promise<Learned[]> => inThreads(import.meta.url, texts, splits)
