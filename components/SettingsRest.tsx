import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { formatMoment, formatNumber, t, tCount } from '../utils/i18n'
import type { Settings, SettingsChange } from '../utils/types'
import { PauseButtons, type PauseLength } from './PauseButtons'
import { Switch } from './Switch'

/** Numbers to choose from: few, so that nobody has to think about them. */
const caps = [1, 3, 5, 10, 20]
const paces = [2, 3, 5, 8, 12]
const usualQuiet = { from: '22:00', to: '07:00' }

/** When nothing is read, and how much: a pause, quiet hours, a cap, a pace. */
export const SettingsRest = ({
  settings,
  now,
  onChange,
  onPause,
}: {
  settings: Settings
  now: Date
  onChange: (change: SettingsChange) => void
  onPause: (length: PauseLength | undefined) => void
}): JSX.Element => {
  const { pausedUntil, quietHours, cap, pace } = settings
  const paused = pausedUntil !== undefined && pausedUntil > now.getTime()
  return (
    <>
      <div class="row pause">
        <p role="status">{paused ? t('state_paused', formatMoment(new Date(pausedUntil).toISOString(), now)) : t('settings_notPaused')}</p>
        <PauseButtons paused={paused} onPause={onPause} />
      </div>
      <Switch
        label={t('settings_quiet')}
        note={t('settings_quietNote')}
        on={quietHours !== undefined}
        onSwitch={(on) => onChange({ quietHours: on ? usualQuiet : undefined })}
      />
      {quietHours && (
        <div class="times" role="group" aria-label={t('settings_quiet')}>
          <Time label={t('settings_quietFrom')} time={quietHours.from} onTime={(from) => onChange({ quietHours: { ...quietHours, from } })} />
          <Time label={t('settings_quietTo')} time={quietHours.to} onTime={(to) => onChange({ quietHours: { ...quietHours, to } })} />
        </div>
      )}
      <Few
        label={t('settings_cap')}
        note={t('settings_capNote')}
        none={t('settings_capNone')}
        numbers={caps}
        words={(number) => t('settings_capAt', formatNumber(number))}
        chosen={cap}
        onChoose={(chosen) => onChange({ cap: chosen })}
      />
      <Few
        label={t('settings_pace')}
        note={t('settings_paceNote')}
        none={t('settings_paceNone')}
        numbers={paces}
        words={(number) => tCount('settings_pace', number)}
        chosen={pace}
        onChoose={(chosen) => onChange({ pace: chosen })}
      />
    </>
  )
}

const Time = ({ label, time, onTime }: { label: string; time: string; onTime: (time: string) => void }): JSX.Element => {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} type="time" required value={time} onChange={(event) => event.currentTarget.value && onTime(event.currentTarget.value)} />
    </div>
  )
}

const Few = ({
  label,
  note,
  none,
  numbers,
  words,
  chosen,
  onChoose,
}: {
  label: string
  note: string
  none: string
  numbers: readonly number[]
  words: (number: number) => string
  chosen: number | undefined
  onChoose: (chosen: number | undefined) => void
}): JSX.Element => {
  const id = useId()
  const all = chosen === undefined || numbers.includes(chosen) ? numbers : [...numbers, chosen].toSorted((a, b) => a - b)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={chosen ?? ''} aria-describedby={`${id}-note`} onChange={(event) => onChoose(Number(event.currentTarget.value) || undefined)}>
        <option value="">{none}</option>
        {all.map((number) => (
          <option key={number} value={number}>
            {words(number)}
          </option>
        ))}
      </select>
      <p class="soft" id={`${id}-note`}>
        {note}
      </p>
    </div>
  )
}
