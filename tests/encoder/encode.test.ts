import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import wabt from 'wabt'
import { encode, size } from '../../utils/encoder/encode'
import { code } from '../../utils/encoder/matmul'
import { longest, piecesOf } from '../../utils/encoder/pieces'
import { pieces } from '../../utils/encoder/weights-vocabulary'

/**
 * Invented texts; their pieces by the published tokenizer (`null` where it refuses a text: half a character); and every sixteenth of the encoder's features,
 * in f32, by PyTorch (`training/tune.py`).
 */
const cases = JSON.parse(readFileSync('tests/encoder/reference.json', 'utf8')) as { text: string; pieces: string[] | null; features: number[] }[]
const kept = pieces.split(' ')

const cosine = (some: ArrayLike<number>, others: ArrayLike<number>): number => {
  let [product, one, other] = [0, 0, 0]
  for (let at = 0; at < some.length; at += 1) {
    product += some[at]! * others[at]!
    one += some[at]! ** 2
    other += others[at]! ** 2
  }
  return product / Math.sqrt(one * other)
}

describe('the pieces of a text', () => {
  // The published vocabulary has more of them, of other languages and of rare words.
  const whole = cases.filter((one) => one.pieces?.every((piece) => kept.includes(piece)))

  it.each(whole)('are the published tokenizer’s: $text', ({ text, pieces: published }) => {
    const found = piecesOf(text).map((id) => kept[id])
    // The published one was asked for the first 96.
    expect(found.length > published!.length ? [...found.slice(0, published!.length - 1), found.at(-1)] : found).toEqual(published)
  })
  it('are compared in enough texts', () => expect(whole.length).toBeGreaterThanOrEqual(8))

  it('exist for any text, and are not many', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const ids = piecesOf(text)
        return ids.length >= 2 && ids.length <= longest && ids.every((id) => id >= 0 && id < kept.length)
      }),
    )
  })
})

describe('the features of a text', () => {
  it.each(cases)('are near the reference’s, part by part: $text', ({ text, features }) => {
    const found = encode(text)
    expect(found).toHaveLength(size)
    const each = found.filter((_, at) => at % 16 === 0)
    // Rounding to letters weighs most where pieces are not known.
    const [ofPart, ofAll] = piecesOf(text).includes(kept.indexOf('[UNK]')) ? [0.965, 0.968] : [0.987, 0.992]
    for (let part = 0; part < features.length; part += 24) expect(cosine(each.slice(part, part + 24), features.slice(part, part + 24))).toBeGreaterThan(ofPart)
    expect(cosine(each, features)).toBeGreaterThan(ofAll)
  })

  it('are the same bytes each time, whatever was read in between', () => {
    const text = cases[1]!.text
    const before = encode(text)
    for (const other of cases) encode(other.text)
    expect(encode(text)).toEqual(before)
    expect(encode(text)).not.toBe(before)
  })

  it('are of a long text’s beginning and of its end', () => {
    const long = Array.from({ length: 200 }, (_, at) => `word${at % 7} and`).join(' ')
    const [ids, whole] = [piecesOf(long), piecesOf('and')]
    expect(ids).toHaveLength(longest)
    expect(ids.at(-1)).toBe(whole.at(-1))
    expect(piecesOf(`${long.slice(0, 900)} gone`).slice(-2)).toEqual(piecesOf('gone').slice(-2))
    expect(encode(`${long.slice(0, 900)} gone`)).not.toEqual(encode(long.slice(0, 900)))
  })

  it('do not depend on white space, nor on what is beyond the first 1200 units', () => {
    const long = cases.find(({ text }) => text.length > 1200)!.text
    expect(encode(`${long} More.`)).toEqual(encode(long))
    expect(encode('  one\n\n two ')).toEqual(encode('one two'))
  })

  it.each(['\uD800', '\uDFFF\uD800', '\u0000', '#'.repeat(10_000), '🕊️'.repeat(5000), 'a'.repeat(200_000), '\uFDFA'.repeat(2000)])('of hostile text %# are numbers', (text) =>
    expect(encode(text).every(Number.isFinite)).toBe(true),
  )
})

describe('the kernel', () => {
  const bytes = Uint8Array.from(Buffer.from(code, 'base64'))
  const { memory, multiply, compare, mix } = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as { memory: WebAssembly.Memory } & Record<string, (...places: number[]) => void>
  /** Numbers −1 … 1 that look like chance. */
  const noise = (length: number, seed: number) => Float32Array.from({ length }, (_, at) => Math.sin((at + 1) * (seed + 0.618) * 12.9898))
  const floats = (at: number, values: Float32Array) => {
    const there = new Float32Array(memory.buffer, at, values.length)
    there.set(values)
    return there
  }

  it('comes from its source', async () => {
    const { parseWat } = await wabt()
    const { buffer } = parseWat('matmul.wat', readFileSync('utils/encoder/matmul.wat', 'utf8'), { simd: true }).toBinary({})
    expect(Buffer.from(buffer).toString('base64')).toBe(code)
    expect(bytes.length).toBeLessThan(4096)
  })

  it.each([[1, 256, 8], [5, 512, 24], [128, 1536, 16], [7, 8, 8]] as const)('multiplies %i rows × %i × %i as plain sums do', (rows, inner, columns) => {
    const [from, weights, units, to] = [1 << 20, 2 << 20, 3 << 20, 4 << 20]
    const given = floats(from, noise(rows * inner, 1).map((value, at) => value * 10 ** ((at / inner) % 3)))
    const scales = noise(columns, 2).map((value) => Math.abs(value) + 0.1)
    const bias = noise(columns, 3)
    floats(units, scales)
    floats(units + columns * 4, bias)
    const steps = new Int8Array(memory.buffer, weights, inner * columns)
    steps.set(noise(steps.length, 4).map((value) => Math.round(value * 46)))
    multiply!(rows, inner, columns, from, weights, units, to)
    const found = new Float32Array(memory.buffer, to, rows * columns)
    for (let row = 0; row < rows; row += 1) {
      const expected = Array.from(bias, (start, column) => {
        let sum = 0
        for (let at = 0; at < inner; at += 1) sum += given[row * inner + at]! * steps[(column >> 3) * inner * 8 + at * 8 + (column & 7)]!
        return sum * scales[column]! + start
      })
      const largest = Math.max(...expected.map(Math.abs))
      expected.forEach((value, column) => expect(Math.abs(found[row * columns + column]! - value)).toBeLessThan(largest * 1e-3))
    }
  })

  it('cannot overflow', () => {
    const [from, weights, units, to] = [1 << 20, 2 << 20, 3 << 20, 4 << 20]
    floats(from, new Float32Array(4 * 1536).fill(1))
    floats(units, Float32Array.from({ length: 16 }, (_, at) => Number(at < 8)))
    new Int8Array(memory.buffer, weights, 1536 * 8).fill(-46)
    multiply!(4, 1536, 8, from, weights, units, to)
    expect(new Float32Array(memory.buffer, to, 32).every((value) => Math.abs(value + 1536 * 46) < 1)).toBe(true)
  })

  it('compares and mixes as plain sums do', () => {
    const [rows, part, stride] = [5, 64, 192]
    const [query, others, shares, to] = [1 << 20, 2 << 20, 3 << 20, 4 << 20]
    const asked = floats(query, noise(part, 5))
    const offered = floats(others, noise(rows * stride, 6))
    compare!(rows, part, stride * 4, query, others, shares)
    const found = new Float32Array(memory.buffer, shares, rows)
    found.forEach((value, row) => expect(value).toBeCloseTo(asked.reduce((sum, one, at) => sum + one * offered[row * stride + at]!, 0), 4))
    mix!(rows, part, stride * 4, shares, others, to)
    new Float32Array(memory.buffer, to, part).forEach((value, at) => expect(value).toBeCloseTo(found.reduce((sum, share, row) => sum + share * offered[row * stride + at]!, 0), 4))
  })
})
