import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { formatList, t, type MessageKey } from '../utils/i18n'
import type { TopicId } from '../utils/types'
import { onPress } from './trusted'

const whySentence: Record<TopicId, MessageKey> = { grief: 'card_whyGrief', burnout: 'card_whyBurnout', crisis: 'card_whyCrisis' }

/** A quote that stays a quote: at most 80 characters, cut between words. */
const shorten = (words: string): string => (words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/u, '')}…`)

/** Why a card is here: the post's own words that carried the verdict. */
export const CardWhy = ({
  topic,
  evidence,
  isRaised,
  onNotAbout,
  onClose,
}: {
  topic: TopicId
  evidence: readonly string[]
  isRaised: boolean
  onNotAbout: () => void
  onClose: () => void
}): JSX.Element => {
  const closer = useRef<HTMLButtonElement>(null)
  useEffect(() => closer.current?.focus({ preventScroll: true }), [])
  const quotes = [...new Set(evidence.map((words) => shorten(words.trim())).filter(Boolean))].slice(0, 3)
  return (
    <div class="why" onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), onClose())}>
      <p>
        {quotes.length > 0 ? t(whySentence[topic], formatList(quotes.map((words) => t('quoted', words)))) : t('card_whyWhole')} {isRaised && `${t('card_whyRaised')} `}
        {t('card_onDevice')}
      </p>
      <div class="do">
        <button type="button" onClick={onPress(onNotAbout)}>
          {t('card_notAbout')}
        </button>
        <button type="button" ref={closer} onClick={onPress(onClose)}>
          {t('close')}
        </button>
      </div>
    </div>
  )
}
