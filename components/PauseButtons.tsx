import type { JSX } from 'preact'
import { t } from '../utils/i18n'
import { onPress } from './trusted'

/** How long a pause lasts that is pressed. */
export type PauseLength = 'hour' | 'today'

/** Pauses, or ends the pause. */
export const PauseButtons = ({ paused, onPause }: { paused: boolean; onPause: (length: PauseLength | undefined) => void }): JSX.Element => (
  <div class="pauses">
    {paused ? (
      <button type="button" onClick={onPress(() => onPause(undefined))}>
        {t('popup_resume')}
      </button>
    ) : (
      <>
        <button type="button" onClick={onPress(() => onPause('hour'))}>
          {t('pause_hour')}
        </button>
        <button type="button" onClick={onPress(() => onPause('today'))}>
          {t('popup_pause')}
        </button>
      </>
    )}
  </div>
)
