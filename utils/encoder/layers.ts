/** What a layer of the encoder does, whoever multiplies: the extension by its kernel in WebAssembly, `training/encoder.ts` by plain sums. */

/** Widths of a layer's outcome, and of the widest between. */
export const wide = 512
export const widest = 1536
const heads = 4

/** The gain and the offset of a layer norm. */
type Norm = readonly [gain: ArrayLike<number>, offset: ArrayLike<number>]
/** One transformer layer; `residual` where it changes the width. */
export type Layer<Matrix> = { before: Norm; qkv: Matrix; output: Matrix; residual?: Matrix | undefined; between: Norm; widen: Matrix; narrow: Matrix }
/** What a product reads and what it writes; places in them are counted in numbers. */
export type Desk<Matrix> = {
  /** What is known of each piece: room for the pieces × 512. */
  state: Float32Array
  /** Room for the pieces × 1536. */
  input: Float32Array
  /** Room for the pieces × 1536. */
  output: Float32Array
  /** Room for one number a piece. */
  shares: Float32Array
  /** to[row] = from[row] · matrix, and its bias. */
  multiply: (matrix: Matrix, rows: number, from: Float32Array, to: Float32Array) => void
  /** Writes what `output` has at `query`, `part` numbers, times what it has at `keys` and every `stride` on, to `shares`. */
  compare: (rows: number, part: number, stride: number, query: number, keys: number) => void
  /** Writes what `output` has at `values` and every `stride` on, `part` numbers each, in `shares`, to `input` at `to`. */
  mix: (rows: number, part: number, stride: number, values: number, to: number) => void
}

/** Layer norm of each row of `from`, written to `to`. */
const normalise = ([gain, offset]: Norm, rows: number, from: Float32Array, to: Float32Array) => {
  const width = gain.length
  for (let start = 0; start < rows * width; start += width) {
    let sum = 0
    let squares = 0
    for (let at = 0; at < width; at += 1) sum += from[start + at]!
    const mean = sum / width
    for (let at = 0; at < width; at += 1) squares += (from[start + at]! - mean) * (from[start + at]! - mean)
    const share = 1 / Math.sqrt(squares / width + 1e-6)
    for (let at = 0; at < width; at += 1) to[start + at] = (from[start + at]! - mean) * share * gain[at]! + offset[at]!
  }
}

/** Each piece's mixture of what the others offer, from `output`, rows × (queries, keys, values), each `width` wide, to `input`, rows × width. */
const attend = ({ shares, compare, mix }: Omit<Desk<unknown>, 'multiply'>, rows: number, width: number) => {
  const part = width / heads
  const stride = width * 3
  for (let head = 0; head < width; head += part) {
    for (let row = 0; row < rows; row += 1) {
      compare(rows, part, stride, row * stride + head, width + head)
      let largest = -Infinity
      for (let other = 0; other < rows; other += 1) largest = Math.max(largest, shares[other]!)
      let sum = 0
      for (let other = 0; other < rows; other += 1) sum += shares[other] = Math.exp((shares[other]! - largest) / Math.sqrt(part))
      for (let other = 0; other < rows; other += 1) shares[other]! /= sum
      mix(rows, part, stride, width * 2 + head, row * width + head)
    }
  }
}

/** One transformer layer over `state`: rows × 256 or 512 before, rows × 512 after. */
export const pass = <Matrix>(desk: Desk<Matrix>, layer: Layer<Matrix>, rows: number) => {
  const { state, input, output, multiply } = desk
  normalise(layer.before, rows, state, input)
  multiply(layer.qkv, rows, input, output)
  attend(desk, rows, layer.before[0].length)
  multiply(layer.output, rows, input, output)
  if (layer.residual) {
    multiply(layer.residual, rows, state, input)
    state.set(input.subarray(0, rows * wide))
  }
  for (let at = 0; at < rows * wide; at += 1) state[at]! += output[at]!
  normalise(layer.between, rows, state, input)
  multiply(layer.widen, rows, input, output)
  for (let at = 0; at < rows * widest; at += 1) output[at] = Math.max(0, output[at]!)
  multiply(layer.narrow, rows, output, input)
  for (let at = 0; at < rows * wide; at += 1) state[at]! += input[at]!
}
