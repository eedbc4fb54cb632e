import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { direction, t, type MessageKey } from '../utils/i18n'
import type { Keep, TopicId } from '../utils/types'
import { CardGone } from './CardGone'
import { CardWhy } from './CardWhy'
import { isFocusLost } from './lost-focus'
import { Mark } from './Mark'
import { Menu } from './Menu'
import { Strong } from './Strong'
import { topicSentence } from './topics'
import { onPress } from './trusted'

/** Where the saving of this post stands; `merged`: it was kept before, and is kept once. */
export type SavedState = 'no' | 'saving' | 'saved' | 'merged' | 'failed'

/** What *More* can do to the card. */
export type CardAction = 'not-about' | 'hide-here' | 'mute-author' | 'pause-today' | 'pause-hour'

export type SupportCardProps = {
  topic: TopicId
  saved: SavedState
  /** Why saving failed, as a whole sentence for the reader; without it a general one is shown. */
  message?: string
  /** The post's own words that carried the verdict, quoted under "Why am I seeing this". */
  evidence: readonly string[]
  /** The reader has said "not about this" of posts like it before. */
  isRaised?: boolean
  /** Whether the author is known, so that there can be no more cards for them. */
  canMute?: boolean
  /** Whether the site shows its dark theme. */
  dark: boolean
  /** `button` had the focus: give it back when the panel closes. */
  onSupport: (button: HTMLElement) => void
  /** Missing where a policy has turned saving off: the button is not there. */
  onSave?: (keep?: Keep) => void
  /** What is kept of a post as a rule: *More* offers the other ways for this one. */
  keep?: Keep
  /** Takes the save back. */
  onUndo: () => void
  /** *More* was pressed: false where there is nothing to choose from. */
  onMore?: () => boolean
  /** At once, when the reader chose it; false where it could not be asked for. Keep the card until `onGone`: it shows what happened, with *Undo*. */
  onAction: (action: CardAction) => boolean
  /** The reader took the action back: the card is as before. */
  onActionUndo: (action: CardAction) => void
  /** The moment for *Undo* is over: remove the card. */
  onGone: () => void
  /** Given where the reader's own limit is reached: a pause is offered. Called with whether a minute is wanted, and the button that has the focus then. */
  onPace?: (wantsMinute: boolean, support: HTMLElement) => void
}

const goneSentence: Record<CardAction, MessageKey> = {
  'not-about': 'card_notedNotAbout',
  'hide-here': 'card_hidden',
  'mute-author': 'card_muted',
  'pause-today': 'card_paused',
  'pause-hour': 'card_pausedHour',
}

const saveAs: Record<Keep, MessageKey> = { 'words-and-author': 'card_saveAll', words: 'card_saveWords', link: 'card_saveLink' }

/** The slim line under a post's words. It takes focus only inside what the reader has just opened. */
export const SupportCard = (props: SupportCardProps): JSX.Element => {
  const { topic, saved, message, evidence, dark } = props
  const [view, setView] = useState<'line' | 'menu' | 'why'>('line')
  const [gone, setGone] = useState<CardAction>()
  const more = useRef<HTMLButtonElement>(null)
  const support = useRef<HTMLButtonElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const pressed = useRef<'save' | 'undo' | undefined>(undefined)
  const id = useId()

  useEffect(() => {
    // What was pressed has given way to something else and took the focus along: it goes on to what stands there now.
    if (!pressed.current || saved === 'saving') return
    const save = pressed.current === 'save' && card.current?.querySelector<HTMLElement>('[data-save]')
    pressed.current = undefined
    if (isFocusLost()) (save || more.current)?.focus({ preventScroll: true })
  }, [saved, gone])
  const whenPressed = (act: () => void) => () => {
    pressed.current = 'save'
    act()
  }

  const close = (giveFocusBack = true) => {
    setView('line')
    if (giveFocusBack) more.current?.focus({ preventScroll: true })
  }
  const act = (action: CardAction) => {
    setView('line')
    if (props.onAction(action)) setGone(action)
    else more.current?.focus({ preventScroll: true })
  }
  const pace = (wantsMinute: boolean) => {
    if (!support.current) return
    // The pressed button goes away with its line.
    support.current.focus({ preventScroll: true })
    props.onPace?.(wantsMinute, support.current)
  }
  const theme = `qn card ${topic}${dark ? ' dark' : ''}`

  if (gone) {
    const takeBack = () => {
      pressed.current = 'undo'
      setGone(undefined)
      props.onActionUndo(gone)
    }
    return <CardGone theme={theme} sentence={t(goneSentence[gone])} onUndo={takeBack} onGone={props.onGone} />
  }

  // Once it is kept, what is kept of it can be changed to any of the three.
  const isKept = saved === 'saved' || saved === 'merged'
  const keepWays = props.onSave && props.keep ? (Object.keys(saveAs) as Keep[]).filter((keep) => isKept || keep !== props.keep).map((keep) => ({ id: keep, label: t(saveAs[keep]) })) : []

  return (
    // A group, not a landmark: a feed may hold many cards.
    <div class={theme} ref={card} role="group" dir={direction()} lang={t('locale')} aria-labelledby={`${id}-say`}>
      <div class="line">
        <Mark />
        <p class="say" id={`${id}-say`}>
          <Strong text={t(topicSentence[topic])} />
        </p>
        <div class="do">
          <button type="button" class="main" ref={support} aria-haspopup="dialog" onClick={onPress((event) => props.onSupport(event.currentTarget as HTMLElement))}>
            {t('card_support')}
          </button>
          {props.onSave && <SaveButton saved={saved} onSave={whenPressed(() => props.onSave?.())} onUndo={whenPressed(props.onUndo)} />}
          <button
            type="button"
            class="more"
            ref={more}
            aria-label={t('card_more')}
            aria-haspopup="menu"
            aria-expanded={view !== 'line'}
            onClick={onPress(() => setView(view === 'line' && props.onMore?.() !== false ? 'menu' : 'line'))}
          >
            <span class="word">{t('card_more')}</span>
            <span class="dots" aria-hidden="true">
              ⋯
            </span>
          </button>
        </div>
      </div>
      <p class="trouble" role="status">
        {message ?? (saved === 'failed' ? t('card_saveFailed') : saved === 'merged' ? t('card_merged') : '')}
      </p>
      {props.onPace && view === 'line' && (
        <div class="pace">
          <p>{t('pace_offer')}</p>
          <div class="do">
            <button type="button" onClick={onPress(() => pace(true))}>
              {t('pace_minute')}
            </button>
            <button type="button" onClick={onPress(() => act('pause-hour'))}>
              {t('pause_hour')}
            </button>
            <button type="button" onClick={onPress(() => pace(false))}>
              {t('pace_no')}
            </button>
          </div>
        </div>
      )}
      {view === 'menu' && (
        <Menu
          label={t('card_more')}
          entries={[
            { id: 'why' as const, label: t('card_why') },
            { id: 'not-about', label: t('card_notAbout') },
            { id: 'hide-here', label: t('card_hideHere') },
            ...(props.canMute ? [{ id: 'mute-author' as const, label: t('card_muteAuthor') }] : []),
            { id: 'pause-today', label: t('card_pauseToday') },
            ...keepWays,
          ]}
          onPick={(choice) => {
            if (choice === 'why') return setView('why')
            if (choice === 'words-and-author' || choice === 'words' || choice === 'link') {
              close()
              return props.onSave?.(choice)
            }
            act(choice)
          }}
          onClose={close}
        />
      )}
      {view === 'why' && <CardWhy topic={topic} evidence={evidence} isRaised={props.isRaised === true} onNotAbout={() => act('not-about')} onClose={close} />}
    </div>
  )
}

const SaveButton = ({ saved, onSave, onUndo }: { saved: SavedState; onSave: () => void; onUndo: () => void }): JSX.Element =>
  saved === 'saved' || saved === 'merged' ? (
    <span class="kept" role="status">
      <span>{t('card_kept')}</span>
      {saved === 'saved' && (
        <>
          <span aria-hidden="true"> · </span>
          <button type="button" data-save onClick={onPress(onUndo)}>
            {t('undo')}
          </button>
        </>
      )}
    </span>
  ) : (
    // Not `disabled` while saving: that would throw the focus away.
    <button type="button" data-save aria-disabled={saved === 'saving'} onClick={onPress(() => saved !== 'saving' && onSave())}>
      {t(saved === 'saving' ? 'card_saving' : 'card_save')}
    </button>
  )
