import 'fake-indexeddb/auto'
import './web-locks'
import { Dexie } from 'dexie'
import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Folder } from '../utils/shared-list'
import type { SavedPost } from '../utils/types'

// The slow way from passphrase to key is not what is tried here.
vi.mock('../utils/secret-file', async (original) => {
  const real = await original<typeof import('../utils/secret-file')>()
  return { ...real, deriveKey: (passphrase: string, salt?: Uint8Array<ArrayBuffer>, _count?: number, extractable?: boolean) => real.deriveKey(passphrase, salt, 100_000, extractable) }
})

const passphrase = 'correct horse battery'
const base: SavedPost = { key: 'linkedin:0', site: 'linkedin', text: 'words', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: [] }

/** A device of the reader's: a browser with its own database and its own clock. */
const newDevice = async (offset = 0) => {
  const factory = new IDBFactory()
  vi.resetModules()
  const modules = {
    list: await import('../utils/saved-posts'),
    database: await import('../utils/list-database'),
    shared: await import('../utils/shared-list'),
  }
  const on = async <T>(act: (its: typeof modules) => Promise<T>): Promise<T> => {
    Dexie.dependencies.indexedDB = factory
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => Math.floor(performance.timeOrigin + performance.now()) + offset)
    try {
      return await act(modules)
    } finally {
      clock.mockRestore()
    }
  }
  const posts = () =>
    on(async ({ database }) => {
      const all: SavedPost[] = []
      for await (const part of database.allEntries()) all.push(...part.map(({ post }) => post))
      return all.toSorted((a, b) => a.key.localeCompare(b.key))
    })
  const edit = (key: string, change: Partial<SavedPost>) =>
    on(async ({ list }) => {
      const [post] = await list.readPosts([key])
      if (post) await list.apply([{ key, post: { ...post, ...change } }])
    })
  const put = (post: SavedPost) => on(({ list }) => list.apply([{ key: post.key, post }]))
  const remove = (key: string) => on(({ list }) => list.apply([{ key }]))
  const sync = (folder: Folder) => on(({ shared }) => shared.sync(folder))
  const begin = (folder: Folder) => on(({ shared }) => shared.beginSharing(folder, passphrase))
  return { on, posts, edit, put, remove, sync, begin }
}

const newFolder = () => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  /** As a sync service shows it to one device: some files not there yet, in any order. */
  const seen = (isThere: (name: string) => boolean = () => true, order: (names: string[]) => string[] = (names) => names): Folder => ({
    names: async () => order([...files.keys()].filter(isThere)),
    read: async (name) => files.get(name),
    write: async (name, bytes) => void files.set(name, bytes),
    remove: async (name) => void files.delete(name),
  })
  return { files, seen }
}

afterEach(() => vi.restoreAllMocks())

describe('two devices with one folder', () => {
  const two = async () => {
    const folder = newFolder()
    const [a, b] = [await newDevice(), await newDevice(3_600_000)]
    await a.put(base)
    await a.begin(folder.seen())
    await a.sync(folder.seen())
    await b.begin(folder.seen())
    await b.sync(folder.seen())
    const meet = async () => {
      for (const device of [a, b, a, b]) await device.sync(folder.seen())
      expect(await a.posts()).toEqual(await b.posts())
      return a.posts()
    }
    return { folder, a, b, meet }
  }

  it('have one list; fields that both changed have their last writer, others both', async () => {
    const { a, b, meet } = await two()
    expect(await b.posts()).toEqual([base])
    await a.edit(base.key, { note: 'from a' })
    await b.edit(base.key, { tags: ['from-b'] })
    expect(await meet()).toEqual([{ ...base, note: 'from a', tags: ['from-b'] }])
  })

  it('a removal reaches the other, and an older edit does not bring the post back', async () => {
    const { a, b, meet } = await two()
    await a.edit(base.key, { note: 'before' })
    // Its clock is an hour ahead: the removal is newer.
    await b.remove(base.key)
    expect(await meet()).toEqual([])
    await a.put({ ...base, key: 'linkedin:1' })
    expect(await meet()).toMatchObject([{ key: 'linkedin:1' }])
  })

  it('an edit that is newer than the removal brings the post back whole', async () => {
    const { a, b, meet } = await two()
    await a.remove(base.key)
    // The other one's clock is an hour ahead.
    await b.edit(base.key, { note: 'later' })
    expect(await meet()).toEqual([{ ...base, note: 'later' }])
  })

  it('another passphrase is told, and nothing is shared', async () => {
    const { folder } = await two()
    const c = await newDevice()
    expect(await c.on(({ shared }) => shared.beginSharing(folder.seen(), 'another passphrase'))).toBe('wrong')
    expect(await c.on(({ shared }) => shared.isSharing())).toBe(false)
  })

  it('begun apart, by two who did not know of each other: the passphrase once more, and they meet', async () => {
    const [mine, theirs] = [newFolder(), newFolder()]
    const [a, b] = [await newDevice(), await newDevice()]
    await a.put(base)
    await a.begin(mine.seen())
    await b.begin(theirs.seen())
    await a.sync(mine.seen())
    for (const [name, bytes] of mine.files) theirs.files.set(name, bytes)
    expect((await b.sync(theirs.seen())).unreadable).toBe(2)
    expect(await b.begin(theirs.seen())).toBe('begun')
    expect(await b.sync(theirs.seen())).toMatchObject({ changed: 1, unreadable: 0 })
    expect(await b.posts()).toEqual([base])
  })

  it('files hold no readable word, and what is not ours or broken is left alone', async () => {
    const { folder, b, meet } = await two()
    for (const bytes of folder.files.values()) expect(new TextDecoder('latin1').decode(bytes)).not.toMatch(/words|linkedin/)
    folder.files.set('quiet-nod-zzzzzzzz-000001.changes', new Uint8Array(500))
    folder.files.set('holiday.jpg', new Uint8Array(5))
    expect(await b.sync(folder.seen())).toEqual({ changed: 0, wrote: 0, unreadable: 1 })
    expect(await meet()).toEqual([base])
  })

  it('a file that has come only in part is read when it is whole', async () => {
    const { folder, a, b } = await two()
    await a.edit(base.key, { note: 'new' })
    await a.sync(folder.seen())
    const name = [...folder.files.keys()].at(-1)!
    const whole = folder.files.get(name)!
    folder.files.set(name, whole.slice(0, whole.length / 2))
    expect((await b.sync(folder.seen())).unreadable).toBe(1)
    folder.files.set(name, whole)
    expect((await b.sync(folder.seen())).changed).toBe(1)
    expect((await b.posts())[0]?.note).toBe('new')
  })

  it('a clock that is days ahead wins nothing before its time', async () => {
    const { folder, a } = await two()
    const c = await newDevice(10 * 86_400_000)
    await c.begin(folder.seen())
    await c.sync(folder.seen())
    await c.edit(base.key, { note: 'from the future' })
    await c.sync(folder.seen())
    expect((await a.sync(folder.seen())).unreadable).toBe(1)
    await a.edit(base.key, { note: 'now' })
    expect((await a.posts())[0]?.note).toBe('now')
  })

  it('after many files it tidies: what was removed leaves the folder', async () => {
    const { folder, a, b, meet } = await two()
    for (let round = 0; round < 30; round++) {
      await a.edit(base.key, { note: `round ${round}` })
      await a.sync(folder.seen())
    }
    expect(folder.files.size).toBeLessThan(28)
    expect((await meet())[0]?.note).toBe('round 29')
    const c = await newDevice()
    await c.begin(folder.seen())
    await c.sync(folder.seen())
    expect(await c.posts()).toEqual(await b.posts())
  })

  it('ended and begun again: no removal is kept in between, and what was removed before does not come back', async () => {
    const { folder, a, b, meet } = await two()
    await b.put({ ...base, key: 'linkedin:1' })
    await meet()
    await a.remove('linkedin:1')
    await meet()
    await a.on(({ shared }) => shared.endSharing())
    expect(await a.on(({ database }) => database.changedSince(undefined))).toMatchObject({ removals: [] })
    expect(await b.on(({ database }) => database.changedSince(undefined))).toMatchObject({ removals: [{ key: 'linkedin:1' }] })
    await a.begin(folder.seen())
    expect(await meet()).toEqual([base])
  })

  it('what comes by hand goes on into the folder, once', async () => {
    const { folder, a, b } = await two()
    const c = await newDevice()
    await c.put({ ...base, key: 'linkedin:c' })
    await c.put({ ...base, key: 'linkedin:gone' })
    await c.remove('linkedin:gone')
    const bytes = await c.on(({ shared }) => shared.handFile(passphrase))
    expect(await b.on(({ shared }) => shared.takeHandFile(passphrase, bytes))).toEqual({ changed: 1 })
    // Written later here than what has come.
    await b.edit(base.key, { note: 'from b' })
    expect(await b.sync(folder.seen())).toMatchObject({ wrote: 1 })
    await a.sync(folder.seen())
    expect(await a.posts()).toEqual([{ ...base, note: 'from b' }, { ...base, key: 'linkedin:c' }])
    for (const device of [a, b, a, b]) expect(await device.sync(folder.seen())).toMatchObject({ wrote: 0 })
    expect(await c.on(({ shared }) => shared.isSharing())).toBe(false)
  })

  it('by hand: the same, without a folder', async () => {
    const [a, b] = [await newDevice(), await newDevice()]
    await a.put(base)
    const carry = async (from: typeof a, to: typeof a) => {
      const bytes = await from.on(({ shared }) => shared.handFile(passphrase))
      expect(await to.on(({ shared }) => shared.takeHandFile('wrong passphrase', bytes))).toBeUndefined()
      return to.on(({ shared }) => shared.takeHandFile(passphrase, bytes))
    }
    expect(await carry(a, b)).toEqual({ changed: 1 })
    await b.edit(base.key, { note: 'by hand' })
    await a.put({ ...base, key: 'linkedin:2' })
    await a.remove('linkedin:2')
    await carry(b, a)
    await carry(a, b)
    expect(await a.posts()).toEqual([{ ...base, note: 'by hand' }])
    expect(await b.posts()).toEqual(await a.posts())
  })
})

describe('two pages of one device', () => {
  /** A folder that takes its time. */
  const slow = () => {
    const { files, seen } = newFolder()
    const written: string[] = []
    const folder: Folder = {
      ...seen(),
      names: async () => {
        await new Promise((next) => setTimeout(next, 20))
        return [...files.keys()]
      },
      write: async (name, bytes) => {
        written.push(name)
        files.set(name, bytes)
      },
    }
    return { folder, written }
  }

  it('never write a file of the same name', async () => {
    const { folder, written } = slow()
    const device = await newDevice()
    await device.begin(folder)
    await device.put(base)
    await device.on(async ({ shared }) => Promise.all([shared.sync(folder), shared.sync(folder)]))
    expect(new Set(written).size).toBe(written.length)
    expect(written).toHaveLength(2)
  })

  it('what is ended while the other reads the folder stays ended', async () => {
    const { folder } = slow()
    const device = await newDevice()
    await device.begin(folder)
    await device.put(base)
    await device.on(async ({ shared }) => Promise.all([shared.sync(folder), shared.endSharing()]))
    expect(await device.on(({ shared }) => shared.isSharing())).toBe(false)
  })
})

describe('three devices, files that come late, twice, in any order, or not at all for a while', () => {
  const keys = ['linkedin:0', 'linkedin:1', 'instagram:2']
  const act = fc.record({
    device: fc.nat(2),
    key: fc.constantFrom(...keys),
    does: fc.oneof(
      { weight: 2, arbitrary: fc.constant('save') },
      { weight: 3, arbitrary: fc.constantFrom('note', 'tags', 'author') },
      { weight: 2, arbitrary: fc.constant('remove') },
      { weight: 4, arbitrary: fc.constant('sync') },
    ),
    value: fc.nat(99),
    /** Which files are there when it syncs. */
    there: fc.nat(7),
  })

  it('end with the same list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), fc.tuple(fc.nat(5_000), fc.nat(5_000), fc.nat(5_000)), async (acts, offsets) => {
        const folder = newFolder()
        const devices: Awaited<ReturnType<typeof newDevice>>[] = []
        for (const offset of offsets) {
          const device = await newDevice(offset)
          await device.begin(folder.seen())
          await device.sync(folder.seen())
          devices.push(device)
        }
        for (const { device: at, key, does, value, there } of acts) {
          const device = devices[at]!
          if (does === 'save') await device.put({ ...base, key, site: key.startsWith('i') ? 'instagram' : 'linkedin', text: `words ${value}` })
          else if (does === 'remove') await device.remove(key)
          else if (does === 'sync') await device.sync(folder.seen((name) => Number(name.slice(-9, -8)) % 8 !== there, (names) => (value % 2 ? names : names.toReversed())))
          else await device.edit(key, { note: { note: `note ${value}` }, tags: { tags: [`tag-${value}`] }, author: { author: `A${value}` } }[does] as Partial<SavedPost>)
        }
        // In the end all files have come, and everybody has looked often enough to hear of what the others heard.
        for (let round = 0; round < 4; round++) for (const device of devices) await device.sync(folder.seen())
        const lists = []
        for (const device of devices) lists.push(await device.posts())
        expect(lists[1]).toEqual(lists[0])
        expect(lists[2]).toEqual(lists[0])
        // And nothing more is written for ever and ever.
        const files = folder.files.size
        for (const device of devices) await device.sync(folder.seen())
        expect(folder.files.size).toBe(files)
      }),
      { numRuns: 40 },
    )
  }, 240_000)
})
