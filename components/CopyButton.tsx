import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import { onPress } from './trusted'

/** Copies words and says whether that worked, for a moment, in its own place. `what` completes its name for a screen reader. */
export const CopyButton = ({
  text,
  what,
  onCopy,
}: {
  text: string
  what: string
  onCopy: (text: string) => boolean | Promise<boolean>
}): JSX.Element => {
  const [state, setState] = useState<'ready' | 'done' | 'failed'>('ready')
  useEffect(() => {
    if (state === 'ready') return
    const timer = setTimeout(() => setState('ready'), 3000)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    try {
      setState((await onCopy(text)) ? 'done' : 'failed')
    } catch {
      // A refused clipboard is said in the button; the words stay there to be selected by hand.
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" class="copy" aria-label={state === 'ready' ? t('copy_what', what) : undefined} onClick={onPress(() => void copy())}>
        {t(state === 'done' ? 'copy_done' : state === 'failed' ? 'copy_failed' : 'copy')}
      </button>
      <span class="unseen" role="status">
        {state === 'ready' ? '' : t(state === 'done' ? 'copy_done' : 'copy_failed')}
      </span>
    </>
  )
}
