import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t, type MessageKey } from '../utils/i18n'
import { focusFirst } from './SavedEdit'
import { onPress } from './trusted'

/** The fewest characters of a new passphrase. */
const SHORTEST = 12

/** Asks for a passphrase; a new one twice. It is handed on and held nowhere. */
export const PassphraseForm = ({
  isNew = false,
  action,
  wrong,
  onDone,
  onLeave,
}: {
  isNew?: boolean
  action: string
  /** The last one did not open it. */
  wrong?: boolean
  onDone: (passphrase: string) => void
  onLeave?: () => void
}): JSX.Element => {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [fault, setFault] = useState<MessageKey>()
  const id = useId()
  const done = () => {
    const found: MessageKey | undefined = isNew && passphrase.length < SHORTEST ? 'list_passphraseShort' : isNew && passphrase !== again ? 'list_passphraseOther' : undefined
    setFault(found)
    if (found || passphrase === '') return
    setPassphrase('')
    setAgain('')
    onDone(passphrase)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave?.()
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    done()
  }
  const field = (name: 'first' | 'again', label: string, value: string, set: (value: string) => void) => (
    <div class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="password"
        // The browser's own store of passwords may be synced: this is not for it.
        autocomplete="off"
        value={value}
        ref={name === 'first' ? focusFirst : undefined}
        aria-describedby={`${id}-fault`}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </div>
  )
  const said = fault ?? (wrong ? 'list_passphraseWrong' : undefined)
  return (
    <div class="passphrase" onKeyDown={keys}>
      {field('first', t('list_passphrase'), passphrase, setPassphrase)}
      {isNew && field('again', t('list_passphraseAgain'), again, setAgain)}
      {isNew && <p class="soft">{t('list_passphraseNote')}</p>}
      <p class="fault" id={`${id}-fault`} role="status">
        {said && t(said)}
      </p>
      <div class="do">
        <button type="button" class="main" onClick={onPress(done)}>
          {action}
        </button>
        {onLeave && (
          <button type="button" onClick={onPress(onLeave)}>
            {t('cancel')}
          </button>
        )}
      </div>
    </div>
  )
}
