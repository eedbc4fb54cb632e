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

  it('opens with whatever is typed when another page has taken the lock away', async () => {
    await typeIn('another passphrase')
    await vi.waitFor(() => expect(words()).toContain('That did not open it.'))
    await other.removeLock()
    await typeIn('another passphrase')
    await vi.waitFor(() => expect(words()).toContain(post.text))
  })
})
