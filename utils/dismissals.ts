import { isHash, saltedHash, saltOf } from './salted-hash'
import { stored } from './stored'
import type { Post } from './types'

/**
 * Posts and authors beside whom the reader wants no card. Only salted hashes are kept, the newest 500 of each: enough to stay
 * quiet, too little to tell anybody which posts, and whose, they were.
 */
export type Dismissals = { salt: string; posts: string[]; authors: string[] }

const most = 500
/** A post has one hash, or two with a space between them. */
const isHashes = (value: unknown): value is string => typeof value === 'string' && value.split(' ').length <= 2 && value.split(' ').every(isHash)
const hashes = (kept: unknown): string[] => (Array.isArray(kept) ? kept.filter(isHashes).slice(-most) : [])

/** The first schema knew posts only and called them `hashes`. */
const readDismissals = (raw: unknown): Dismissals => {
  const { salt, posts, hashes: first, authors } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>
  // Hashes under another salt mean nothing.
  if (typeof salt !== 'string') return { salt: saltOf(salt), posts: [], authors: [] }
  return { salt, posts: hashes(posts ?? first), authors: hashes(authors) }
}

const dismissals = stored('dismissals', readDismissals)

/** What is kept, or empty lists with a fresh salt. */
export const loadDismissals = dismissals.load
/** Calls back after every change, until the signal aborts. */
export const watchDismissals = dismissals.watch

/** The author as the site writes them: by their address where there is one, for names are shared. */
export const authorOf = ({ site, author, authorUrl }: Pick<Post, 'site' | 'author' | 'authorUrl'>): string | undefined => {
  const known = authorUrl?.replace(/[?#].*$/, '').replace(/\/+$/, '') ?? author
  return known ? `${site} ${known.trim().toLowerCase()}` : undefined
}

type Named = Pick<Post, 'id' | 'print'>
/** Two posts may have one print, so that of a post whose id is told stands only for where it is not. */
const printOfTold = (print: string) => `~${print}`
/** What a post is remembered by. */
export const namesOf = ({ id, print }: Named): string[] => (print !== undefined && print !== id ? [id, printOfTold(print)] : [id])
/** What it may have been remembered by. */
export const aliasesOf = ({ id, print }: Named): string[] => (print === undefined ? [id] : print === id ? [id, printOfTold(print)] : [id, print])

/** Whether the reader wants no card beside this post. */
export const isDismissed = ({ salt, posts, authors }: Dismissals, post: Named & Pick<Post, 'site' | 'author' | 'authorUrl'>): boolean => {
  const isIn = (list: readonly string[], name: string | undefined) => {
    if (list.length === 0 || name === undefined) return false
    const hash = saltedHash(salt, name)
    return list.some((one) => one.split(' ').includes(hash))
  }
  return aliasesOf(post).some((name) => isIn(posts, name)) || isIn(authors, authorOf(post))
}

const changed = (list: readonly string[], own: readonly string[], isIn: boolean) =>
  [...list.filter((other) => !other.split(' ').includes(own[0]!)), ...(isIn ? [own.join(' ')] : [])].slice(-most)

/** Remembers, or forgets, that the reader wants no card beside a post, by its names ({@link namesOf}). */
export const changeDismissal = async (names: readonly string[], dismissed: boolean): Promise<void> =>
  void (await dismissals.change(({ salt, posts, ...others }) => ({ ...others, salt, posts: changed(posts, names.map((name) => saltedHash(salt, name)), dismissed) })))

/** Remembers, or forgets, that the reader wants no card beside posts of an author, as {@link authorOf} names them. */
export const changeMute = async (author: string, muted: boolean): Promise<void> =>
  void (await dismissals.change(({ salt, authors, ...others }) => ({ ...others, salt, authors: changed(authors, [saltedHash(salt, author)], muted) })))

/** Forgets all posts, or all authors. */
export const forgetDismissals = async (which: 'posts' | 'authors'): Promise<void> => void (await dismissals.change((now) => ({ ...now, [which]: [] })))
