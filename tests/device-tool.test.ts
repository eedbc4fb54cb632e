import 'fake-indexeddb/auto'
import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openDeviceTool } from '../entrypoints/saved/device-tool'
import { openListTools } from '../entrypoints/saved/list-tools'
import * as linkedFolder from '../utils/linked-folder'
import { changedSince, readMeta } from '../utils/list-database'
import { lockedError } from '../utils/list-rows'
import { beginSharing, handFile } from '../utils/shared-list'
import { apply, wipeList } from '../utils/saved-posts'
import type { SavedPost } from '../utils/types'

// The slow way from passphrase to key is not what is tried here.
vi.mock('../utils/secret-file', async (original) => {
  const real = await original<typeof import('../utils/secret-file')>()
  return { ...real, deriveKey: (passphrase: string, salt?: Uint8Array<ArrayBuffer>, _count?: number, extractable?: boolean) => real.deriveKey(passphrase, salt, 100_000, extractable) }
})

// No handle of a folder can be kept in the tests' database.
vi.mock('../utils/linked-folder', { spy: true })

const passphrase = 'correct horse battery'
const post: SavedPost = { key: 'linkedin:1', site: 'linkedin', text: 'words', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: [] }

const open = () => {
  const acts: Promise<string | undefined>[] = []
  const tool = openDeviceTool({ doing: (_, act) => void acts.push(act()), share: () => () => {}, draw: () => {} })
  return { ...tool, done: () => acts.at(-1) }
}
beforeEach(async () => {
  vi.restoreAllMocks()
  await wipeList()
})

describe('files carried by hand', () => {
  const ways = {
    written: (tool: ReturnType<typeof open>) => tool.props().onHandFile(passphrase),
    read: async (tool: ReturnType<typeof open>) => {
      const bytes = await handFile(passphrase)
      await wipeList()
      tool.props().onTakeHandFile(new File([bytes], 'changes'), passphrase)
    },
  }
  it.each(Object.keys(ways) as (keyof typeof ways)[])('where one was %s, sharing can be ended, now and when the page is opened anew', async (what) => {
    const tool = open()
    await tool.syncQuietly()
    expect(tool.props().byHand).toBeFalsy()
    await ways[what](tool)
    await tool.done()
    expect(tool.props()).toMatchObject({ folder: 'none', byHand: true })
    await apply([{ key: post.key, post }])
    await apply([{ key: post.key }])
    expect((await changedSince(undefined)).removals).toMatchObject([{ key: post.key }])

    const anew = open()
    await anew.syncQuietly()
    expect(anew.props()).toMatchObject({ folder: 'none', byHand: true })
    anew.props().onUnlink()
    expect(await anew.done()).toMatch(/^Sharing between devices has ended/)
    expect(anew.props().byHand).toBeFalsy()
    // What was remembered of removed posts goes.
    expect([await readMeta('shared'), (await changedSince(undefined)).removals]).toEqual([undefined, []])
  })
})

describe('a linked folder that cannot be reached', () => {
  const gone = new DOMException('renamed', 'NotFoundError')
  const folder = { names: async () => [], read: async () => undefined, write: async () => {}, remove: async () => {} }
  /** What the browser gives of a folder that was renamed, or of a stick that is full or was taken out. */
  const handles = {
    'is gone': { entries: () => { throw gone } },
    'takes nothing': { async *entries() {}, getFileHandle: async () => Promise.reject(gone) },
  }
  const link = (handle: object) => vi.mocked(linkedFolder.linkedFolder).mockResolvedValue({ handle: handle as never, name: 'Shared', allowed: true })
  const openTools = () => {
    const refused = vi.fn()
    const tools = openListTools({ draw: () => {}, onProgress: () => {}, refused: (doing) => (error) => refused(doing, error), bringIn: async () => 0, forgetSteps: () => {} })
    return { tools, refused }
  }

  it.each(Object.keys(handles) as (keyof typeof handles)[])('and %s keeps nobody from the list, is told where the reader asks for it, and can be unlinked', async (how) => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {})
    await beginSharing(folder, passphrase)
    await apply([{ key: post.key, post }])
    link(handles[how])
    const { tools, refused } = openTools()
    await tools.load()
    expect(reported).toHaveBeenCalledOnce()
    expect(tools.props().devices).toMatchObject({ folder: 'linked', name: 'Shared' })
    tools.syncQuietly()
    await vi.waitFor(() => expect(reported).toHaveBeenCalledTimes(2))
    expect(refused).not.toHaveBeenCalled()
    tools.props().devices.onSync()
    await vi.waitFor(() => expect(refused).toHaveBeenCalledExactlyOnceWith('reading the linked folder', gone))
    tools.props().devices.onUnlink()
    await vi.waitFor(() => expect(tools.props().said).toMatch(/^Unlinked/))
    expect(tools.props().devices.folder).toBe('none')
  })

  it('a list that was locked meanwhile is still told', async () => {
    await beginSharing(folder, passphrase)
    link({ entries: () => { throw lockedError() } })
    const { tools, refused } = openTools()
    await expect(tools.load()).rejects.toMatchObject({ name: 'LockedError' })
    tools.syncQuietly()
    await vi.waitFor(() => expect(refused).toHaveBeenCalledOnce())
  })
})
