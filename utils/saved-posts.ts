import { Dexie, liveQuery, type EntityTable } from 'dexie'
import type { Saved } from './messages'
import type { Keep, Post, SavedPost, SiteId, TopicId } from './types'

type Database = Dexie & { posts: EntityTable<SavedPost, 'key'> }

let opened: Database | undefined

/** Opened at first use: the worker that runs this may have been started for something else. */
const database = (): Database => {
  if (opened) return opened
  const fresh = new Dexie('quiet-nod') as Database
  fresh.version(1).stores({ posts: '&key, savedAt' })
  // Another page wants to upgrade or delete the database: make way, and open again at the next use.
  fresh.on('versionchange', () => {
    fresh.close()
    opened = undefined
  })
  opened = fresh
  return fresh
}

/** The browser may close the database under a sleeping worker: try once more with a fresh one. */
const withDatabase = async <T>(act: (posts: Database['posts']) => Promise<T>): Promise<T> => {
  try {
    return await act(database().posts)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'DatabaseClosedError') throw error
    opened = undefined
    return act(database().posts)
  }
}

const siteHosts: Record<SiteId, string> = { instagram: 'www.instagram.com', linkedin: 'www.linkedin.com' }

const text = (value: unknown, most: number): string => (typeof value === 'string' ? value.slice(0, most) : '')
const address = (value: unknown, site: SiteId): string | undefined => {
  const url = typeof value === 'string' && value.length < 2_000 && URL.canParse(value) ? new URL(value) : undefined
  return url?.protocol === 'https:' && url.hostname === siteHosts[site] ? url.href : undefined
}

/** The entry that a post becomes, with no more of it than the reader wants kept. Throws on what is no post: messages are hostile until checked. */
export const toSavedPost = (post: Post, topic: TopicId, keep: Keep, savedAt: string): SavedPost => {
  const { site } = post
  const id = text(post.id, 300)
  if (!Object.hasOwn(siteHosts, site) || !id || !['grief', 'burnout', 'crisis'].includes(topic)) throw new TypeError('not a post')
  // The link leads to the author: who keeps words only keeps neither.
  const url = keep === 'words' ? undefined : address(post.url, site)
  const author = keep === 'words-and-author' ? text(post.author, 300) : ''
  const authorUrl = keep === 'words-and-author' ? address(post.authorUrl, site) : undefined
  const publishedAt = text(post.publishedAt, 40)
  const words = [text(post.text, 300_000), text(post.quotedText, 300_000)].filter(Boolean).join('\n\n')
  return {
    key: `${site}:${id}`,
    site,
    text: keep === 'link' ? '' : words,
    topic,
    savedAt,
    note: '',
    tags: [],
    ...(url && { url }),
    ...(author && { author }),
    ...(authorUrl && { authorUrl }),
    ...(publishedAt && { publishedAt }),
  }
}

/** Adds a post. One that is there already is merged: words, link and author are refreshed, note, tags and the first date stay. */
export const savePost = (post: SavedPost): Promise<Saved> =>
  withDatabase(async (posts) => {
    return posts.db.transaction('rw', posts, async () => {
      const previous = await posts.get(post.key)
      // A second look may show less (a cut caption): never replace more words with fewer.
      const longer = previous && previous.text.length > post.text.length ? previous.text : post.text
      await posts.put(previous ? { ...previous, ...post, text: longer, note: previous.note, tags: previous.tags, savedAt: previous.savedAt } : post)
      return { key: post.key, ...(previous && { previous }) }
    })
  })

/** Takes a save back: the entry is again what it was before, or gone. */
export const undoSave = ({ key, previous }: Saved): Promise<undefined> =>
  withDatabase(async (posts) => {
    await (previous && previous.key === key ? posts.put(previous) : posts.delete(key))
    return undefined
  })

/** Removes an entry and gives it back, so that it can be put back. */
export const removePost = (key: string): Promise<SavedPost | undefined> =>
  withDatabase(async (posts) => {
    const removed = await posts.get(key)
    await posts.delete(key)
    return removed
  })

/** Puts a removed entry back as it was. */
export const restorePost = (post: SavedPost): Promise<unknown> => withDatabase((posts) => posts.put(post))

/** Changes the reader's own part of an entry. */
export const updatePost = (key: string, change: Partial<Pick<SavedPost, 'note' | 'tags'>>): Promise<unknown> =>
  withDatabase((posts) => posts.update(key, change))

/** Keeps the words and drops whoever wrote them: name and links. */
export const forgetAuthor = (key: string): Promise<unknown> =>
  withDatabase((posts) =>
    posts.where({ key }).modify((post) => {
      delete post.author
      delete post.authorUrl
      delete post.url
    }),
  )

/** How many posts are kept. */
export const countPosts = (): Promise<number> => withDatabase((posts) => posts.count())

/** Calls back with all entries, newest first, now and after each change, until the signal aborts. */
export const watchPosts = (onPosts: (posts: SavedPost[]) => void, onError: (error: unknown) => void, signal: AbortSignal): void => {
  const subscription = liveQuery(() => withDatabase((posts) => posts.orderBy('savedAt').reverse().toArray())).subscribe(onPosts, onError)
  signal.addEventListener('abort', () => subscription.unsubscribe())
}
