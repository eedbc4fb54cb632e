/** 53-bit string hash (cyrb53) under a salt, in base 36: synchronous, so that a card never appears and vanishes again. */
export const saltedHash = (salt: string, text: string): string => {
  const salted = salt + text
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < salted.length; index++) {
    const unit = salted.charCodeAt(index)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** Whether a value can be such a hash. */
export const isHash = (value: unknown): value is string => typeof value === 'string' && /^[\da-z]{1,11}$/.test(value)

/** A salt that was kept, or a fresh one. */
export const saltOf = (kept: unknown): string => (typeof kept === 'string' && kept.length >= 16 && kept.length <= 64 ? kept : crypto.randomUUID())
