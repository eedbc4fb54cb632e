import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { selfCheck, type SelfCheckInput } from '../utils/self-check'
import type { Census } from '../utils/types'

const good: Census = { posts: 6, withAuthor: 6, withText: 5, lowerTier: 0, candidates: 6 }
const check = (census: Partial<Census>, times = 5, more: Partial<SelfCheckInput> = {}) =>
  selfCheck({
    censuses: Array.from({ length: times }, () => ({ ...good, ...census })),
    isFeed: true,
    secondsSinceLoad: 20,
    scrolled: true,
    visible: true,
    ...more,
  })
const none: Partial<Census> = { posts: 0, withAuthor: 0, withText: 0, candidates: 0 }

describe('selfCheck', () => {
  it('is content with a feed that is read', () => expect(check({})).toEqual({ state: 'reading', reasons: [] }))
  it('says that there is no feed', () => expect(check(none, 5, { isFeed: false })).toEqual({ state: 'no-feed', reasons: [] }))

  it('is blind where no post is read after eight seconds and a scroll', () => {
    expect(check(none)).toEqual({ state: 'blind', reasons: ['no-posts'] })
    expect(check(none, 5, { secondsSinceLoad: 7.9 }).state).toBe('reading')
    expect(check(none, 5, { scrolled: false }).state).toBe('reading')
    expect(check(none, 5, { visible: false }).state).toBe('reading')
    expect(check(none, 0)).toEqual({ state: 'blind', reasons: ['no-posts'] })
  })
  it('needs no scroll where something that looks like posts is there', () =>
    expect(check({ ...none, candidates: 6 }, 5, { scrolled: false })).toEqual({ state: 'blind', reasons: ['no-posts', 'counts-disagree'] }))

  it.each<[string, Partial<Census>, string, string[]]>([
    ['too few posts for what is there', { posts: 3, withAuthor: 3, withText: 3, candidates: 6 }, 'degraded', ['counts-disagree']],
    ['too many', { candidates: 3 }, 'degraded', ['counts-disagree']],
    ['hardly any', { posts: 1, withAuthor: 1, withText: 1, candidates: 10 }, 'blind', ['counts-disagree']],
    ['authors missing', { withAuthor: 4 }, 'degraded', ['authors-missing']],
    ['words missing', { withText: 3 }, 'degraded', ['texts-missing']],
    ['no words at all', { withText: 0 }, 'blind', ['texts-missing']],
    ['older anchors', { lowerTier: 5 }, 'degraded', ['lower-tier']],
    ['a few older anchors', { lowerTier: 3 }, 'reading', []],
  ])('%s', (_what, census, state, reasons) => expect(check(census)).toEqual({ state, reasons }))

  it('does not judge from one post page or a few posts', () => {
    expect(check({ posts: 1, withAuthor: 1, withText: 0, candidates: 1 }, 30).state).toBe('reading')
    expect(check({ withText: 1 }, 2).state).toBe('reading')
  })

  it('every reason has its sentence in the popup', () => {
    const popup = readFileSync('components/Popup.tsx', 'utf8')
    const reasons = [...readFileSync('utils/self-check.ts', 'utf8').match(/export type CheckReason = (.*)/)![1]!.matchAll(/'([\w-]+)'/g)].map(([, key]) => key!)
    expect(reasons.length).toBeGreaterThan(4)
    for (const reason of reasons) expect(popup, reason).toContain(`'${reason}': 'reason_`)
  })
})
