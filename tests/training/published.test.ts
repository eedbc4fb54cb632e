import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readTensors } from '../../training/published'

const folder = mkdtempSync(join(tmpdir(), 'tensors-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file of tensors, put together by hand: the header's length, the header, the numbers. */
const fileOf = (header: object, ...numbers: ArrayBufferView[]): string => {
  const file = join(folder, 'some.safetensors')
  const [length, words] = [Buffer.alloc(8), Buffer.from(JSON.stringify(header))]
  length.writeBigUInt64LE(BigInt(words.length))
  writeFileSync(file, Buffer.concat([length, words, ...numbers.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))]))
  return file
}

describe('a file of tensors', () => {
  it('reads numbers of 32 bits and of 16', () => {
    // 1, −2, 1/3 as near as it goes, the largest, the smallest, nothing and its opposite.
    const halves = Uint16Array.of(0x3c00, 0xc000, 0x3555, 0x7bff, 0x0001, 0x0000, 0x8000)
    const file = fileOf(
      { __metadata__: { format: 'pt' }, größe: { dtype: 'F32', shape: [1, 2], data_offsets: [0, 8] }, half: { dtype: 'F16', shape: [7], data_offsets: [8, 22] } },
      Float32Array.of(-0.5, 1e-9),
      halves,
    )
    const tensors = readTensors(file)
    expect(tensors.get('größe')).toEqual({ shape: [1, 2], values: Float32Array.of(-0.5, 1e-9) })
    expect([...tensors.get('half')!.values]).toEqual([1, -2, Math.fround(0.333251953125), 65_504, 2 ** -24, 0, -0])
  })

  it('leaves out whole numbers', () => {
    expect([...readTensors(fileOf({ ids: { dtype: 'I64', shape: [1], data_offsets: [0, 8] } }, new BigInt64Array(1))).keys()]).toEqual([])
  })
})
