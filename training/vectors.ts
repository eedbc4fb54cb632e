/**
 * Learns word vectors from unlabelled text: counts which words stand near which, positive pointwise mutual information, and its
 * strongest directions (randomised singular value decomposition). The same bytes on every run; a few minutes on one core.
 *
 *     npm run train:vectors -- --data ../shared/data [--out .cache/vectors]
 *
 * Writes `vectors.f32` (one row of 64 numbers a word, unit length) and `vectors.txt` (word and count, most frequent first).
 */
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { wordsOf } from '../utils/detector/words'
import { randomFrom } from './random'

const reach = 5
const leastCount = 15

type Tokens = { blocks: Int32Array[]; names: string[]; counts: number[] }

const readTokens = async (path: string): Promise<Tokens> => {
  const ids = new Map<string, number>()
  const names: string[] = []
  const counts: number[] = []
  const blocks: Int32Array[] = []
  let block = new Int32Array(1 << 20)
  let filled = 0
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    const words = wordsOf(line)
    if (filled + words.length + 1 > block.length) {
      blocks.push(block.subarray(0, filled))
      block = new Int32Array(1 << 20)
      filled = 0
    }
    for (const { text } of words) {
      let id = ids.get(text)
      if (id === undefined) {
        id = names.length
        ids.set(text, id)
        names.push(text)
        counts.push(0)
      }
      counts[id]! += 1
      block[filled] = id
      filled += 1
    }
    block[filled] = -1
    filled += 1
  }
  blocks.push(block.subarray(0, filled))
  return { blocks, names, counts }
}

/** Counts of neighbours within `reach`, nearer ones weighing more; dense, one row a word, one column a frequent word. */
const countNeighbours = (blocks: Int32Array[], rank: Int32Array, size: number, columns: number): Float32Array => {
  const table = new Float32Array(size * columns)
  for (const block of blocks) {
    for (let center = 0; center < block.length; center += 1) {
      const id = block[center]!
      if (id < 0) continue
      const row = rank[id]!
      if (row < 0) continue
      for (let side = -1; side <= 1; side += 2) {
        for (let step = 1; step <= reach; step += 1) {
          const at = center + side * step
          if (at < 0 || at >= block.length) break
          const other = block[at]!
          if (other < 0) break
          const column = rank[other]!
          if (column >= 0 && column < columns) table[row * columns + column]! += (reach + 1 - step) / reach
        }
      }
    }
  }
  return table
}

type Sparse = { starts: Int32Array; places: Int32Array; values: Float32Array }

const mutualInformation = (table: Float32Array, size: number, columns: number): Sparse => {
  const rows = new Float64Array(size)
  const tops = new Float64Array(columns)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const count = table[row * columns + column]!
      rows[row]! += count
      tops[column]! += count
    }
  let smooth = 0
  for (let column = 0; column < columns; column += 1) smooth += tops[column]! ** 0.75
  const starts = new Int32Array(size + 1)
  const value = (row: number, column: number): number => {
    const count = table[row * columns + column]!
    return count > 0 ? Math.log((count * smooth) / (rows[row]! * tops[column]! ** 0.75)) : 0
  }
  let kept = 0
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < columns; column += 1) if (value(row, column) > 0) kept += 1
    starts[row + 1] = kept
  }
  const places = new Int32Array(kept)
  const values = new Float32Array(kept)
  let at = 0
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const strength = value(row, column)
      if (strength <= 0) continue
      places[at] = column
      values[at] = strength
      at += 1
    }
  return { starts, places, values }
}

/** Makes the columns of a tall matrix perpendicular and of length one (modified Gram-Schmidt). */
const orthonormalise = (matrix: Float64Array, height: number, width: number): void => {
  for (let one = 0; one < width; one += 1) {
    for (let before = 0; before < one; before += 1) {
      let dot = 0
      for (let row = 0; row < height; row += 1) dot += matrix[row * width + one]! * matrix[row * width + before]!
      for (let row = 0; row < height; row += 1) matrix[row * width + one]! -= dot * matrix[row * width + before]!
    }
    let length = 0
    for (let row = 0; row < height; row += 1) length += matrix[row * width + one]! ** 2
    length = Math.sqrt(length) || 1
    for (let row = 0; row < height; row += 1) matrix[row * width + one]! /= length
  }
}

const times = ({ starts, places, values }: Sparse, size: number, right: Float64Array, width: number): Float64Array => {
  const product = new Float64Array(size * width)
  for (let row = 0; row < size; row += 1)
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const value = values[at]!
      const from = places[at]! * width
      const to = row * width
      for (let dim = 0; dim < width; dim += 1) product[to + dim] = product[to + dim]! + value * right[from + dim]!
    }
  return product
}

const timesTransposed = ({ starts, places, values }: Sparse, size: number, columns: number, left: Float64Array, width: number): Float64Array => {
  const product = new Float64Array(columns * width)
  for (let row = 0; row < size; row += 1)
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
      const value = values[at]!
      const to = places[at]! * width
      const from = row * width
      for (let dim = 0; dim < width; dim += 1) product[to + dim] = product[to + dim]! + value * left[from + dim]!
    }
  return product
}

/** The word vectors: left directions of the table, the strongest ones flattened (singular values to the power of one half). */
const directions = (sparse: Sparse, size: number, columns: number, dims: number): Float32Array => {
  const width = dims + 16
  const random = randomFrom(11)
  const start = new Float64Array(columns * width)
  for (let at = 0; at < start.length; at += 1) start[at] = random() + random() + random() - 1.5
  let basis = times(sparse, size, start, width)
  orthonormalise(basis, size, width)
  for (let round = 0; round < 3; round += 1) {
    const back = timesTransposed(sparse, size, columns, basis, width)
    orthonormalise(back, columns, width)
    basis = times(sparse, size, back, width)
    if (round < 2) orthonormalise(basis, size, width)
    else {
      // The last product is (nearly) left directions times singular values, up to a turn: turn it by one-sided Jacobi rotations.
      rotate(basis, size, width)
    }
  }
  const lengths = Array.from({ length: width }, (_, dim) => {
    let sum = 0
    for (let row = 0; row < size; row += 1) sum += basis[row * width + dim]! ** 2
    return { dim, length: Math.sqrt(sum) }
  }).toSorted((left, right) => right.length - left.length)
  const vectors = new Float32Array(size * dims)
  for (let row = 0; row < size; row += 1) {
    let sum = 0
    for (let dim = 0; dim < dims; dim += 1) {
      const { dim: from, length } = lengths[dim]!
      const value = basis[row * width + from]! / Math.sqrt(length)
      vectors[row * dims + dim] = value
      sum += value * value
    }
    const scale = 1 / (Math.sqrt(sum) || 1)
    for (let dim = 0; dim < dims; dim += 1) vectors[row * dims + dim]! *= scale
  }
  return vectors
}

const rotate = (matrix: Float64Array, height: number, width: number): void => {
  const gram = new Float64Array(width * width)
  for (let row = 0; row < height; row += 1)
    for (let one = 0; one < width; one += 1)
      for (let other = 0; other < width; other += 1) gram[one * width + other]! += matrix[row * width + one]! * matrix[row * width + other]!
  const turn = new Float64Array(width * width)
  for (let dim = 0; dim < width; dim += 1) turn[dim * width + dim] = 1
  for (let sweep = 0; sweep < 12; sweep += 1)
    for (let one = 0; one < width; one += 1)
      for (let other = one + 1; other < width; other += 1) {
        const cross = gram[one * width + other]!
        if (Math.abs(cross) < 1e-12) continue
        const slope = (gram[other * width + other]! - gram[one * width + one]!) / (2 * cross)
        const tangent = Math.sign(slope || 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1))
        const cosine = 1 / Math.sqrt(tangent * tangent + 1)
        const sine = tangent * cosine
        for (let at = 0; at < width; at += 1) {
          const left = gram[at * width + one]!
          const right = gram[at * width + other]!
          gram[at * width + one] = cosine * left - sine * right
          gram[at * width + other] = sine * left + cosine * right
        }
        for (let at = 0; at < width; at += 1) {
          const left = gram[one * width + at]!
          const right = gram[other * width + at]!
          gram[one * width + at] = cosine * left - sine * right
          gram[other * width + at] = sine * left + cosine * right
          const first = turn[at * width + one]!
          const second = turn[at * width + other]!
          turn[at * width + one] = cosine * first - sine * second
          turn[at * width + other] = sine * first + cosine * second
        }
      }
  const row = new Float64Array(width)
  for (let at = 0; at < height; at += 1) {
    row.fill(0)
    for (let one = 0; one < width; one += 1)
      for (let other = 0; other < width; other += 1) row[other]! += matrix[at * width + one]! * turn[one * width + other]!
    matrix.set(row, at * width)
  }
}

const option = (name: string, otherwise: string): string => {
  const place = process.argv.indexOf(`--${name}`)
  return place >= 0 ? (process.argv[place + 1] ?? otherwise) : otherwise
}

const started = Date.now()
const note = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}`)

const learn = async (folder: string, target: string, mostWords: number, columns: number, dims: number): Promise<void> => {
  const { blocks, names, counts } = await readTokens(join(folder, 'unlabelled/reddit-2013.txt.gz'))
  const vocabulary = names
    .map((name, id) => ({ name, id, count: counts[id]! }))
    .filter(({ count }) => count >= leastCount)
    .toSorted((left, right) => right.count - left.count || (left.name < right.name ? -1 : 1))
    .slice(0, mostWords)
  const rank = new Int32Array(names.length).fill(-1)
  vocabulary.forEach(({ id }, place) => (rank[id] = place))
  note(`${names.length} different words, ${vocabulary.length} kept`)
  const size = vocabulary.length
  const sparse = mutualInformation(countNeighbours(blocks, rank, size, columns), size, columns)
  note(`${sparse.values.length} pairs`)
  const vectors = directions(sparse, size, columns, dims)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'vectors.f32'), Buffer.from(vectors.buffer))
  writeFileSync(join(target, 'vectors.txt'), vocabulary.map(({ name, count }) => `${name} ${count}`).join('\n'))
  note('written')
}

await learn(option('data', '../shared/data'), option('out', '.cache/vectors'), 36_000, 6_000, 64)
