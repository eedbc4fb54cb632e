import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edited, fields, isKept, join, latestOf, stampOf, type Entry, type Known } from '../utils/entries'
import { deviceOf, isStamp, newDevice, nextStamp, timeOf } from '../utils/stamps'
import type { SavedPost } from '../utils/types'

describe('stamps', () => {
  it('sort by time and never go back, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1, maxLength: 60 }), (clock) => {
        const device = newDevice()
        let last: string | undefined
        for (const now of clock) {
          const next = nextStamp(last, now, device)
          expect(isStamp(next)).toBe(true)
          expect(last === undefined || next > last).toBe(true)
          expect(deviceOf(next)).toBe(device)
          expect(timeOf(next)).toBeGreaterThanOrEqual(now)
          last = next
        }
      }),
    )
  })

  it('a full counter borrows from the next millisecond', () => {
    const full = `${(1_000).toString(36).padStart(9, '0')}zzzdevice00`
    expect(nextStamp(full, 5, 'device00') > full).toBe(true)
  })
})

const base: SavedPost = { key: 'linkedin:1', site: 'linkedin', text: 'a', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: [] }

describe('an edit', () => {
  it('stamps the fields that changed, and no other', () => {
    const first = edited(undefined, base, 's1')
    const second = edited(first, { ...base, note: 'n' }, 's2')
    expect(fields.filter((field) => stampOf(second, field) === 's2')).toEqual(['note'])
    expect(latestOf(second)).toBe('s2')
    const third = edited(second, { ...base, note: 'n', author: 'Ines' }, 's3')
    expect([stampOf(third, 'author'), stampOf(third, 'note'), stampOf(third, 'text')]).toEqual(['s3', 's2', 's1'])
  })
})

describe('two devices', () => {
  const first = edited(undefined, base, 's1')
  it('each field has its last writer', () => {
    const a = edited(first, { ...base, note: 'from a' }, 's2')
    const b = edited(first, { ...base, tags: ['from-b'] }, 's3')
    expect(join({ entry: a }, { entry: b }).entry?.post).toEqual({ ...base, note: 'from a', tags: ['from-b'] })
  })
  it('a removal wins over older edits, and over newer ones it does not', () => {
    const edit = edited(first, { ...base, note: 'n' }, 's3')
    expect(isKept(join({ removed: 's4' }, { entry: edit }))).toBe(false)
    expect(isKept(join({ removed: 's2' }, { entry: edit }))).toBe(true)
  })
  it('an author who was forgotten on one does not come back by an older note from another', () => {
    const named = edited(undefined, { ...base, author: 'Ines' }, 's1')
    const forgot = edited(named, base, 's2')
    const noted = edited(named, { ...base, author: 'Ines', note: 'n' }, 's3')
    expect(join({ entry: forgot }, { entry: noted }).entry?.post).toEqual({ ...base, note: 'n' })
  })
})

const stamp = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('a', 'b')).map(([time, device]) => `${time}${device}`)
const entry: fc.Arbitrary<Entry> = fc
  .record({ text: fc.constantFrom('x', 'y'), note: fc.constantFrom('', 'n'), tags: fc.constantFrom<string[]>(['t'], []), author: fc.constantFrom('Ines', undefined), stamps: fc.array(stamp, { minLength: 4, maxLength: 4 }) })
  .map(({ stamps, author, ...post }) => {
    const writes: Partial<SavedPost>[] = [post, author ? { author } : {}, { note: `${post.note}1` }]
    return writes.reduce<Entry | undefined>((before, more, at) => edited(before, { ...base, ...before?.post, ...more }, stamps[at]!), undefined)!
  })
const known: fc.Arbitrary<Known> = fc.record({ entry: fc.option(entry, { nil: undefined }), removed: fc.option(stamp, { nil: undefined }) }).map(({ entry: one, removed }) => ({ ...(one && { entry: one }), ...(removed && { removed }) }))

describe('joining', () => {
  it('comes to the same in any order, together or apart, once or twice', () => {
    fc.assert(
      fc.property(known, known, known, (a, b, c) => {
        expect(join(a, b)).toEqual(join(b, a))
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)))
        expect(join(join(a, b), b)).toEqual(join(a, b))
      }),
      { numRuns: 500 },
    )
  })
})
