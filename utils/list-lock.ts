/**
 * The list behind a passphrase. What is on the disk is sealed all the time, not only while nobody looks: the page that was given the passphrase opens entries
 * one by one in its own memory, and closing it locks the list. The worker never has the passphrase; what it saves is sealed for the reader's public key.
 */
import { alone, dropFromInbox, noteUndone, readInbox, readLock, rewriteAll, writeMeta, type Lock } from './list-database'
import { currentCodec, hasCodec, useCodec, type Codec } from './list-rows'
import { saveHeld, takeSaveBack, type Saved } from './saved-posts'
import { seal, unseal, unsealWith } from './seal'
import { deriveKey, encryptFile, openSecretFile } from './secret-file'
import type { Keep, SavedPost } from './types'

type Bytes = Uint8Array<ArrayBuffer>
type Secrets = { privateKey: JsonWebKey; data: number[]; names: number[] }

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
/** What this page has taken in from the inbox: the worker, which saved it, does not know under which key it stands. */
const taken = new Map<number, Saved>()

const open = async (secrets: Secrets): Promise<Codec> => {
  // After a wipe the same numbers are of other saves.
  taken.clear()
  const data = await crypto.subtle.importKey('raw', Uint8Array.from(secrets.data), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const names = await crypto.subtle.importKey('raw', Uint8Array.from(secrets.names), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const inboxKey = await crypto.subtle.importKey('jwk', secrets.privateKey, curve, false, ['deriveBits'])
  return {
    of: secrets.privateKey.x,
    keyOf: async (key) => btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign('HMAC', names, new TextEncoder().encode(key))))),
    seal: (value) => seal(data, value),
    open: (sealed) => unseal(data, sealed),
    openSaved: (sealed) => unsealWith(inboxKey, sealed),
  }
}
const boxOf = async (secrets: Secrets, passphrase: string): Promise<Bytes> => encryptFile(await deriveKey(passphrase), JSON.stringify(secrets))
const secretsOf = async (lock: Lock, passphrase: string): Promise<Secrets | undefined> => {
  const text = await openSecretFile(passphrase, lock.box)
  return text === undefined ? undefined : (JSON.parse(text) as Secrets)
}

/** `open`: there is no lock. `locked`: the passphrase is needed. `unlocked`: this page has been given it. */
export const lockState = async (): Promise<'open' | 'locked' | 'unlocked'> => ((await readLock()) === undefined ? 'open' : hasCodec() ? 'unlocked' : 'locked')

/** Sets a lock; this page stays open until it is closed. All or nothing. */
export const setLock = async (passphrase: string): Promise<void> => {
  const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const random = () => [...crypto.getRandomValues(new Uint8Array(32))]
  const secrets: Secrets = { privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey), data: random(), names: random() }
  const lock: Lock = { publicKey: await crypto.subtle.exportKey('jwk', pair.publicKey), box: await boxOf(secrets, passphrase) }
  const codec = await open(secrets)
  await alone(() => rewriteAll(codec, lock))
}

/** Opens the list in this page; false where the passphrase is another. Where another page has taken the lock away no passphrase is needed. */
export const unlock = async (passphrase: string): Promise<boolean> => {
  const lock = await readLock()
  if (!lock) return true
  const secrets = await secretsOf(lock, passphrase)
  if (!secrets) return false
  useCodec(await open(secrets))
  return true
}

/** Another passphrase for the same lock; false where the old one is another. */
export const changePassphrase = (before: string, after: string): Promise<boolean> =>
  // A lock that another page takes away meanwhile must not come back.
  alone(async () => {
    const lock = await readLock()
    const secrets = lock && (await secretsOf(lock, before))
    if (!secrets) return false
    await writeMeta('lock', { ...lock, box: await boxOf(secrets, after) })
    return true
  })

/** Takes back what this page took in from the inbox; false where another did, or where it was written on since. */
export const undoTaken = async (id: number): Promise<boolean> => {
  const saved = taken.get(id)
  if (!saved || !(await takeSaveBack(saved))) return false
  await noteUndone(id)
  return true
}

/** For the holder of the list. */
const emptyHeld = async (): Promise<number> => {
  await readLock()
  const codec = currentCodec()
  let count = 0
  for (const { id, sealed } of codec ? await readInbox() : []) {
    const saved = (await codec!.openSaved(sealed).catch(() => undefined)) as { post: SavedPost; keep: Keep; exactly: boolean; print?: string } | undefined
    // What was sealed for a lock that is gone opens for nobody: it goes, and keeps nobody from the list.
    if (saved) {
      taken.set(id, await saveHeld(saved.post, saved.keep, saved.exactly, saved.print))
      count++
    }
    // Only now: a page that is closed in between finds it again, and the same save twice is one post.
    await dropFromInbox(id)
  }
  return count
}

/** Takes in what was saved while the list was locked. Returns how many. */
export const emptyInbox = async (): Promise<number> => (hasCodec() ? alone(emptyHeld) : 0)

/** Takes the lock away; the list must be open in this page. What waits in the inbox is taken in first: its key goes with the lock. */
export const removeLock = (): Promise<void> =>
  alone(async () => {
    await emptyHeld()
    await rewriteAll(undefined, undefined)
  })
