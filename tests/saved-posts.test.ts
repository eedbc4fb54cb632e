import 'fake-indexeddb/auto'
import './web-locks'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { toSavedPost } from '../utils/read-saved-post'
import { nextStamp } from '../utils/stamps'
import type { Keep, Post, SavedPost } from '../utils/types'

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

const entry = toSavedPost(post, 'grief', 'words-and-author', at)

let list: typeof import('../utils/saved-posts')
let database: typeof import('../utils/list-database')
beforeEach(async () => {
  vi.resetModules()
  await Dexie.delete('quiet-nod')
  list = await import('../utils/saved-posts')
  database = await import('../utils/list-database')
})

const all = async (): Promise<SavedPost[]> => {
  const posts: SavedPost[] = []
  for await (const part of database.allEntries(2)) posts.push(...part.map((one) => one.post))
  return posts
}
const save = (text: string, keep: Keep = 'words-and-author', exactly = false) => list.savePost(toSavedPost({ ...post, text }, 'grief', keep, at), keep, exactly)

describe('what a post becomes', () => {
  it('words and author', () => {
    expect(toSavedPost(post, 'grief', 'words-and-author', at, 'https://www.linkedin.com/feed/')).toEqual({
      key: `linkedin:${post.id}`,
      site: 'linkedin',
      url: post.url,
      author: post.author,
      authorUrl: post.authorUrl,
      text: post.text,
      topic: 'grief',
      savedAt: at,
      seenAt: at,
      seenUrl: 'https://www.linkedin.com/feed/',
      note: '',
      tags: [],
    })
  })

  it('words only: nothing that leads to the author', async () => {
    const words = toSavedPost(post, 'grief', 'words', at, 'https://www.linkedin.com/in/ines-marchetti/recent-activity/')
    expect(words).toMatchObject({ text: post.text })
    for (const field of ['author', 'authorUrl', 'url', 'seenUrl']) expect(words).not.toHaveProperty(field)
    const { key } = await list.savePost(words, 'words')
    expect(key).toMatch(/^linkedin:~[0-9a-f]{24}$/)
    expect(JSON.stringify(await all())).not.toContain('7513599765700308993')
    // And yet it is known when it is saved again.
    expect((await list.savePost(words, 'words')).previous).toMatchObject({ text: post.text })
    expect(await database.countPosts()).toBe(1)
  })

  it('link only: no words', () => {
    expect(toSavedPost(post, 'grief', 'link', at)).toMatchObject({ text: '', url: post.url })
  })

  it.each(['javascript:alert(1)', 'http://www.linkedin.com/x', 'https://linkedin.com.evil.example/x', 'https://www.instagram.com/p/x/', 'https://me:pass@www.linkedin.com/x', 'x', 7])('refuses the address %s', (url) => {
    const saved = toSavedPost({ ...post, url: url as string, authorUrl: url as string }, 'grief', 'words-and-author', at, url as string)
    for (const field of ['url', 'authorUrl', 'seenUrl']) expect(saved).not.toHaveProperty(field)
  })

  it('refuses what is no post', () => {
    expect(() => toSavedPost({ ...post, site: 'constructor' as 'linkedin' }, 'grief', 'words', at)).toThrow(TypeError)
    expect(() => toSavedPost({ ...post, site: 'web' as 'linkedin' }, 'grief', 'words', at)).toThrow(TypeError)
    expect(() => toSavedPost({ ...post, id: '' }, 'grief', 'words', at)).toThrow(TypeError)
    expect(() => toSavedPost(post, 'joy' as 'grief', 'words', at)).toThrow(TypeError)
  })

  it('keeps 200,000 characters whole', () => {
    const long = 'x'.repeat(200_000)
    expect(toSavedPost({ ...post, text: long }, 'grief', 'words', at).text).toBe(long)
  })
})

describe('the list', () => {
  it('holds a saved post', async () => {
    expect(await list.savePost(entry, 'words-and-author')).toEqual({ key: entry.key })
    expect(await all()).toEqual([entry])
    expect(await database.newestPosts(5)).toEqual([entry])
    expect(await database.countPosts()).toBe(1)
  })

  it('merges a second save: words refreshed, note, tags, check-in and first date kept, never fewer words', async () => {
    await list.savePost(entry, 'words-and-author')
    const own = { note: 'write to her', tags: ['ward'], checkIn: { on: '2026-12-24', note: 'her first Christmas' } }
    await list.apply([{ key: entry.key, post: { ...entry, ...own } }])
    expect(await database.checkInDays()).toEqual(['2026-12-24'])
    const longer = toSavedPost({ ...post, text: `${post.text} And more.` }, 'grief', 'words-and-author', '2026-12-01T00:00:00.000Z')
    expect((await list.savePost(longer, 'words-and-author')).previous).toMatchObject(own)
    await save('They changed')
    expect(await all()).toEqual([{ ...longer, savedAt: at, seenAt: at, ...own }])
  })

  it('what the reader chose for one post holds for it: more is dropped, and undo brings it back', async () => {
    await save(post.text)
    const narrower = await save(post.text, 'words', true)
    expect(narrower.key).toContain('~')
    expect((await all()).map(({ author, url }) => [author, url])).toEqual([[undefined, undefined]])
    await list.undoSave(narrower)
    expect(await all()).toEqual([entry])
    await save(post.text, 'link', true)
    expect(await all()).toMatchObject([{ text: '', url: post.url }])
    // Saving as always adds, and takes nothing away.
    await save('', 'link')
    await save(post.text)
    expect(await all()).toEqual([entry])
  })

  it('undo of a first save removes, of a merge puts back', async () => {
    const first = await list.savePost(entry, 'words-and-author')
    const merge = await save(`${entry.text} And more.`)
    await list.undoSave(merge)
    expect(await all()).toEqual([entry])
    await list.undoSave(first)
    expect(await all()).toEqual([])
  })

  describe('undo of a save of a post that was written on since', () => {
    const own = { note: 'write to her', tags: ['ward'], checkIn: { on: '2026-12-24', note: 'her first Christmas' } }
    const writeOn = (key: string, mine: Partial<SavedPost>) => list.change([key], (posts) => posts.map((one) => ({ key, post: { ...one, ...mine } })))

    it.each(Object.keys(own) as (keyof typeof own)[])('is refused where the reader’s %s would go with the post', async (field) => {
      const { key } = await list.savePost(entry, 'words-and-author')
      await writeOn(key, { [field]: own[field] })
      await expect(list.undoSave({ key })).rejects.toThrow('Written on')
      expect(await all()).toEqual([{ ...entry, [field]: own[field] }])
    })

    it('takes back the words of a merge, not what is the reader’s; what they took away stays away', async () => {
      await list.savePost(entry, 'words-and-author')
      await writeOn(entry.key, { note: 'an older note', checkIn: own.checkIn })
      const merge = await save(`${entry.text} And more.`)
      await list.apply([{ key: entry.key, post: { ...entry, text: `${entry.text} And more.`, note: own.note, tags: own.tags } }])
      await list.undoSave(merge)
      expect(await all()).toEqual([{ ...entry, note: own.note, tags: own.tags }])
    })

    it('takes back what was chosen for it, under its old key, not what is the reader’s', async () => {
      await save(post.text)
      const narrower = await save(post.text, 'words', true)
      await writeOn(narrower.key, own)
      await list.undoSave(narrower)
      expect(await all()).toEqual([{ ...entry, ...own }])
    })

    it('brings nothing back that was removed since', async () => {
      await save(post.text)
      const merge = await save(`${entry.text} And more.`)
      await list.apply([{ key: entry.key }])
      await list.undoSave(merge)
      expect(await all()).toEqual([])
    })
  })

  it('an undo of nothing is refused', async () => {
    await expect(list.undoSave({} as never)).rejects.toThrow(TypeError)
  })

  it('every change gives back what undoes it, and that gives back the change', async () => {
    await save(post.text)
    const other = { ...entry, key: 'linkedin:2' }
    const undo = await list.apply([{ key: entry.key }, { key: other.key, post: other }])
    expect((await all()).map(({ key }) => key)).toEqual([other.key])
    const redo = await list.apply(undo)
    expect(await all()).toEqual([entry])
    await list.apply(redo)
    expect((await all()).map(({ key }) => key)).toEqual([other.key])
  })

  it('forgets an author: name, links and the key that would find the post', async () => {
    await list.savePost({ ...entry, note: 'kept' }, 'words-and-author')
    const undo = await list.apply(await list.withoutAuthor(await all()))
    const [left] = await all()
    expect(left).toMatchObject({ text: post.text, note: 'kept' })
    expect(JSON.stringify(left)).not.toMatch(/Ines|marchetti|7513599765700308993/)
    await list.apply(undo)
    expect(await all()).toMatchObject([{ author: post.author, url: post.url }])
  })

  it('forgets the same author twice and keeps the note of the first time', async () => {
    const { apply, change, readPosts, savePost, veil, withoutAuthor } = list
    const kept = { key: 'linkedin:7', site: 'linkedin', author: 'Ines Marchetti', text: 'words', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: ['old'] } as const
    const whole = { ...kept, tags: [...kept.tags] }
    await apply([{ key: kept.key, post: whole }])
    await change([kept.key], withoutAuthor)
    const key = await veil(kept.key)
    const [nameless] = await readPosts([key])
    await apply([{ key, post: { ...nameless!, note: 'written since' } }])
    // A backup brings it back.
    await apply([{ key: kept.key, post: { ...whole, note: 'of the backup' } }])
    await change([kept.key, key], withoutAuthor)
    expect(await readPosts([kept.key, key])).toEqual([{ ...nameless, note: 'written since\n\nof the backup' }])
    // And saved once more, of words alone, by choice.
    await apply([{ key: kept.key, post: whole }])
    await savePost({ ...whole, text: 'words, and more' }, 'words', true)
    expect(await readPosts([kept.key, key])).toMatchObject([{ key, note: 'written since\n\nof the backup', text: 'words, and more' }])
  })

  it('forgets what is older than a moment', async () => {
    await list.savePost({ ...entry, key: 'linkedin:old', savedAt: '2025-01-01T00:00:00.000Z' }, 'words-and-author')
    await list.savePost(entry, 'words-and-author')
    expect(await database.countBefore('2026-01-01T00:00:00.000Z')).toBe(1)
    expect(await list.forgetBefore('2026-01-01T00:00:00.000Z')).toBe(1)
    expect(await all()).toEqual([entry])
  })

  it('two writers at once lose nothing', async () => {
    vi.resetModules()
    const other = await import('../utils/saved-posts')
    await Promise.all([...Array(30).keys()].map((number) => (number % 2 ? list : other).savePost({ ...entry, key: `linkedin:${number}` }, 'words-and-author')))
    expect(await database.countPosts()).toBe(30)
    const stamps = (await database.changedSince(undefined)).entries.map((one) => one.at)
    expect(new Set(stamps).size).toBe(30)
  })

  it('a note that is written while the same post is saved again is not lost, nor are the words', async () => {
    await save(post.text)
    for (let round = 0; round < 10; round++) {
      const text = `${post.text} ${'more '.repeat(round)}`
      await Promise.all([save(text), list.change([entry.key], (posts) => posts.map((one) => ({ key: one.key, post: { ...one, note: `note ${round}` } }))), save(text)])
      expect(await all()).toMatchObject([{ text, note: `note ${round}` }])
    }
  })

  it('removed posts leave nothing behind, except where other devices must learn of it', async () => {
    await save(post.text)
    await list.apply([{ key: entry.key }])
    expect((await database.changedSince(undefined)).removals).toEqual([])
    await database.writeMeta('shared', true)
    await save(post.text)
    await list.apply([{ key: entry.key }])
    expect((await database.changedSince(undefined)).removals).toMatchObject([{ key: entry.key }])
    await save(post.text)
    expect((await database.changedSince(undefined)).removals).toEqual([])
  })

  it('is wiped whole, and can be used again', async () => {
    await save(post.text)
    await list.wipeList()
    expect(await Dexie.exists('quiet-nod')).toBe(false)
    await save(post.text)
    expect(await database.countPosts()).toBe(1)
  })

  it('is wiped after the linked folder was read, not while it is read', async () => {
    const { beginSharing, isSharing, sync } = await import('../utils/shared-list')
    const { deriveKey, encryptFile } = await import('../utils/secret-file')
    const other = JSON.stringify({ post: entry, at: nextStamp(undefined, Date.now(), 'abcdefgh') })
    const file = await encryptFile(await deriveKey('correct horse battery'), `{"format":"quiet-nod-changes","version":1}\n${other}`)
    let read = () => {}
    const isRead = new Promise<void>((tell) => (read = tell))
    const folder = {
      names: async () => ['quiet-nod-abcdefgh-000001.changes'],
      read: async () => {
        read()
        // A sync service that takes its time.
        await new Promise((next) => setTimeout(next, 50))
        return file
      },
      write: async () => {},
      remove: async () => {},
    }
    await beginSharing(folder, 'correct horse battery')
    const syncing = sync(folder)
    await isRead
    await list.wipeList()
    await syncing
    expect([await all(), await isSharing()]).toEqual([[], false])
  })

  it('opens again when the database was closed under it', async () => {
    await save(post.text)
    for (const connection of (Dexie as unknown as { connections: Dexie[] }).connections) connection.close()
    await list.savePost({ ...entry, key: 'linkedin:2' }, 'words-and-author')
    expect(await database.countPosts()).toBe(2)
  })

  it('tells open pages what changed', async () => {
    const told: unknown[] = []
    const life = new AbortController()
    database.watchList((keys) => told.push(keys), life.signal)
    await save(post.text)
    await vi.waitFor(() => expect(told).toEqual([[entry.key]]))
    life.abort()
  })
})

describe('a list of the first release', () => {
  /** The schema of version 1, as it was released. */
  const first = async () => {
    const old = new Dexie('quiet-nod')
    old.version(1).stores({ posts: '&key, savedAt' })
    const { seenAt: _, ...row } = entry
    const rows = [...Array(20).keys()].map((number) => ({ ...row, key: `linkedin:${number}`, note: `note ${number}`, tags: ['ward'] }))
    await old.table('posts').bulkAdd(rows)
    return { old, rows }
  }

  it('is taken over whole, and knows when the posts were seen', async () => {
    const { old, rows } = await first()
    old.close()
    expect((await all()).toSorted((a, b) => a.note.localeCompare(b.note))).toEqual(rows.map((row) => ({ ...row, seenAt: at })).toSorted((a, b) => a.note.localeCompare(b.note)))
    await list.apply([{ key: 'linkedin:3' }])
    expect(await database.countPosts()).toBe(19)
  })

  it('is waited for while an old page holds it, and that is told', async () => {
    const { old } = await first()
    const blocked = vi.fn()
    database.whenBlocked(blocked)
    // An old page that does not make way.
    old.on('versionchange', () => false)
    const count = database.countPosts()
    await vi.waitFor(() => expect(blocked).toHaveBeenCalled())
    old.close()
    expect(await count).toBe(20)
  })
})
