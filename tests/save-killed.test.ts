import 'fake-indexeddb/auto'
import './web-locks'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { toSavedPost } from '../utils/read-saved-post'
import type { Post, SavedPost } from '../utils/types'

const post: Post = {
  id: 'urn:li:activity:7263599765700308993',
  site: 'linkedin',
  url: 'https://www.linkedin.com/feed/update/urn:li:activity:7263599765700308993/',
  author: 'Ines Marchetti',
  text: 'They changed the sheets.',
  truncated: false,
  promoted: false,
  suggested: false,
  tiers: {},
}
const entry = toSavedPost(post, 'grief', 'words-and-author', '2026-11-23T20:00:00.000Z')

/** A worker: its memory is new, the disk is not. */
const openWorker = async () => {
  vi.resetModules()
  return { ...(await import('../utils/saved-posts')), ...(await import('../utils/list-database')) }
}
const held = async (): Promise<SavedPost[]> => {
  const { allEntries } = await openWorker()
  const posts: SavedPost[] = []
  for await (const part of allEntries()) posts.push(...part.map((one) => one.post))
  return posts.toSorted((a, b) => a.key.localeCompare(b.key))
}

const methods = ['get', 'put', 'delete', 'add'] as const
/** Lets the database be asked so many times; then the transaction is broken off, as when its process dies. Tells how often it was asked. */
const dieAfter = (asks: number) => {
  let asked = 0
  for (const method of methods) {
    const real = IDBObjectStore.prototype[method] as (...all: unknown[]) => IDBRequest
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...all: unknown[]) {
      if (++asked > asks) {
        this.transaction.abort()
        throw new DOMException('died', 'AbortError')
      }
      return real.apply(this, all)
    } as never)
  }
  return () => asked
}

beforeEach(() => Dexie.delete('quiet-nod'))
afterEach(() => vi.restoreAllMocks())

const saves = {
  'a new post': async (worker: Awaited<ReturnType<typeof openWorker>>) => worker.savePost(entry, 'words-and-author'),
  'a post that is merged': async (worker: Awaited<ReturnType<typeof openWorker>>) => worker.savePost({ ...entry, key: 'linkedin:2', text: `${entry.text} And more.` }, 'words-and-author'),
  'a post that changes its key': async (worker: Awaited<ReturnType<typeof openWorker>>) => worker.savePost({ ...entry, key: 'linkedin:2' }, 'words', true),
  'many at once': async (worker: Awaited<ReturnType<typeof openWorker>>) =>
    worker.apply([{ key: 'linkedin:2' }, ...[...Array(6).keys()].map((number) => ({ key: `linkedin:n${number}`, post: { ...entry, key: `linkedin:n${number}` } }))]),
}

it.each(Object.keys(saves) as (keyof typeof saves)[])('%s: killed at every step, the list is as before or as after, and saving again works', async (what) => {
  const prepare = async () => {
    await Dexie.delete('quiet-nod')
    const worker = await openWorker()
    await worker.apply([{ key: 'linkedin:2', post: { ...entry, key: 'linkedin:2', note: 'mine' } }])
    // The key that tells nothing is salted on each device: the same salt in each round.
    await worker.writeMeta('salt', 'a salt')
  }
  await prepare()
  const before = await held()
  await saves[what](await openWorker())
  const after = await held()
  expect(after).not.toEqual(before)

  let deaths = 0
  for (let asks = 0; ; asks++) {
    await prepare()
    const worker = await openWorker()
    const asked = dieAfter(asks)
    const acknowledged = await saves[what](worker).then(() => true, () => false)
    vi.restoreAllMocks()
    const now = await held()
    if (acknowledged) {
      expect(now).toEqual(after)
      if (asked() <= asks) break
    } else {
      deaths++
      expect(now, `killed at step ${asks + 1}`).toEqual(before)
    }
    await saves[what](await openWorker())
    expect(await held()).toEqual(after)
  }
  expect(deaths).toBeGreaterThan(4)
})

it('no room left: the save is refused with that reason, and nothing of it is there', async () => {
  const worker = await openWorker()
  await worker.savePost(entry, 'words-and-author')
  const full = new DOMException('full', 'QuotaExceededError')
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full
  })
  const { troubleOf } = await import('../utils/messages')
  const refused = await worker.savePost({ ...entry, key: 'linkedin:3' }, 'words-and-author').catch(troubleOf)
  vi.restoreAllMocks()
  expect(refused).toBe('full')
  expect(await held()).toEqual([entry])
})
