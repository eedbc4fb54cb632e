import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t, type MessageKey } from '../utils/i18n'
import type { EmployerEntry, EmployerFault } from '../utils/types'
import { topicName } from './topics'
import { onPress } from './trusted'

/** What was typed, as it was typed: nothing in it has been looked at yet. */
export type EmployerDraft = Omit<EmployerEntry, 'id'>

type Field = 'name' | 'what' | 'learns' | 'phone' | 'web' | 'email' | 'topics'
const fields: readonly { name: Exclude<Field, 'topics'>; label: MessageKey; note?: MessageKey; mode: 'text' | 'tel' | 'url' | 'email'; most: number }[] = [
  { name: 'name', label: 'employer_name', mode: 'text', most: 80 },
  { name: 'what', label: 'employer_what', mode: 'text', most: 160 },
  { name: 'learns', label: 'employer_learns', note: 'employer_learnsNote', mode: 'text', most: 200 },
  { name: 'phone', label: 'employer_phone', mode: 'tel', most: 40 },
  { name: 'web', label: 'employer_web', mode: 'url', most: 300 },
  { name: 'email', label: 'employer_email', mode: 'email', most: 120 },
]
const faultSentence: Record<EmployerFault, MessageKey> = {
  name: 'employer_needsName',
  way: 'employer_needsWay',
  phone: 'employer_badPhone',
  web: 'employer_badWeb',
  email: 'employer_badEmail',
  topics: 'employer_needsTopic',
}
/** Where a fault is told: the lack of any way beside the first of them. */
const placeOf = (fault: EmployerFault): Field => (fault === 'way' ? 'phone' : fault)

/** One service of the employer, typed in. It says what is wrong beside the field; what was typed stays. */
export const EmployerForm = ({
  draft,
  onKeep,
  onCancel,
}: {
  draft?: EmployerDraft
  onKeep: (draft: EmployerDraft) => readonly EmployerFault[]
  onCancel: () => void
}): JSX.Element => {
  const [typed, setTyped] = useState<EmployerDraft>(draft ?? { name: '', what: '', learns: '', topics: ['grief', 'burnout'] })
  const [faults, setFaults] = useState<readonly EmployerFault[]>([])
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  useEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), [])
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(), [faults])

  const faultAt = (field: Field) => faults.find((fault) => placeOf(fault) === field)
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onCancel()
  }
  return (
    <form
      ref={form}
      noValidate
      autocomplete="off"
      onKeyDown={leave}
      onSubmit={(event) => {
        event.preventDefault()
        setFaults(onKeep(typed))
      }}
    >
      {fields.map(({ name, label, note, mode, most }) => {
        const fault = faultAt(name)
        const told = [note && `${id}-${name}-note`, fault && `${id}-${name}-fault`].filter(Boolean).join(' ')
        return (
          <div key={name} class="field">
            <label for={`${id}-${name}`}>{t(label)}</label>
            <input
              id={`${id}-${name}`}
              type="text"
              inputMode={mode}
              dir={name === 'phone' || name === 'web' || name === 'email' ? 'ltr' : 'auto'}
              value={typed[name] ?? ''}
              maxLength={most}
              aria-invalid={fault !== undefined}
              aria-describedby={told || undefined}
              onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
            />
            {note && (
              <p class="soft" id={`${id}-${name}-note`}>
                {t(note)}
              </p>
            )}
            {fault && (
              <p class="fault" id={`${id}-${name}-fault`}>
                {t(faultSentence[fault])}
              </p>
            )}
          </div>
        )
      })}
      <fieldset aria-describedby={faultAt('topics') && `${id}-topics-fault`}>
        <legend>{t('employer_topics')}</legend>
        {(['grief', 'burnout'] as const).map((topic) => (
          <label key={topic} class="check">
            <input
              type="checkbox"
              checked={typed.topics.includes(topic)}
              aria-invalid={faultAt('topics') !== undefined}
              onChange={(event) => setTyped({ ...typed, topics: (['grief', 'burnout'] as const).filter((one) => (one === topic ? event.currentTarget.checked : typed.topics.includes(one))) })}
            />
            <span>{t(topicName[topic])}</span>
          </label>
        ))}
        {faultAt('topics') && (
          <p class="fault" id={`${id}-topics-fault`}>
            {t(faultSentence.topics)}
          </p>
        )}
      </fieldset>
      <div class="do">
        <button type="submit" class="main">
          {t('employer_keep')}
        </button>
        <button type="button" onClick={onPress(onCancel)}>
          {t('employer_cancel')}
        </button>
      </div>
    </form>
  )
}
