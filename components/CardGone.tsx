import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { direction, t } from '../utils/i18n'
import { Mark } from './Mark'
import { onPress } from './trusted'

/** How long "Hidden here · Undo" stays, in milliseconds. While it has the focus or the pointer it stays longer. */
const UNDO_TIME = 7000

/** What was done to the card, for as long as it can be taken back. */
export const CardGone = ({ theme, sentence, onUndo, onGone }: { theme: string; sentence: string; onUndo: () => void; onGone: () => void }): JSX.Element => {
  const undo = useRef<HTMLButtonElement>(null)
  const [isPointed, setPointed] = useState(false)
  const [isHeld, setHeld] = useState(false)
  // The pressed menu line is gone: its focus would fall to the page. It moves on to Undo.
  useEffect(() => undo.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (isPointed || isHeld) return
    const timer = setTimeout(onGone, UNDO_TIME)
    return () => clearTimeout(timer)
  }, [isPointed || isHeld])
  return (
    <div
      class={theme}
      dir={direction()}
      lang={t('locale')}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      // A keyboard's focus holds the line; the focus that followed a click does not.
      onFocusIn={() => setHeld(undo.current?.matches(':focus-visible') ?? false)}
      onFocusOut={() => setHeld(false)}
    >
      <div class="line">
        <Mark />
        <p class="say" role="status">
          {sentence}
        </p>
        <div class="do">
          <button type="button" ref={undo} onClick={onPress(onUndo)}>
            {t('undo')}
          </button>
        </div>
      </div>
    </div>
  )
}
