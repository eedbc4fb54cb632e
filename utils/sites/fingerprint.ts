import type { SiteId } from '../types'

/** 53-bit hash of a text (cyrb53), 14 hexadecimal digits. Tells posts apart, protects nothing. */
const hash = (text: string): string => {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0')
}

/**
 * The id of a post whose canonical id the page does not tell: site, profile path and the first 200 characters of its words
 * (of its pictures' descriptions where it has none).
 */
export const fingerprint = (site: SiteId, profile: string | undefined, words: string): string =>
  `fp:${hash([site, profile ?? '', words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, 200)].join('\n'))}`
