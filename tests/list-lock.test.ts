import 'fake-indexeddb/auto'
import './web-locks'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hearUndo } from '../utils/inbox-undo'
import type { SavedPost } from '../utils/types'

// The slow way from passphrase to key is not what is tried here.
vi.mock('../utils/secret-file', async (original) => {
  const real = await original<typeof import('../utils/secret-file')>()
  return { ...real, deriveKey: (passphrase: string, salt?: Uint8Array<ArrayBuffer>, _count?: number, extractable?: boolean) => real.deriveKey(passphrase, salt, 100_000, extractable) }
})

const post: SavedPost = {
  key: 'linkedin:urn:li:activity:1',
  site: 'linkedin',
  url: 'https://www.linkedin.com/feed/update/urn:li:activity:1/',
  author: 'Ines Marchetti',
  text: 'They changed the sheets.',
  savedAt: '2026-11-23T20:00:00.000Z',
  note: 'mine',
  tags: ['ward'],
  checkIn: { on: '2026-12-24', note: 'her Christmas' },
}
/** As a card gives it: nothing of the reader's own yet. */
const fresh = (one: SavedPost): SavedPost => {
  const { checkIn: _, ...rest } = one
  return { ...rest, note: '', tags: [] }
}
const passphrase = 'correct horse battery'

/** A page, or the worker: each has its own memory. */
const openContext = async () => {
  vi.resetModules()
  const [list, database, lock, shared] = [
    await import('../utils/saved-posts'),
    await import('../utils/list-database'),
    await import('../utils/list-lock'),
    await import('../utils/shared-list'),
  ]
  const all = async () => {
    const posts: SavedPost[] = []
    for await (const part of database.allEntries()) posts.push(...part.map((entry) => entry.post))
    return posts.toSorted((a, b) => a.key.localeCompare(b.key))
  }
  return { ...list, ...database, ...lock, shared, all }
}
/** Every value of every table, as it stands on the disk. */
const disk = async (): Promise<string> => {
  const raw = new Dexie('quiet-nod')
  await raw.open()
  const rows = await Promise.all(raw.tables.map((table) => table.toArray()))
  raw.close()
  return JSON.stringify(rows, (_, value: unknown) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value))
}

let page: Awaited<ReturnType<typeof openContext>>
beforeEach(async () => {
  await Dexie.delete('quiet-nod')
  page = await openContext()
  await page.apply([{ key: post.key, post }])
})

describe('a locked list', () => {
  it('has no readable word on the disk, from the moment that the lock is set', async () => {
    expect(await disk()).toContain('Marchetti')
    await page.writeMeta('shared', true)
    await page.apply([{ key: 'linkedin:gone', post: { ...post, key: 'linkedin:gone' } }])
    await page.apply([{ key: 'linkedin:gone' }])
    await page.setLock(passphrase)
    await page.apply([{ key: post.key, post: { ...post, note: 'more of mine' } }])
    expect(await page.all()).toEqual([{ ...post, note: 'more of mine' }])
    const held = await disk()
    for (const word of ['Marchetti', 'sheets', 'mine', 'ward', 'Christmas', 'urn:li', 'linkedin:']) expect(held).not.toContain(word)
    expect((await page.changedSince(undefined)).removals).toMatchObject([{ key: 'linkedin:gone' }])
  })

  it('opens with its passphrase, in the page that was given it, and nowhere else', async () => {
    await page.setLock(passphrase)
    const other = await openContext()
    expect(await other.lockState()).toBe('locked')
    await expect(other.all()).rejects.toMatchObject({ name: 'LockedError' })
    await expect(other.apply([{ key: post.key }])).rejects.toMatchObject({ name: 'LockedError' })
    expect(await other.unlock('another passphrase')).toBe(false)
    expect(await other.unlock(passphrase)).toBe(true)
    expect(await other.all()).toEqual([post])
    // What can be told without it: how many, and the day of a check-in.
    const third = await openContext()
    expect([await third.countPosts(), await third.checkInDays()]).toEqual([1, ['2026-12-24']])
  })

  it('takes what is saved meanwhile, sealed, and has it when it is opened', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    const saved = await worker.savePost({ ...post, key: 'linkedin:new', text: 'A new one.' }, 'words-and-author')
    const again = await worker.savePost({ ...post, text: `${post.text} And more.` }, 'words-and-author')
    const undone = await worker.savePost({ ...post, key: 'linkedin:undone', text: 'Undone.' }, 'words-and-author')
    await worker.undoSave(undone)
    expect([saved.previous, again.previous]).toEqual([undefined, undefined])
    expect(await worker.countPosts()).toBe(3)
    expect(await disk()).not.toMatch(/A new one|linkedin:new/)
    const reader = await openContext()
    await reader.unlock(passphrase)
    expect(await reader.emptyInbox()).toBe(2)
    expect(await reader.all()).toMatchObject([{ key: 'linkedin:new', text: 'A new one.' }, { ...post, text: `${post.text} And more.` }])
    expect(await reader.emptyInbox()).toBe(0)
  })

  it('gets another passphrase, and loses its lock', async () => {
    await page.setLock(passphrase)
    expect(await page.changePassphrase('wrong', 'a new passphrase')).toBe(false)
    expect(await page.changePassphrase(passphrase, 'a new passphrase')).toBe(true)
    const other = await openContext()
    expect([await other.unlock(passphrase), await other.unlock('a new passphrase')]).toEqual([false, true])
    await other.removeLock()
    const third = await openContext()
    expect([await third.lockState(), await third.all()]).toEqual(['open', [post]])
  })

  it('covers the key of the linked folder too', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>()
    const folder = { names: async () => [...files.keys()], read: async (name: string) => files.get(name), write: async (name: string, bytes: Uint8Array<ArrayBuffer>) => void files.set(name, bytes), remove: async () => {} }
    await page.shared.beginSharing(folder, passphrase)
    expect(await disk()).toContain('"raw"')
    await page.setLock(passphrase)
    expect(await disk()).not.toContain('"raw"')
    expect((await page.shared.sync(folder)).wrote).toBe(1)
    await page.removeLock()
    expect((await page.shared.sync(folder)).wrote).toBe(0)
  })

  describe('that another page has opened too', () => {
    const folder = { names: async () => [], read: async () => undefined, write: async () => {}, remove: async () => {} }
    let other: typeof page
    const stale = vi.fn()
    beforeEach(async () => {
      stale.mockClear()
      await page.shared.beginSharing(folder, passphrase)
      await page.setLock(passphrase)
      other = await openContext()
      other.whenStale(stale)
      await other.unlock(passphrase)
      expect(await other.all()).toEqual([post])
    })

    it('is read and written as it stands when the first has taken the lock away', async () => {
      await page.removeLock()
      const note = 'kept'
      await other.change([post.key], (posts) => posts.map((one) => ({ key: one.key, post: { ...one, note } })))
      await other.apply([{ key: 'linkedin:2', post: { ...post, key: 'linkedin:2' } }])
      expect(stale).toHaveBeenCalledOnce()
      const third = await openContext()
      expect(await third.all()).toMatchObject([{ key: 'linkedin:2' }, { key: post.key, note }])
    })

    it('does not lose the linked folder then', async () => {
      await page.removeLock()
      await other.shared.sync(folder)
      const third = await openContext()
      expect(await third.shared.isSharing()).toBe(true)
      expect(await disk()).toContain('"raw"')
    })

    it('loses the linked folder only where an older version has sealed it with keys that are gone', async () => {
      const sealed = await other.readMeta('secret:share')
      await page.removeLock()
      await page.writeMeta('secret:share', sealed)
      expect(await page.shared.isSharing()).toBe(false)
      expect(await page.shared.beginSharing(folder, passphrase)).toBe('begun')
    })

    it('is locked for it when the first has set another lock, or is empty when it was wiped', async () => {
      await page.removeLock()
      await page.setLock('another passphrase')
      await expect(other.all()).rejects.toMatchObject({ name: 'LockedError' })
      await expect(other.apply([{ key: post.key, post }])).rejects.toMatchObject({ name: 'LockedError' })
      expect(await other.lockState()).toBe('locked')
      expect(await other.unlock('another passphrase')).toBe(true)
      expect(await other.all()).toEqual([post])
      await page.wipeList()
      await other.apply([{ key: post.key, post }])
      expect(await (await openContext()).all()).toEqual([post])
    })

    it('does not get its lock back from a new passphrase for it', async () => {
      await Promise.all([page.removeLock(), other.changePassphrase(passphrase, 'another passphrase')])
      expect(await (await openContext()).lockState()).toBe('open')
    })

    it('stays open, with its lock, where setting or removing it fails', async () => {
      const full = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError')
      })
      await expect(other.removeLock()).rejects.toBeDefined()
      full.mockRestore()
      expect([await other.lockState(), await other.all(), stale.mock.calls]).toEqual(['unlocked', [post], []])
    })
  })

  it('loses nothing that is saved while the lock is taken away', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    await worker.savePost({ ...post, key: 'linkedin:before' }, 'words-and-author')
    const saves = [...Array(12).keys()].map((number) => worker.savePost({ ...post, key: `linkedin:${number}` }, 'words-and-author'))
    await Promise.all([...saves.slice(0, 6), page.removeLock(), ...saves.slice(6)])
    expect(await page.all()).toHaveLength(14)
    expect(await page.readInbox()).toEqual([])
  })

  it('takes a save back that an open page has taken in, and says that it did not where it cannot', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    const first = await worker.savePost({ ...fresh(post), key: 'linkedin:new' }, 'words-and-author')
    const again = await worker.savePost({ ...fresh(post), text: `${post.text} And more.` }, 'words-and-author')
    expect(await page.emptyInbox()).toBe(2)
    const life = new AbortController()
    hearUndo(page.undoTaken, (error) => expect.fail(String(error)), life.signal)
    await worker.undoSave(first)
    expect(await page.all()).toMatchObject([{ text: `${post.text} And more.` }])
    life.abort()
    await expect(worker.undoSave(again)).rejects.toThrow('not in the inbox')
    expect(await page.all()).toMatchObject([{ text: `${post.text} And more.` }])
  })

  it('never takes back, with a save, what was written on its post in the open page', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    const first = await worker.savePost({ ...fresh(post), key: 'linkedin:new' }, 'words-and-author')
    const again = await worker.savePost({ ...fresh(post), text: `${post.text} And more.` }, 'words-and-author')
    await page.emptyInbox()
    await page.change(['linkedin:new', post.key], (posts) => posts.map((one) => ({ key: one.key, post: { ...one, note: 'written since', tags: ['since'] } })))
    const life = new AbortController()
    hearUndo(page.undoTaken, (error) => expect.fail(String(error)), life.signal)
    await expect(worker.undoSave(first)).rejects.toThrow('not in the inbox')
    await worker.undoSave(again)
    life.abort()
    expect(await page.all()).toMatchObject([
      { key: 'linkedin:new', note: 'written since', tags: ['since'] },
      { ...post, note: 'written since', tags: ['since'] },
    ])
  })

  it('says that a save is taken back when it is asked once more, whoever took it back', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    const [waits, taken, kept] = [
      await worker.savePost({ ...post, key: 'linkedin:waits' }, 'words-and-author'),
      await worker.savePost({ ...fresh(post), key: 'linkedin:taken' }, 'words-and-author'),
      await worker.savePost({ ...post, key: 'linkedin:kept' }, 'words-and-author'),
    ]
    await worker.undoSave(waits)
    await page.emptyInbox()
    const life = new AbortController()
    hearUndo(page.undoTaken, (error) => expect.fail(String(error)), life.signal)
    await worker.undoSave(taken)
    // The page is closed, the worker begins anew.
    life.abort()
    const next = await openContext()
    await next.undoSave(taken)
    await next.undoSave(waits)
    await expect(next.undoSave(kept)).rejects.toThrow('not in the inbox')
    expect(await page.all()).toMatchObject([{ key: 'linkedin:kept' }, post])
  })

  it('takes nothing back of a list that was wiped', async () => {
    const saveUnderLock = async (reader: typeof page) => {
      await page.setLock(passphrase)
      if (reader !== page) await reader.unlock(passphrase)
      const saved = await (await openContext()).savePost(fresh(post), 'words-and-author')
      expect([saved, await reader.emptyInbox()]).toEqual([{ key: 'inbox:1' }, 1])
    }
    await saveUnderLock(page)
    await page.wipeList()
    const other = await openContext()
    await saveUnderLock(other)
    // Numbers begin anew in a new database.
    expect([await page.undoTaken(1), await other.undoTaken(1)]).toEqual([false, true])
    expect(await page.all()).toEqual([])
  })

  it('opens although something waits that was sealed for a lock that is gone', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    await worker.savePost({ ...post, key: 'linkedin:new' }, 'words-and-author')
    const [lost] = await page.readInbox()
    await page.removeLock()
    await page.setLock(passphrase)
    await page.addToInbox(lost!.sealed)
    await worker.savePost({ ...post, key: 'linkedin:newer' }, 'words-and-author')
    const reader = await openContext()
    await reader.unlock(passphrase)
    expect(await reader.emptyInbox()).toBe(1)
    expect(await reader.all()).toMatchObject([{ key: 'linkedin:new' }, { key: 'linkedin:newer' }, post])
    expect(await reader.countPosts()).toBe(3)
  })

  it('is open for a page that was locked when its lock is gone, whatever is typed there', async () => {
    await page.setLock(passphrase)
    const other = await openContext()
    expect(await other.unlock('another passphrase')).toBe(false)
    await page.removeLock()
    expect(await other.unlock('another passphrase')).toBe(true)
    expect(await other.all()).toEqual([post])
  })

  it('tells the other devices what it forgot while it was locked', async () => {
    await page.writeMeta('shared', true)
    await page.setLock(passphrase)
    const [entry] = (await page.changedSince(undefined)).entries
    await (await openContext()).forgetBefore('2026-12-01T00:00:00.000Z')
    expect(await disk()).not.toMatch(/sheets|urn:li/)
    expect((await page.changedSince(undefined)).removals).toMatchObject([{ key: post.key }])
    // Another device that has not heard of it brings nothing back.
    await page.mergeKnown(new Map([[post.key, { entry: entry! }]]))
    expect(await page.all()).toEqual([])
    await page.removeLock()
    expect((await page.changedSince(undefined)).removals).toMatchObject([{ key: post.key }])
  })

  it('forgets old posts although it is locked', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    expect(await worker.forgetBefore('2026-12-01T00:00:00.000Z')).toBe(1)
    expect(await worker.countPosts()).toBe(0)
  })
})
