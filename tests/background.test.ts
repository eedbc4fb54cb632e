import 'fake-indexeddb/auto'
import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import background from '../entrypoints/background'
import { countPosts } from '../utils/list-database'
import { saveListSettings } from '../utils/list-settings'
import { request } from '../utils/messages'
import { apply, change, readPosts, wipeList } from '../utils/saved-posts'
import { saveSettings } from '../utils/settings'
import type { Post, SavedPost } from '../utils/types'
import { hearFrom } from './hear-from'

// Its weights are not what is tried here.
vi.mock('../utils/encoder', () => ({ secondReading: (text: string) => [text.length] }))

const DAY = 86_400_000
const post: Post = {
  id: 'urn:li:activity:1',
  site: 'linkedin',
  url: 'https://www.linkedin.com/feed/update/urn:li:activity:1/',
  author: 'Ines Marchetti',
  text: 'They changed the sheets.',
  truncated: false,
  promoted: false,
  suggested: false,
  tiers: {},
}

const tell = (event: unknown, value: object) => (event as { trigger: (value: object) => Promise<unknown> }).trigger(value)
const page = (name: string) => ({ url: `chrome-extension://${fakeBrowser.runtime.id}/${name}.html` })

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  await wipeList()
  hearFrom(fakeBrowser.runtime.id)
  background.main()
})

describe('an installation', () => {
  it('opens the welcome page and sets the daily alarm; an update opens nothing', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create')
    await tell(fakeBrowser.runtime.onInstalled, { reason: 'update' })
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'daily' }]))
    expect(create).not.toHaveBeenCalled()
    await tell(fakeBrowser.runtime.onInstalled, { reason: 'install' })
    expect(create).toHaveBeenCalledExactlyOnceWith(page('welcome'))
  })
})

describe('a save', () => {
  const save = (keep?: unknown) => request('savePost', { post, topic: 'grief', ...(keep !== undefined && { keep: keep as 'link' }) })

  it('is refused where a policy has turned saving off, and nothing is kept', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const managed = vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue({ savingOff: true } as never)
    for (const keep of [undefined, 'link']) expect(await save(keep)).toEqual({ ok: false, trouble: 'refused' })
    expect(await countPosts()).toBe(0)
    managed.mockResolvedValue({} as never)
    expect(await save()).toMatchObject({ ok: true })
    expect(await countPosts()).toBe(1)
  })

  it('keeps what the reader chose as a rule, or for this post; what a page made up is no choice', async () => {
    await saveSettings({ keep: 'link' })
    expect(await save('everything')).toMatchObject({ ok: true })
    const key = `linkedin:${post.id}`
    expect(await readPosts([key])).toMatchObject([{ text: '', url: post.url }])
    expect(await save('words-and-author')).toMatchObject({ ok: true })
    expect(await readPosts([key])).toMatchObject([{ text: post.text, author: post.author }])
  })

  it('of a post that was kept where its id was not told is one with it', async () => {
    const keep = (id: string) => request('savePost', { post: { ...post, id, print: 'fp:1' }, topic: 'grief' })
    expect(await keep('fp:1')).toEqual({ ok: true, value: { key: 'linkedin:fp:1' } })
    expect(await keep('urn:li:activity:1')).toEqual({ ok: true, value: { key: 'linkedin:urn:li:activity:1', isMerged: true } })
    expect(await countPosts()).toBe(1)
    // Another post with the same words is another post.
    expect(await keep('urn:li:activity:2')).toEqual({ ok: true, value: { key: 'linkedin:urn:li:activity:2' } })
    expect(await countPosts()).toBe(2)
  })

  it('of what was kept before tells only that, not the note; an undo takes away and puts nothing in its place, never what has a note', async () => {
    const key = `linkedin:${post.id}`
    await apply([{ key, post: { key, site: 'linkedin', text: post.text, savedAt: '2026-01-01T00:00:00.000Z', note: 'write to her', tags: [] } }])
    expect(await save()).toEqual({ ok: true, value: { key, isMerged: true } })
    expect(await readPosts([key])).toMatchObject([{ note: 'write to her' }])
    const forged = { key, previous: { key, site: 'linkedin', text: 'made up', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: [] } }
    expect(await request('undoSave', forged)).toEqual({ ok: false, trouble: 'refused' })
    expect(await readPosts([key])).toMatchObject([{ text: post.text, note: 'write to her' }])
    await change([key], (posts) => posts.map((one) => ({ key, post: { ...one, note: '' } })))
    expect(await request('undoSave', forged)).toMatchObject({ ok: true })
    expect(await readPosts([key])).toEqual([])
  })
})

describe('once a day', () => {
  const savedAgo = (days: number): SavedPost => ({ key: `linkedin:${days}`, site: 'linkedin', text: 'words', savedAt: new Date(Date.now() - days * DAY).toISOString(), note: '', tags: [] })
  const kept = async () => (await readPosts(['linkedin:182', 'linkedin:184'])).map(({ key }) => key)

  it('what is older than the rule says goes, and nothing else; without a rule nothing goes', async () => {
    await apply([182, 184].map(savedAgo).map((one) => ({ key: one.key, post: one })))
    await tell(fakeBrowser.alarms.onAlarm, { name: 'daily' })
    await new Promise((next) => setTimeout(next, 50))
    expect(await kept()).toEqual(['linkedin:182', 'linkedin:184'])
    await saveListSettings({ forgetAfter: 183 })
    await tell(fakeBrowser.alarms.onAlarm, { name: 'daily' })
    await vi.waitFor(async () => expect(await kept()).toEqual(['linkedin:182']))
  })
})

it.each(['saved', 'options'] as const)('opens the page "%s"', async (name) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create')
  expect(await request('openPage', { page: name })).toEqual({ ok: true, value: undefined })
  expect(create).toHaveBeenCalledExactlyOnceWith(page(name))
})

it('reads a post again, and takes whatever comes for words', async () => {
  expect(await request('readAgain', { text: 'words' })).toEqual({ ok: true, value: [5] })
  expect(await request('readAgain', { text: null as never })).toEqual({ ok: true, value: [4] })
})
