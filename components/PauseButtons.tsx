import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../utils/i18n'
import { useFocusAfter } from './lost-focus'

/** How long a pause lasts that is pressed. */
export type PauseLength = 'hour' | 'today'

/** Pauses, or ends the pause. */
export const PauseButtons = ({ paused, onPause }: { paused: boolean; onPause: (length: PauseLength | undefined) => void }): JSX.Element => {
  const first = useRef<HTMLButtonElement>(null)
  const whenPressed = useFocusAfter([paused], () => first.current)
  return (
    <div class="pauses">
      {paused ? (
        <button type="button" ref={first} onClick={whenPressed(() => onPause(undefined))}>
          {t('popup_resume')}
        </button>
      ) : (
        <>
          <button type="button" ref={first} onClick={whenPressed(() => onPause('hour'))}>
            {t('pause_hour')}
          </button>
          <button type="button" onClick={whenPressed(() => onPause('today'))}>
            {t('popup_pause')}
          </button>
        </>
      )}
    </div>
  )
}
