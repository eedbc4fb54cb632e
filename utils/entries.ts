/** How entries of the list meet: field by field, the later write wins; a removal wins over what is older than it. Pure; the one rule for several devices. */
import { type Stamp } from './stamps'
import type { SavedPost } from './types'

/** Every field of a kept post but its key. The compiler sees that none is forgotten. */
const fieldsOf: Record<Exclude<keyof SavedPost, 'key'>, true> = {
  site: true, url: true, author: true, authorUrl: true, text: true, topic: true, publishedAt: true, savedAt: true, seenAt: true, seenUrl: true, note: true, tags: true, checkIn: true,
}
export type Field = keyof typeof fieldsOf
export const fields = Object.keys(fieldsOf) as Field[]

/** A kept post with the stamp of each field: `at` for all that are not named in `later`. */
export type Entry = { post: SavedPost; at: Stamp; later?: Partial<Record<Field, Stamp>> }

/** What is known of one key: a post, its removal, or both. */
export type Known = { entry?: Entry; removed?: Stamp }

export const stampOf = (entry: Entry, field: Field): Stamp => entry.later?.[field] ?? entry.at

/** The latest stamp of any field. */
export const latestOf = (entry: Entry): Stamp => Object.values(entry.later ?? {}).reduce((latest, stamp) => (stamp > latest ? stamp : latest), entry.at)

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** The one way to write down the same stamps: `at` is the earliest. */
const entryOf = (post: SavedPost, stamps: Record<Field, Stamp>): Entry => {
  const at = fields.reduce((earliest, field) => (stamps[field] < earliest ? stamps[field] : earliest), stamps.text)
  const later = Object.fromEntries(fields.filter((field) => stamps[field] !== at).map((field) => [field, stamps[field]]))
  return { post, at, ...(Object.keys(later).length > 0 && { later }) }
}

/** The entry that a write makes: fields that changed get its stamp, the others keep theirs. */
export const edited = (before: Entry | undefined, post: SavedPost, stamp: Stamp): Entry => {
  if (!before) return { post, at: stamp }
  const stamps = Object.fromEntries(fields.map((field) => [field, same(before.post[field], post[field]) ? stampOf(before, field) : stamp]))
  return entryOf(post, stamps as Record<Field, Stamp>)
}

/** Two of the same: nothing that was there is lost, what was missing is filled in. */
export const enrich = (here: SavedPost, there: SavedPost): SavedPost => {
  const text = there.text.length > here.text.length ? there.text : here.text
  const tags = [...new Set([...here.tags, ...there.tags])]
  return { ...there, ...here, text, tags, note: here.note || there.note }
}

/** The first, with all that the reader made of either: both notes, all tags, a check-in, the earlier date. */
export const withOwn = (here: SavedPost, there: SavedPost): SavedPost => {
  const note = here.note.includes(there.note) ? here.note : there.note.includes(here.note) ? there.note : `${here.note}\n\n${there.note}`
  const checkIn = here.checkIn ?? there.checkIn
  return { ...here, note, tags: [...new Set([...here.tags, ...there.tags])], savedAt: here.savedAt < there.savedAt ? here.savedAt : there.savedAt, ...(checkIn && { checkIn }) }
}

/** What becomes of a post when it is taken back from `made` to `before`: only what stands as it was made. */
export const takenBack = (now: SavedPost | undefined, before: SavedPost | undefined, made: SavedPost | undefined): SavedPost | undefined => {
  if (!now) return made ? undefined : before
  // Removed, and kept anew since, perhaps less of it.
  if (!made) return before ? withOwn(now, before) : now
  // Added, and written on since.
  if (!before) return fields.every((field) => same(now[field], made[field])) ? undefined : now
  const post: Record<string, unknown> = { ...now }
  for (const field of fields) {
    if (!same(now[field], made[field])) continue
    if (before[field] === undefined) delete post[field]
    else post[field] = before[field]
  }
  return post as SavedPost
}

/** Both entries in one. Which of them comes first makes no difference. */
const joinEntries = (a: Entry, b: Entry): Entry => {
  const post: Record<string, unknown> = { key: a.post.key }
  const stamps = {} as Record<Field, Stamp>
  for (const field of fields) {
    const [mine, theirs] = [stampOf(a, field), stampOf(b, field)]
    // The same stamp with two values cannot be made by us; a file may hold it, and then it must not matter which is read first.
    const takesTheirs = theirs > mine || (theirs === mine && String(JSON.stringify(b.post[field])) > String(JSON.stringify(a.post[field])))
    const value = (takesTheirs ? b : a).post[field]
    if (value !== undefined) post[field] = value
    stamps[field] = takesTheirs ? theirs : mine
  }
  return entryOf(post as SavedPost, stamps)
}

/** All that two sides know of one key. Associative, commutative, idempotent: files may come in any order, twice, or later. */
export const join = (a: Known, b: Known): Known => {
  const entry = a.entry && b.entry ? joinEntries(a.entry, b.entry) : (a.entry ?? b.entry)
  const removed = [a.removed, b.removed].filter((stamp) => stamp !== undefined).toSorted().at(-1)
  return { ...(entry && { entry }), ...(removed && { removed }) }
}

/** Whether the post is in the list: it is, unless its removal is newer than every write to it. */
export const isKept = ({ entry, removed }: Known): boolean => entry !== undefined && (removed === undefined || latestOf(entry) > removed)
