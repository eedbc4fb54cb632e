/** What is done to the personal list. Everything is a list of changes, made as a whole, that gives back the changes that undo it. */
import { edited, enrich, isKept, join, latestOf, takenBack, withOwn, type Entry, type Known } from './entries'
import { askToUndo } from './inbox-undo'
import {
  addToInbox,
  alone,
  announce,
  deleteBefore,
  deleteDatabase,
  readEntries,
  readLock,
  readMeta,
  readRemovals,
  refuseIfLocked,
  setUp,
  undoInInbox,
  writeList,
} from './list-database'
import { hasCodec, type Removal } from './list-rows'
import { sealFor } from './seal'
import { newDevice, nextStamp, type Stamp } from './stamps'
import type { Change, Keep, SavedPost } from './types'

/** A stamp for a write of this device, now. */
const newStamp = async (): Promise<Stamp> => {
  const [last, device] = await Promise.all([readMeta<Stamp>('clock'), setUp('device', newDevice)])
  return nextStamp(last, Date.now(), device)
}

/** The posts of these keys, those that are there. */
export const readPosts = async (keys: readonly string[]): Promise<SavedPost[]> => (await readEntries(keys)).flatMap((entry) => entry?.post ?? [])

/** For the holder of the list. */
const applyHeld = async (changes: readonly Change[]): Promise<Change[]> => {
  const wanted = new Map(changes.map((change) => [change.key, change]))
  const keys = [...wanted.keys()]
  const [before, stamp] = await Promise.all([readEntries(keys), newStamp()])
  const entries: Entry[] = []
  const removals: Removal[] = []
  const back = keys.map((key, index): Change => {
    const now = before[index]?.post
    const { post: asked, undoes } = wanted.get(key)!
    const post = undoes ? takenBack(now, asked, undoes.made) : asked
    if (post) entries.push(edited(before[index], post, stamp))
    else if (now) removals.push({ key, changed: stamp })
    return { key, ...(now && { post: now }), undoes: { ...(post && { made: post }) } }
  })
  await writeList({ entries, removals, clock: stamp })
  return back
}

type Make = (posts: SavedPost[]) => readonly Change[] | Promise<readonly Change[]>
const changeHeld = async (keys: readonly string[], make: Make): Promise<Change[]> => {
  await refuseIfLocked()
  return applyHeld(await make(await readPosts(keys)))
}

/** Changes posts as they stand now, whatever else is being written: nobody writes between the reading and the writing. Gives back the changes that undo it. */
export const change = (keys: readonly string[], make: Make): Promise<Change[]> => alone(() => changeHeld(keys, make))

/** Makes changes, all of them or none, and gives back the changes that undo them. */
export const apply = (changes: readonly Change[]): Promise<Change[]> => change([], () => changes)

/**
 * A key that does not tell which post it is of: for a post of which nothing shall lead to its author. Salted on this device, so that the same post is still
 * known when it is saved again.
 */
export const veil = async (key: string): Promise<string> => {
  const at = key.indexOf(':') + 1
  if (key.startsWith('~', at)) return key
  const salt = await setUp('salt', () => crypto.randomUUID())
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}\n${key}`)))
  return `${key.slice(0, at)}~${[...hash.subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** A second look may show less (a cut caption): more words are never replaced with fewer, unless the reader wants fewer. */
export const mergeSaves = (previous: SavedPost, post: SavedPost, exactly = false): SavedPost => {
  const { note, tags, savedAt, checkIn } = previous
  const own = { note, tags, savedAt, ...(checkIn && { checkIn }) }
  return exactly ? { ...post, ...own } : { ...previous, ...post, text: previous.text.length > post.text.length ? previous.text : post.text, ...own }
}

/** What a file brings: a post that was not kept when the file was looked at, or what it adds to one that was. */
export type Brought = { post: SavedPost; isNew: boolean }

/** Brings in what the preview of a file has found. What was saved, noted or taken away after the preview stays so. Gives back the changes that undo it. */
export const bringIn = (brought: readonly Brought[]): Promise<Change[]> =>
  change(brought.map(({ post }) => post.key), (posts) => {
    const there = new Map(posts.map((post) => [post.key, post]))
    return brought.flatMap(({ post, isNew }) => {
      const here = there.get(post.key)
      return here || isNew ? [{ key: post.key, post: here ? enrich(here, post) : post }] : []
    })
  })

/** What became of a save. `previous` is the list's entry as it was before a merge: what undo puts back. */
export type Saved = { key: string; previous?: SavedPost }

/** For the holder of the list, where it is open. `print`: by it the post was kept, where its id was not told. */
export const saveHeld = async (post: SavedPost, keep: Keep, exactly: boolean, print?: string): Promise<Saved> => {
  const veiled = await veil(post.key)
  const before = print === undefined ? [] : [`${post.site}:${print}`, await veil(`${post.site}:${print}`)]
  const saved: Saved = { key: '' }
  await changeHeld([post.key, veiled, ...before], ([previous, other]) => {
    const key = keep !== 'words' ? post.key : exactly || !previous ? veiled : previous.key
    Object.assign(saved, { key }, previous && { previous })
    // Kept both with its author and without: where they become one, nothing is lost.
    const kept = previous && other?.key === key ? withOwn(enrich(other, previous), previous) : previous
    const next = kept ? mergeSaves(kept, { ...post, key }, exactly) : { ...post, key }
    return [...(previous && previous.key !== key ? [{ key: previous.key }] : []), { key, post: next }]
  })
  return saved
}
const inboxKey = 'inbox:'

/**
 * Adds a post. One that is there already is merged: words, link and author are refreshed, note, tags and the first date stay. `exactly`: the reader has just
 * chosen what to keep of it, so what was kept beyond that goes.
 */
export const savePost = (post: SavedPost, keep: Keep, exactly = false, print?: string): Promise<Saved> =>
  alone(async () => {
    const lock = await readLock()
    if (!lock || hasCodec()) return saveHeld(post, keep, exactly, print)
    // The worker has no passphrase: the post is sealed for the reader and waits until the list is opened.
    const id = await addToInbox(await sealFor(lock.publicKey, { post, keep, exactly, print }))
    announce()
    return { key: `${inboxKey}${id}` }
  })

/**
 * Makes the entry again what it was before a save, or takes it away. A save brings no note, no tags and no check-in, so those that stand are the reader's, and
 * stay; false where they would go with the post.
 */
export const takeSaveBack = async ({ key, previous }: Saved): Promise<boolean> => {
  let isDone = true
  await change([key], ([now]) => {
    // Removed since: nothing is left to take back.
    if (!now) return []
    const { note, tags, checkIn } = now
    if (!previous) {
      isDone = note === '' && tags.length === 0 && !checkIn
      return isDone ? [{ key }] : []
    }
    const { checkIn: _, ...before } = previous
    return [{ key }, { key: before.key, post: { ...before, note, tags, ...(checkIn && { checkIn }) } }]
  })
  return isDone
}

/** Takes a save back; throws where that cannot be done. It comes by a message, so it is checked. */
export const undoSave = async (saved: Saved): Promise<undefined> => {
  if (typeof saved?.key !== 'string') throw new TypeError('not a save')
  if (saved.key.startsWith(inboxKey)) {
    const id = Number(saved.key.slice(inboxKey.length))
    // A page that is open takes in at once what waits there, and only it can take that back: never is said that it is done when it is not.
    if (await alone(() => undoInInbox(id))) announce()
    else if (!(await askToUndo(id))) throw new Error('The save is not in the inbox any more')
    return undefined
  }
  if (!(await takeSaveBack(saved))) throw new Error('Written on since it was saved')
  return undefined
}

/**
 * The changes that keep the words and drop whoever wrote them: name, links, and the key that would find the post again. What is kept under the new key already,
 * from the last time, stays.
 */
export const withoutAuthor = async (posts: readonly SavedPost[]): Promise<Change[]> => {
  const keys = await Promise.all(posts.map(({ key }) => veil(key)))
  const there = new Map((await readPosts(keys)).map((post) => [post.key, post]))
  const made = new Map<string, SavedPost | undefined>()
  for (const [at, post] of posts.entries()) {
    const key = keys[at]!
    const nameless = { ...post, key }
    for (const field of ['author', 'authorUrl', 'url', 'seenUrl'] as const) delete nameless[field]
    if (key !== post.key) made.set(post.key, undefined)
    const other = made.get(key) ?? (key === post.key ? undefined : there.get(key))
    made.set(key, other ? withOwn(enrich(other, nameless), nameless) : nameless)
  }
  return [...made].map(([key, post]) => ({ key, ...(post && { post }) }))
}

/** Removes what was kept before a moment (ISO 8601, UTC), also while the list is locked. Returns how many posts went. */
export const forgetBefore = (moment: string): Promise<number> => alone(async () => deleteBefore(moment, await newStamp()))

/**
 * One page at a time reads and writes the linked folder: two at once would write a file of the same name, or share again what was just ended. Who needs the
 * list too takes it after the folder.
 */
export const aloneWithFolder = <T>(act: () => Promise<T>): Promise<T> => navigator.locks.request('quiet-nod-folder', act) as Promise<T>

/** Deletes everything there is. There is no way back. Whoever reads the folder meanwhile would write it anew. */
export const wipeList = (): Promise<void> => aloneWithFolder(() => alone(deleteDatabase))

/**
 * Takes in what another device knows. `revived`: a removed post came back, whose older fields were forgotten here; all files must be read once more, so that
 * every device ends with the same.
 */
export const mergeKnown = (theirs: ReadonlyMap<string, Known>): Promise<{ changed: number; revived: boolean }> =>
  alone(async () => {
    await refuseIfLocked()
    const keys = [...theirs.keys()]
    const [before, removed, last] = await Promise.all([readEntries(keys), readRemovals(keys), readMeta<Stamp>('clock')])
    const entries: Entry[] = []
    const removals: Removal[] = []
    let [clock, revived] = [last ?? '', false]
    for (const [index, key] of keys.entries()) {
      const mine: Known = { ...(before[index] && { entry: before[index] }), ...(removed[index] && { removed: removed[index] }) }
      const both = join(mine, theirs.get(key)!)
      for (const stamp of [both.removed ?? '', both.entry ? latestOf(both.entry) : '']) if (stamp > clock) clock = stamp
      if (isKept(both)) {
        if (JSON.stringify(both.entry) !== JSON.stringify(mine.entry)) entries.push(both.entry!)
        revived ||= mine.removed !== undefined
      } else if (both.removed && (mine.entry || both.removed !== mine.removed)) removals.push({ key, changed: both.removed })
    }
    const changed = entries.length + removals.length
    if (changed > 0) await writeList({ entries, removals, clock })
    return { changed, revived }
  })
