import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { trust } from '../../components/trusted'
import { newMemory as memory } from '../../entrypoints/feed/page-memory'
import { showCard } from '../../entrypoints/feed/show-card'
import type { Offer } from '../../utils/types'

const offer: Offer = {
  post: { id: 'urn:li:activity:1', site: 'linkedin', text: 'We said goodbye to Dad.', truncated: false, promoted: false, suggested: false, tiers: {} },
  detection: { topic: 'grief', score: 0.9, voice: 'lived', subtopics: [], evidence: [], caution: 'clear' },
  evidence: ['said goodbye'],
}

let root: ShadowRoot
let shown: AbortController
let run: AbortController

/** Puts a card into a page and keeps its root, which is closed to everybody else. */
const put = (page = memory(), author: Partial<Offer['post']> = {}, onSupport = () => {}, keep?: 'words-and-author') => {
  document.body.innerHTML = '<p>the post</p>'
  const host = showCard({ offer: { ...offer, post: { ...offer.post, ...author } }, anchor: document.querySelector('p')!, dark: false, canSave: true, memory: page, onSupport, ...(keep && { keep }), signal: shown.signal, run: run.signal })
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
  run = new AbortController()
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

  it('two cards of one post say the same, also where the second came while it was being saved', async () => {
    const page = memory()
    let answer: (reply: unknown) => void = () => {}
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValue(new Promise((resolve) => (answer = resolve)) as never)
    put(page)
    const first = root
    await press('Save')
    document.body.insertAdjacentHTML('beforeend', '<aside></aside>')
    const beside = document.querySelector('aside')!
    showCard({ offer, anchor: beside, dark: false, canSave: true, memory: page, onSupport: () => {}, signal: shown.signal, run: run.signal })
    expect(words()).toContain('Saving…')
    answer({ ok: true, value: { key: 'linkedin:urn:li:activity:1' } })
    await vi.waitFor(() => expect(words()).toContain('Kept'))
    expect(first.textContent).toContain('Kept')
    await press('More⋯')
    await press('Hide here')
    expect(words()).toContain('Hidden here.')
    expect(first.host.isConnected).toBe(false)
    shown.abort()
    expect(page.cards.size).toBe(0)
  })

  it('a card that takes the place of one that is being saved learns of the answer, and of a trouble in the same words', async () => {
    const page = memory()
    let answer: (reply: unknown) => void = () => {}
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => new Promise((resolve) => (answer = resolve)) as never)
    put(page)
    await press('Save')
    shown.abort()
    shown = new AbortController()
    put(page)
    expect(words()).toContain('Saving…')
    answer({ ok: false, trouble: 'full' })
    await vi.waitFor(() => expect(words()).toContain('There is no room left'))
    const first = root
    document.body.insertAdjacentHTML('beforeend', '<aside></aside>')
    showCard({ offer, anchor: document.querySelector('aside')!, dark: false, canSave: true, memory: page, onSupport: () => {}, signal: shown.signal, run: run.signal })
    expect(words()).toContain('There is no room left')
    await press('Save')
    answer({ ok: true, value: { key: 'linkedin:urn:li:activity:1' } })
    await vi.waitFor(() => expect(words()).toContain('Kept'))
    for (const one of [root, first]) expect(one.textContent).not.toContain('no room')
  })

  it('an undo that fails says so, and can be pressed again', async () => {
    put()
    answers({ ok: true, value: { key: 'linkedin:urn:li:activity:1' } })
    await press('Save')
    answers({ ok: false, trouble: 'refused' })
    await press('Undo')
    expect(words()).toContain('The post is still in your list.')
    expect(words()).toContain('Kept')
    answers({ ok: true, value: undefined })
    await press('Undo')
    expect(words()).not.toContain('still in your list')
    expect(words()).not.toContain('Kept')
  })

  it('tells the page on which the post stands, and nothing of what is asked of that page', async () => {
    history.replaceState({}, '', '/feed/?highlightedUpdateUrn=urn%3Ali%3Aactivity%3A1&session=secret#top')
    put()
    const sent = answers({ ok: true, value: { key: 'linkedin:urn:li:activity:1' } })
    await press('Save')
    history.replaceState({}, '', '/')
    expect(sent).toHaveBeenCalledExactlyOnceWith({ request: 'savePost', gives: { post: offer.post, topic: 'grief', seenUrl: `${location.origin}/feed/` } })
  })

  it.each([
    ['where its id is told only then', 'fp:1', 'urn:li:activity:1', true],
    ['where its id is told no more', 'urn:li:activity:1', 'fp:1', true],
    ['but another post with the same words is not', 'urn:li:activity:1', 'urn:li:activity:2', false],
  ])('a post that was kept is known again, %s', async (_, first, second, isKnown) => {
    const page = memory()
    answers({ ok: true, value: { key: `linkedin:${first}` } })
    put(page, { id: first, print: 'fp:1' })
    await press('Save')
    shown.abort()
    shown = new AbortController()
    put(page, { id: second, print: 'fp:1' })
    expect(words().includes('Kept')).toBe(isKnown)
  })

  it('what was chosen for a post holds for the rest of it; an undo under one of its names is one under all', async () => {
    const page = memory()
    const sent = answers({ ok: true, value: { key: 'linkedin:fp:1' } })
    put(page, { id: 'fp:1', print: 'fp:1', truncated: true }, () => {}, 'words-and-author')
    await press('More⋯')
    await press('Save only the words')
    shown.abort()
    shown = new AbortController()
    put(page, { id: 'urn:li:activity:1', print: 'fp:1' })
    await press('Save')
    expect(sent.mock.calls.map(([message]) => (message as unknown as { gives: { keep?: string } }).gives.keep)).toEqual(['words', 'words'])
    await press('Undo')
    shown.abort()
    shown = new AbortController()
    put(page, { id: 'fp:1', print: 'fp:1' })
    expect(words()).not.toContain('Kept')
  })

  it('what was kept as the site had cut it can be kept again when all of it is shown', async () => {
    const page = memory()
    answers({ ok: true, value: { key: 'instagram:1' } })
    put(page, { text: 'We said goodbye', truncated: true })
    await press('Save')
    expect(words()).toContain('Kept')
    shown.abort()
    shown = new AbortController()
    put(page, { text: 'We said goodbye', truncated: true })
    expect(words()).toContain('Kept')
    shown.abort()
    shown = new AbortController()
    put(page)
    expect(words()).not.toContain('Kept')
    await press('Save')
    expect(words()).toContain('Kept')
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

describe('what a card asks of the background', () => {
  const sent = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: undefined } as unknown as void)
  const asked = (spy: ReturnType<typeof sent>) => spy.mock.calls.map(([message]) => message as unknown)

  it('"Not about this": no card beside this post, and more care with posts like it; both are taken back', async () => {
    const spy = sent()
    const page = memory()
    put(page, { print: 'fp:1' })
    await press('More⋯')
    await press('Not about this')
    expect(page.dismissed.has('urn:li:activity:1')).toBe(true)
    await press('Undo')
    expect(page.dismissed.size).toBe(0)
    expect(asked(spy)).toEqual([
      { request: 'dismissPost', gives: { names: ['urn:li:activity:1', '~fp:1'], dismissed: true } },
      { request: 'correct', gives: { id: 'urn:li:activity:1', topic: 'grief', evidence: ['said goodbye'] } },
      { request: 'dismissPost', gives: { names: ['urn:li:activity:1', '~fp:1'], dismissed: false } },
      { request: 'correct', gives: { id: 'urn:li:activity:1', topic: 'grief' } },
    ])
  })

  it('no more cards for an author; taken back after a restart it leaves the place to the new card', async () => {
    const spy = sent()
    const host = put(memory(), { author: 'Ines Marchetti', authorUrl: 'https://www.linkedin.com/in/ines/' })
    await press('More⋯')
    await press('No more cards for this author')
    expect(asked(spy)).toEqual([{ request: 'muteAuthor', gives: { author: 'linkedin https://www.linkedin.com/in/ines', muted: true } }])
    run.abort()
    shown.abort()
    expect(host.isConnected).toBe(true)
    await press('Undo')
    expect(host.isConnected).toBe(false)
  })

  it.each(['Hide here', 'Not about this', 'Pause for today'])('"%s" that is refused is not said to be done: the card stands as before', async (action) => {
    const spy = sent()
    const page = memory()
    const host = put(page)
    spy.mockResolvedValue({ ok: false, trouble: 'refused' } as unknown as void)
    await press('More⋯')
    await press(action)
    expect(words()).toContain('That could not be done. Nothing was lost.')
    expect(words()).toContain('Support')
    expect(page.dismissed.size).toBe(0)
    expect(page.lingering.has(host)).toBe(false)
    spy.mockResolvedValue({ ok: true, value: undefined } as unknown as void)
    await press('More⋯')
    await press(action)
    expect(words()).not.toContain('could not be done')
    expect(page.lingering.has(host)).toBe(true)
  })

  it('an action that an update of the extension overtakes says to reload, with words that were read before', async () => {
    const spy = sent()
    put()
    await press('More⋯')
    spy.mockImplementation((() => {
      vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
        throw new Error('Extension context invalidated.')
      })
      vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never)
      return Promise.reject(new Error('Extension context invalidated.'))
    }) as never)
    await press('Hide here').catch(() => {})
    expect(words()).toContain('Reload this page')
  })

  it.each(['Undo', 'its post goes'])('says that what became of a post lingers, until %s', async (end) => {
    sent()
    const page = memory()
    const host = put(page)
    await press('More⋯')
    await press('Hide here')
    expect(page.lingering.has(host)).toBe(true)
    if (end === 'Undo') await press('Undo')
    else shown.abort()
    expect(page.lingering.has(host)).toBe(false)
  })

  it('what became of a post goes when its element shows another', async () => {
    sent()
    const host = put()
    await press('More⋯')
    await press('Not about this')
    shown.abort()
    expect(host.isConnected).toBe(false)
  })
})

describe('the offer of a pause', () => {
  it.each(['Not now', 'Take a minute'])('"%s" answers it: it goes, and is not there when the card comes again', async (answer) => {
    const page = { ...memory(), pauseBeside: 'urn:li:activity:1', minuteDone: true }
    const onSupport = vi.fn()
    put(page, {}, onSupport)
    expect(words()).toContain('Would a minute be good?')
    await press(answer)
    expect(words()).not.toContain('Would a minute be good?')
    expect(onSupport).toHaveBeenCalledTimes(answer === 'Not now' ? 0 : 1)
    expect(page.minuteDone).toBe(answer === 'Not now')
    put(page)
    expect(words()).not.toContain('Would a minute be good?')
  })

  it('"Pause for an hour" answers it, too', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true, value: undefined } as never)
    const page = { ...memory(), pauseBeside: 'urn:li:activity:1' }
    put(page)
    await press('Pause for an hour')
    expect(page.pauseBeside).toBeUndefined()
  })

  it('stands beside one post alone', () => {
    put({ ...memory(), pauseBeside: 'urn:li:activity:2' })
    expect(words()).not.toContain('Would a minute be good?')
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
