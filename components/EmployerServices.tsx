import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import type { EmployerEntry, EmployerFault } from '../utils/types'
import { EmployerForm, type EmployerDraft } from './EmployerForm'
import { isFocusLost } from './lost-focus'
import { onPress } from './trusted'

export type { EmployerDraft } from './EmployerForm'

/** The reader's entries and what can be done with them. */
export type EmployerProps = {
  entries: readonly EmployerEntry[]
  /** Those of the policy: shown, never changed here. */
  fromPolicy: readonly EmployerEntry[]
  /** So many entries are kept. */
  most: number
  /** Keeps what was typed, under the id of the entry that it changes or as a new one. Tells what is wrong with it; nothing where it was kept. */
  onKeep: (draft: EmployerDraft, id?: string) => readonly EmployerFault[]
  /** Replaces the list: one was removed or put back. */
  onReplace: (entries: readonly EmployerEntry[]) => void
}

/** The employer's own services: the policy's to be read, the reader's to be added, edited and removed with undo. */
export const EmployerServices = ({ entries, fromPolicy, most, onKeep, onReplace }: EmployerProps): JSX.Element => {
  const [editing, setEditing] = useState<string>()
  const [removed, setRemoved] = useState<{ entry: EmployerEntry; place: number }>()
  const add = useRef<HTMLButtonElement>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const back = useRef<string | undefined>(undefined)
  const full = useRef<HTMLParagraphElement>(null)
  const grows = useRef(false)

  useEffect(() => {
    // The pressed button is gone: the focus moves to what takes its place.
    if (removed) undo.current?.focus({ preventScroll: true })
  }, [removed])
  useEffect(() => {
    if (editing || back.current === undefined) return
    const opener = back.current === 'new' ? add.current : document.getElementById(`edit-${back.current}`)
    back.current = undefined
    opener?.focus({ preventScroll: true })
  }, [editing])

  // The last place is taken: the button that had the focus gives way to a sentence.
  useEffect(() => {
    if (grows.current && entries.length >= most && isFocusLost()) full.current?.focus({ preventScroll: true })
    grows.current = false
  }, [entries.length])

  const open = (id: string) => {
    setRemoved(undefined)
    setEditing(id)
  }
  const close = () => {
    back.current = editing
    setEditing(undefined)
  }
  const keep = (draft: EmployerDraft) => {
    const faults = onKeep(draft, editing === 'new' ? undefined : editing)
    if (faults.length > 0) return faults
    // The one that was removed may have lent its id to the new one.
    if (editing === 'new') setRemoved(undefined)
    grows.current = true
    close()
    return faults
  }
  const remove = (entry: EmployerEntry, place: number) => {
    setRemoved({ entry, place })
    onReplace(entries.filter(({ id }) => id !== entry.id))
  }
  const putBack = () => {
    if (removed) onReplace(entries.filter(({ id }) => id !== removed.entry.id).toSpliced(removed.place, 0, removed.entry))
    grows.current = true
    add.current?.focus({ preventScroll: true })
    setRemoved(undefined)
  }

  return (
    <div class="employer">
      <p class="soft">{t('settings_employerNote')}</p>
      {(fromPolicy.length > 0 || entries.length > 0) && (
        <ul>
          {fromPolicy.map((entry) => (
            <li key={entry.id}>
              <Told entry={entry} note={t('employer_fromPolicy')} />
            </li>
          ))}
          {entries.map((entry, place) => (
            <li key={entry.id}>
              {editing === entry.id ? (
                <EmployerForm draft={entry} onKeep={keep} onCancel={close} />
              ) : (
                <>
                  <Told entry={entry} />
                  <div class="do">
                    <button type="button" id={`edit-${entry.id}`} aria-label={t('employer_editWhat', entry.name)} onClick={onPress(() => open(entry.id))}>
                      {t('employer_edit')}
                    </button>
                    <button type="button" aria-label={t('employer_removeWhat', entry.name)} onClick={onPress(() => remove(entry, place))}>
                      {t('employer_remove')}
                    </button>
                  </div>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="removed" role="status">
        {removed && (
          <>
            <span>{t('employer_removed', removed.entry.name)}</span>
            <button type="button" ref={undo} onClick={onPress(putBack)}>
              {t('undo')}
            </button>
          </>
        )}
      </p>
      {editing === 'new' ? (
        <EmployerForm onKeep={keep} onCancel={close} />
      ) : entries.length < most ? (
        <button type="button" class="add" ref={add} onClick={onPress(() => open('new'))}>
          {t('employer_add')}
        </button>
      ) : (
        <p class="soft" ref={full} tabIndex={-1}>
          {t('employer_full')}
        </p>
      )}
    </div>
  )
}

const Told = ({ entry, note }: { entry: EmployerEntry; note?: string }): JSX.Element => (
  <div class="told">
    <strong>{entry.name}</strong>
    {entry.what && <p>{entry.what}</p>}
    {entry.learns && <p class="soft">{entry.learns}</p>}
    <p class="soft">
      {[entry.phone, entry.web, entry.email].filter(Boolean).map((way) => (
        <bdi key={way}>{way}</bdi>
      ))}
    </p>
    {note && <p class="soft">{note}</p>}
  </div>
)
