import { browser } from 'wxt/browser'

/**
 * Posts beside which the reader wants no card. Only a salted hash of the post's id is kept, the newest 500: enough to stay
 * quiet, too little to tell anybody which posts they were.
 */
export type Dismissals = { salt: string; hashes: string[] }

const storageKey = 'dismissals'
const most = 500

const isDismissals = (value: unknown): value is Dismissals =>
  typeof value === 'object' && value !== null && 'salt' in value && typeof value.salt === 'string' && 'hashes' in value && Array.isArray(value.hashes)

/** 53-bit string hash (cyrb53): synchronous, so that a card never appears and vanishes again. */
const hash = (text: string): string => {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** What is stored, or an empty list with a fresh salt. */
export const loadDismissals = async (): Promise<Dismissals> => {
  const stored = (await browser.storage.local.get(storageKey))[storageKey]
  return isDismissals(stored) ? stored : { salt: crypto.randomUUID(), hashes: [] }
}

/** Whether the reader wants no card beside this post. */
export const isDismissed = (dismissals: Dismissals, postId: string): boolean => dismissals.hashes.includes(hash(dismissals.salt + postId))

/** Remembers, or forgets, that the reader wants no card beside a post. For the background: it writes one after the other. */
export const changeDismissal = (postId: string, dismissed: boolean): Promise<void> =>
  navigator.locks.request(storageKey, async () => {
    const { salt, hashes } = await loadDismissals()
    const own = hash(salt + postId)
    const others = hashes.filter((other) => other !== own)
    await browser.storage.local.set({ [storageKey]: { salt, hashes: dismissed ? [...others, own].slice(-most) : others } })
  })
