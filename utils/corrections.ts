/**
 * "Not about this": what the reader said of a card makes Quiet Nod more careful with posts like it, on this device. Beside the detector, not in
 * it: a correction keeps the topic, the day and hashes of the words that had carried the verdict; a post that shares three of them must be surer by
 * one step. No more than two steps, one where lives may be at stake: no number of corrections silences a topic.
 *
 * Three, because of the 2,424 right cards of the training corpus one of its wrong ones, so corrected, then meets two and takes the card from 0.06; all 34
 * together take it from five. With two shared words that would be 191; with half of all words no post would ever be met but a copy.
 */
import { dayOf } from './i18n'
import { isHash, saltedHash, saltOf } from './salted-hash'
import { stored } from './stored'
import type { TopicId } from './types'

/** `post`: the hash of the post's id, by which it can be taken back. `on`: ISO date. */
export type Correction = { post: string; topic: TopicId; on: string; words: string[] }
export type Corrections = { salt: string; list: Correction[] }

const most = 60
const mostWords = 24
const mostSteps: Record<TopicId, number> = { grief: 2, burnout: 2, crisis: 1 }
/** So many telling words must be shared; where a correction has only two, both. */
const alike = { most: 3, least: 2 }

const readCorrection = (raw: unknown): Correction[] => {
  const { post, topic, on, words } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  const known = (Object.keys(mostSteps) as TopicId[]).find((one) => one === topic)
  if (!known || !isHash(post) || typeof on !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(on) || !Array.isArray(words)) return []
  return [{ post, topic: known, on, words: words.filter(isHash).slice(0, mostWords) }]
}

const readCorrections = (raw: unknown): Corrections => {
  const { salt, list } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  if (typeof salt !== 'string' || !Array.isArray(list)) return { salt: saltOf(salt), list: [] }
  return { salt, list: list.flatMap(readCorrection).slice(-most) }
}

const corrections = stored('corrections', readCorrections)
export const loadCorrections = corrections.load
export const watchCorrections = corrections.watch

/** Small words that stand in every post and make no two of them alike. */
const small = new Set(
  ('about all and any are been but can could day did for from get got had has have her him his how into its just let may nor not now off one only our out own ' +
    'per she that the their them then there they this too two via was were what when which who why will with would yet you your').split(' '),
)

const wordsOf = (salt: string, evidence: readonly string[]): string[] => {
  const words = evidence.flatMap((part) => part.normalize('NFKC').toLowerCase().replace(/['’]/g, '').match(/[\p{L}\p{M}]{3,}/gu) ?? [])
  return [...new Set(words)].filter((word) => !small.has(word)).slice(0, mostWords).map((word) => saltedHash(salt, word))
}

/** By how many steps a post of this topic, carried by this evidence, must be surer than usual: 0, 1 or 2. */
export const stepsFor = ({ salt, list }: Corrections, topic: TopicId, evidence: readonly string[]): number => {
  const same = list.filter((one) => one.topic === topic)
  if (same.length === 0) return 0
  const words = wordsOf(salt, evidence)
  const like = same.filter((one) => {
    const shared = words.filter((word) => one.words.includes(word)).length
    return shared >= Math.max(alike.least, Math.min(alike.most, one.words.length))
  })
  return Math.min(like.length, mostSteps[topic])
}

/** Keeps what the reader said of one card. The oldest of sixty gives way. */
export const addCorrection = async (postId: string, topic: TopicId, evidence: readonly string[], now: Date): Promise<void> =>
  void (await corrections.change(({ salt, list }) => {
    const post = saltedHash(salt, postId)
    const one: Correction = { post, topic, on: dayOf(now), words: wordsOf(salt, evidence) }
    return { salt, list: [...list.filter((other) => other.post !== post), one].slice(-most) }
  }))

/** Takes back what was said of one post, by its id. */
export const takeBackCorrection = async (postId: string): Promise<void> =>
  void (await corrections.change(({ salt, list }) => ({ salt, list: list.filter(({ post }) => post !== saltedHash(salt, postId)) })))

/** Forgets one correction, by its hash, or all of them. */
export const forgetCorrections = async (post?: string): Promise<void> =>
  void (await corrections.change(({ salt, list }) => ({ salt, list: post === undefined ? [] : list.filter((one) => one.post !== post) })))
