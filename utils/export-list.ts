/** Takes the list away as a file: part by part, so that the page stays free. */
import { dayOf } from './i18n'
import { writers, type WriterId } from './files'
import { allEntries, countPosts } from './list-database'
import { readPosts } from './saved-posts'
import type { SavedPost } from './types'

export type { WriterId } from './files'

const PART = 1_000

async function* partsOf(keys: readonly string[] | undefined): AsyncGenerator<SavedPost[]> {
  if (keys) for (let at = 0; at < keys.length; at += PART) yield await readPosts(keys.slice(at, at + PART))
  else for await (const part of allEntries(PART)) yield part.map(({ post }) => post)
}

/** The posts of these keys, or all, written in one of the ways. `onShare` hears how far it is (0–1). */
export const writeList = async (id: WriterId, title: string, keys?: readonly string[], onShare: (share: number) => void = () => {}): Promise<Blob> => {
  const writer = writers[id]
  const total = keys?.length ?? (await countPosts())
  const parts: BlobPart[] = [writer.head(title, new Date().toISOString())]
  let done = 0
  for await (const posts of partsOf(keys)) {
    // A Blob of each part: the browser may put it on the disk.
    parts.push(new Blob([writer.posts(posts, done === 0)]))
    done += posts.length
    onShare(done / Math.max(1, total))
    await new Promise<void>((next) => setTimeout(next))
  }
  parts.push(writer.end)
  return new Blob(parts, { type: `${writer.type};charset=utf-8` })
}

/** A file's name: what it is and the day. */
export const fileName = (extension: string, now = new Date()): string => `quiet-nod-${dayOf(now)}.${extension}`
