import 'fake-indexeddb/auto'
import './web-locks'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openListActs } from '../entrypoints/saved/list-acts'
import { openListState, type ListState } from '../entrypoints/saved/list-state'
import { previewFile } from '../utils/import-list'
import { readEntries } from '../utils/list-database'
import { apply, mergeKnown, readPosts, wipeList } from '../utils/saved-posts'
import type { SavedPost } from '../utils/types'

const post = (number: number, more: Partial<SavedPost> = {}): SavedPost => ({
  key: `linkedin:${number}`,
  site: 'linkedin',
  author: `A ${number % 3}`,
  text: `words of ${number}`,
  topic: 'grief',
  savedAt: new Date(1_700_000_000_000 + number * 1_000).toISOString(),
  note: '',
  tags: [],
  ...more,
})
const put = (...posts: SavedPost[]) => apply(posts.map((one) => ({ key: one.key, post: one })))

let drawn: number
/** The page looks for news as long as it is open: once more, perhaps, when the tests and their document are gone. */
let isOver = false
afterAll(() => void (isOver = true))
let list: ListState
const open = async () => {
  drawn = 0
  list = openListState(() => void drawn++, (error) => (isOver ? undefined : expect.fail(String(error))))
  await list.load()
}
const keys = () => list.keys?.map((key) => Number(key.split(':')[1]))

beforeEach(async () => {
  await wipeList()
  await put(...[...Array(60).keys()].map((number) => post(number)))
})
afterEach(() => void vi.restoreAllMocks())

describe('the list as the page holds it', () => {
  it('is whole and in order when it has been read, with what is told of it', async () => {
    await put(post(99, { key: 'web:https://example.org/', site: 'web', tags: ['read'], checkIn: { on: '2020-01-01', note: '' } }))
    await open()
    expect(list.keys).toHaveLength(61)
    expect(keys()?.slice(1, 4)).toEqual([59, 58, 57])
    expect([list.total, list.read, list.hasWeb, list.due, list.tags]).toEqual([61, undefined, true, 1, [['read', 1]]])
  })

  it('reads a post that comes into sight, and tells when it is there', async () => {
    await open()
    expect(list.postOf('linkedin:0')).toBeUndefined()
    const before = drawn
    await vi.waitFor(() => expect(list.postOf('linkedin:0')).toEqual(post(0)))
    expect(drawn).toBeGreaterThan(before)
  })

  it('follows what another page or the worker writes, edits and removes', async () => {
    await open()
    list.setSearch({ query: 'found', filters: {}, sort: 'newest' })
    expect(keys()).toEqual([])
    await put(post(5, { note: 'found' }), post(77, { text: 'found too' }))
    await vi.waitFor(() => expect(keys()).toEqual([77, 5]))
    await apply([{ key: 'linkedin:5' }])
    await vi.waitFor(() => expect(keys()).toEqual([77]))
    expect(list.total).toBe(60)
  })

  it('learns by itself of what was written, or removed, and never told', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] })
    await open()
    // The one who writes is stopped before the word is out.
    const silent = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {})
    await put(post(80), post(3, { text: 'edited' }))
    vi.advanceTimersByTime(5_000)
    await vi.waitFor(() => expect(keys()?.[0]).toBe(80))
    await vi.waitFor(() => expect(list.postOf('linkedin:3')?.text).toBe('edited'))
    await apply([{ key: 'linkedin:80' }])
    vi.advanceTimersByTime(5_000)
    await vi.waitFor(() => expect(keys()?.[0]).toBe(59))
    silent.mockRestore()
    vi.useRealTimers()
  })

  it('shows what another device wrote before the last write here', async () => {
    await open()
    const [entry] = await readEntries(['linkedin:7'])
    await put(post(8, { note: 'written here, later' }))
    await vi.waitFor(() => expect(list.postOf('linkedin:8')?.note).toBe('written here, later'))
    const [time, ...device] = entry!.at.split('-')
    const earlier = [`${time!.slice(0, -1)}${String.fromCharCode(time!.charCodeAt(time!.length - 1) + 1)}`, ...device].join('-')
    const [last] = await readEntries(['linkedin:8'])
    expect(earlier > entry!.at && earlier < last!.later!.note!).toBe(true)
    expect(await mergeKnown(new Map([['linkedin:7', { entry: { post: post(7, { note: 'written there' }), at: entry!.at, later: { note: earlier } } }]]))).toMatchObject({ changed: 1 })
    list.setSearch({ query: 'written', filters: {}, sort: 'newest' })
    await vi.waitFor(() => expect(keys()).toEqual([8, 7]))
    await vi.waitFor(() => expect(list.postOf('linkedin:7')?.note).toBe('written there'))
  })

  it('keeps what is shown while everything is read anew', async () => {
    await put(...[...Array(3_000).keys()].map((number) => post(number)))
    await open()
    list.setSearch({ query: '12', filters: {}, sort: 'newest' })
    const found = keys()!
    // What is drawn again and again stays at hand, however much else is looked at.
    for (let at = 0; at < 1_400; at += 100) {
      for (let next = at; next < at + 100; next += 1) list.postOf(`linkedin:${next + 1_000}`)
      await vi.waitFor(() => expect(list.postOf(`linkedin:${at + 1_099}`)).toBeDefined())
      if (at > 0) expect(list.postOf('linkedin:12')).toBeDefined()
      else await vi.waitFor(() => expect(list.postOf('linkedin:12')).toBeDefined())
    }
    list.postOf('linkedin:12')
    await vi.waitFor(() => expect(list.postOf('linkedin:12')).toBeDefined())
    const reading = list.load()
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise((next) => setTimeout(next, 5))
      expect(keys()).toEqual(found)
      expect(list.postOf('linkedin:12')).toBeDefined()
    }
    await reading
    expect(keys()).toEqual(found)
  })

  it('knows all posts of the same author, also while the list is being read', async () => {
    list = openListState(() => {}, (error) => expect.fail(String(error)))
    const reading = list.load()
    await vi.waitFor(() => expect(list.keys).toBeDefined())
    expect(new Set(await list.sameAuthors(['linkedin:1'])).size).toBe(20)
    await reading
  })

  it('knows all posts of the same author', async () => {
    await open()
    const same = await list.sameAuthors(['linkedin:1'])
    expect(new Set(same).size).toBe(20)
    expect(same).toContain('linkedin:58')
  })

  it('knows an author by their address where there is one, and by their name where there is none', async () => {
    const ada = (number: number, author: string, address?: string) => post(number, { author, ...(address && { authorUrl: `https://www.linkedin.com/in/${address}` }) })
    await put(
      ada(101, 'Ada Lind', 'ada-lind/?trk=feed'),
      ada(102, 'Dr. Ada Lind, MD', 'Ada-Lind#about'),
      ada(103, 'Ada Lind', 'another-ada-lind'),
      ada(104, 'Ada Lind'),
      ada(105, 'Dr. Ada Lind, MD'),
      { ...ada(106, 'Ada Lind', 'ada-lind'), key: 'web:https://example.org/ada', site: 'web' },
    )
    await open()
    const same = async (number: number) => [...new Set(await list.sameAuthors([`linkedin:${number}`]))].map((key) => Number(key.split(':')[1])).toSorted()
    expect(await same(101)).toEqual([101, 102, 104])
    expect(await same(103)).toEqual([103, 104])
    expect(await same(104)).toEqual([101, 103, 104])
    expect(await same(105)).toEqual([102, 105])
  })
})

describe('what is done from the page', () => {
  it('to many at once: with word of how far it is, and one way back', async () => {
    await put(...[...Array(1_200).keys()].map((number) => post(number)))
    await open()
    const shares: (number | undefined)[] = []
    const acts = openListActs((progress) => shares.push(progress?.share))
    const said = await acts.act({ act: 'tags', keys: list.keys!, add: ['all'], drop: [] })
    expect(said).toEqual({ sentence: 'Tags kept.', canUndo: true })
    expect(shares).toEqual([0, 500 / 1_200, 1_000 / 1_200, undefined])
    await vi.waitFor(() => expect(list.tags).toEqual([['all', 1_200]]), { timeout: 5_000 })
    await acts.act({ act: 'remove', keys: ['linkedin:1', 'linkedin:2'] })
    await acts.undo()
    await acts.undo()
    expect(await acts.undo()).toBeUndefined()
    await vi.waitFor(() => expect([list.total, list.tags]).toEqual([1_200, []]), { timeout: 5_000 })
  })

  it('brings in a file, and what was saved or noted since it was looked at stays', async () => {
    const acts = openListActs(() => {})
    const text = JSON.stringify({ format: 'quiet-nod-list', version: 1, posts: [post(1, { tags: ['file'] }), post(70, { note: 'of the file', tags: ['file'] })] })
    const seen = await previewFile({ size: text.length, text: async () => text })
    if ('refused' in seen) return expect.fail(seen.refused)
    expect([seen.merged, seen.added]).toEqual([1, 1])
    await put(post(1, { note: 'mine' }), post(70, { text: 'longer than the words of 70', tags: ['mine'] }))
    await acts.bringIn(seen.brought, '')
    const [first, second] = await readPosts(['linkedin:1', 'linkedin:70'])
    expect(first).toMatchObject({ note: 'mine', tags: ['file'] })
    expect(second).toMatchObject({ note: 'of the file', tags: ['mine', 'file'], text: 'longer than the words of 70' })
    await acts.undo()
    expect(await readPosts(['linkedin:1', 'linkedin:70'])).toMatchObject([{ note: 'mine', tags: [] }, { note: '', tags: ['mine'] }])
  })

  it('brings in a file, and what was taken away since it was looked at stays away', async () => {
    const acts = openListActs(() => {})
    const checkIn = { on: '2030-01-01', note: '' }
    const of = (more: Partial<SavedPost>) => [1, 2, 3].map((number) => post(number, more))
    await put(...of({ note: 'mine', tags: ['mine', 'both'], checkIn }))
    const text = JSON.stringify({ format: 'quiet-nod-list', version: 1, posts: of({ note: 'of the file', tags: ['both', 'file'], checkIn }) })
    const seen = await previewFile({ size: text.length, text: async () => text })
    if ('refused' in seen) return expect.fail(seen.refused)
    expect(seen.merged).toBe(3)
    await put(post(1))
    await apply([{ key: 'linkedin:2' }])
    expect(await acts.bringIn(seen.brought, '')).toBe(2)
    expect(await readPosts(['linkedin:1', 'linkedin:2', 'linkedin:3'])).toEqual([post(1, { tags: ['file'] }), post(3, { note: 'mine', tags: ['mine', 'both', 'file'], checkIn })])
    // Where all of them were, nothing is brought in, and there is nothing to take back but what was before.
    await acts.undo()
    await apply(of({}).map(({ key }) => ({ key })))
    expect(await acts.bringIn(seen.brought, '')).toBe(0)
    expect(await acts.undo()).toBeUndefined()
  })

  it('an undo takes back what it was asked to, and leaves what was written since', async () => {
    const acts = openListActs(() => {})
    await acts.act({ act: 'tags', keys: ['linkedin:1'], add: ['mine'], drop: [] })
    await put(post(1, { tags: ['mine'], note: 'written in the panel' }))
    await acts.undo()
    expect(await readPosts(['linkedin:1'])).toEqual([post(1, { note: 'written in the panel' })])
    await acts.act({ act: 'remove', keys: ['linkedin:1', 'linkedin:2'] })
    await put(post(1, { tags: ['anew'], text: 'kept anew' }))
    await acts.undo()
    expect(await readPosts(['linkedin:1', 'linkedin:2'])).toEqual([post(1, { note: 'written in the panel', tags: ['anew'], text: 'kept anew' }), post(2)])
    await acts.act({ act: 'note', keys: ['linkedin:2'], note: 'mine' })
    await apply([{ key: 'linkedin:2' }])
    await acts.undo()
    expect(await readPosts(['linkedin:2'])).toEqual([])
  })

  it('what is gone meanwhile cannot be acted on, and is not said to be', async () => {
    const acts = openListActs(() => {})
    await acts.act({ act: 'note', keys: ['linkedin:2'], note: 'before' })
    await apply([{ key: 'linkedin:1' }])
    expect(await acts.act({ act: 'note', keys: ['linkedin:1'], note: 'mine' })).toEqual({ sentence: 'That could not be done. Nothing was lost.', canUndo: false })
    // What stays to be taken back is what was done before.
    await acts.undo()
    expect(await readPosts(['linkedin:2'])).toEqual([post(2)])
    expect(await acts.undo()).toBeUndefined()
  })

  it('a step that fails in the middle can be taken back as far as it went', async () => {
    await put(...[...Array(1_200).keys()].map((number) => post(number)))
    const acts = openListActs(() => {})
    const real = IDBObjectStore.prototype.put
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...all) {
      if (++puts > 700) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, all)
    })
    const keysNow = [...Array(1_200).keys()].map((number) => `linkedin:${number}`)
    await expect(acts.act({ act: 'note', keys: keysNow, note: 'n' })).rejects.toBeDefined()
    vi.restoreAllMocks()
    await open()
    const noted = () => list.index().find({ query: '', filters: { hasNote: true }, sort: 'newest' }).length
    expect(noted()).toBe(500)
    // And taking it back may fail in the middle, too.
    puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...all) {
      if (++puts > 200) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, all)
    })
    await expect(acts.undo()).rejects.toBeDefined()
    vi.restoreAllMocks()
    await acts.undo()
    await vi.waitFor(() => expect(noted()).toBe(0), { timeout: 5_000 })
  })
})
