import { afterEach, expect, it, vi } from 'vitest'
import { showPanel } from '../../entrypoints/feed/show-panel'
import { defaultSettings } from '../../utils/settings'
import type { Offer } from '../../utils/types'

const offer: Offer = {
  post: { id: 'urn:li:activity:1', site: 'linkedin', text: 'We said goodbye to Dad.', truncated: false, promoted: false, suggested: false, tiers: {} },
  detection: { topic: 'grief', score: 0.9, voice: 'lived', subtopics: [], evidence: [], caution: 'clear' },
  evidence: ['said goodbye'],
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

it('a panel that is left open notices that a line closes, and stops looking when it is closed', async () => {
  // A weekday in Ireland, ten minutes before a bereavement line closes.
  vi.useFakeTimers({ now: new Date('2026-11-26T12:50:00Z'), toFake: ['Date', 'setInterval', 'clearInterval'] })
  let root!: ShadowRoot
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return (root = attach.call(this, { ...init, mode: 'open' }))
  })
  const opener = document.body.appendChild(document.createElement('button'))
  const end = new AbortController()
  showPanel({ offer, settings: { ...defaultSettings, turnedOn: true, country: 'IE' }, dark: false, minute: false, onMinuteDone: () => {}, opener, signal: end.signal })
  const open = () => root.textContent!.match(/Open until 13:00/g)?.length ?? 0
  expect(open()).toBe(1)
  await vi.advanceTimersByTimeAsync(11 * 60_000)
  await vi.waitFor(() => expect(open()).toBe(0))
  end.abort()
  expect(vi.getTimerCount()).toBe(0)
})
