import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { trust } from '../../components/trusted'
import { showCard, type PageMemory } from '../../entrypoints/feed/show-card'
import type { Offer } from '../../utils/types'

const offer: Offer = {
  post: { id: 'urn:li:activity:1', site: 'linkedin', text: 'We said goodbye to Dad.', truncated: false, promoted: false, suggested: false, tiers: {} },
  detection: { topic: 'grief', score: 0.9, voice: 'lived', subtopics: [], evidence: [], caution: 'clear' },
  evidence: ['said goodbye'],
}

let root: ShadowRoot
let shown: AbortController
const memory = (): PageMemory => ({ saves: new Map(), dismissed: new Set(), minuteDone: false })

/** Puts a card into a page and keeps its root, which is closed to everybody else. */
const put = (page = memory()) => {
  document.body.innerHTML = '<p>the post</p>'
  const host = showCard({ offer, anchor: document.querySelector('p')!, dark: false, canSave: true, memory: page, onSupport: () => {}, signal: shown.signal })
  return host
}
const press = async (name: string) => {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)
  if (!button) throw new Error(`no button ${name}: ${root.textContent}`)
  button.click()
  await new Promise((next) => setTimeout(next, 20))
}
const words = () => root.querySelector('.card')?.textContent ?? ''

beforeEach(() => {
  fakeBrowser.reset()
  shown = new AbortController()
  vi.spyOn(trust, 'isReal').mockReturnValue(true)
  const attach = Element.prototype.attachShadow
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed')
    return (root = attach.call(this, { ...init, mode: 'open' }))
  })
})
afterEach(() => {
  shown.abort()
  vi.restoreAllMocks()
})

describe('saving from a card', () => {
  const answers = (reply: unknown) => vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(reply as void)

  it.each([
    ['full', 'no room left'],
    ['no-storage', 'private window'],
    ['unreachable', 'Nothing was lost'],
    ['refused', 'Nothing was lost'],
    ['updated', 'Reload this page'],
  ])('trouble %s: “…%s…”, and Save stays', async (trouble, sentence) => {
    put()
    answers({ ok: false, trouble })
    await press('Save')
    expect(words()).toContain(sentence)
    answers({ ok: true, value: { key: 'linkedin:urn:li:activity:1' } })
    await press('Save')
    expect(words()).toContain('Kept')
    expect(words()).not.toContain(sentence)
  })

  it('a card that comes back after a re-render still says "Kept", and its undo works', async () => {
    const page = memory()
    put(page)
    const sent = answers({ ok: true, value: { key: 'linkedin:urn:li:activity:1' } })
    await press('Save')
    shown.abort()
    shown = new AbortController()
    put(page)
    expect(words()).toContain('Kept')
    await press('Undo')
    expect(sent).toHaveBeenLastCalledWith({ request: 'undoSave', gives: { key: 'linkedin:urn:li:activity:1' } })
    expect(words()).not.toContain('Kept')
  })

  it('a made-up press saves nothing', async () => {
    vi.mocked(trust.isReal).mockRestore()
    put()
    const sent = answers({ ok: true, value: { key: 'x' } })
    const save = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save')!
    save.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    await new Promise((next) => setTimeout(next, 20))
    expect(sent).not.toHaveBeenCalled()
  })
})

it('the host has no name, class, id or attribute but its place', () => {
  const host = put()
  expect(host.localName).toBe('div')
  expect([...host.attributes].map(({ name }) => name)).toEqual(['style'])
  expect(host.getAttribute('style')!.length).toBeLessThan(60)
  expect(host.previousElementSibling?.textContent).toBe('the post')
})

it('when the post goes, nothing is left behind', () => {
  put()
  shown.abort()
  expect(document.body.innerHTML).toBe('<p>the post</p>')
})
