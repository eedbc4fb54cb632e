import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t, type MessageKey } from '../utils/i18n'
import { focusFirst } from './SavedEdit'
import { onPress } from './trusted'

/** The fewest characters of a new passphrase. */
const SHORTEST = 12

type Field = 'before' | 'first' | 'again'
const labels: Record<Field, MessageKey> = { before: 'list_passphraseBefore', first: 'list_passphrase', again: 'list_passphraseAgain' }

/** Asks for a passphrase; a new one twice, and where it takes the place of another, for that too. It is handed on and held nowhere. */
export const PassphraseForm = ({
  isNew = false,
  replaces = false,
  action,
  wrong,
  onDone,
  onLeave,
}: {
  isNew?: boolean
  /** A new one for what another has opened so far. */
  replaces?: boolean
  action: string
  /** The last one did not open it. */
  wrong?: boolean
  onDone: (passphrase: string, before?: string) => void
  onLeave?: () => void
}): JSX.Element => {
  const empty = { before: '', first: '', again: '' }
  const [typed, setTyped] = useState(empty)
  const [fault, setFault] = useState<MessageKey>()
  const id = useId()
  const fields: Field[] = [...(replaces ? (['before'] as const) : []), 'first', ...(isNew ? (['again'] as const) : [])]
  const done = () => {
    const { before, first, again } = typed
    const found: MessageKey | undefined = isNew && first.length < SHORTEST ? 'list_passphraseShort' : isNew && first !== again ? 'list_passphraseOther' : undefined
    setFault(found)
    if (found || first === '' || (replaces && before === '')) return
    setTyped(empty)
    onDone(first, ...(replaces ? [before] : []))
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave?.()
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    done()
  }
  const said = fault ?? (wrong ? 'list_passphraseWrong' : undefined)
  return (
    <div class="passphrase" onKeyDown={keys}>
      {fields.map((name, at) => (
        <div key={name} class="field">
          <label for={`${id}-${name}`}>{t(replaces && name === 'first' ? 'list_passphraseNew' : labels[name])}</label>
          <input
            id={`${id}-${name}`}
            type="password"
            // The browser's own store of passwords may be synced: this is not for it.
            autocomplete="off"
            value={typed[name]}
            ref={at === 0 ? focusFirst : undefined}
            aria-describedby={`${id}-fault`}
            onInput={({ currentTarget }) => setTyped((before) => ({ ...before, [name]: currentTarget.value }))}
          />
        </div>
      ))}
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
