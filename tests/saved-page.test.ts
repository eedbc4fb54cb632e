import 'fake-indexeddb/auto'
import './web-locks'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { button, words } from './components/on-screen'
import type { SavedPost } from '../utils/types'

// The slow way from passphrase to key is not what is tried here.
vi.mock('../utils/secret-file', async (original) => {
  const real = await original<typeof import('../utils/secret-file')>()
  return { ...real, deriveKey: (passphrase: string, salt?: Uint8Array<ArrayBuffer>) => real.deriveKey(passphrase, salt, 100_000) }
})

const passphrase = 'correct horse battery'
const post: SavedPost = { key: 'linkedin:1', site: 'linkedin', text: 'They changed the sheets.', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: [] }

/** Each has its own memory: a page of the list on the screen, and another page of the same browser. */
const openPage = async () => {
  vi.resetModules()
  const { trust } = await import('../components/trusted')
  trust.isReal = () => true
  document.body.innerHTML = '<div id="root"></div>'
  await import('../entrypoints/saved/main')
}
const openOther = async () => {
  vi.resetModules()
  return { ...(await import('../utils/saved-posts')), ...(await import('../utils/list-lock')) }
}
const typeIn = async (typed: string) => {
  const field = document.querySelector<HTMLInputElement>('input[type=password]')!
  field.value = typed
  field.dispatchEvent(new Event('input', { bubbles: true }))
  // What is typed is drawn a moment later.
  await new Promise((next) => setTimeout(next, 20))
  button('Open the list').click()
}

describe('the page of a locked list', () => {
  let other: Awaited<ReturnType<typeof openOther>>
  beforeEach(async () => {
    await Dexie.delete('quiet-nod')
    other = await openOther()
    await other.apply([{ key: post.key, post }])
    await other.setLock(passphrase)
    await openPage()
    await vi.waitFor(() => expect(words()).toContain('Your list is locked.'))
  })

  it('begins anew when another page takes away the lock that it had opened', async () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
    await typeIn(passphrase)
    await vi.waitFor(() => expect(words()).toContain(post.text))
    expect(reload).not.toHaveBeenCalled()
    await other.removeLock()
    await vi.waitFor(() => expect(reload).toHaveBeenCalled())
  })

  it('is locked again when nobody has used it for ten minutes, and not while somebody does', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    try {
      await openPage()
      await vi.waitFor(() => expect(words()).toContain('Your list is locked.'))
      await typeIn(passphrase)
      await vi.waitFor(() => expect(words()).toContain(post.text))
      const reload = vi.spyOn(location, 'reload').mockReset()
      for (let minute = 0; minute < 14; minute += 2) {
        await vi.advanceTimersByTimeAsync(2 * 60_000)
        window.dispatchEvent(new Event('pointermove'))
      }
      expect(reload).not.toHaveBeenCalled()
      // The computer sleeps: no timer rings, and the first movement comes before any does.
      vi.setSystemTime(Date.now() + 11 * 60_000)
      window.dispatchEvent(new Event('pointermove'))
      vi.useRealTimers()
      await vi.waitFor(() => expect(reload).toHaveBeenCalled())
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    ['thirty', 'in view', 30],
    ['ten', 'out of view', 10],
  ])('is locked again after %s minutes where a note is being written, %s', async (_, where, minutes) => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(where === 'out of view')
    try {
      await openPage()
      await vi.waitFor(() => expect(words()).toContain('Your list is locked.'))
      await typeIn(passphrase)
      await vi.waitFor(() => expect(words()).toContain(post.text))
      document.querySelector('[data-row]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))
      await vi.waitFor(() => expect(document.querySelector('.edit textarea')).not.toBeNull())
      const reload = vi.spyOn(location, 'reload').mockReset()
      await vi.advanceTimersByTimeAsync((minutes - 1) * 60_000)
      // Whether there is a lock is asked first.
      await new Promise((next) => setTimeout(next, 50))
      expect(reload).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(2 * 60_000)
      vi.useRealTimers()
      await vi.waitFor(() => expect(reload).toHaveBeenCalled())
    } finally {
      vi.useRealTimers()
      hidden.mockRestore()
    }
  })

  it('opens with whatever is typed when another page has taken the lock away', async () => {
    await typeIn('another passphrase')
    await vi.waitFor(() => expect(words()).toContain('That did not open it.'))
    await other.removeLock()
    await typeIn('another passphrase')
    await vi.waitFor(() => expect(words()).toContain(post.text))
  })
})

describe('the page opened from a reminder', () => {
  it('shows what is due and nothing else; opened by itself the list shows everything', async () => {
    await Dexie.delete('quiet-nod')
    const { apply } = await openOther()
    const planned = (key: string, text: string, on?: string): SavedPost => ({ ...post, key, text, ...(on && { checkIn: { on, note: '' } }) })
    const kept = [planned('linkedin:1', 'Due since long.', '2020-01-01'), planned('linkedin:2', 'Planned for later.', '2999-01-01'), planned('linkedin:3', 'Never planned.')]
    await apply(kept.map((one) => ({ key: one.key, post: one })))
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row'])
    history.replaceState({}, '', '/?due')
    await openPage()
    history.replaceState({}, '', '/')
    await vi.waitFor(() => expect(words()).toContain('Due since long.'))
    expect(rows()).toEqual(['linkedin:1'])
    await openPage()
    await vi.waitFor(() => expect(rows()).toHaveLength(3))
  })

  it('shows no other posts either before the list has been read', async () => {
    await Dexie.delete('quiet-nod')
    const { apply } = await openOther()
    const kept = [...Array(40).keys()].map((n): SavedPost => ({ ...post, key: `linkedin:${n}`, savedAt: new Date(1_700_000_000_000 + n * 1_000).toISOString(), ...(n === 0 && { checkIn: { on: '2020-01-01', note: '' } }) }))
    await apply(kept.map((one) => ({ key: one.key, post: one })))
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.dataset['row'])
    const seen: number[] = []
    new MutationObserver(() => seen.push(rows().length)).observe(document.body, { childList: true, subtree: true, characterData: true })
    history.replaceState({}, '', '/?due')
    await openPage()
    history.replaceState({}, '', '/')
    await vi.waitFor(() => expect(rows()).toEqual(['linkedin:0']))
    expect(Math.max(...seen)).toBe(1)
  })
})
