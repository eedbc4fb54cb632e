// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { everyRow, placeOf, tableBits } from '../../utils/detector/rows'
import { among, pack, score, unpack, type Table } from '../../utils/detector/table'

/** Kept rows far apart, side by side, and the last one; a step of more than one letter among them. */
const rows = [1, 2, 95, 400, 70_000, (1 << tableBits) - 1]
const dense = new Float32Array(2 << tableBits)
rows.forEach((row, at) => dense.set([(at + 1) / 6, -at / 3], row * 2))
dense.set([9, 9], 500 * 2)
const table = unpack(pack(dense, [0.5, -1], (row) => rows.includes(row)))

/** What a row weighs in one column: all that a score of one feature adds to the bias. */
const weightAt = (from: Table, place: number, column: number): number => score(from, { places: [place], groups: [{ from: 0, to: 1, strength: 1 }] })[column]! - from.bias[column]!

describe('a packed table', () => {
  it('gives back the kept rows, nearly, and nothing for the others', () => {
    for (const row of rows) {
      expect(Math.abs(weightAt(table, placeOf(table.rows, row), 0) - dense[row * 2]!)).toBeLessThan(0.03)
      expect(Math.abs(weightAt(table, placeOf(table.rows, row), 1) - dense[row * 2 + 1]!)).toBeLessThan(0.03)
    }
    for (const row of [0, 3, 94, 96, 500, 69_999]) expect(placeOf(table.rows, row)).toBe(-1)
  })

  it('scores features by the bias and the kept rows alone', () => {
    const places = Int32Array.from([400, 2].map((row) => placeOf(table.rows, row)))
    const groups = [
      { from: 0, to: 1, strength: 2 },
      { from: 1, to: 2, strength: 0.5 },
    ]
    const scores = score(table, { places, groups })
    for (const column of [0, 1]) expect(scores[column]).toBeCloseTo([0.5, -1][column]! + 2 * weightAt(table, places[0]!, column) + 0.5 * weightAt(table, places[1]!, column), 5)
  })

  it('scores another table, whose rows are places of its own, by the same features', () => {
    // Of the places 0 … 5, the second table keeps 0, 3 and 4.
    const second = unpack(pack(Float32Array.from([0.5, 0, 0, -0.25, 1, 0]), [2], (place) => [0, 3, 4].includes(place)))
    const places = [4, 1, 0, 3, 5]
    const groups = [
      { from: 0, to: 3, strength: 2 },
      { from: 3, to: 5, strength: 1 },
    ]
    const narrowed = among(second, { places, groups })
    expect(narrowed.groups.map(({ from, to }) => [from, to])).toEqual([[0, 2], [2, 3]])
    expect(score(second, narrowed)[0]).toBeCloseTo(2 + 2 * (1 + 0.5) - 0.25, 1)
  })

  it('counts the kept rows before each of them', () => {
    expect(rows.map((row) => placeOf(table.rows, row))).toEqual([0, 1, 2, 3, 4, 5])
    expect(placeOf(table.rows, 31)).toBe(-1)
    const all = everyRow()
    for (const row of [0, 31, 32, 63, 70_000, (1 << tableBits) - 1]) expect(placeOf(all, row)).toBe(row)
  })
})
