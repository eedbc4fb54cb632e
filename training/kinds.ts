/**
 * Puts the most frequent words into kinds, by their vectors (k-means on the sphere), and writes utils/detector/kinds-of-words.ts.
 *
 *     npm run train:vectors -- --data ../shared/data     then     npm run train:kinds
 *
 * The result is kept with the project, so that neither is needed to train the weights.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../utils/detector/features'
import { toLetters } from '../utils/detector/kinds'
import { randomFrom } from './random'
import { option } from './settings'

const kindCount = 600
/** Words that the kinds are found with, and words that are kept. */
const learned = 25_000
const kept = 12_000
const rounds = 12

const folder = option('vectors', '.cache/vectors')
const names = readFileSync(join(folder, 'vectors.txt'), 'utf8').split('\n').map((line) => line.split(' ')[0]!)
const bytes = readFileSync(join(folder, 'vectors.f32'))
const vectors = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
const dims = vectors.length / names.length

const nearest = (centers: Float32Array, word: number): number => {
  let best = -9
  let found = 0
  for (let kind = 0; kind < kindCount; kind += 1) {
    let dot = 0
    for (let dim = 0; dim < dims; dim += 1) dot += vectors[word * dims + dim]! * centers[kind * dims + dim]!
    if (dot > best) {
      best = dot
      found = kind
    }
  }
  return found
}

const findKinds = (): Int32Array => {
  const random = randomFrom(5)
  const centers = new Float32Array(kindCount * dims)
  const setTo = (kind: number, word: number) => centers.set(vectors.subarray(word * dims, (word + 1) * dims), kind * dims)
  for (let kind = 0; kind < kindCount; kind += 1) setTo(kind, Math.floor(random() * Math.min(learned, kindCount * 6)))
  const kinds = new Int32Array(learned)
  for (let round = 0; round < rounds; round += 1) {
    for (let word = 0; word < learned; word += 1) kinds[word] = nearest(centers, word)
    centers.fill(0)
    for (let word = 0; word < learned; word += 1) for (let dim = 0; dim < dims; dim += 1) centers[kinds[word]! * dims + dim]! += vectors[word * dims + dim]!
    for (let kind = 0; kind < kindCount; kind += 1) {
      let length = 0
      for (let dim = 0; dim < dims; dim += 1) length += centers[kind * dims + dim]! ** 2
      if (length === 0) setTo(kind, Math.floor(random() * learned))
      else for (let dim = 0; dim < dims; dim += 1) centers[kind * dims + dim]! /= Math.sqrt(length)
    }
  }
  return kinds
}

const kinds = findKinds()
const groups = Array.from({ length: kindCount }, (_, kind) => names.filter((name, word) => word < kept && kinds[word] === kind && /^[a-z0-9#!?\u00c0-\u024f]+$/.test(name)))
writeFileSync(
  'utils/detector/kinds-of-words.ts',
  `/** Written by \`npm run train:kinds\`: do not edit. Words of one kind stand together, five letters each (\`./kinds\`); kinds are parted by |. */
export const groups =
  '${groups.map((words) => words.map((word) => toLetters(hashOf(word))).join('')).join('|')}'
`,
)
// The words themselves, for whoever wants to read what stands together.
writeFileSync(join(folder, 'kinds.txt'), groups.map((words) => words.join(' ')).join('\n'))
