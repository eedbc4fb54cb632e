import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addressOf, decodeToolsKey, isPlausible, madeAt, urnIn, urnOfPage, urnOfTrackingScope } from '../../utils/sites/linkedin-id'

beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z'), toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

describe('decodeToolsKey', () => {
  it.each([
    ['CgsIgsCzsLPL1cXQAQ-replaceableCommentTools', 'urn:li:activity:7513599765700308993', '2026-10-07T14:03'],
    ['EgsIgIC68IjqsMPQAQ-replaceableCommentTools', 'urn:li:ugcPost:7512955978758176768', '2026-10-05T19:24'],
  ])('%s', (key, urn, minute) => {
    expect(decodeToolsKey(key)).toBe(urn)
    expect(new Date(madeAt(urn.split(':')[3]!)).toISOString().slice(0, 16)).toBe(minute)
  })

  it.each([
    ['another kind', 'FgsIgsCzsLPL1cXQAQ-replaceableCommentTools'],
    ['cut short', 'CgsIgsCzsLPL1cXQ-replaceableCommentTools'],
    ['a wrong length', 'CgwIgsCzsLPL1cXQAQ-replaceableCommentTools'],
    ['not base64', '!!!!!!!!!!!!-replaceableCommentTools'],
    ['another key', 'CgsIgsCzsLPL1cXQAQ-somethingElse'],
    ['a number from before the site', 'CgIIAg-replaceableCommentTools'],
    ['nothing', ''],
  ])('gives nothing for %s', (_what, key) => expect(decodeToolsKey(key)).toBeUndefined())
})

describe('plausible numbers', () => {
  it('refuses the future, the far past and what is no number', () => {
    expect(isPlausible('7513599765700308993')).toBe(true)
    expect(isPlausible('1')).toBe(false)
    expect(isPlausible('999999999999999999999')).toBe(false)
    expect(isPlausible(String(BigInt(Date.UTC(2026, 11, 1)) << 22n))).toBe(false)
    expect(isPlausible('75135997x')).toBe(false)
  })
})

describe('urnIn', () => {
  it('takes activities and posts, never shares, and skips dummies', () => {
    expect(urnIn('urn:li:comment:(urn:li:activity:7513599765700308993,2)')).toBe('urn:li:activity:7513599765700308993')
    expect(urnIn('urn%3Ali%3AugcPost%3A7512955978758176768')).toBe('urn:li:ugcPost:7512955978758176768')
    expect(urnIn('urn:li:share:7512955978758176768')).toBeUndefined()
    expect(urnIn('urn:li:activity:1,2 urn:li:activity:7513599765700308993')).toBe('urn:li:activity:7513599765700308993')
  })
})

describe('addresses', () => {
  it('reads the number that a page of one post carries', () => {
    const urn = 'urn:li:activity:7513599765700308993'
    expect(urnOfPage(new URL(addressOf(urn)))).toBe(urn)
    expect(urnOfPage(new URL('https://www.linkedin.com/posts/ada-lind_night-activity-7513599765700308993-xY_z'))).toBe(urn)
    expect(urnOfPage(new URL('https://www.linkedin.com/posts/ada-lind_night-share-7513599765700308993-xY_z'))).toBeUndefined()
    expect(urnOfPage(new URL(`https://www.linkedin.com/feed/?highlight=${urn}`))).toBeUndefined()
  })

  it.each(['ada-lind_activity-7513599765700308993-xY_z', 'ada-lind_activity-7513599765700308993', 'activity-7513599765700308993-xY_z/', 'ada-lind_night-activity-7513599765700308993/'])(
    'reads it after a name without words: %s',
    (slug) => expect(urnOfPage(new URL(`https://www.linkedin.com/posts/${slug}`))).toBe('urn:li:activity:7513599765700308993'),
  )

  it.each(['ada-lind_share-7513599765700308993-xY_z', 'ada-lind_inactivity-7513599765700308993-xY_z', 'ada-lind_activity-7513599765700308993x', 'ada-lind/activity-7513599765700308993'])('and no other number: %s', (slug) =>
    expect(urnOfPage(new URL(`https://www.linkedin.com/posts/${slug}`))).toBeUndefined(),
  )

  it('takes no longer on an address made to be slow', () => {
    const url = new URL(`https://www.linkedin.com/posts/${'activity-1-'.repeat(20_000)}!`)
    const before = performance.now()
    urnOfPage(url)
    expect(performance.now() - before).toBeLessThan(500)
  })
})

describe('urnOfTrackingScope', () => {
  const urn = 'urn:li:activity:7513599765700308993'
  const json = JSON.stringify({ moduleKey: 'home-feed:desktop', updateUrn: urn })
  it.each([
    ['text', `[{"breadcrumb":${json}}]`],
    ['bytes', `[{"breadcrumb":{"content":{"type":"Buffer","data":[${[...new TextEncoder().encode(json)].join(',')}]}}}]`],
  ])('as %s', (_form, scope) => expect(urnOfTrackingScope(scope)).toBe(urn))
  it('gives nothing where there is none', () => expect(urnOfTrackingScope('[{"topicName":"x"}]')).toBeUndefined())
})
