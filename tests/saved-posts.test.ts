import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Post, SavedPost } from '../utils/types'

const post: Post = {
  id: 'urn:li:activity:7513599765700308993',
  site: 'linkedin',
  url: 'https://www.linkedin.com/feed/update/urn:li:activity:7513599765700308993/',
  author: 'Ines Marchetti',
  authorUrl: 'https://www.linkedin.com/in/ines-marchetti/',
  text: 'They changed the sheets before his mother had left the corridor.',
  truncated: false,
  promoted: false,
  suggested: false,
  tiers: {},
}
const at = '2026-11-23T20:00:00.000Z'

let saved: typeof import('../utils/saved-posts')
beforeEach(async () => {
  vi.resetModules()
  await Dexie.delete('quiet-nod')
  saved = await import('../utils/saved-posts')
})

const all = () =>
  new Promise<SavedPost[]>((resolve, reject) => {
    const once = new AbortController()
    saved.watchPosts((posts) => (once.abort(), resolve(posts)), reject, once.signal)
  })

describe('what a post becomes', () => {
  it('words and author', () => {
    expect(saved.toSavedPost(post, 'grief', 'words-and-author', at)).toEqual({
      key: `linkedin:${post.id}`,
      site: 'linkedin',
      url: post.url,
      author: post.author,
      authorUrl: post.authorUrl,
      text: post.text,
      topic: 'grief',
      savedAt: at,
      note: '',
      tags: [],
    })
  })

  it('words only: nothing that leads to the author', () => {
    const entry = saved.toSavedPost(post, 'grief', 'words', at)
    expect(entry).toMatchObject({ text: post.text })
    expect(entry).not.toHaveProperty('author')
    expect(entry).not.toHaveProperty('authorUrl')
    expect(entry).not.toHaveProperty('url')
  })

  it('link only: no words', () => {
    expect(saved.toSavedPost(post, 'grief', 'link', at)).toMatchObject({ text: '', url: post.url })
  })

  it.each(['javascript:alert(1)', 'http://www.linkedin.com/x', 'https://linkedin.com.evil.example/x', 'https://www.instagram.com/p/x/', 'x', 7])('refuses the address %s', (url) => {
    expect(saved.toSavedPost({ ...post, url: url as string, authorUrl: url as string }, 'grief', 'words-and-author', at)).not.toHaveProperty('url')
  })

  it('refuses what is no post', () => {
    expect(() => saved.toSavedPost({ ...post, site: 'constructor' as 'linkedin' }, 'grief', 'words', at)).toThrow(TypeError)
    expect(() => saved.toSavedPost({ ...post, id: '' }, 'grief', 'words', at)).toThrow(TypeError)
    expect(() => saved.toSavedPost(post, 'joy' as 'grief', 'words', at)).toThrow(TypeError)
  })

  it('keeps 200,000 characters whole', () => {
    const long = 'x'.repeat(200_000)
    expect(saved.toSavedPost({ ...post, text: long }, 'grief', 'words', at).text).toBe(long)
  })
})

describe('the list', () => {
  it('holds a saved post', async () => {
    const entry = saved.toSavedPost(post, 'grief', 'words-and-author', at)
    expect(await saved.savePost(entry)).toEqual({ key: entry.key })
    expect(await all()).toEqual([entry])
    expect(await saved.countPosts()).toBe(1)
  })

  it('merges a second save: words refreshed, note, tags and first date kept, never fewer words', async () => {
    const entry = saved.toSavedPost(post, 'grief', 'words-and-author', at)
    await saved.savePost(entry)
    await saved.updatePost(entry.key, { note: 'write to her', tags: ['ward'] })
    const longer = saved.toSavedPost({ ...post, text: `${post.text} And more.` }, 'grief', 'words-and-author', '2026-12-01T00:00:00.000Z')
    expect((await saved.savePost(longer)).previous).toMatchObject({ note: 'write to her' })
    await saved.savePost(saved.toSavedPost({ ...post, text: 'They changed' }, 'grief', 'words-and-author', at))
    expect(await all()).toEqual([{ ...longer, savedAt: at, note: 'write to her', tags: ['ward'] }])
  })

  it('undo of a first save removes, of a merge puts back', async () => {
    const entry = saved.toSavedPost(post, 'grief', 'words-and-author', at)
    const first = await saved.savePost(entry)
    const merge = await saved.savePost({ ...entry, text: `${entry.text} And more.` })
    await saved.undoSave(merge)
    expect(await all()).toEqual([entry])
    await saved.undoSave(first)
    expect(await all()).toEqual([])
  })

  it('removes and restores', async () => {
    const entry = saved.toSavedPost(post, 'grief', 'words-and-author', at)
    await saved.savePost(entry)
    const removed = await saved.removePost(entry.key)
    expect(await all()).toEqual([])
    await saved.restorePost(removed!)
    expect(await all()).toEqual([entry])
  })

  it('opens again when the database was closed under it', async () => {
    const entry = saved.toSavedPost(post, 'grief', 'words-and-author', at)
    await saved.savePost(entry)
    for (const connection of (Dexie as unknown as { connections: Dexie[] }).connections) connection.close()
    await saved.savePost({ ...entry, key: 'linkedin:2' })
    expect(await saved.countPosts()).toBe(2)
  })
})
