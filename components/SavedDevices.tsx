import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import { FileButton } from './FileButton'
import { useFocusAfter } from './lost-focus'
import { PassphraseForm } from './PassphraseForm'
import { onPress } from './trusted'

export type DevicesProps = {
  /** `none`: no folder. `asks`: the browser wants a press before it lets us at the folder again. `linked`: all is well. */
  folder: 'none' | 'asks' | 'linked'
  /** The folder's own name. */
  name?: string
  /** Files that the passphrase did not open, or that have not come whole. */
  unreadable?: number
  /** Without a folder: files were carried by hand, and removals are remembered for them until that is ended. */
  byHand?: boolean
  /** Whether this browser lets a page keep a folder. */
  hasFolders: boolean
  onLink: (passphrase: string) => void
  onSync: () => void
  /** Ends it, by a folder or by hand. */
  onUnlink: () => void
  /** Everything as one file, for another device. */
  onHandFile: (passphrase: string) => void
  onTakeHandFile: (file: File, passphrase: string) => void
}

/** One list on several devices: through a folder that the reader's own sync service carries, or by a file carried by hand. */
export const SavedDevices = (props: DevicesProps): JSX.Element => {
  const [open, setOpen] = useState<'link' | 'give' | 'take'>()
  const [file, setFile] = useState<File>()
  const ways = useRef<HTMLDivElement>(null)
  const whenEnded = useFocusAfter([props.folder, props.byHand], () => ways.current?.querySelector('button'))
  const close = () => {
    setOpen(undefined)
    setFile(undefined)
    setTimeout(() => ways.current?.querySelector('button')?.focus())
  }
  const then = (act: (passphrase: string) => void) => (passphrase: string) => {
    close()
    act(passphrase)
  }
  if (open === 'link') return <PassphraseForm isNew action={t('list_folderChoose')} onDone={then(props.onLink)} onLeave={close} />
  if (open === 'give') return <PassphraseForm isNew action={t('list_handGive')} onDone={then(props.onHandFile)} onLeave={close} />
  if (open === 'take' && file) return <PassphraseForm action={t('import_open')} onDone={then((passphrase) => props.onTakeHandFile(file, passphrase))} onLeave={close} />
  return (
    <>
      <p class="soft">{t('list_devicesNote')}</p>
      {props.folder !== 'none' && <p>{t(props.folder === 'asks' ? 'list_folderAsks' : 'list_folderLinked', props.name ?? '')}</p>}
      {(props.unreadable ?? 0) > 0 && <p class="fault">{t('list_folderUnreadable', String(props.unreadable))}</p>}
      {!props.hasFolders && <p class="soft">{t('list_folderMissing')}</p>}
      <div class="do" ref={ways}>
        {props.folder === 'none' && props.hasFolders && (
          <button type="button" class="edge" onClick={onPress(() => setOpen('link'))}>
            {t('list_folderLink')}
          </button>
        )}
        {props.folder !== 'none' && (
          <>
            <button type="button" class="edge" onClick={onPress(props.onSync)}>
              {t('list_folderSync')}
            </button>
            <button type="button" onClick={whenEnded(props.onUnlink)}>
              {t('list_folderUnlink')}
            </button>
          </>
        )}
        <button type="button" class="edge" onClick={onPress(() => setOpen('give'))}>
          {t('list_handGive')}
        </button>
        <FileButton
          look="edge"
          label={t('list_handTake')}
          onFile={(chosen) => {
            setFile(chosen)
            setOpen('take')
          }}
        />
        {props.byHand && (
          <button type="button" onClick={whenEnded(props.onUnlink)}>
            {t('list_handEnd')}
          </button>
        )}
      </div>
    </>
  )
}
