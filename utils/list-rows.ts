/** How an entry of the list stands on the disk: as it is, or sealed where the reader has set a lock. */
import { latestOf, type Entry } from './entries'
import type { Stamp } from './stamps'

export type Bytes = Uint8Array<ArrayBuffer>

/**
 * One row. Under a lock `sealed` stands in place of `entry` and the key is a secret hash; in the clear stay when it was kept, when it was changed, and the
 * day of a check-in. `sealedKey`: what is left of it when it is removed while nobody can open it; rows of older versions lack it.
 */
export type Row = { key: string; savedAt: string; changed: Stamp; on?: string; entry?: Entry; sealed?: Bytes; sealedKey?: Bytes }

/** Only where the reader has several devices: that a post was removed, and when. Under a lock `sealed` holds the key. */
export type RemovalRow = { key: string; changed: Stamp; sealed?: Bytes }
export type Removal = { key: string; changed: Stamp }

/** What the reader's passphrase opens; see list-lock. Held by the page that was given the passphrase, and by nobody else. */
export type Codec = {
  /** Of which lock it is; see `Lock`. */
  of: string | undefined
  keyOf: (key: string) => Promise<string>
  seal: (value: unknown) => Promise<Bytes>
  open: (sealed: Bytes) => Promise<unknown>
  /** Opens what was sealed for the lock's public key. */
  openSaved: (sealed: Bytes) => Promise<unknown>
}
let codec: Codec | undefined

/** Lets this page read and write a locked list, or ends that. */
export const useCodec = (given: Codec | undefined): void => {
  codec = given
}
export const currentCodec = (): Codec | undefined => codec
export const hasCodec = (): boolean => codec !== undefined

export const lockedError = (): Error => Object.assign(new Error('The list is locked'), { name: 'LockedError' })
export const isLockedError = (error: unknown): boolean => error instanceof Error && error.name === 'LockedError'

export const rowOf = (entry: Entry): Row => ({
  key: entry.post.key,
  savedAt: entry.post.savedAt,
  changed: latestOf(entry),
  ...(entry.post.checkIn && { on: entry.post.checkIn.on }),
  entry,
})
export const storedKey = (key: string): string | Promise<string> => (codec ? codec.keyOf(key) : key)
export const toRow = async (entry: Entry, under: Codec | undefined): Promise<Row> => {
  if (!under) return rowOf(entry)
  const { entry: _, ...row } = rowOf(entry)
  const [key, sealed, sealedKey] = await Promise.all([under.keyOf(row.key), under.seal(entry), under.seal(row.key)])
  return { ...row, key, sealed, sealedKey }
}
export const fromRow = async (row: Row): Promise<Entry> => {
  if (row.entry) return row.entry
  if (!codec || !row.sealed) throw lockedError()
  return (await codec.open(row.sealed)) as Entry
}
export const toRemovalRow = async ({ key, changed }: Removal, under: Codec | undefined): Promise<RemovalRow> =>
  under ? { key: await under.keyOf(key), changed, sealed: await under.seal(key) } : { key, changed }
/** The removal of a row, also where it cannot be opened; `undefined` where its key is not known. */
export const removalOf = ({ key, entry, sealedKey }: Row, changed: Stamp): RemovalRow | undefined =>
  entry ? { key, changed } : sealedKey && { key, changed, sealed: sealedKey }
export const fromRemovalRow = async ({ key, changed, sealed }: RemovalRow): Promise<Removal> => ({ key: sealed && codec ? ((await codec.open(sealed)) as string) : key, changed })
