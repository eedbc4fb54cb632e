import { beforeEach, describe, expect, it, vi } from 'vitest'
import { detect } from '../utils/detector'
import { isReading, judge, offerFor } from '../utils/offer'
import { defaultSettings } from '../utils/settings'
import type { Detection, Post, Settings } from '../utils/types'

vi.mock('../utils/detector', () => ({ detect: vi.fn() }))

const post: Post = { id: '1', site: 'linkedin', text: 'We said goodbye to Dad.', truncated: false, promoted: false, suggested: false, tiers: {} }
const grief: Detection = { topic: 'grief', score: 0.9, voice: 'lived', subtopics: [], evidence: [{ start: 3, end: 15 }], caution: 'balanced' }
const on: Settings = { ...defaultSettings, turnedOn: true }

beforeEach(() => void vi.mocked(detect).mockReset().mockReturnValue(grief))

describe('the offer', () => {
  it('is made for a lived post, with its words', () => {
    expect(offerFor(post, on)).toEqual({ post, detection: grief, evidence: ['said goodbye'] })
  })

  it('is never made for an advert: it is not even judged', () => {
    expect(offerFor({ ...post, promoted: true }, on)).toBeUndefined()
    expect(detect).not.toHaveBeenCalled()
  })

  it('for suggested posts is the reader’s choice', () => {
    expect(offerFor({ ...post, suggested: true }, on)).toBeDefined()
    expect(offerFor({ ...post, suggested: true }, { ...on, alsoSuggested: false })).toBeUndefined()
  })

  it('for posts about a topic is the reader’s choice', () => {
    vi.mocked(detect).mockReturnValue({ ...grief, voice: 'about' })
    expect(offerFor(post, on)).toBeUndefined()
    expect(offerFor(post, { ...on, alsoAbout: true })).toBeDefined()
  })

  it('is not made for a topic that is switched off', () => {
    expect(offerFor(post, { ...on, topics: { ...on.topics, grief: false } })).toBeUndefined()
  })

  it.each([
    ['clear', 'clear', true],
    ['clear', 'balanced', false],
    ['balanced', 'clear', true],
    ['balanced', 'balanced', true],
    ['balanced', 'faint', false],
    ['faint', 'faint', true],
    ['faint', undefined, false],
  ] as const)('at caution %s, a post that earns %s: %s', (caution, earned, made) => {
    const { caution: _, ...bare } = grief
    vi.mocked(detect).mockReturnValue(earned ? { ...bare, caution: earned } : bare)
    expect(offerFor(post, { ...on, caution }) !== undefined).toBe(made)
  })

  it.each([
    ['clear', 'balanced', 1, true],
    ['balanced', 'balanced', 1, false],
    ['clear', 'balanced', 2, false],
    ['clear', 'faint', 2, true],
    ['clear', 'clear', 1, false],
  ] as const)('a post that earns %s, at caution %s, made %i steps surer by corrections: %s', (earned, caution, steps, made) => {
    vi.mocked(detect).mockReturnValue({ ...grief, caution: earned })
    const stepsFor = vi.fn(() => steps)
    expect(offerFor(post, { ...on, caution }, (words) => judge(words, { ...on, caution }, { stepsFor }))?.isRaised ?? false).toBe(made)
    if (earned !== 'clear' || caution !== 'clear') expect(stepsFor).toHaveBeenCalledWith('grief', ['said goodbye'])
  })

  it.each([
    ['too faint for this reader', { caution: 'faint' }],
    ['about it, where only lived posts are wanted', { voice: 'about' }],
    ['of a topic that is switched off', { topic: 'burnout' }],
  ] as const)('looks at the words that a post shares when its own are %s', (_, own) => {
    vi.mocked(detect).mockReturnValueOnce({ ...grief, ...own }).mockReturnValueOnce(grief)
    const settings: Settings = { ...on, alsoAbout: false, topics: { ...on.topics, burnout: false } }
    expect(offerFor({ ...post, text: 'Read this.', quotedText: 'We said goodbye to Dad.' }, settings)).toMatchObject({ detection: grief, evidence: ['said goodbye'] })
  })

  it('looks at the words that a post shares when its own say nothing', () => {
    vi.mocked(detect).mockReturnValueOnce(undefined)
    expect(offerFor({ ...post, text: 'Read this.', quotedText: 'We said goodbye to Dad.' }, on)?.evidence).toEqual(['said goodbye'])
  })
})

describe('reading', () => {
  it.each([
    [{ ...on }, true],
    [{ ...on, turnedOn: false }, false],
    [{ ...on, sites: { linkedin: false, instagram: true } }, false],
    [{ ...on, pausedUntil: 1001 }, false],
    [{ ...on, pausedUntil: 1000 }, true],
    [{ ...on, quietHours: { from: '00:00', to: '23:59' } }, false],
  ])('case %#', (settings, reading) => expect(isReading(settings, 'linkedin', 1000)).toBe(reading))
})
