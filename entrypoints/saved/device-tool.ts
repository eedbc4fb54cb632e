import type { DevicesProps } from '../../components/SavedDevices'
import { number } from '../../components/SavedFilters'
import { fileName } from '../../utils/export-list'
import { t } from '../../utils/i18n'
import { askForFolder, chooseFolder, folderOf, hasFolders, keepFolder, linkedFolder } from '../../utils/linked-folder'
import { isLockedError } from '../../utils/list-rows'
import { planCheckIns } from '../../utils/reminders'
import { report } from '../../utils/report'
import { beginSharing, endSharing, handFile, isShared, isSharing, sync, takeHandFile } from '../../utils/shared-list'
import { MOST_BYTES } from './import-tool'
import { download, type Work } from './tool-work'

/** One list on several devices: by a linked folder, or by files carried by hand. */
export const openDeviceTool = ({ doing }: Work) => {
  let folder: Pick<DevicesProps, 'folder' | 'name' | 'unreadable' | 'byHand'> = { folder: 'none' }

  const syncNow = async (): Promise<string | undefined> => {
    const linked = await linkedFolder()
    if (!linked || !(await isSharing())) {
      folder = { folder: 'none', byHand: await isShared() }
      return undefined
    }
    if (!linked.allowed) {
      folder = { folder: 'asks', name: linked.name }
      return undefined
    }
    // Before it is gone to: a folder that was renamed or taken out can still be unlinked.
    folder = { folder: 'linked', name: linked.name }
    const { changed, unreadable } = await sync(folderOf(linked.handle))
    if (changed > 0) await planCheckIns()
    folder = { folder: 'linked', name: linked.name, unreadable }
    return t('list_folderSynced', number(changed))
  }
  const carried = () => {
    if (folder.folder === 'none') folder = { folder: 'none', byHand: true }
  }
  return {
    /** Where nobody asked for it: a folder that cannot be reached spoils nothing of the list, nor of what was just done to it. */
    syncQuietly: async () => {
      try {
        await syncNow()
      } catch (error) {
        if (isLockedError(error)) throw error
        report(error, 'reading the linked folder')
      }
    },
    /** The list was wiped: it is shared no more. */
    forget: () => {
      folder = { folder: 'none' }
    },
    props: (): DevicesProps => ({
      ...folder,
      hasFolders: hasFolders(),
      onLink: (passphrase) => {
        // The choice of the folder belongs to the press: before anything else is waited for.
        const picked = chooseFolder()
        doing('linking a folder', async () => {
          const handle = await picked
          if (!handle) return undefined
          if ((await beginSharing(folderOf(handle), passphrase)) === 'wrong') return t('list_folderWrong')
          await keepFolder(handle)
          return syncNow()
        })
      },
      onSync: () =>
        doing('reading the linked folder', async () => {
          const linked = await linkedFolder()
          if (linked && !linked.allowed && !(await askForFolder(linked.handle))) return undefined
          return syncNow()
        }),
      onUnlink: () =>
        doing('unlinking the folder', async () => {
          await endSharing()
          await keepFolder(undefined)
          const ended = t(folder.folder === 'none' ? 'list_handEnded' : 'list_folderUnlinked')
          folder = { folder: 'none' }
          return ended
        }),
      onHandFile: (passphrase) =>
        doing('writing a file for another device', async () => {
          download(new Blob([await handFile(passphrase)]), fileName('changes'))
          carried()
          return t('list_handDone')
        }),
      onTakeHandFile: (file, passphrase) =>
        doing('reading a file of another device', async () => {
          if (file.size > MOST_BYTES) return t('import_tooBig')
          const taken = await takeHandFile(passphrase, new Uint8Array(await file.arrayBuffer()))
          if (taken) {
            carried()
            await planCheckIns()
          }
          return taken ? t('list_folderSynced', number(taken.changed)) : t('list_handWrong')
        }),
    }),
  }
}
