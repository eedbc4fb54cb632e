import { h, render } from 'preact'
import cardCss from '../../components/card.css?inline'
import { SupportCard, type CardAction, type SavedState } from '../../components/SupportCard'
import { t, type MessageKey } from '../../utils/i18n'
import { isCutOff, request, type Saved, type Trouble } from '../../utils/messages'
import type { Keep, Offer } from '../../utils/types'
import { openShadowHost } from './shadow-host'

const troubleSentence: Record<Trouble, MessageKey> = {
  updated: 'card_saveReload',
  full: 'card_saveFull',
  'no-storage': 'card_saveUnavailable',
  unreachable: 'card_saveFailed',
  refused: 'card_saveFailed',
}

/** What a page remembers while it is open: a card that comes back after a re-render tells the same. */
export type PageMemory = { saves: Map<string, { state: SavedState; saved?: Saved }>; dismissed: Set<string>; minuteDone: boolean }

type Options = {
  offer: Offer
  anchor: Element
  /** Puts the card into the page; after the anchor by default. */
  place?: (host: HTMLElement) => void
  dark: boolean
  memory: PageMemory
  /** False where a policy has turned saving off. */
  canSave: boolean
  /** What is kept of a post as a rule. */
  keep?: Keep
  onSupport: (button: HTMLElement) => void
  signal: AbortSignal
}

/** The end of today, by the reader's own clock, in epoch milliseconds. */
const endOfToday = (): number => new Date().setHours(24, 0, 0, 0)

/** Sets the card after the post's text and keeps it there until the post is gone. Returns the node it put into the page. */
export const showCard = ({ offer, anchor, place, dark, memory, canSave, keep, onSupport, signal }: Options): Element => {
  const { post, detection, evidence } = offer
  const { host, container } = openShadowHost(cardCss, 'display:block!important')
  let trouble: Trouble | undefined
  // Read now: once the extension was updated under the page there is nobody to ask for words.
  const reloadSentence = t('card_saveReload')
  // A card that shows what became of it, with "Undo", outlives the run that showed it.
  let lingers = false

  const remove = () => {
    render(null, container)
    host.remove()
  }
  const setSave = (state: SavedState, saved?: Saved) => {
    memory.saves.set(post.id, { state, ...(saved && { saved }) })
    draw()
  }

  const save = async (chosen?: Keep) => {
    trouble = undefined
    setSave('saving')
    const reply = await request('savePost', { post, topic: detection.topic, seenUrl: location.origin + location.pathname, ...(chosen && { keep: chosen }) })
    if (reply.ok) return setSave(reply.value.previous ? 'merged' : 'saved', reply.value)
    trouble = reply.trouble
    setSave('failed')
  }
  const undo = async () => {
    const saved = memory.saves.get(post.id)?.saved
    if (!saved) return
    const reply = await request('undoSave', saved)
    trouble = reply.ok ? undefined : reply.trouble
    setSave(reply.ok ? 'no' : 'failed', reply.ok ? undefined : saved)
  }
  const act = (action: CardAction, done: boolean) => {
    lingers = done
    if (action === 'pause-today') return void request('pauseUntil', { until: done ? endOfToday() : undefined })
    memory.dismissed[done ? 'add' : 'delete'](post.id)
    void request('dismissPost', { id: post.id, dismissed: done })
  }

  const draw = () => {
    render(
      h(SupportCard, {
        topic: detection.topic,
        saved: memory.saves.get(post.id)?.state ?? 'no',
        evidence,
        dark,
        ...(trouble && { message: trouble === 'updated' ? reloadSentence : t(troubleSentence[trouble]) }),
        onSupport: (button) => {
          // Cut off from the extension there are no words for a panel: say what to do instead.
          if (!isCutOff()) return onSupport(button)
          trouble = 'updated'
          setSave('failed')
        },
        ...(canSave && { onSave: (chosen?: Keep) => void save(chosen) }),
        ...(keep && { keep }),
        onUndo: () => void undo(),
        onAction: (action) => act(action, true),
        onActionUndo: (action) => act(action, false),
        onGone: () => {
          lingers = false
          remove()
        },
      }),
      container,
    )
  }

  draw()
  if (place) place(host)
  else anchor.after(host)
  signal.addEventListener('abort', () => {
    if (!lingers || !host.isConnected) remove()
  })
  return host
}
