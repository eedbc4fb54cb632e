import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import { onPress } from './trusted'

/** Seconds of one breath in and one out: the circle's animation in panel.css has the same. */
const IN = 4
const OUT = 6

/** A guided breath or one question, for a minute at most. It holds nothing back: the help stands right below. */
export const Minute = ({ kind, onSkip }: { kind: 'breath' | 'question'; onSkip: () => void }): JSX.Element => {
  const [second, setSecond] = useState(0)
  const over = second >= 60
  useEffect(() => {
    if (kind === 'question' || over) return
    const timer = setInterval(() => setSecond((past) => past + 1), 1000)
    return () => clearInterval(timer)
  }, [kind, over])
  const inward = second % (IN + OUT) < IN

  return (
    <section class={`minute ${kind}`} aria-label={t('minute_name')}>
      {kind === 'breath' && (
        <span class={over ? 'circle over' : 'circle'} aria-hidden="true">
          <i />
        </span>
      )}
      <div class="say">
        <p>{t(over ? 'minute_over' : kind === 'breath' ? 'minute_breathe' : 'minute_question')}</p>
        {/* The changing words are for the eye; read aloud every few seconds they would be noise. */}
        {kind === 'breath' ? (
          !over && (
            <p class="soft" aria-hidden="true">
              {t(inward ? 'minute_in' : 'minute_out')}
            </p>
          )
        ) : (
          <p class="soft">{t('minute_questionSoft')}</p>
        )}
      </div>
      <button type="button" data-first onClick={onPress(onSkip)}>
        {t(over ? 'close' : 'minute_skip')}
      </button>
    </section>
  )
}
