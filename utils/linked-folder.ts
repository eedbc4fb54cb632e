/** The only File System Access: the folder in which the reader's own devices leave each other files. Chrome and Edge have it; Firefox does not. */
import { readMeta, writeMeta } from './list-database'
import type { Folder } from './shared-list'

type Permission = { mode: 'readwrite' }
type Handle = FileSystemDirectoryHandle & {
  queryPermission: (asked: Permission) => Promise<PermissionState>
  requestPermission: (asked: Permission) => Promise<PermissionState>
}
type Picker = { showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<Handle> }

const asked: Permission = { mode: 'readwrite' }

/** Whether this browser lets a page keep a folder. */
export const hasFolders = (): boolean => typeof (window as Picker).showDirectoryPicker === 'function'

/** Lets the reader choose a folder; `undefined` where they chose none. In the press itself. */
export const chooseFolder = async (): Promise<Handle | undefined> => {
  try {
    return await (window as Picker).showDirectoryPicker?.({ id: 'quiet-nod', mode: 'readwrite' })
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined
    throw error
  }
}

export const keepFolder = (handle: Handle | undefined): Promise<unknown> => writeMeta('folder', handle)

/** The folder that was linked, and whether we may go to it without asking. */
export const linkedFolder = async (): Promise<{ handle: Handle; name: string; allowed: boolean } | undefined> => {
  const handle = await readMeta<Handle>('folder')
  return handle && { handle, name: handle.name, allowed: (await handle.queryPermission(asked)) === 'granted' }
}

/** Asks for the folder again. In the press itself. */
export const askForFolder = async (handle: Handle): Promise<boolean> => (await handle.requestPermission(asked)) === 'granted'

/** Reads and writes whole files. A file appears when all of it is written. */
export const folderOf = (handle: FileSystemDirectoryHandle): Folder => ({
  names: async () => {
    const names: string[] = []
    for await (const [name, entry] of (handle as unknown as { entries: () => AsyncIterable<[string, FileSystemHandle]> }).entries()) if (entry.kind === 'file') names.push(name)
    return names
  },
  read: async (name) => {
    try {
      return new Uint8Array(await (await (await handle.getFileHandle(name)).getFile()).arrayBuffer())
    } catch {
      // Gone in between, or not there yet: the next time.
      return undefined
    }
  },
  write: async (name, bytes) => {
    const writable = await (await handle.getFileHandle(name, { create: true })).createWritable()
    await writable.write(bytes)
    await writable.close()
  },
  remove: async (name) => {
    await handle.removeEntry(name).catch(() => undefined)
  },
})
