import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import type { TopicId } from '../utils/types'
import { onPress } from './trusted'

/** Seconds of one breath in and one out: the circle's animation in panel.css has the same. */
const IN = 4
const OUT = 6

const isStill = () => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches === true

/**
 * A minute at most, before the help; it holds nothing back, the help stands right below. Beside loss one question: grief looks for
 * somebody. Beside exhaustion a guided breath, which asks nothing of a tired head, or a question where motion is unwelcome.
 */
export const Minute = ({ topic, onSkip }: { topic: Exclude<TopicId, 'crisis'>; onSkip: () => void }): JSX.Element => {
  const [breathes] = useState(() => topic === 'burnout' && !isStill())
  return breathes ? <Breath onSkip={onSkip} /> : <Question topic={topic} onSkip={onSkip} />
}

const Question = ({ topic, onSkip }: { topic: Exclude<TopicId, 'crisis'>; onSkip: () => void }): JSX.Element => (
  <section class="minute question" aria-label={t('minute_name')}>
    <div class="say">
      <p>{t(topic === 'grief' ? 'minute_questionGrief' : 'minute_questionBurnout')}</p>
      <p class="soft">{t('minute_questionSoft')}</p>
    </div>
    <Skip onSkip={onSkip} />
  </section>
)

const Breath = ({ onSkip }: { onSkip: () => void }): JSX.Element => {
  const [second, setSecond] = useState(0)
  const over = second >= 60
  useEffect(() => {
    if (over) return
    const timer = setInterval(() => setSecond((past) => past + 1), 1000)
    return () => clearInterval(timer)
  }, [over])
  return (
    <section class="minute breath" aria-label={t('minute_name')}>
      <span class={over ? 'circle over' : 'circle'} aria-hidden="true">
        <i />
      </span>
      <div class="say">
        <p role="status">{t(over ? 'minute_over' : 'minute_breathe')}</p>
        {/* The changing words are for the eye; read aloud every few seconds they would be noise. */}
        {!over && (
          <p class="soft" aria-hidden="true">
            {t(second % (IN + OUT) < IN ? 'minute_in' : 'minute_out')}
          </p>
        )}
      </div>
      <Skip onSkip={onSkip} over={over} />
    </section>
  )
}

const Skip = ({ onSkip, over = false }: { onSkip: () => void; over?: boolean }): JSX.Element => (
  <button type="button" data-first onClick={onPress(onSkip)}>
    {t(over ? 'close' : 'minute_skip')}
  </button>
)
