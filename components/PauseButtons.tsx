import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../utils/i18n'
import { isFocusLost } from './lost-focus'
import { onPress } from './trusted'

/** How long a pause lasts that is pressed. */
export type PauseLength = 'hour' | 'today'

/** Pauses, or ends the pause. */
export const PauseButtons = ({ paused, onPause }: { paused: boolean; onPause: (length: PauseLength | undefined) => void }): JSX.Element => {
  const first = useRef<HTMLButtonElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    // The pressed button has given way to another: the focus goes on to that.
    if (pressed.current && isFocusLost()) first.current?.focus({ preventScroll: true })
    pressed.current = false
  }, [paused])
  const pause = (length: PauseLength | undefined) =>
    onPress(() => {
      pressed.current = true
      onPause(length)
    })
  return (
    <div class="pauses">
      {paused ? (
        <button type="button" ref={first} onClick={pause(undefined)}>
          {t('popup_resume')}
        </button>
      ) : (
        <>
          <button type="button" ref={first} onClick={pause('hour')}>
            {t('pause_hour')}
          </button>
          <button type="button" onClick={pause('today')}>
            {t('popup_pause')}
          </button>
        </>
      )}
    </div>
  )
}
