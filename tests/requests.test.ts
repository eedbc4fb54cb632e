import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answer, request, troubleOf, type Answers } from '../utils/messages'
import { hearFrom } from './hear-from'

const answers = (change: Partial<Answers> = {}): Answers => ({
  savePost: async () => ({ key: 'linkedin:1' }),
  undoSave: async () => undefined,
  dismissPost: async () => undefined,
  correct: async () => undefined,
  muteAuthor: async () => undefined,
  pauseUntil: async () => undefined,
  chooseCountry: async () => undefined,
  readAgain: async () => [],
  openPage: async () => undefined,
  ...change,
})

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  hearFrom(fakeBrowser.runtime.id)
})

describe('a request', () => {
  it('is answered', async () => {
    answer(answers(), () => {})
    expect(await request('undoSave', { key: 'linkedin:1' })).toEqual({ ok: true, value: undefined })
  })

  it('tells that storage is full, and reports it', async () => {
    const onError = vi.fn()
    const full = Object.assign(new Error('no room'), { name: 'QuotaExceededError' })
    answer(answers({ undoSave: async () => Promise.reject(full) }), onError)
    expect(await request('undoSave', { key: 'x' })).toEqual({ ok: false, trouble: 'full' })
    expect(onError).toHaveBeenCalledExactlyOnceWith(full, 'undoSave')
  })

  it('is asked once more when the worker was stopped before it answered', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('Could not establish connection'))
    send.mockResolvedValueOnce({ ok: true, value: undefined } as unknown as void)
    expect(await request('undoSave', { key: 'x' })).toEqual({ ok: true, value: undefined })
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('tells when nobody answers', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Could not establish connection'))
    expect(await request('undoSave', { key: 'x' })).toEqual({ ok: false, trouble: 'unreachable' })
  })

  it('tells when the extension was updated under the page', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'))
    expect(await request('undoSave', { key: 'x' })).toEqual({ ok: false, trouble: 'updated' })
  })
})

describe('the background', () => {
  it('does not hear another extension', async () => {
    vi.restoreAllMocks()
    hearFrom('another-extension')
    const undoSave = vi.fn()
    answer(answers({ undoSave }), () => {})
    await request('undoSave', { key: 'x' })
    expect(undoSave).not.toHaveBeenCalled()
  })

  it.each([undefined, null, 'savePost', { request: 'toString' }, { request: '__proto__' }, { request: 7 }])('does not hear %j', async (message) => {
    const onError = vi.fn()
    answer(answers(), onError)
    const reply = await fakeBrowser.runtime.sendMessage(message).catch(() => 'unheard')
    expect([undefined, 'unheard']).toContain(reply)
    expect(onError).not.toHaveBeenCalled()
  })
})

it('names the troubles of storage', () => {
  expect(troubleOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toBe('full')
  expect(troubleOf({ name: 'OpenFailedError' })).toBe('no-storage')
  expect(troubleOf(new TypeError('not a post'))).toBe('refused')
  expect(troubleOf(undefined)).toBe('refused')
})
