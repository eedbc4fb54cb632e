import 'fake-indexeddb/auto'
import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openDeviceTool } from '../entrypoints/saved/device-tool'
import { changedSince, readMeta } from '../utils/list-database'
import { handFile } from '../utils/shared-list'
import { apply, wipeList } from '../utils/saved-posts'
import type { SavedPost } from '../utils/types'

// The slow way from passphrase to key is not what is tried here.
vi.mock('../utils/secret-file', async (original) => {
  const real = await original<typeof import('../utils/secret-file')>()
  return { ...real, deriveKey: (passphrase: string, salt?: Uint8Array<ArrayBuffer>) => real.deriveKey(passphrase, salt, 100_000) }
})

const passphrase = 'correct horse battery'
const post: SavedPost = { key: 'linkedin:1', site: 'linkedin', text: 'words', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: [] }

const open = () => {
  const acts: Promise<string | undefined>[] = []
  const tool = openDeviceTool({ doing: (_, act) => void acts.push(act()), share: () => () => {}, draw: () => {} })
  return { ...tool, done: () => acts.at(-1) }
}
beforeEach(() => wipeList())

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
    await tool.syncNow()
    expect(tool.props().byHand).toBeFalsy()
    await ways[what](tool)
    await tool.done()
    expect(tool.props()).toMatchObject({ folder: 'none', byHand: true })
    await apply([{ key: post.key, post }])
    await apply([{ key: post.key }])
    expect((await changedSince(undefined)).removals).toMatchObject([{ key: post.key }])

    const anew = open()
    await anew.syncNow()
    expect(anew.props()).toMatchObject({ folder: 'none', byHand: true })
    anew.props().onUnlink()
    expect(await anew.done()).toMatch(/^Sharing between devices has ended/)
    expect(anew.props().byHand).toBeFalsy()
    // What was remembered of removed posts goes.
    expect([await readMeta('shared'), (await changedSince(undefined)).removals]).toEqual([undefined, []])
  })
})
