import { isHash, saltedHash, saltOf } from './salted-hash'
import { stored } from './stored'
import type { Post } from './types'

/**
 * Posts and authors beside whom the reader wants no card. Only salted hashes are kept, the newest 500 of each: enough to stay
 * quiet, too little to tell anybody which posts, and whose, they were.
 */
export type Dismissals = { salt: string; posts: string[]; authors: string[] }

const most = 500
const hashes = (kept: unknown): string[] => (Array.isArray(kept) ? kept.filter(isHash).slice(-most) : [])

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

/** Whether the reader wants no card beside this post. */
export const isDismissed = ({ salt, posts, authors }: Dismissals, post: Pick<Post, 'id' | 'print' | 'site' | 'author' | 'authorUrl'>): boolean => {
  const isIn = (list: string[], name: string | undefined) => list.length > 0 && name !== undefined && list.includes(saltedHash(salt, name))
  return isIn(posts, post.id) || isIn(posts, post.print) || isIn(authors, authorOf(post))
}

const changed = (list: readonly string[], own: string, isIn: boolean) => [...list.filter((other) => other !== own), ...(isIn ? [own] : [])].slice(-most)

/** Remembers, or forgets, that the reader wants no card beside a post. */
export const changeDismissal = async (postId: string, dismissed: boolean): Promise<void> =>
  void (await dismissals.change(({ salt, posts, ...others }) => ({ ...others, salt, posts: changed(posts, saltedHash(salt, postId), dismissed) })))

/** Remembers, or forgets, that the reader wants no card beside posts of an author, as {@link authorOf} names them. */
export const changeMute = async (author: string, muted: boolean): Promise<void> =>
  void (await dismissals.change(({ salt, authors, ...others }) => ({ ...others, salt, authors: changed(authors, saltedHash(salt, author), muted) })))

/** Forgets all posts, or all authors. */
export const forgetDismissals = async (which: 'posts' | 'authors'): Promise<void> => void (await dismissals.change((now) => ({ ...now, [which]: [] })))
