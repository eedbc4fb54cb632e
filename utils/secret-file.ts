/**
 * A file that only a passphrase opens: for backups, and for what the reader's own devices tell each other. The format, for readers without this program:
 * docs/saved-list.md and docs/decrypt-backup.mjs.
 *
 * 8 bytes "QNODSEC1", 4 bytes iterations (big endian), 16 bytes salt, 12 bytes nonce, then AES-256-GCM with all of that as additional data. The key is
 * PBKDF2-HMAC-SHA-256 of the passphrase (UTF-8, NFC).
 */
type Bytes = Uint8Array<ArrayBuffer>

const mark = new TextEncoder().encode('QNODSEC1')
const HEAD = 40
/** OWASP's count for PBKDF2-HMAC-SHA-256 as of 2026. A file says its own, so that it can grow. */
export const iterations = 600_000
/** A made-up count must not keep the reader waiting for hours. */
const MOST_ITERATIONS = 10_000_000

/** The fewest characters of a passphrase. */
export const shortest = 12

export type FileKey = { key: CryptoKey; salt: Bytes; iterations: number }

/** Makes the key of a passphrase. Unless it is to be kept (`extractable`), it cannot be taken out of the browser's hands. */
export const deriveKey = async (passphrase: string, salt: Bytes = crypto.getRandomValues(new Uint8Array(16)), count = iterations, extractable = false): Promise<FileKey> => {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFC')), 'PBKDF2', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: count }, material, { name: 'AES-GCM', length: 256 }, extractable, ['encrypt', 'decrypt'])
  return { key, salt, iterations: count }
}

export const isSecretFile = (bytes: Uint8Array): boolean => bytes.length > HEAD && mark.every((byte, at) => bytes[at] === byte)

/** Salt and count of a file's key; `undefined` where it is no such file. */
export const keyOfFile = (bytes: Bytes): { salt: Bytes; iterations: number } | undefined => {
  if (!isSecretFile(bytes)) return undefined
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8)
  return count >= 100_000 && count <= MOST_ITERATIONS ? { salt: bytes.slice(12, 28), iterations: count } : undefined
}

export const encryptFile = async ({ key, salt, iterations: count }: FileKey, text: string): Promise<Bytes> => {
  const head = new Uint8Array(HEAD)
  head.set(mark)
  new DataView(head.buffer).setUint32(8, count)
  head.set(salt, 12)
  head.set(crypto.getRandomValues(new Uint8Array(12)), 28)
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: head.slice(28), additionalData: head }, key, new TextEncoder().encode(text))
  const whole = new Uint8Array(HEAD + sealed.byteLength)
  whole.set(head)
  whole.set(new Uint8Array(sealed), HEAD)
  return whole
}

/** The text of a file; `undefined` where the key is not its own, or a bit of it was changed. */
export const decryptFile = async ({ key }: FileKey, bytes: Bytes): Promise<string | undefined> => {
  try {
    const head = bytes.subarray(0, HEAD)
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: head.subarray(28), additionalData: head }, key, bytes.subarray(HEAD))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text)
  } catch {
    return undefined
  }
}

/** The text of a file that a passphrase opens. */
export const openSecretFile = async (passphrase: string, bytes: Bytes): Promise<string | undefined> => {
  const made = keyOfFile(bytes)
  return made && decryptFile(await deriveKey(passphrase, made.salt, made.iterations), bytes)
}
