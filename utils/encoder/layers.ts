/** What a layer of the encoder does, whoever multiplies: the extension by its kernel in WebAssembly, `training/encoder.ts` by plain sums. */

/** Widths of what is known of a piece, and of the widest between. */
export const wide = 384
export const widest = 1536
const heads = 12

/** The gain and the offset of a layer norm. */
export type Norm = readonly [gain: ArrayLike<number>, offset: ArrayLike<number>]
/** One transformer layer. */
export type Layer<Matrix> = { qkv: Matrix; output: Matrix; between: Norm; widen: Matrix; narrow: Matrix; after: Norm }
/** What a product reads and what it writes; places in them are counted in numbers. */
export type Desk<Matrix> = {
  /** What is known of each piece: room for the pieces × 384. */
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

/** The smooth step of the layers' middle, x · Φ(x), at every 512th from −8 to 8: the error of drawing lines between is below a millionth. */
const steps = 512
const reach = 8
/** Φ by Abramowitz and Stegun's 7.1.26: within 1.5e-7. */
const below = (x: number): number => {
  const t = 1 / (1 + (0.3275911 * Math.abs(x)) / Math.SQRT2)
  const tail = 0.5 * t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp((-x * x) / 2)
  return x < 0 ? tail : 1 - tail
}
const gelus = Float64Array.from({ length: 2 * reach * steps + 2 }, (_, at) => (at / steps - reach) * below(at / steps - reach))
const gelu = (x: number): number => {
  if (!(x > -reach)) return 0
  if (x >= reach) return x
  const place = (x + reach) * steps
  const at = Math.trunc(place)
  return gelus[at]! + (place - at) * (gelus[at + 1]! - gelus[at]!)
}

/** Layer norm of each row of `state` and what is `added` to it, in place. */
export const normalise = ([gain, offset]: Norm, rows: number, state: Float32Array, added?: Float32Array) => {
  for (let start = 0; start < rows * wide; start += wide) {
    let sum = 0
    for (let at = start; at < start + wide; at += 1) {
      if (added) state[at]! += added[at]!
      sum += state[at]!
    }
    const mean = sum / wide
    let squares = 0
    for (let at = start; at < start + wide; at += 1) squares += (state[at]! - mean) * (state[at]! - mean)
    const share = 1 / Math.sqrt(squares / wide + 1e-12)
    for (let at = 0; at < wide; at += 1) state[start + at] = (state[start + at]! - mean) * share * gain[at]! + offset[at]!
  }
}

/** Each piece's mixture of what the others offer, from `output`, rows × (queries, keys, values), to `input`, rows × 384. */
const attend = ({ shares, compare, mix }: Omit<Desk<unknown>, 'multiply'>, rows: number) => {
  const part = wide / heads
  const stride = wide * 3
  for (let head = 0; head < wide; head += part) {
    for (let row = 0; row < rows; row += 1) {
      compare(rows, part, stride, row * stride + head, wide + head)
      let largest = -Infinity
      for (let other = 0; other < rows; other += 1) largest = Math.max(largest, shares[other]!)
      let sum = 0
      for (let other = 0; other < rows; other += 1) sum += shares[other] = Math.exp((shares[other]! - largest) / Math.sqrt(part))
      for (let other = 0; other < rows; other += 1) shares[other]! /= sum
      mix(rows, part, stride, wide * 2 + head, row * wide + head)
    }
  }
}

/** One transformer layer over `state`, rows × 384. */
export const pass = <Matrix>(desk: Desk<Matrix>, layer: Layer<Matrix>, rows: number) => {
  const { state, input, output, multiply } = desk
  multiply(layer.qkv, rows, state, output)
  attend(desk, rows)
  multiply(layer.output, rows, input, output)
  normalise(layer.between, rows, state, output)
  multiply(layer.widen, rows, state, output)
  for (let at = 0; at < rows * widest; at += 1) output[at] = gelu(output[at]!)
  multiply(layer.narrow, rows, output, input)
  normalise(layer.after, rows, state, input)
}
