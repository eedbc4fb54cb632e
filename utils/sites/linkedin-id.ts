/** LinkedIn's numbers of posts, and where a page hides them. */
export type Urn = `urn:li:${'activity' | 'ugcPost'}:${string}`

const OLDEST = Date.UTC(2003, 4, 5)
const DAY = 86_400_000

/** When a post with this number was made, as epoch milliseconds: the upper bits of the number. */
export const madeAt = (id: string): number => Number(BigInt(id) >> 22n)

/** True where the number's date can be: from LinkedIn's beginning to a day after `now` (epoch milliseconds). */
export const isPlausible = (id: string, now = Date.now()): boolean => /^\d{8,20}$/.test(id) && madeAt(id) > OLDEST && madeAt(id) < now + DAY

const urn = (type: string, id: string): Urn | undefined =>
  (type === 'activity' || type === 'ugcPost') && isPlausible(id) ? `urn:li:${type}:${id}` : undefined

/** The first plausible post number in a text such as an address or a key. `share` numbers are another space and never taken. */
export const urnIn = (text: string): Urn | undefined => {
  for (const [, type, id] of text.matchAll(/urn(?::|%3A)li(?::|%3A)(activity|ugcPost)(?::|%3A)(\d+)/gi)) {
    const found = urn(type!.toLowerCase() === 'ugcpost' ? 'ugcPost' : 'activity', id!)
    if (found) return found
  }
  return undefined
}

/** The number in a `…-replaceableCommentTools` key: base64url of 0x0a (activity) or 0x12 (ugcPost), length, 0x08, varint of twice the number. */
export const decodeToolsKey = (key: string): Urn | undefined => {
  const prefix = /^([\w-]{8,40})-replaceableCommentTools/.exec(key)?.[1]
  if (!prefix) return undefined
  let bytes: number[]
  try {
    bytes = [...atob(prefix.replace(/-/g, '+').replace(/_/g, '/'))].map((character) => character.charCodeAt(0))
  } catch {
    // Not base64: some other key that ends alike.
    return undefined
  }
  const [kind, length, tag, ...varint] = bytes
  if ((kind !== 0x0a && kind !== 0x12) || tag !== 0x08 || length !== varint.length + 1 || varint.length > 10) return undefined
  if (varint.some((byte, at) => byte >= 0x80 === (at === varint.length - 1))) return undefined
  const value = varint.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n)
  return urn(kind === 0x0a ? 'activity' : 'ugcPost', String(value >> 1n))
}

/** The number of the post that a page's own address names: `/feed/update/urn:li:…/`, `/posts/name_words-activity-N-xxxx` and, of a post without words, `/posts/name_activity-N-xxxx`. */
export const urnOfPage = (url: URL): Urn | undefined => {
  // What follows the number is not looked at: on an address made to be slow that would be done again and again.
  const posts = /^\/posts\/(?:[^/]*[-_])?(activity|ugcPost)-(\d+)(?:[-/]|$)/.exec(url.pathname)
  if (posts) return urn(posts[1]!, posts[2]!)
  return url.pathname.startsWith('/feed/update/') ? urnIn(url.pathname) : undefined
}

/** The number in a `data-view-tracking-scope` attribute: as text, or as a list of bytes (winter 2026). */
export const urnOfTrackingScope = (scope: string): Urn | undefined => {
  const plain = /updateUrn\W+(urn:li:\w+:\d+)/.exec(scope)?.[1]
  if (plain) return urnIn(plain)
  for (const [, list] of scope.matchAll(/\[((?:\d{1,3},\s*){20,}\d{1,3})\]/g)) {
    const text = String.fromCharCode(...list!.split(',').map(Number))
    const found = urnIn(/updateUrn[^]{0,12}?(urn:li:\w+:\d+)/.exec(text)?.[1] ?? '')
    if (found) return found
  }
  return undefined
}

/** The canonical address of a post. */
export const addressOf = (post: Urn): string => `https://www.linkedin.com/feed/update/${post}/`
