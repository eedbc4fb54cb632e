import type { ComponentChildren, JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import type { CheckIn } from '../utils/types'
import { readTags } from './saved-actions'
import { onPress } from './trusted'

/** The focus goes once to where the reader has just asked to write. */
export const focusFirst = (element: HTMLElement | null): void => {
  if (!element || element.dataset['focused']) return
  element.dataset['focused'] = 'yes'
  element.focus()
}

/** What was written is kept when this has been waited for, or the form is there still. */
type Done = void | Promise<void>

/** The frame of every small form on an entry: *Keep*, *Cancel*, Escape; Enter keeps, in a field of several lines with Ctrl. */
const Form = ({ onDone, onLeave, children }: { onDone: () => Done; onLeave: () => void; children: ComponentChildren }): JSX.Element => {
  const isKeeping = useRef(false)
  const keep = async () => {
    // Once, however often it is pressed while the disk is slow.
    if (isKeeping.current) return
    isKeeping.current = true
    try {
      await onDone()
    } finally {
      isKeeping.current = false
    }
  }
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') return onLeave()
    const several = event.target instanceof HTMLTextAreaElement
    if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing || (several && !event.ctrlKey && !event.metaKey) || event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    void keep()
  }
  return (
    <div class="edit" onKeyDown={keys}>
      {children}
      <div class="do">
        <button type="button" class="main" onClick={onPress(keep)}>
          {t('keepIt')}
        </button>
        <button type="button" onClick={onPress(onLeave)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

export const NoteForm = ({ note, onDone, onLeave }: { note: string; onDone: (note: string) => Done; onLeave: () => void }): JSX.Element => {
  const [draft, setDraft] = useState(note)
  const id = useId()
  return (
    <Form onDone={() => onDone(draft.trim())} onLeave={onLeave}>
      <label for={id}>{t('saved_note')}</label>
      <textarea id={id} rows={3} dir="auto" value={draft} ref={focusFirst} onInput={(event) => setDraft(event.currentTarget.value)} />
    </Form>
  )
}

/** Tags as pieces that can be taken away, and a field that completes what is in use already. */
export const TagsForm = ({
  tags,
  known,
  onDone,
  onLeave,
}: {
  tags: readonly string[]
  known: readonly string[]
  onDone: (tags: string[]) => Done
  onLeave: () => void
}): JSX.Element => {
  const [chosen, setChosen] = useState([...tags])
  const [draft, setDraft] = useState('')
  const id = useId()
  const withDraft = () => [...new Set([...chosen, ...readTags(draft)])]
  const add = () => {
    setChosen(withDraft())
    setDraft('')
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && draft === '') setChosen(chosen.slice(0, -1))
    if (![',', ';', '،', 'Enter'].includes(event.key) || draft.trim() === '' || event.isComposing) return
    event.preventDefault()
    add()
  }
  return (
    <Form onDone={() => onDone(withDraft())} onLeave={onLeave}>
      <label for={id}>{t('saved_tags')}</label>
      {chosen.length > 0 && (
        <div class="chips">
          {chosen.map((tag) => (
            <button key={tag} type="button" class="chip" dir="auto" aria-label={t('saved_dropTag', tag)} onClick={onPress(() => setChosen(chosen.filter((one) => one !== tag)))}>
              #{tag} <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
      <input
        id={id}
        type="text"
        dir="auto"
        autocomplete="off"
        list={`${id}-known`}
        value={draft}
        ref={focusFirst}
        onKeyDown={keys}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <datalist id={`${id}-known`}>
        {known.filter((tag) => !chosen.includes(tag)).slice(0, 200).map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </Form>
  )
}

/** A day on which to ask how somebody is, and why. */
export const CheckInForm = ({
  checkIn,
  suggested,
  onDone,
  onLeave,
}: {
  checkIn?: CheckIn
  /** `YYYY-MM-DD` */
  suggested: string
  onDone: (checkIn: CheckIn | undefined) => Done
  onLeave: () => void
}): JSX.Element => {
  const [on, setOn] = useState(checkIn?.on ?? suggested)
  const [note, setNote] = useState(checkIn?.note ?? '')
  const id = useId()
  return (
    <Form onDone={() => (on ? onDone({ on, note: note.trim() }) : undefined)} onLeave={onLeave}>
      <div class="pair">
        <div>
          <label for={id}>{t('reminder_on')}</label>
          <input id={id} type="date" required value={on} ref={focusFirst} onInput={(event) => setOn(event.currentTarget.value)} />
        </div>
        <div class="wide">
          <label for={`${id}-note`}>{t('reminder_note')}</label>
          <input id={`${id}-note`} type="text" dir="auto" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </div>
      </div>
      <p class="soft">{t('reminder_what')}</p>
    </Form>
  )
}
