import type { SavedToolsProps } from '../../components/SavedTools'
import { number } from '../../components/SavedFilters'
import { fileName, writeList } from '../../utils/export-list'
import { writers } from '../../utils/files'
import { t } from '../../utils/i18n'
import { countBefore } from '../../utils/list-database'
import { changePassphrase, removeLock, setLock } from '../../utils/list-lock'
import { hasCodec } from '../../utils/list-rows'
import { loadListSettings, saveListSettings, wipeListSettings, type ListSettings } from '../../utils/list-settings'
import { planCheckIns } from '../../utils/reminders'
import { forgetBefore, wipeList, type Brought } from '../../utils/saved-posts'
import { deriveKey, encryptFile } from '../../utils/secret-file'
import { openDeviceTool } from './device-tool'
import { openImportTool } from './import-tool'
import { download, openWork, type Surroundings } from './tool-work'

const DAY = 86_400_000
const backupExtension = 'quietnod'

type ListSurroundings = Surroundings & {
  /** Brings in what a file holds, as one step that can be taken back. Gives back how many posts it was. */
  bringIn: (brought: readonly Brought[], doing: string) => Promise<number>
  /** Nothing is left to take back. */
  forgetSteps: () => void
}

/** What stands behind the page of tools. */
export const openListTools = ({ bringIn, forgetSteps, ...surroundings }: ListSurroundings) => {
  const { draw, refused } = surroundings
  const { work, told, silence } = openWork(surroundings)
  const { doing, share } = work
  const file = openImportTool(work, bringIn)
  const devices = openDeviceTool(work)
  let settings: ListSettings = { lookBack: false }
  let chosen: readonly string[] | undefined

  return {
    settings: () => settings,
    /** These are taken away when the page of tools opens next; all without them. */
    choose: (keys: readonly string[] | undefined) => {
      chosen = keys
      silence()
    },
    takeBrought: file.takeBrought,
    load: async () => {
      settings = await loadListSettings()
      await devices.syncQuietly()
    },
    saveSettings: async (changed: Parameters<typeof saveListSettings>[0]) => {
      settings = await saveListSettings(changed)
      draw()
    },
    syncQuietly: () => void devices.syncQuietly().then(draw, refused('reading the linked folder')),
    props: (): Omit<SavedToolsProps, 'total' | 'progress' | 'onBack'> => ({
      ...told(),
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
      onChangeLock: (before, after) =>
        doing('changing the passphrase of the lock', async () => t((await changePassphrase(before, after)) ? 'list_lockChanged' : 'list_lockNotChanged')),
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
          devices.forget()
          forgetSteps()
          await planCheckIns()
          return t('list_wiped')
        }),
      file: file.props(),
      devices: devices.props(),
    }),
  }
}
