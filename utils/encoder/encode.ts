/** What a text says, as numbers: Google's Universal Sentence Encoder lite, a transformer of two layers, on the device. */
import { pass, wide, widest, type Desk, type Layer } from './layers'
import { readLetters, type Kernel } from './letters'
import { code } from './matmul'
import { piecesOf } from './pieces'
import { first, turns } from './weights-first'
import { letters, scales } from './weights-pieces'
import { last, second } from './weights-second'

/** How many numbers `encode` gives. */
export const size = 2048

/** Longest text that is looked at, in UTF-16 units, and in pieces: a multiple of four. */
const longestText = 1200
const longest = 128
/** Width of a piece. */
const narrow = 256

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

/** Unpacks all weights: five megabytes, once. */
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
  const layer = ({ before, qkv, output, residual, between, widen, narrow: back }: Layer<Kernel>): Layer<Placed> => ({
    before: [Float32Array.from(before[0]), Float32Array.from(before[1])],
    qkv: place(qkv),
    output: place(output),
    residual: residual && place(residual),
    between: [Float32Array.from(between[0]), Float32Array.from(between[1])],
    widen: place(widen),
    narrow: place(back),
  })
  const layers = [layer(first), layer(second)] as const
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
  return { layers, last: place(last), desk }
}
let unpacked: ReturnType<typeof unpack> | undefined

/** Writes the pieces' rows, doubled, with the timing signal, to `state`: ids.length × 256. */
const embed = (ids: readonly number[], state: Float32Array) => {
  const steps = new Int8Array(narrow)
  ids.forEach((id, place) => {
    readLetters(letters, id * narrow, steps)
    const row = state.subarray(place * narrow, (place + 1) * narrow)
    for (let at = 0; at < narrow; at += 1) row[at] = 2 * scales[id]! * steps[at]!
    for (let at = 0; at < turns.length; at += 1) {
      const angle = Math.fround(place * turns[at]!)
      row[at]! += Math.sin(angle)
      row[at + turns.length]! += Math.cos(angle)
    }
  })
}

/** The mean over the rows of `state`, written to `to`; and the largest, where asked for. */
const pool = (rows: number, state: Float32Array, mean: Float32Array, most?: Float32Array) => {
  for (let at = 0; at < wide; at += 1) {
    let sum = 0
    let largest = -Infinity
    for (let row = 0; row < rows; row += 1) {
      const value = state[row * wide + at]!
      sum += value
      if (value > largest) largest = value
    }
    mean[at] = sum / rows
    if (most) most[at] = largest
  }
}

/**
 * What a text says: 2048 numbers without a unit, four parts of 512 each. The mean over the text's pieces after the first layer; their largest
 * there, each for itself; the mean after the second layer; and what the encoder's last layer makes of that mean, −1 … 1.
 * Looks at the text's first 1200 units and 128 pieces. The first call unpacks the weights.
 */
export const encode = (text: string): Float32Array => {
  const { layers, last: closing, desk } = (unpacked ??= unpack())
  const { state, input, output } = desk
  const ids = piecesOf(text.slice(0, longestText).replaceAll(/\s+/g, ' ').trim()).slice(0, longest)
  if (ids.length === 0) ids.push(0)
  const found = new Float32Array(size)
  const part = (place: number) => found.subarray(place * wide, (place + 1) * wide)
  embed(ids, state)
  pass(desk, layers[0], ids.length)
  pool(ids.length, state, part(0), part(1))
  pass(desk, layers[1], ids.length)
  pool(ids.length, state, part(2))
  input.set(part(2))
  desk.multiply(closing, 1, input, output)
  for (let at = 0; at < wide; at += 1) found[3 * wide + at] = Math.tanh(output[at]!)
  return found
}
