import { describe, expect, it } from 'vitest'
import { corpusRows, joinedRows } from '../../training/rows'
import { trainWriters } from '../../training/settings'
import { isWeighed } from '../../training/table'

describe('texts that thresholds are weighed on', () => {
  const writers = trainWriters.slice(0, 12)
  const posts = corpusRows(writers)

  it('are all of a writer’s or none, those made of several posts among them', () => {
    const sides = new Map<string, Set<boolean>>()
    for (const row of [...posts, ...joinedRows(posts, 3)]) sides.set(row.group, (sides.get(row.group) ?? new Set()).add(isWeighed(row)))
    expect(sides.size).toBe(writers.length)
    expect([...sides.values()].every(({ size }) => size === 1)).toBe(true)
  })

  it('are of some writers, and of few', () => {
    const share = posts.filter(isWeighed).length / posts.length
    expect(share).toBeGreaterThan(0.05)
    expect(share).toBeLessThan(0.3)
  })
})
