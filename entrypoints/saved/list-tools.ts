import type { DevicesProps } from '../../components/SavedDevices'
import type { ImportState } from '../../components/SavedImport'
import { number } from '../../components/SavedFilters'
import type { Progress } from '../../components/ProgressLine'
import type { SavedToolsProps } from '../../components/SavedTools'
import { fileName, writeList } from '../../utils/export-list'
import { writers } from '../../utils/files'
import { t } from '../../utils/i18n'
import { previewFile, type Preview } from '../../utils/import-list'
import { askForFolder, chooseFolder, folderOf, hasFolders, keepFolder, linkedFolder } from '../../utils/linked-folder'
import { countBefore } from '../../utils/list-database'
import { removeLock, setLock } from '../../utils/list-lock'
import { hasCodec } from '../../utils/list-rows'
import { loadListSettings, saveListSettings, wipeListSettings, type ListSettings } from '../../utils/list-settings'
import { planCheckIns } from '../../utils/reminders'
import { forgetBefore, wipeList } from '../../utils/saved-posts'
import { deriveKey, encryptFile, isSecretFile, openSecretFile } from '../../utils/secret-file'
import { beginSharing, endSharing, handFile, isSharing, sync, takeHandFile } from '../../utils/shared-list'
import type { Change } from '../../utils/types'

const DAY = 86_400_000
const backupExtension = 'quietnod'

/** Hands a file over to the reader, who says where it goes. */
const download = (blob: Blob, name: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

type Surroundings = {
  draw: () => void
  onProgress: (progress: Progress | undefined) => void
  /** Makes changes as one step that can be taken back. */
  change: (changes: readonly Change[], doing: string) => Promise<void>
  /** Nothing is left to take back. */
  forgetSteps: () => void
  refused: (doing: string) => (error: unknown) => void
}

/** What stands behind the page of tools. */
export const openListTools = ({ draw, onProgress, change, forgetSteps, refused }: Surroundings) => {
  let settings: ListSettings = { lookBack: false }
  let said: string | undefined
  let brought: string | undefined
  let chosen: readonly string[] | undefined
  let importState: ImportState = { step: 'choose' }
  let preview: Preview | undefined
  let waiting: Uint8Array<ArrayBuffer> | undefined
  let folder: Pick<DevicesProps, 'folder' | 'name' | 'unreadable'> = { folder: 'none' }

  const say = (sentence: string | undefined) => {
    said = sentence
    draw()
  }
  /** Runs one thing at a time with word of how far it is. */
  const doing = (what: string, act: () => Promise<string | undefined>) => {
    const run = async () => {
      said = undefined
      onProgress({ sentence: t('list_working'), share: 0 })
      try {
        const done = await act()
        onProgress(undefined)
        say(done)
      } catch (error) {
        onProgress(undefined)
        refused(what)(error)
      }
    }
    void run()
  }
  const share = (sentence: string) => (part: number) => onProgress({ sentence, share: part })

  const look = async (file: { size: number; text: () => Promise<string> }) => {
    const seen = await previewFile(file, share(t('import_reading')))
    preview = 'refused' in seen ? undefined : seen
    importState = 'refused' in seen ? { step: 'refused', reason: seen.refused } : { step: 'preview', ...seen }
    return undefined
  }

  const syncNow = async (): Promise<string | undefined> => {
    const linked = await linkedFolder()
    if (!linked || !(await isSharing())) {
      folder = { folder: 'none' }
      return undefined
    }
    if (!linked.allowed) {
      folder = { folder: 'asks', name: linked.name }
      return undefined
    }
    const { changed, unreadable } = await sync(folderOf(linked.handle))
    folder = { folder: 'linked', name: linked.name, unreadable }
    return t('list_folderSynced', number(changed))
  }

  const leaveFile = () => {
    importState = { step: 'choose' }
    preview = waiting = undefined
    draw()
  }

  return {
    settings: () => settings,
    /** These are taken away when the page of tools opens next; all without them. */
    choose: (keys: readonly string[] | undefined) => {
      chosen = keys
      said = undefined
    },
    /** What was brought in since this was asked last: told on the list too, where it can be taken back. */
    takeBrought: () => {
      const sentence = brought
      brought = undefined
      return sentence
    },
    load: async () => {
      settings = await loadListSettings()
      await syncNow()
    },
    saveSettings: async (changed: Parameters<typeof saveListSettings>[0]) => {
      settings = await saveListSettings(changed)
      draw()
    },
    syncQuietly: () => void syncNow().then(draw, refused('reading the linked folder')),
    props: (): Omit<SavedToolsProps, 'total' | 'progress' | 'onBack'> => ({
      ...(said !== undefined && { said }),
      ...(chosen && { chosen: chosen.length }),
      ...(settings.forgetAfter && { forgetAfter: settings.forgetAfter }),
      ...(settings.backedUpAt && { backedUpAt: settings.backedUpAt }),
      lookBack: settings.lookBack,
      lock: hasCodec() ? 'unlocked' : 'open',
      countOlder: (days) => countBefore(new Date(Date.now() - days * DAY).toISOString()),
      onExport: (as) =>
        doing('exporting the list', async () => {
          download(await writeList(as, t('saved_title'), chosen, share(t('export_writing'))), fileName(writers[as].extension))
          return t('export_done')
        }),
      onBackup: (passphrase) =>
        doing('making a backup', async () => {
          const text = await (await writeList('json', '', undefined, share(t('export_writing')))).text()
          download(new Blob([await encryptFile(await deriveKey(passphrase), text)]), fileName(backupExtension))
          settings = await saveListSettings({ backedUpAt: new Date().toISOString() })
          return t('backup_done')
        }),
      onSetLock: (passphrase) =>
        doing('setting the lock', async () => {
          await setLock(passphrase)
          return t('list_lockDone')
        }),
      // The page's own memory is the last place in which the list is open.
      onLockNow: () => location.reload(),
      onRemoveLock: () =>
        doing('removing the lock', async () => {
          await removeLock()
          return t('list_lockGone')
        }),
      onForgetAfter: (days) =>
        doing('setting a rule for forgetting', async () => {
          settings = await saveListSettings({ forgetAfter: days })
          if (!days) return t('list_forgetKept')
          return t('list_forgotten', number(await forgetBefore(new Date(Date.now() - days * DAY).toISOString())))
        }),
      onLookBack: (on) => void saveListSettings({ lookBack: on }).then((saved) => ((settings = saved), draw()), refused('setting to look back')),
      onWipe: () =>
        doing('wiping the list', async () => {
          await wipeList()
          await wipeListSettings()
          settings = await loadListSettings()
          folder = { folder: 'none' }
          forgetSteps()
          await planCheckIns()
          return t('list_wiped')
        }),
      file: {
        state: importState,
        onFile: (file) =>
          doing('looking at a file', async () => {
            const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
            if (!isSecretFile(head)) return look(file)
            if (file.size > 300_000_000) importState = { step: 'refused', reason: 'too-big' }
            else {
              waiting = new Uint8Array(await file.arrayBuffer())
              importState = { step: 'passphrase', wrong: false }
            }
            return undefined
          }),
        onPassphrase: (passphrase) =>
          doing('opening a backup', async () => {
            const text = waiting && (await openSecretFile(passphrase, waiting))
            if (text === undefined) {
              importState = { step: 'passphrase', wrong: true }
              return undefined
            }
            waiting = undefined
            return look({ size: text.length, text: async () => text })
          }),
        onBringIn: () =>
          doing('bringing in a file', async () => {
            const seen = preview
            if (!seen) return undefined
            leaveFile()
            await change(seen.changes, t('import_writing'))
            await planCheckIns()
            brought = t('import_done', number(seen.added + seen.merged))
            return brought
          }),
        onLeave: leaveFile,
      },
      devices: {
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
        onSync: () => {
          doing('reading the linked folder', async () => {
            const linked = await linkedFolder()
            if (linked && !linked.allowed && !(await askForFolder(linked.handle))) return undefined
            return syncNow()
          })
        },
        onUnlink: () =>
          doing('unlinking the folder', async () => {
            await endSharing()
            await keepFolder(undefined)
            folder = { folder: 'none' }
            return t('list_folderUnlinked')
          }),
        onHandFile: (passphrase) =>
          doing('writing a file for another device', async () => {
            download(new Blob([await handFile(passphrase)]), fileName('changes'))
            return t('list_handDone')
          }),
        onTakeHandFile: (file, passphrase) =>
          doing('reading a file of another device', async () => {
            if (file.size > 300_000_000) return t('import_tooBig')
            const taken = await takeHandFile(passphrase, new Uint8Array(await file.arrayBuffer()))
            return taken ? t('list_folderSynced', number(taken.changed)) : t('list_handWrong')
          }),
      },
    }),
  }
}
