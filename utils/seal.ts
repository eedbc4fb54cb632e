/** WebCrypto for the list's lock: values sealed with a key, and for a key that only the passphrase opens. Every browser's own; no code of ours does arithmetic. */
type Bytes = Uint8Array<ArrayBuffer>

const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const toBytes = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value))
const fromBytes = (bytes: BufferSource): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** AES-GCM with a fresh 96-bit nonce before the sealed value. */
export const seal = async (key: CryptoKey, value: unknown): Promise<Bytes> => {
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, toBytes(value)))
  const whole = new Uint8Array(12 + sealed.length)
  whole.set(nonce)
  whole.set(sealed, 12)
  return whole
}

export const unseal = async (key: CryptoKey, sealed: Bytes): Promise<unknown> =>
  fromBytes(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.subarray(0, 12) }, key, sealed.subarray(12)))

const sharedKey = async (privateKey: CryptoKey, publicKey: CryptoKey): Promise<CryptoKey> => {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256)
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const info = new TextEncoder().encode('quiet-nod inbox 1')
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** Seals a value for whoever holds the private key: 65 bytes of a public key made for this one value, then the sealed value. */
export const sealFor = async (publicKey: JsonWebKey, value: unknown): Promise<Bytes> => {
  const theirs = await crypto.subtle.importKey('jwk', publicKey, curve, true, [])
  const once = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const sealed = await seal(await sharedKey(once.privateKey, theirs), value)
  const whole = new Uint8Array(65 + sealed.length)
  whole.set(new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey)))
  whole.set(sealed, 65)
  return whole
}

export const unsealWith = async (privateKey: CryptoKey, sealed: Bytes): Promise<unknown> => {
  const once = await crypto.subtle.importKey('raw', sealed.subarray(0, 65), curve, true, [])
  return unseal(await sharedKey(privateKey, once), sealed.subarray(65))
}
