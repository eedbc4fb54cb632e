import 'fake-indexeddb/auto'
import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openImportTool } from '../entrypoints/saved/import-tool'
import { openListActs } from '../entrypoints/saved/list-acts'
import { openListTools } from '../entrypoints/saved/list-tools'
import { countPosts } from '../utils/list-database'
import { apply, readPosts, wipeList } from '../utils/saved-posts'
import type { SavedPost } from '../utils/types'

// The slow way from passphrase to key is not what is tried here.
vi.mock('../utils/secret-file', async (original) => {
  const real = await original<typeof import('../utils/secret-file')>()
  return { ...real, deriveKey: (passphrase: string, salt?: Uint8Array<ArrayBuffer>) => real.deriveKey(passphrase, salt, 100_000) }
})

const passphrase = 'correct horse battery'
const posts: SavedPost[] = [
  { key: 'linkedin:1', site: 'linkedin', author: 'Ines Marchetti', text: 'They changed the sheets.', topic: 'grief', savedAt: '2026-01-01T00:00:00.000Z', note: 'mine, ä 🕯', tags: ['ward'], checkIn: { on: '2999-12-24', note: 'her Christmas' } },
  { key: 'web:https://example.org/', site: 'web', url: 'https://example.org/', text: 'words', savedAt: '2026-02-01T00:00:00.000Z', note: '', tags: [] },
]
const kept = () => readPosts(posts.map(({ key }) => key))

/** What "Make a backup" hands over. */
const backup = async (): Promise<Blob> => {
  const handed = vi.spyOn(URL, 'createObjectURL')
  const refused = (doing: string) => (error: unknown) => expect.fail(`${doing}: ${String(error)}`)
  openListTools({ draw: () => {}, onProgress: () => {}, refused, bringIn: async () => 0, forgetSteps: () => {} }).props().onBackup(passphrase)
  await vi.waitFor(() => expect(handed).toHaveBeenCalledOnce())
  return handed.mock.calls[0]![0] as Blob
}
const open = () => {
  const acts: Promise<string | undefined>[] = []
  const list = openListActs(() => {})
  const tool = openImportTool({ doing: (_, act) => void acts.push(act()), share: () => () => {}, draw: () => {} }, list.bringIn)
  return { ...tool, state: () => tool.props().state, done: () => acts.at(-1), undo: list.undo }
}

beforeEach(async () => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  await wipeList()
  await apply(posts.map((post) => ({ key: post.key, post })))
})

describe('a backup that the page wrote', () => {
  let file: File
  beforeEach(async () => {
    file = new File([await backup()], 'quiet-nod-2026-11-28.quietnod')
    await wipeList()
  })

  it('shows no word of a post to who has no passphrase', async () => {
    expect(await file.text()).toMatch(/^QNODSEC1/)
    expect(await file.text()).not.toMatch(/Marchetti|sheets|linkedin/)
  })

  it('is opened by its passphrase and no other; what it holds is told first, then brought in whole, and taken back', async () => {
    const tool = open()
    tool.props().onFile(file)
    await tool.done()
    expect(tool.state()).toEqual({ step: 'passphrase', wrong: false })
    tool.props().onPassphrase('another passphrase')
    await tool.done()
    expect(tool.state()).toEqual({ step: 'passphrase', wrong: true })
    tool.props().onPassphrase(passphrase)
    await tool.done()
    expect(tool.state()).toMatchObject({ step: 'preview', kind: 'quiet-nod', added: 2, merged: 0, same: 0, left: {}, examples: posts })
    expect(await countPosts()).toBe(0)

    tool.props().onBringIn()
    expect(await tool.done()).toBe('Brought in: 2')
    expect(tool.state()).toEqual({ step: 'choose' })
    expect(await kept()).toEqual(posts)
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'check-in', scheduledTime: new Date('2999-12-24T09:00:00').getTime() }])
    expect([tool.takeBrought(), tool.takeBrought()]).toEqual(['Brought in: 2', undefined])
    await tool.undo()
    expect(await countPosts()).toBe(0)
  })

  it('brings in only what is not there', async () => {
    await apply([{ key: posts[0]!.key, post: { ...posts[0]!, note: 'written since' } }])
    const tool = open()
    tool.props().onFile(file)
    await tool.done()
    tool.props().onPassphrase(passphrase)
    await tool.done()
    expect(tool.state()).toMatchObject({ step: 'preview', added: 1, merged: 0, same: 1, examples: [posts[1]] })
    tool.props().onBringIn()
    expect(await tool.done()).toBe('Brought in: 1')
    expect(await kept()).toEqual([{ ...posts[0], note: 'written since' }, posts[1]])
  })

  it('that was damaged on the way opens for nobody', async () => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    bytes[bytes.length - 1]! ^= 1
    const tool = open()
    tool.props().onFile(new File([bytes], file.name))
    await tool.done()
    tool.props().onPassphrase(passphrase)
    await tool.done()
    expect(tool.state()).toEqual({ step: 'passphrase', wrong: true })
  })

  it('is let go of when it is left: nothing of it is brought in any more', async () => {
    const tool = open()
    tool.props().onFile(file)
    await tool.done()
    tool.props().onPassphrase(passphrase)
    await tool.done()
    tool.props().onLeave()
    expect(tool.state()).toEqual({ step: 'choose' })
    tool.props().onBringIn()
    expect(await tool.done()).toBeUndefined()
    expect(await countPosts()).toBe(0)
  })
})

it('a file that is no backup is looked at without a passphrase, and refused with its reason', async () => {
  const tool = open()
  tool.props().onFile(new File(['{"some": "other file"}'], 'other.json'))
  await tool.done()
  expect(tool.state()).toEqual({ step: 'refused', reason: 'unknown' })
})
