import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t, type MessageKey } from '../utils/i18n'
import { FileButton } from './FileButton'
import { onPress } from './trusted'

/** Every act but writing can be undone as long as the page is open. */
export type FileProps = {
  onWrite: () => void
  /** Whether it was such a file. */
  onRead: (file: File) => Promise<boolean>
  onReset: () => void
  onUndo: () => void
}

type Done = 'read' | 'failed' | 'reset'
const doneSentence: Record<Done, MessageKey> = { read: 'file_readDone', failed: 'file_readFailed', reset: 'file_resetDone' }

/** The settings to a file, from a file, and back to the beginning. */
export const SettingsFile = ({ onWrite, onRead, onReset, onUndo }: FileProps): JSX.Element => {
  const [done, setDone] = useState<Done>()
  const [canUndo, setCanUndo] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (done) undo.current?.focus({ preventScroll: true })
  }, [done])

  const read = async (file: File) => {
    const isRead = await onRead(file)
    setDone(isRead ? 'read' : 'failed')
    // A file that could not be read takes away no earlier way back.
    if (isRead) setCanUndo(true)
  }
  const takeBack = () => {
    onUndo()
    setDone(undefined)
    setCanUndo(false)
    first.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <p class="soft">{t('settings_fileNote')}</p>
      <div class="files">
        <button type="button" class="edged" ref={first} onClick={onPress(onWrite)}>
          {t('file_write')}
        </button>
        <FileButton look="edged" label={t('file_read')} accept="application/json,.json" onFile={(file) => void read(file)} />
        <button
          type="button"
          onClick={onPress(() => {
            onReset()
            setDone('reset')
            setCanUndo(true)
          })}
        >
          {t('file_reset')}
        </button>
      </div>
      <p class="removed" role="status">
        {done && (
          <>
            <span>{t(doneSentence[done])}</span>
            {canUndo && (
              <button type="button" ref={undo} onClick={onPress(takeBack)}>
                {t('undo')}
              </button>
            )}
          </>
        )}
      </p>
    </>
  )
}
