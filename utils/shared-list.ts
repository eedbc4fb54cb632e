/**
 * One list on several devices, without a byte sent by us. Each device writes files of its own, encrypted, never changed afterwards; all read all. Who carries
 * the files (a sync service of the reader's choice, a stick) learns how many there are and how big.
 */
import { fields, join, latestOf, stampOf, type Entry, type Field, type Known } from './entries'
import { allEntries, alone, changedSince, forgetShare, readMeta, readSecret, setUp, writeMeta, writeSecret } from './list-database'
import { readSavedPost } from './read-saved-post'
import { aloneWithFolder, mergeKnown } from './saved-posts'
import { decryptFile, deriveKey, encryptFile, keyOfFile, openSecretFile, type FileKey } from './secret-file'
import { deviceOf, isStamp, newDevice, timeOf, type Stamp } from './stamps'

type Bytes = Uint8Array<ArrayBuffer>

/** Where the files are: a folder, or a test's. */
export type Folder = {
  names: () => Promise<string[]>
  /** `undefined` where it is gone or has not come yet. */
  read: (name: string) => Promise<Bytes | undefined>
  write: (name: string, bytes: Bytes) => Promise<void>
  remove: (name: string) => Promise<void>
}

/** One salt for a folder, as a rule; two where two devices began at the same time, neither knowing of the other. */
type ShareKey = { raw: number[]; salt: number[]; iterations: number }
/** What this device remembers of the folder. It writes with the first key and reads with all. */
type Share = { keys: ShareKey[]; count: number; pushed?: Stamp; read: string[] }

export type SyncResult = { changed: number; wrote: number; unreadable: number }

const namePattern = /^quiet-nod-([0-9a-z]{8})-(\d{6})\.changes$/
const nameOf = (device: string, count: number) => `quiet-nod-${device}-${String(count).padStart(6, '0')}.changes`
const LINES = 5_000
/** So many files of one device, and it writes all it knows into one and removes the others: what was removed from the list leaves the folder too. */
const TIDY = 24
const DAY = 86_400_000

/** A line: an entry with its stamps, or the removal of a key. */
const lineOf = (entry: Entry): string => JSON.stringify(entry)
const textOf = (entries: readonly Entry[], removals: readonly { key: string; changed: Stamp }[]): string =>
  [JSON.stringify({ format: 'quiet-nod-changes', version: 1 }), ...entries.map(lineOf), ...removals.map(({ key, changed }) => JSON.stringify({ key, removed: changed }))].join('\n')

/** What a file says, added to what others said; false where it is none of ours or comes from the future. Hostile until checked. */
const readInto = (known: Map<string, Known>, text: string, now: number): boolean => {
  const said = new Map<string, Known>()
  const late = (stamp: Stamp) => timeOf(stamp) > now + DAY
  try {
    const [head, ...lines] = text.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    if (head?.format !== 'quiet-nod-changes' || head.version !== 1) return false
    for (const line of lines) {
      const post = readSavedPost(line.post)
      const { key, removed, at } = line
      if (post && isStamp(at)) {
        const later: Partial<Record<Field, Stamp>> = {}
        for (const field of fields) {
          const stamp = Object.hasOwn(Object(line.later), field) ? (line.later as Record<string, unknown>)[field] : undefined
          if (isStamp(stamp)) later[field] = stamp
        }
        const entry: Entry = { post, at, ...(Object.keys(later).length > 0 && { later }) }
        // A clock far ahead would win every quarrel for years: such a file waits until its time has come.
        if (late(latestOf(entry))) return false
        said.set(post.key, join(said.get(post.key) ?? {}, { entry }))
      } else if (typeof key === 'string' && isStamp(removed)) {
        if (late(removed)) return false
        said.set(key, join(said.get(key) ?? {}, { removed }))
      }
    }
  } catch {
    return false
  }
  for (const [key, one] of said) known.set(key, join(known.get(key) ?? {}, one))
  return true
}

const mergeAll = async (known: ReadonlyMap<string, Known>): Promise<{ changed: number; revived: boolean }> => {
  const all = [...known]
  let [changed, revived] = [0, false]
  for (let at = 0; at < all.length; at += 500) {
    const part = await mergeKnown(new Map(all.slice(at, at + 500)))
    changed += part.changed
    revived ||= part.revived
  }
  return { changed, revived }
}

const keyOf = async ({ raw, salt, iterations }: ShareKey): Promise<FileKey> => ({
  key: await crypto.subtle.importKey('raw', Uint8Array.from(raw), 'AES-GCM', false, ['encrypt', 'decrypt']),
  salt: Uint8Array.from(salt),
  iterations,
})
const idOf = (salt: ArrayLike<number>): string => Array.from(salt).join()

const everything = async (): Promise<Entry[]> => {
  const entries: Entry[] = []
  for await (const part of allEntries()) entries.push(...part)
  return entries
}

/** Begins to share through a folder, or gives the passphrase for files that another device began apart. `wrong`: it does not open what is there. */
export const beginSharing = (folder: Folder, passphrase: string): Promise<'begun' | 'wrong'> => aloneWithFolder(() => begin(folder, passphrase))
const begin = async (folder: Folder, passphrase: string): Promise<'begun' | 'wrong'> => {
  const share = (await readSecret<Share>('share')) ?? { keys: [], count: 0, read: [] }
  const device = await setUp('device', newDevice)
  const had = new Set(share.keys.map(({ salt }) => idOf(salt)))
  const keep = async (key: FileKey) => {
    had.add(idOf(key.salt))
    share.keys.push({ raw: [...new Uint8Array(await crypto.subtle.exportKey('raw', key.key))], salt: [...key.salt], iterations: key.iterations })
  }
  // The slow way from passphrase to key is gone once for each salt, and that is as a rule once.
  for (const name of (await folder.names()).filter((one) => namePattern.test(one)).toSorted()) {
    const bytes = await folder.read(name)
    const made = bytes && keyOfFile(bytes)
    if (!made || had.has(idOf(made.salt))) continue
    const key = await deriveKey(passphrase, made.salt, made.iterations, true)
    if ((await decryptFile(key, bytes)) === undefined) return 'wrong'
    await keep(key)
  }
  if (share.keys.length === 0) {
    const key = await deriveKey(passphrase, undefined, undefined, true)
    await keep(key)
    // So that the next device finds the salt.
    share.count++
    await folder.write(nameOf(device, share.count), await encryptFile(key, textOf([], [])))
  }
  await writeMeta('shared', true)
  await writeSecret('share', share)
  return 'begun'
}

/** Whether removals are remembered for other devices: by a folder, or since a file was carried by hand. */
export const isShared = async (): Promise<boolean> => (await readMeta('shared')) === true
/** Whether it goes by a folder. */
export const isSharing = async (): Promise<boolean> => (await readSecret('share')) !== undefined

/** Ends it on this device; its files stay in the folder until the reader removes them. */
export const endSharing = (): Promise<void> => aloneWithFolder(() => alone(forgetShare))

/** Reads what the others wrote, then writes what is new here. May be done at any time, twice, or never: the next time makes up for it. */
export const sync = (folder: Folder, now = Date.now()): Promise<SyncResult> => aloneWithFolder(() => syncHeld(folder, now))
const syncHeld = async (folder: Folder, now: number): Promise<SyncResult> => {
  const share = await readSecret<Share>('share')
  if (!share) return { changed: 0, wrote: 0, unreadable: 0 }
  const keys = new Map(await Promise.all(share.keys.map(async (one) => [idOf(one.salt), await keyOf(one)] as const)))
  const device = await setUp('device', newDevice)
  const names = (await folder.names()).filter((name) => namePattern.test(name)).toSorted()
  const known = new Map<string, Known>()
  let unreadable = 0
  const readAll = async (some: readonly string[]): Promise<string[]> => {
    const done: string[] = []
    for (const name of some) {
      const bytes = await folder.read(name)
      const key = bytes && keys.get(idOf(keyOfFile(bytes)?.salt ?? []))
      const text = key && (await decryptFile(key, bytes))
      if (text !== undefined && readInto(known, text, now)) done.push(name)
      else unreadable++
    }
    return done
  }
  const isOwn = (name: string) => namePattern.exec(name)?.[1] === device
  const before = new Set(share.read)
  if (!share.pushed) {
    // It may have shared here before and ended it: what it had removed by then is forgotten on this device, and stands in its own files.
    await readAll(names.filter(isOwn))
    for (const [key, { removed }] of known) {
      if (removed) known.set(key, { removed })
      else known.delete(key)
    }
  }
  const done = await readAll(names.filter((name) => !isOwn(name) && !before.has(name)))
  let { changed, revived } = await mergeAll(known)
  if (revived) {
    // A post that had been removed here came back by an edit elsewhere: what was forgotten of it stands in older files.
    unreadable = 0
    await readAll(names)
    changed += (await mergeAll(known)).changed
  }
  share.read = [...names.filter((name) => before.has(name)), ...done]
  // A number that was used before is never used again, even where this device has forgotten how far it was.
  share.count = Math.max(share.count, ...names.filter(isOwn).map((name) => Number(namePattern.exec(name)![2])))

  const fresh = await changedSince(share.pushed)
  const mine = (stamp: Stamp) => share.pushed === undefined || (deviceOf(stamp) === device && stamp > share.pushed)
  let entries = fresh.entries.filter((entry) => fields.some((field) => mine(stampOf(entry, field))))
  let removals = fresh.removals.filter((removal) => mine(removal.changed))
  const latest = [...fresh.entries.map(latestOf), ...fresh.removals.map((removal) => removal.changed)].toSorted().at(-1)
  const old = names.filter(isOwn)
  const tidies = old.length >= TIDY && entries.length + removals.length > 0
  if (tidies) {
    entries = await everything()
    removals = (await changedSince(undefined)).removals
  }
  let wrote = 0
  for (let at = 0; at < Math.max(entries.length, removals.length); at += LINES) {
    share.count++
    await folder.write(nameOf(device, share.count), await encryptFile(await keyOf(share.keys[0]!), textOf(entries.slice(at, at + LINES), removals.slice(at, at + LINES))))
    wrote++
  }
  if (tidies) for (const name of old) await folder.remove(name)
  await writeSecret('share', { ...share, ...(latest !== undefined && { pushed: latest }) })
  return { changed, wrote, unreadable }
}

/** Everything this device knows as one file, for another device of the reader's, carried by hand. */
export const handFile = async (passphrase: string): Promise<Bytes> => {
  await writeMeta('shared', true)
  return encryptFile(await deriveKey(passphrase), textOf(await everything(), (await changedSince(undefined)).removals))
}

/** Takes in such a file; `undefined` where the passphrase is another or it is no such file. */
export const takeHandFile = async (passphrase: string, bytes: Bytes): Promise<{ changed: number } | undefined> => {
  const text = await openSecretFile(passphrase, bytes)
  const known = new Map<string, Known>()
  if (text === undefined || !readInto(known, text, Date.now())) return undefined
  return aloneWithFolder(() => takeIn(known))
}
const takeIn = async (known: ReadonlyMap<string, Known>): Promise<{ changed: number }> => {
  await writeMeta('shared', true)
  const share = await readSecret<Share>('share')
  if (share) {
    // What others wrote goes into the folder by their own files, but this did not come from there: the next time all that is known here is written.
    const { pushed: _, ...anew } = share
    await writeSecret('share', anew)
  }
  const { changed, revived } = await mergeAll(known)
  return { changed: revived ? changed + (await mergeAll(known)).changed : changed }
}
