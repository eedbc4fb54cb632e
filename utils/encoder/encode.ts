/** What a text says, as numbers: MiniLM, a transformer of six layers, learned further (`training/tune.py`), on the device. */
import { normalise, pass, wide, widest, type Desk, type Layer, type Norm } from './layers'
import { readLetters, type Kernel } from './letters'
import { code } from './matmul'
import { longest, piecesOf } from './pieces'
import { layer as first } from './weights-layer-1'
import { layer as second } from './weights-layer-2'
import { layer as third } from './weights-layer-3'
import { layer as fourth } from './weights-layer-4'
import { layer as fifth } from './weights-layer-5'
import { layer as sixth } from './weights-layer-6'
import { norm, places, placeScales } from './weights-places'
import { letters } from './weights-pieces'
import { scales } from './weights-vocabulary'

/** How many numbers `encode` gives. */
export const size = 3 * wide

/** Bytes at the beginning of the memory that are the kernel's own: see `matmul.wat`. */
const kernelOwn = 425_984
const numberBytes = Float32Array.BYTES_PER_ELEMENT

/** What `matmul.wat` exports; places are offsets in bytes. */
type Sums = {
  memory: WebAssembly.Memory
  multiply: (rows: number, inner: number, columns: number, from: number, weights: number, units: number, to: number) => void
  compare: (rows: number, part: number, stride: number, query: number, keys: number, to: number) => void
  mix: (rows: number, part: number, stride: number, shares: number, values: number, to: number) => void
}
/** A kernel in WebAssembly's memory. `weights`, `units`: offsets in bytes. */
type Placed = { inner: number; columns: number; weights: number; units: number }

/** Unpacks the layers' weights: ten megabytes, once. */
const unpack = () => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(atob(code), (byte) => byte.charCodeAt(0))))
  const { memory, multiply, compare, mix } = exports as Sums
  const { buffer } = memory
  let free = kernelOwn
  const take = (bytes: number): number => (free += bytes) - bytes
  const floats = (length: number) => new Float32Array(buffer, take(length * numberBytes), length)
  const place = ({ inner, letters: weights, scales: steps, bias }: Kernel): Placed => {
    const columns = steps.length
    const at = take(weights.length)
    readLetters(weights, 0, new Int8Array(buffer, at, weights.length))
    const units = floats(columns * 2)
    units.set(steps)
    units.set(bias, columns)
    return { inner, columns, weights: at, units: units.byteOffset }
  }
  const typed = ([gain, offset]: Norm): Norm => [Float32Array.from(gain), Float32Array.from(offset)]
  const layers = [first, second, third, fourth, fifth, sixth].map(
    ({ qkv, output, between, widen, narrow, after }: Layer<Kernel>): Layer<Placed> => ({
      qkv: place(qkv),
      output: place(output),
      between: typed(between),
      widen: place(widen),
      narrow: place(narrow),
      after: typed(after),
    }),
  )
  const [state, input, output, shares] = [floats(longest * wide), floats(longest * widest), floats(longest * widest), floats(longest)] as const
  const at = ({ byteOffset }: Float32Array, numbers: number): number => byteOffset + numbers * numberBytes
  const desk: Desk<Placed> = {
    state,
    input,
    output,
    shares,
    multiply: ({ inner, columns, weights, units }, rows, from, to) => multiply(rows, inner, columns, at(from, 0), weights, units, at(to, 0)),
    compare: (rows, part, stride, query, keys) => compare(rows, part, stride * numberBytes, at(output, query), at(output, keys), at(shares, 0)),
    mix: (rows, part, stride, values, to) => mix(rows, part, stride * numberBytes, at(shares, 0), at(output, values), at(input, to)),
  }
  return { layers, before: typed(norm), desk }
}
let unpacked: ReturnType<typeof unpack> | undefined

/** Writes the pieces' rows, with what their places add, to `state`: ids.length × 384. */
const embed = (ids: readonly number[], state: Float32Array) => {
  const [piece, place] = [new Int8Array(wide), new Int8Array(wide)]
  ids.forEach((id, at) => {
    readLetters(letters, id * wide, piece)
    readLetters(places, at * wide, place)
    for (let column = 0; column < wide; column += 1) state[at * wide + column] = scales[id]! * piece[column]! + placeScales[at]! * place[column]!
  })
}

/** The mean over the rows of `state`, written to `mean`; and the largest, where asked for. */
const pool = (rows: number, state: Float32Array, mean: Float32Array, largest?: Float32Array) => {
  for (let at = 0; at < wide; at += 1) {
    let sum = 0
    let highest = -Infinity
    for (let row = 0; row < rows; row += 1) {
      const value = state[row * wide + at]!
      sum += value
      if (value > highest) highest = value
    }
    mean[at] = sum / rows
    if (largest) largest[at] = highest
  }
}

/** Of which layer the mean is taken, counted from 0, beside that of the last. */
const lower = 3

/**
 * What a text says: 1152 numbers without a unit, whose mean is 0 and whose mean square is 1. Three parts of 384 each: the mean over the text's pieces after
 * the fourth layer, and their mean and their largest, each for itself, after the sixth.
 * Looks at the text's first 1200 units and 128 pieces. The first call unpacks the weights.
 */
export const encode = (text: string): Float32Array => {
  const { layers, before, desk } = (unpacked ??= unpack())
  const { state } = desk
  const ids = piecesOf(text)
  const rows = ids.length
  const found = new Float32Array(size)
  const part = (place: number) => found.subarray(place * wide, (place + 1) * wide)
  embed(ids, state)
  normalise(before, rows, state)
  layers.forEach((layer, at) => {
    pass(desk, layer, rows)
    if (at === lower) pool(rows, state, part(0))
  })
  pool(rows, state, part(1), part(2))
  const mean = found.reduce((sum, value) => sum + value, 0) / size
  const spread = Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size + 1e-5)
  return found.map((value) => (value - mean) / spread)
}
