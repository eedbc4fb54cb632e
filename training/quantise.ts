/** Writes the sentence encoder's modules from its weights: one printable letter each. The same bytes on every run. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import wabt from 'wabt'
import { normalise, pass, wide, widest, type Desk, type Layer, type Norm } from '../utils/encoder/layers'
import { levels, panel, toLetter, type Kernel } from '../utils/encoder/letters'
import { cutBy, longest } from '../utils/encoder/pieces'
import type { Tensor, Tensors } from './published'

const folder = fileURLToPath(new URL('../utils/encoder/', import.meta.url))
const depth = 6

/** What the encoder reads once to learn what it is usually given: invented, of many kinds, and never changed, for each of them changes the weights a little. */
const texts = [
  'My grandmother died on Tuesday night. I keep picking up the phone to ring her about the garden, and then I remember. The funeral is on Friday at eleven.',
  "Nobody at work has noticed that I haven't slept properly since March. I answer the emails, I sit in the meetings, I say I'm fine. I am not fine. I don't know how much longer I can do this.",
  "We're hiring! Our team in Leeds is looking for two data engineers who love clean pipelines and good coffee. Apply by 30 June 2024, link in the comments. #hiring #data #jobs",
  'Sunday brunch with the girls 🥞☀️ Blueberry pancakes, three hours of gossip and a walk along the canal. Grateful for weekends like this one!',
  'Three lessons from ten years of leading nurses: listen first, never skip handover, and write down what went well. What would you add to the list?',
  'He would have been six today. We lit a candle, ate the cake with the dinosaur on it, and told his little sister the story of the yellow boots again. We miss you so much, our boy.',
  'Proud to share that I have completed the certificate in project management (grade: 92%). Thank you to my mentor, my manager and everyone who covered my shifts!',
  'I quit. After four years of sixty-hour weeks, two panic attacks in the car park and a boss who thinks rest is for the weak, I handed in my notice this morning. I feel nothing, which scares me more than the money.',
  'New study: people who read for half an hour before bed report better sleep than those who look at a screen. The sample was small (n=84), so take it with a pinch of salt. https://example.org/sleep',
  'Our old dog Biscuit fell asleep for the last time yesterday, with his head on my knee. Fourteen years of muddy paws. The house is far too quiet now.',
  'Match day! 2-1 down at half time, then that free kick in the 89th minute. What a goal, what a crowd, what a night. See you all next Saturday at home.',
  "It's World Mental Health Day. If you are struggling, please talk to someone: a friend, your doctor, a helpline. You do not have to carry it alone, and asking for help is not a weakness.",
  'Some days the grief is a stone in my pocket, some days it is the whole sea. My husband has been gone for a year and I still sleep on my side of the bed.',
  "Recipe: fry two onions slowly, add garlic, cumin and a tin of tomatoes, simmer for twenty minutes, then crack in four eggs. Serve with bread. That's it, that's dinner.",
  'Teachers are leaving because they are exhausted, not because they stopped caring. Marking until midnight, lunch at the photocopier, tears in the store cupboard. Something has to change.',
  'Throwback to Lisbon in 2019, when the biggest worry was which tram to take. Where are you travelling this summer?',
]

/** As JSON would write it, with five digits. */
const short = (values: ArrayLike<number>): number[] => Array.from(values, (value) => Number(value.toPrecision(5)))

/** The step of a scale at which rounded weights come nearest to what they were: a little less than the largest would ask for. */
const scaleOf = (weights: Float32Array): number => {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9) / levels
  let best = largest
  let least = Infinity
  for (let share = 1; share > 0.4; share -= 0.04) {
    const scale = largest * share
    let error = 0
    for (const weight of weights) error += (weight - scale * stepOf(weight, scale)) ** 2
    if (error < least) [best, least] = [scale, error]
  }
  return Number(best.toPrecision(5))
}
const stepOf = (weight: number, scale: number): number => Math.max(-levels, Math.min(levels, Math.round(weight / scale)))

/** A matrix as it was published. `mean`: of what it was given for `texts`, so many rows. */
type Matrix = { inner: number; columns: number; values: Float32Array; bias: Float32Array; mean: Float64Array; rows: number }
/** One matrix of several that are given the same; published column by column. */
const matrixOf = (...parts: readonly (readonly [weights: Tensor, bias: Tensor])[]): Matrix => {
  const inner = parts[0]![0].shape[1]!
  const columns = parts.reduce((sum, [{ shape }]) => sum + shape[0]!, 0)
  const values = new Float32Array(inner * columns)
  let first = 0
  for (const [{ shape, values: given }] of parts) {
    for (let column = 0; column < shape[0]!; column += 1) for (let at = 0; at < inner; at += 1) values[at * columns + first + column] = given[column * inner + at]!
    first += shape[0]!
  }
  const bias = Float32Array.from(parts.flatMap(([, { values: some }]) => [...some]))
  if (columns % panel !== 0 || bias.length !== columns) throw new Error(`a kernel of ${inner} × ${columns}`)
  return { inner, columns, values, bias, mean: new Float64Array(inner), rows: 0 }
}

/** A plain product, which also remembers what it was given. */
const multiply = (matrix: Matrix, rows: number, from: Float32Array, to: Float32Array) => {
  const { inner, columns, values, bias, mean } = matrix
  for (let row = 0; row < rows; row += 1) {
    const sums = Float64Array.from(bias)
    for (let at = 0; at < inner; at += 1) {
      const value = from[row * inner + at]!
      mean[at]! += (value - mean[at]!) / (matrix.rows + 1)
      for (let column = 0; column < columns; column += 1) sums[column]! += value * values[at * columns + column]!
    }
    to.set(sums, row * columns)
    matrix.rows += 1
  }
}

/** A desk for a text of so many pieces, with plain sums. */
const deskFor = (pieces: number): Desk<Matrix> => {
  const [state, input, output, shares] = [wide, widest, widest, 1].map((most) => new Float32Array(pieces * most)) as [Float32Array, Float32Array, Float32Array, Float32Array]
  return {
    state,
    input,
    output,
    shares,
    multiply,
    compare: (rows, part, stride, query, keys) => {
      for (let row = 0; row < rows; row += 1) {
        let sum = 0
        for (let at = 0; at < part; at += 1) sum += output[query + at]! * output[keys + row * stride + at]!
        shares[row] = sum
      }
    },
    mix: (rows, part, stride, values, to) => {
      for (let at = 0; at < part; at += 1) {
        let sum = 0
        for (let row = 0; row < rows; row += 1) sum += shares[row]! * output[values + row * stride + at]!
        input[to + at] = sum
      }
    },
  }
}

/** The matrix as letters. What rounding adds on the whole, for what the matrix is usually given, is taken from the bias again. */
const kernelOf = ({ inner, columns, values, bias, mean }: Matrix): Kernel => {
  const scales: number[] = []
  const steps = new Int8Array(inner * columns)
  const mended = bias.slice()
  for (let column = 0; column < columns; column += 1) {
    const weights = Float32Array.from({ length: inner }, (_, at) => values[at * columns + column]!)
    const scale = scaleOf(weights)
    scales.push(scale)
    weights.forEach((weight, at) => {
      const step = stepOf(weight, scale)
      steps[at * columns + column] = step
      mended[column]! += mean[at]! * (weight - step * scale)
    })
  }
  const letters: string[] = []
  for (let first = 0; first < columns; first += panel) {
    for (let at = 0; at < inner; at += 1) for (let column = first; column < first + panel; column += 1) letters.push(toLetter(steps[at * columns + column]!))
  }
  return { inner, letters: letters.join(''), scales, bias: short(mended) }
}

/** A literal between single quotes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const literal = (value: unknown): string =>
  typeof value === 'string' ? quoted(value)
  : Array.isArray(value) ? `[${value.map(literal).join(',')}]`
  : typeof value === 'object' && value !== null ? `{\n${Object.entries(value).map(([key, part]) => `${key}: ${literal(part)},\n`).join('')}}`
  : String(value)
/** Rows as letters, and what a step is worth in each. */
const rowsAsLetters = (rows: readonly Float32Array[]): { letters: string; scales: number[] } => {
  const scales = rows.map(scaleOf)
  return { scales, letters: rows.map((row, at) => Array.from(row, (weight) => toLetter(stepOf(weight, scales[at]!))).join('')).join('') }
}
const rowsOf = ({ shape, values }: Tensor): Float32Array[] => Array.from({ length: shape[0]! }, (_, at) => values.subarray(at * shape[1]!, (at + 1) * shape[1]!))
const asLetters = ({ between, after, ...matrices }: Layer<Matrix>) => ({ between, after, ...Object.fromEntries(Object.entries(matrices).map(([part, matrix]) => [part, kernelOf(matrix)])) })

/** Writes `utils/encoder/weights-*` and `matmul.ts`. `pieces`: those that are kept, with their published ids; `source`: where the tensors come from, in a few words. */
export const writeModules = async (tensors: Tensors, pieces: readonly { piece: string; id: number }[], source: string): Promise<void> => {
  const write = (file: string, told: string, lines: string[]) => writeFileSync(join(folder, file), `/** Written by \`npm run encoder\`: do not edit. ${told}. */\n${lines.join('\n')}\n`)
  const quantised = `Quantised from ${source}`
  const tensor = (title: string): Tensor => {
    const found = tensors.get(title)
    if (!found) throw new Error(`no tensor ${title}`)
    return found
  }
  const normOf = (title: string): Norm => [short(tensor(`${title}.weight`).values), short(tensor(`${title}.bias`).values)]
  const layerOf = (place: number): Layer<Matrix> => {
    const title = `encoder.layer.${place}.`
    const matrix = (...parts: string[]) => matrixOf(...parts.map((part) => [tensor(`${title}${part}.weight`), tensor(`${title}${part}.bias`)] as const))
    return {
      qkv: matrix('attention.self.query', 'attention.self.key', 'attention.self.value'),
      output: matrix('attention.output.dense'),
      between: normOf(`${title}attention.output.LayerNorm`),
      widen: matrix('intermediate.dense'),
      narrow: matrix('output.dense'),
      after: normOf(`${title}output.LayerNorm`),
    }
  }

  const table = rowsOf(tensor('embeddings.word_embeddings.weight'))
  const words = rowsAsLetters(pieces.map(({ id }) => table[id]!))
  write('weights-vocabulary.ts', `From ${source}`, [
    '/** The pieces by id, with spaces between them. */',
    `export const pieces = ${quoted(pieces.map(({ piece }) => piece).join(' '))}`,
    '/** What one step is worth in the row of each. */',
    `export const scales: readonly number[] = ${literal(words.scales)}`,
  ])
  write('weights-pieces.ts', quantised, [`/** One row of ${wide} letters a piece. */`, `export const letters = ${quoted(words.letters)}`])
  // Every text is of the first of two kinds: what that adds is added to the places once for all.
  const kind = rowsOf(tensor('embeddings.token_type_embeddings.weight'))[0]!
  const places = rowsOf(tensor('embeddings.position_embeddings.weight')).slice(0, longest).map((row) => row.map((value, at) => value + kind[at]!))
  const placed = rowsAsLetters(places)
  const norm = normOf('embeddings.LayerNorm')
  write('weights-places.ts', quantised, [
    "import type { Norm } from './layers'",
    '',
    `/** One row of ${wide} letters for each place in a text, and what one step is worth. */`,
    `export const places = ${quoted(placed.letters)}`,
    `export const placeScales: readonly number[] = ${literal(placed.scales)}`,
    '/** Of a piece in its place, before the first layer. */',
    `export const norm: Norm = ${literal(norm)}`,
  ])

  // The encoder reads a few texts, so that each matrix learns what it is usually given.
  const layers = Array.from({ length: depth }, (_, place) => layerOf(place))
  const cut = cutBy(pieces.map(({ piece }) => piece))
  for (const text of texts) {
    const ids = cut(text)
    const desk = deskFor(ids.length)
    ids.forEach((id, place) => table[pieces[id]!.id]!.forEach((weight, at) => (desk.state[place * wide + at] = weight + places[place]![at]!)))
    normalise(norm, ids.length, desk.state)
    for (const layer of layers) pass(desk, layer, ids.length)
  }
  layers.forEach((layer, place) =>
    write(`weights-layer-${place + 1}.ts`, quantised, ["import type { Layer } from './layers'", "import type { Kernel } from './letters'", '', `export const layer: Layer<Kernel> = ${literal(asLetters(layer))}`]),
  )

  // The norm's gain and offset go into the weights that read what it gives.
  const [gain, offset] = [tensor('norm.weight').values, tensor('norm.bias').values]
  const units = [...rowsOf(tensor('inner.weight')), ...rowsOf(tensor('past.weight'))]
  const starts = [...tensor('inner.bias').values, ...tensor('past.bias').values].map((bias, unit) => bias + units[unit]!.reduce((sum, weight, at) => sum + weight * offset[at]!, 0))
  const inner = rowsAsLetters(units.map((row) => row.map((weight, at) => weight * gain[at]!)))
  const outer = tensor('outer.weight')
  starts.splice(outer.shape[1]!, outer.shape[0]!, ...starts.slice(outer.shape[1]!).map((start, column) => start + tensor('outer.bias').values[column]!))
  write('weights-head.ts', 'Learned', [
    '/** How many units the hidden layer has. */',
    `export const hidden = ${outer.shape[1]!}`,
    '/** (hidden + columns) rows of weights as letters, one for each of the encoder’s numbers; what a step is worth in each row, and where it begins. The last rows go past the hidden layer. */',
    `export const letters = ${quoted(inner.letters)}`,
    `export const scales: readonly number[] = ${literal(inner.scales)}`,
    `export const bias: readonly number[] = ${literal(short(starts))}`,
    '/** columns × hidden. */',
    `export const outer: readonly (readonly number[])[] = ${literal(rowsOf(outer).map(short))}`,
  ])

  const { parseWat } = await wabt()
  const { buffer } = parseWat('matmul.wat', readFileSync(join(folder, 'matmul.wat'), 'utf8'), { simd: true }).toBinary({})
  write('matmul.ts', 'From matmul.wat', ['/** The kernel, assembled, as base64. */', `export const code = ${quoted(Buffer.from(buffer).toString('base64'))}`])
}
