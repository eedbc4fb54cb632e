import type { ImportProps, ImportState } from '../../components/SavedImport'
import { number } from '../../components/SavedFilters'
import { t } from '../../utils/i18n'
import { previewFile, type Preview } from '../../utils/import-list'
import { planCheckIns } from '../../utils/reminders'
import { isSecretFile, openSecretFile } from '../../utils/secret-file'
import type { Brought } from '../../utils/saved-posts'
import type { Work } from './tool-work'

/** More is not read into memory. */
export const MOST_BYTES = 300_000_000

/** Brings in a file: looks at it, opens it where it is sealed, tells what it would do, and does it. */
export const openImportTool = ({ doing, share, draw }: Work, bringIn: (brought: readonly Brought[], doing: string) => Promise<number>) => {
  let state: ImportState = { step: 'choose' }
  let preview: Preview | undefined
  let sealed: Uint8Array<ArrayBuffer> | undefined
  let brought: string | undefined

  const look = async (file: { size: number; text: () => Promise<string> }) => {
    const seen = await previewFile(file, share(t('import_reading')))
    preview = 'refused' in seen ? undefined : seen
    state = 'refused' in seen ? { step: 'refused', reason: seen.refused } : { step: 'preview', ...seen }
    return undefined
  }
  const leave = () => {
    state = { step: 'choose' }
    preview = sealed = undefined
    draw()
  }
  return {
    /** What was brought in since this was asked last, if anything: told on the list too, where it can be taken back. */
    takeBrought: () => {
      const sentence = brought
      brought = undefined
      return sentence
    },
    props: (): ImportProps => ({
      state,
      onFile: (file) =>
        doing('looking at a file', async () => {
          const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
          if (!isSecretFile(head)) return look(file)
          if (file.size > MOST_BYTES) state = { step: 'refused', reason: 'too-big' }
          else {
            sealed = new Uint8Array(await file.arrayBuffer())
            state = { step: 'passphrase', wrong: false }
          }
          return undefined
        }),
      onPassphrase: (passphrase) =>
        doing('opening a backup', async () => {
          const text = sealed && (await openSecretFile(passphrase, sealed))
          if (text === undefined) {
            state = { step: 'passphrase', wrong: true }
            return undefined
          }
          sealed = undefined
          return look({ size: text.length, text: async () => text })
        }),
      onBringIn: () =>
        doing('bringing in a file', async () => {
          const seen = preview
          if (!seen) return undefined
          leave()
          const count = await bringIn(seen.brought, t('import_writing'))
          await planCheckIns()
          const sentence = t('import_done', number(count))
          if (count > 0) brought = sentence
          return sentence
        }),
      onLeave: leave,
    }),
  }
}
