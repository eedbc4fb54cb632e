// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { tableBits } from '../../utils/detector/features'
import { pack, score, unpack, weightOf } from '../../utils/detector/table'

/** Kept rows far apart, side by side, and the last one; a step of more than one letter among them. */
const rows = [1, 2, 95, 400, 70_000, (1 << tableBits) - 1]
const dense = new Float32Array(2 << tableBits)
rows.forEach((row, at) => dense.set([(at + 1) / 6, -at / 3], row * 2))
dense.set([9, 9], 500 * 2)
const table = unpack(pack(dense, [0.5, -1], (row) => rows.includes(row)))

describe('a packed table', () => {
  it('gives back the kept rows, nearly, and nothing for the others', () => {
    for (const row of rows) {
      expect(Math.abs(weightOf(table, row, 0) - dense[row * 2]!)).toBeLessThan(0.03)
      expect(Math.abs(weightOf(table, row, 1) - dense[row * 2 + 1]!)).toBeLessThan(0.03)
    }
    for (const row of [0, 3, 94, 96, 500, 69_999]) expect(weightOf(table, row, 0)).toBe(0)
  })

  it('scores features by the bias and the kept rows alone', () => {
    const lists = { firsts: new Int32Array(3), lasts: new Int32Array(3) }
    const sums = score(table, { count: 3, ids: Int32Array.from([400, 500, 7]), values: Float32Array.from([2, 5, 5]), ...lists })
    expect(sums[0]).toBeCloseTo(0.5 + 2 * weightOf(table, 400, 0), 5)
    expect(sums[1]).toBeCloseTo(-1 + 2 * weightOf(table, 400, 1), 5)
  })
})
