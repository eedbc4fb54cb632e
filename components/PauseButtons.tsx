import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../utils/i18n'
import { useFocusAfter } from './lost-focus'

/** How long a pause lasts that is pressed. */
export type PauseLength = 'hour' | 'today'

export type PauseButtonsProps = {
  paused: boolean
  /** Nothing is read anyway: there is nothing to pause, and no button. */
  quiet?: boolean
  /** What gets the focus when a pressed button goes and no other takes its place. */
  otherwise?: () => HTMLElement | null
  onPause: (length: PauseLength | undefined) => void
}

/** Pauses, or ends the pause. */
export const PauseButtons = ({ paused, quiet, otherwise, onPause }: PauseButtonsProps): JSX.Element | null => {
  const first = useRef<HTMLButtonElement>(null)
  const whenPressed = useFocusAfter([paused, quiet], () => first.current ?? otherwise?.())
  if (quiet) return null
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
