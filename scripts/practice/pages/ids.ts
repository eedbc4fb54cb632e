/** The numbers and short codes that the sites would give to the invented posts. */
import type { PracticePost } from '../practice-post'
import { practiceNow } from '../practice-post'
import { numberOf } from './look'
import type { Labels } from './labels'

/** LinkedIn's number of a post: its time in the upper bits, as the site does it. */
export const activityOf = (post: PracticePost): string => String((BigInt(Date.parse(post.publishedAt)) << 22n) | BigInt(numberOf(post.id) & 0x3fffff))

/** The key on the comment tools of a post, which hides the number: base64url of a length-prefixed varint. */
export const commentToolsKey = (activity: string): string => {
  const varint: number[] = []
  for (let rest = BigInt(activity) << 1n; rest > 0n; rest >>= 7n) varint.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0))
  const bytes = [0x0a, varint.length + 1, 0x08, ...varint]
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Instagram's short code of a post. */
export const codeOf = (post: PracticePost): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  let code = 'D'
  for (let at = 0; code.length < 11; at += 1) code += alphabet[numberOf(`${post.id}/${at}`) % 64]
  return code
}

/** The age of a post as the page says it. */
export const ageOf = (post: PracticePost, labels: Labels): string => {
  const hours = Math.max(1, Math.round((practiceNow - Date.parse(post.publishedAt)) / 3_600_000))
  return hours < 24 ? labels.hours(hours) : labels.days(Math.round(hours / 24))
}

/** A random key such as the sites' components carry. */
export const uuid = (): string => crypto.randomUUID()
