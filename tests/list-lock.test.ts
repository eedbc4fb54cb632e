import 'fake-indexeddb/auto'
import './web-locks'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
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

  it('forgets old posts although it is locked', async () => {
    await page.setLock(passphrase)
    const worker = await openContext()
    expect(await worker.forgetBefore('2026-12-01T00:00:00.000Z')).toBe(1)
    expect(await worker.countPosts()).toBe(0)
  })
})
