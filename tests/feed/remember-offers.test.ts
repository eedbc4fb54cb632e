import { describe, expect, it, vi } from 'vitest'
import { rememberOffers } from '../../entrypoints/feed/remember-offers'
import { defaultSettings } from '../../utils/settings'
import type { Post } from '../../utils/types'

const doubtful = 'I set the table for two again tonight. Old habits.'
const clear = 'My father died on Thursday. The funeral is next week and I still set his place at the table.'
const post = (text: string, quotedText?: string): Post => ({ id: '1', site: 'linkedin', text, ...(quotedText && { quotedText }), truncated: false, promoted: false, suggested: false, tiers: {} })

/** Offers, with second readings that are given by hand. */
const offers = () => {
  const said = new Map<string, readonly number[]>()
  const of = vi.fn((text: string) => said.get(text))
  const remembered = rememberOffers({ ...defaultSettings, turnedOn: true }, { salt: '', list: [] }, { of, known: (text) => said.get(text) })
  return { said, of, offerOf: remembered.of, isPossible: remembered.isPossible }
}

describe('offers', () => {
  it('are made at once where no second reading is needed, and each post is judged once', () => {
    const { of, offerOf } = offers()
    expect(offerOf(post(clear))?.detection.topic).toBe('grief')
    expect(offerOf(post('waffles today'))).toBeUndefined()
    expect(of).not.toHaveBeenCalled()
  })

  it('wait for a second reading, and are remembered after it', () => {
    const { said, of, offerOf } = offers()
    expect(offerOf(post(doubtful))).toBeUndefined()
    said.set(doubtful, [9, -9, -9, -9])
    expect(offerOf(post(doubtful))?.detection.topic).toBe('grief')
    const calls = of.mock.calls.length
    expect(offerOf({ ...post(doubtful), id: '2' })?.post.id).toBe('2')
    expect(of).toHaveBeenCalledTimes(calls)
  })

  it('are possible for words that earn one, or may after a second reading, which is not asked for yet', () => {
    const { said, of, offerOf, isPossible } = offers()
    expect([clear, doubtful, 'waffles today'].map((text) => isPossible({ text, truncated: false }))).toEqual([true, true, false])
    expect(of).not.toHaveBeenCalled()
    said.set(doubtful, [-9, -9, -9, -9])
    expect(isPossible({ text: doubtful, truncated: false })).toBe(false)
    expect(offerOf(post(doubtful))).toBeUndefined()
    expect(of).not.toHaveBeenCalled()
  })

  it('are never made for adverts, nor are those read again', () => {
    const { of, offerOf } = offers()
    expect([clear, doubtful].map((text) => offerOf({ ...post(text), promoted: true }))).toEqual([undefined, undefined])
    expect(of).not.toHaveBeenCalled()
  })

  it('are not made for the words that a post shares while its own are still awaited', () => {
    const { said, offerOf } = offers()
    expect(offerOf(post(doubtful, clear))).toBeUndefined()
    said.set(doubtful, [-9, 9, -9, -9])
    expect(offerOf(post(doubtful, clear))?.detection.topic).toBe('burnout')
    expect(offers().offerOf(post('Read this.', clear))?.detection.topic).toBe('grief')
  })
})
