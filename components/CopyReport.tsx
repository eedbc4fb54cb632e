import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import { onPress } from './trusted'

/** Copies the self-check's numbers, so that a reader can tell the makers what changed. */
export const CopyReport = ({ onCopyReport }: { onCopyReport: () => boolean | Promise<boolean> }): JSX.Element => {
  const [state, setState] = useState<'ready' | 'done' | 'failed'>('ready')
  const copy = async () => {
    try {
      setState((await onCopyReport()) ? 'done' : 'failed')
    } catch {
      // The clipboard was refused: said in the button.
      setState('failed')
    }
  }
  return (
    <div class="report">
      <button type="button" onClick={onPress(() => void copy())}>
        {t(state === 'done' ? 'copy_done' : state === 'failed' ? 'copy_failed' : 'popup_copyReport')}
      </button>
      {/* The button's own words change unheard. */}
      <span class="unseen" role="status">
        {state === 'ready' ? '' : t(state === 'done' ? 'copy_done' : 'copy_failed')}
      </span>
      <small>{t('popup_reportNote')}</small>
    </div>
  )
}
