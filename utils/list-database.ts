/** The only Dexie: the rows of the personal list in the extension's own database, and word of their changes. What they mean: saved-posts. */
import { Dexie, type EntityTable } from 'dexie'
import type { Entry } from './entries'
import { currentCodec, fromRemovalRow, fromRow, hasCodec, lockedError, removalOf, rowOf, storedKey, toRemovalRow, toRow, useCodec, type Bytes, type Codec, type Removal, type RemovalRow, type Row } from './list-rows'
import { readSavedPost } from './read-saved-post'
import { newDevice, nextStamp, type Stamp } from './stamps'
import type { SavedPost } from './types'

type Database = Dexie & {
  posts: EntityTable<Row, 'key'>
  removals: EntityTable<RemovalRow, 'key'>
  /** Posts saved while the list was locked: only the passphrase opens them. */
  inbox: EntityTable<{ id: number; sealed: Bytes }, 'id'>
  meta: EntityTable<{ name: string; value: unknown }, 'name'>
}

let opened: Database | undefined
let onBlocked = (): void => {}

/** Tells when a page of an older version keeps the list from being opened. */
export const whenBlocked = (tell: () => void): void => {
  onBlocked = tell
}

/** Opened at first use: the worker that runs this may have been started for something else. */
const database = (): Database => {
  if (opened) return opened
  // `strict`: a save is acknowledged when it is on the disk, not when the system has promised to write it.
  const fresh = new Dexie('quiet-nod', { chromeTransactionDurability: 'strict' }) as Database
  fresh.version(1).stores({ posts: '&key, savedAt' })
  fresh
    .version(2)
    .stores({ posts: '&key, savedAt, changed, on', removals: '&key, changed', inbox: '++id', meta: '&name' })
    .upgrade(async (transaction) => {
      const device = newDevice()
      await transaction.table('meta').put({ name: 'device', value: device })
      await transaction.table('posts').toCollection().modify((row: SavedPost, holder) => {
        const post = readSavedPost({ seenAt: row.savedAt, ...row })
        if (post) holder.value = rowOf({ post, at: nextStamp(undefined, Date.parse(post.savedAt), device) })
      })
    })
  // Another page wants to upgrade or delete the database: make way, and open again at the next use.
  fresh.on('versionchange', () => {
    fresh.close()
    if (opened === fresh) opened = undefined
  })
  fresh.on('blocked', () => onBlocked())
  opened = fresh
  return fresh
}

/** The browser may close the database under a sleeping worker: try once more with a fresh one. */
const withDatabase = async <T>(act: (tables: Database) => PromiseLike<T>): Promise<T> => {
  try {
    return await act(database())
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') throw error
    opened = undefined
    return act(database())
  }
}

/** What describes a lock. `box`: the secrets, in a file that only the passphrase opens. No two locks have the same public key. */
export type Lock = { publicKey: JsonWebKey; box: Bytes }
let onStale = (): void => {}

/** Tells when another page took away the lock that this page had opened, or set another: what this page holds is of the past. */
export const whenStale = (tell: () => void): void => {
  onStale = tell
}

/** The lock as it stands. A codec of any other would find nothing, and seal with keys that nobody has any more: it is forgotten. */
export const readLock = async (): Promise<Lock | undefined> => {
  const lock = await readMeta<Lock>('lock')
  const codec = currentCodec()
  if (codec && codec.of !== lock?.publicKey.x) {
    useCodec(undefined)
    onStale()
  }
  return lock
}

/** Throws where the list is locked and this page has not been given the passphrase. */
export const refuseIfLocked = async (): Promise<void> => {
  if ((await readLock()) && !hasCodec()) throw lockedError()
}

/** One writer at a time, over all pages and the worker. The browser frees it when its holder dies. */
export const alone = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('quiet-nod-list', act) as Promise<T>

const channelName = 'quiet-nod-list'
/** Tells every open page which keys changed; `undefined`: everything may have. */
export const announce = (keys?: readonly string[]): void => {
  const channel = new BroadcastChannel(channelName)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin, and takes none.
  channel.postMessage(keys)
  channel.close()
}

/** Calls back with the keys that changed, in any page or the worker, until the signal aborts. `undefined`: everything may have. */
export const watchList = (onChange: (keys: readonly string[] | undefined) => void, signal: AbortSignal): void => {
  const channel = new BroadcastChannel(channelName)
  channel.addEventListener('message', ({ data }: MessageEvent<readonly string[] | undefined>) => onChange(data))
  signal.addEventListener('abort', () => channel.close())
}

/** Something small that is kept beside the posts. */
export const readMeta = <T>(name: string): Promise<T | undefined> => withDatabase(async ({ meta }) => (await meta.get(name))?.value as T | undefined)
/** `undefined` takes it away. */
export const writeMeta = (name: string, value: unknown): Promise<unknown> =>
  withDatabase(({ meta }): PromiseLike<unknown> => (value === undefined ? meta.delete(name) : meta.put({ name, value })))

/** The same for what a lock must cover too. */
export const readSecret = async <T>(name: string): Promise<T | undefined> => {
  const { value, sealed } = (await readMeta<{ value?: T; sealed?: Bytes }>(`secret:${name}`)) ?? {}
  if (!sealed) return value
  await refuseIfLocked()
  // Without a codec here there is no lock: what an older version sealed with the keys of one that is gone opens for nobody.
  return (await currentCodec()?.open(sealed)) as T | undefined
}
const secretRow = async (value: unknown, under: Codec | undefined) => (under ? { sealed: await under.seal(value) } : { value })
/** Nobody sets or removes a lock between the sealing and the writing. */
export const writeSecret = (name: string, value: unknown): Promise<unknown> =>
  alone(async () => {
    await refuseIfLocked()
    return writeMeta(`secret:${name}`, await secretRow(value, currentCodec()))
  })

/** What is there under a name; made at first need, once, whoever asks at the same time. */
export const setUp = async <T>(name: string, make: () => T): Promise<T> => {
  const there = await readMeta<T>(name)
  if (there !== undefined) return there
  const made = make()
  return withDatabase((tables) =>
    tables.transaction('rw', tables.meta, async () => {
      const meanwhile = (await tables.meta.get(name))?.value as T | undefined
      if (meanwhile === undefined) await tables.meta.put({ name, value: made })
      return meanwhile ?? made
    }),
  )
}

/** The entries of these keys, each in the place of its key; `undefined` where there is none. */
export const readEntries = async (keys: readonly string[]): Promise<(Entry | undefined)[]> => {
  await refuseIfLocked()
  const stored = await Promise.all(keys.map(storedKey))
  const rows = await withDatabase(({ posts }) => posts.bulkGet(stored))
  return Promise.all(rows.map((row) => row && fromRow(row)))
}

/** The posts that were kept last, newest first. */
export const newestPosts = async (count: number): Promise<SavedPost[]> => {
  await refuseIfLocked()
  const rows = await withDatabase(({ posts }) => posts.orderBy('savedAt').reverse().limit(count).toArray())
  return Promise.all(rows.map(async (row) => (await fromRow(row)).post))
}

/** All entries, some at a time, in no order that means anything: each part is read while the page goes on. */
export async function* allEntries(part = 1_000): AsyncGenerator<Entry[]> {
  await refuseIfLocked()
  for (let after = ''; ; ) {
    const from = after
    const rows = await withDatabase(({ posts }) => posts.where('key').above(from).limit(part).toArray())
    if (rows.length > 0) yield Promise.all(rows.map(fromRow))
    if (rows.length < part) return
    after = rows.at(-1)!.key
  }
}

/** How many posts are kept. */
export const countPosts = (): Promise<number> => withDatabase(async ({ posts, inbox }) => (await posts.count()) + (await inbox.count()))

/** How many were kept before a moment (ISO 8601, UTC). */
export const countBefore = (moment: string): Promise<number> => withDatabase(({ posts }) => posts.where('savedAt').below(moment).count())

/** The days for which a check-in is planned, soonest first: nothing of whom. Also while the list is locked. */
export const checkInDays = async (): Promise<string[]> => (await withDatabase(({ posts }) => posts.orderBy('on').keys())) as string[]

/** What was written since a stamp: posts, and removals where they are kept. */
export const changedSince = async (stamp: Stamp | undefined): Promise<{ entries: Entry[]; removals: Removal[] }> => {
  await refuseIfLocked()
  const [rows, removals] = await withDatabase((tables) =>
    Promise.all([tables.posts.where('changed').above(stamp ?? '').toArray(), tables.removals.where('changed').above(stamp ?? '').toArray()]),
  )
  return { entries: await Promise.all(rows.map(fromRow)), removals: await Promise.all(removals.map(fromRemovalRow)) }
}

/** The removals of these keys, each in its place. */
export const readRemovals = async (keys: readonly string[]): Promise<(Stamp | undefined)[]> => {
  await refuseIfLocked()
  const stored = await Promise.all(keys.map(storedKey))
  return (await withDatabase(({ removals }) => removals.bulkGet(stored))).map((row) => row?.changed)
}

/** Everything or nothing: one transaction. A worker that is killed in it leaves the list as it was. For the holder of the list (see `alone`). */
export const writeList = async ({ entries, removals, clock }: { entries: readonly Entry[]; removals: readonly Removal[]; clock: Stamp }): Promise<void> => {
  const codec = currentCodec()
  const rows = await Promise.all(entries.map((entry) => toRow(entry, codec)))
  const gone = await Promise.all(removals.map((removal) => toRemovalRow(removal, codec)))
  // The key of a removed post is itself a trace of it: kept only where other devices must learn of the removal.
  const shared = (await readMeta<boolean>('shared')) === true
  await withDatabase((tables) =>
    tables.transaction('rw', [tables.posts, tables.removals, tables.meta], async () => {
      await tables.posts.bulkDelete(gone.map(({ key }) => key))
      await tables.posts.bulkPut(rows)
      if (shared) await tables.removals.bulkPut(gone)
      await tables.removals.bulkDelete(rows.map(({ key }) => key))
      await tables.meta.put({ name: 'clock', value: clock })
    }),
  )
  announce([...entries.map(({ post }) => post.key), ...removals.map(({ key }) => key)])
}

/** Removes what was kept before a moment, also while the list is locked: its keys are not needed for that. For the holder of the list. */
export const deleteBefore = async (moment: string, clock: Stamp): Promise<number> => {
  const shared = (await readMeta<boolean>('shared')) === true
  const count = await withDatabase((tables) =>
    tables.transaction('rw', [tables.posts, tables.removals, tables.meta], async () => {
      const old = tables.posts.where('savedAt').below(moment)
      if (shared) await tables.removals.bulkPut((await old.toArray()).flatMap((row) => removalOf(row, clock) ?? []))
      await tables.meta.put({ name: 'clock', value: clock })
      return old.delete()
    }),
  )
  if (count > 0) announce()
  return count
}

/** What was saved while the list was locked. */
export const addToInbox = (sealed: Bytes): Promise<number> => withDatabase(({ inbox }) => inbox.add({ sealed }))
export const readInbox = (): Promise<{ id: number; sealed: Bytes }[]> => withDatabase(({ inbox }) => inbox.toArray())
export const dropFromInbox = (id: number): Promise<void> => withDatabase(({ inbox }) => inbox.delete(id))

/** So many numbers of saves that were taken back are kept: an answer can get lost, and who asks once more is told that it is done. */
const UNDONE = 20
const addUndone = async ({ meta }: Database, id: number): Promise<void> => {
  const undone = ((await meta.get('undone'))?.value ?? []) as number[]
  await meta.put({ name: 'undone', value: [...undone, id].slice(-UNDONE) })
}
/** An open page has taken back what it took in from the inbox. */
export const noteUndone = (id: number): Promise<void> => withDatabase((tables) => tables.transaction('rw', tables.meta, () => addUndone(tables, id)))
/** Takes back a save that waits in the inbox; true also where it was taken back before. */
export const undoInInbox = (id: number): Promise<boolean> =>
  withDatabase((tables) =>
    tables.transaction('rw', [tables.inbox, tables.meta], async () => {
      if ((await tables.inbox.where('id').equals(id).delete()) > 0) await addUndone(tables, id)
      return (((await tables.meta.get('undone'))?.value ?? []) as number[]).includes(id)
    }),
  )

/** Writes every row anew under another codec, with what describes the lock: all or nothing. For the holder of the list. */
export const rewriteAll = async (next: Codec | undefined, lock: Lock | undefined): Promise<void> => {
  const entries: Entry[] = []
  for await (const part of allEntries()) entries.push(...part)
  const { removals } = await changedSince(undefined)
  const secrets = await Promise.all((await withDatabase(({ meta }) => meta.where('name').startsWith('secret:').primaryKeys())).map(async (name) => [name, await readSecret(name.slice(7))] as const))
  const rows = await Promise.all(entries.map((entry) => toRow(entry, next)))
  const gone = await Promise.all(removals.map((removal) => toRemovalRow(removal, next)))
  const kept = await Promise.all(secrets.map(async ([name, value]) => ({ name, value: await secretRow(value, next) })))
  await withDatabase((tables) =>
    tables.transaction('rw', [tables.posts, tables.removals, tables.meta], async () => {
      await tables.posts.clear()
      await tables.removals.clear()
      await tables.posts.bulkPut(rows)
      await tables.removals.bulkPut(gone)
      await tables.meta.bulkPut(kept)
      await (lock === undefined ? tables.meta.delete('lock') : tables.meta.put({ name: 'lock', value: lock }))
    }),
  )
  useCodec(next)
  announce()
}

/** The folder is shared no more: its keys go, and the removals that were kept for the other devices. For the holder of the list. */
export const forgetShare = (): Promise<void> =>
  withDatabase((tables) =>
    tables.transaction('rw', [tables.removals, tables.meta], async () => {
      await tables.removals.clear()
      await tables.meta.bulkDelete(['secret:share', 'shared'])
    }),
  )

/** Deletes the database: posts, notes, removals, locks, keys. There is no way back. */
export const deleteDatabase = async (): Promise<void> => {
  await database().delete()
  opened = undefined
  useCodec(undefined)
  announce()
}
