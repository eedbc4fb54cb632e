import { h, render } from 'preact'
import cardCss from '../../components/card.css?inline'
import { SupportCard, type CardAction, type SavedState } from '../../components/SupportCard'
import { aliasesOf, authorOf, namesOf } from '../../utils/dismissals'
import { t, type MessageKey } from '../../utils/i18n'
import { isCutOff, request, type Reply, type Saved, type Trouble } from '../../utils/messages'
import { pauseEnd } from '../../utils/rest'
import type { Keep, Offer } from '../../utils/types'
import { watchRead } from './pace'
import type { Card, PageMemory } from './page-memory'
import { openShadowHost } from './shadow-host'

const troubleSentence: Record<Trouble, MessageKey> = {
  updated: 'card_saveReload',
  full: 'card_saveFull',
  'no-storage': 'card_saveUnavailable',
  unreachable: 'card_saveFailed',
  refused: 'card_saveFailed',
}

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
  /** Aborts when the post is no longer shown here… */
  signal: AbortSignal
  /** … and this one when reading ends. */
  run: AbortSignal
}

const pauseLength: Partial<Record<CardAction, 'hour' | 'today'>> = { 'pause-today': 'today', 'pause-hour': 'hour' }

/** Sets the card after the post's text and keeps it there until the post is gone. Returns the node it put into the page. */
export const showCard = ({ offer, anchor, place, dark, memory, canSave, keep, onSupport, signal, run }: Options): Element => {
  const { post, detection, evidence, isRaised } = offer
  const { host, container } = openShadowHost(cardCss, 'display:block!important')
  let cutOff: string | undefined
  let notDone: string | undefined
  // Read now: once the extension was updated under the page there is nobody to ask for words.
  const reloadSentence = t('card_saveReload')
  const notDoneSentence = t('list_notDone')
  // A card that shows what became of it, with "Undo", outlives the run that showed it.
  const { lingering } = memory

  const remove = () => {
    lingering.delete(host)
    beside.delete(card)
    if (beside.size === 0 && memory.cards.get(post.id) === beside) memory.cards.delete(post.id)
    render(null, container)
    host.remove()
  }
  const kept = () => aliasesOf(post).map((name) => memory.saves.get(name)).find(Boolean)
  const setSave = (state: SavedState, more: { saved?: Saved; message?: string; isCut?: boolean; keep?: Keep | undefined } = {}) => {
    notDone = undefined
    for (const name of namesOf(post)) memory.saves.set(name, { state, ...more })
    // Also a card that has taken this one's place meanwhile.
    for (const one of memory.cards.get(post.id) ?? []) one.draw()
  }

  const save = async (now?: Keep) => {
    // What was chosen for this post holds for the rest of it, too.
    const chosen = now ?? kept()?.keep
    setSave('saving', { keep: chosen })
    const reply = await request('savePost', { post, topic: detection.topic, seenUrl: location.origin + location.pathname, ...(chosen && { keep: chosen }) })
    if (reply.ok) return setSave(reply.value.isMerged ? 'merged' : 'saved', { saved: reply.value, isCut: post.truncated, keep: chosen })
    setSave('failed', { keep: chosen, message: reply.trouble === 'updated' ? reloadSentence : t(troubleSentence[reply.trouble]) })
  }
  const undo = async () => {
    const before = kept()
    const key = before?.saved?.key
    if (!before || key === undefined) return
    const reply = await request('undoSave', { key })
    if (reply.ok) {
      // It may have been kept under another of its names.
      for (const [name, { saved }] of memory.saves) if (saved?.key === key) memory.saves.delete(name)
      return setSave('no')
    }
    // Kept still, and still to be taken back.
    setSave('saved', { ...before, message: reply.trouble === 'updated' ? reloadSentence : t('card_undoFailed') })
  }
  const author = authorOf(post)
  const act = async (action: CardAction, done: boolean) => {
    lingering[done ? 'add' : 'delete'](host)
    const length = pauseLength[action]
    const asked: Promise<Reply<undefined>>[] = []
    if (length) asked.push(request('pauseUntil', { until: done ? pauseEnd(length, new Date()) : undefined }))
    // Offered only where the author is known.
    else if (action === 'mute-author') asked.push(request('muteAuthor', { author: author ?? '', muted: done }))
    else {
      memory.dismissed[done ? 'add' : 'delete'](post.id)
      if (done) for (const other of beside) if (other !== card) other.remove()
      asked.push(request('dismissPost', { names: namesOf(post), dismissed: done }))
    }
    if (action === 'pause-hour') delete memory.pauseBeside
    if (action === 'not-about') asked.push(request('correct', { id: post.id, topic: detection.topic, ...(done && { evidence }) }))
    // Taken back when reading has begun anew meanwhile: the new run shows a card of its own.
    if (!done && signal.aborted) return remove()
    const replies = await Promise.all(asked)
    if (!done || replies.every(({ ok }) => ok) || !lingering.has(host)) return
    // Never is said that it is done when it is not: the card stands as before.
    lingering.delete(host)
    memory.dismissed.delete(post.id)
    if (signal.aborted) return remove()
    render(null, container)
    notDone = isCutOff() ? reloadSentence : notDoneSentence
    draw()
  }
  /** The answer to the offer of a pause; one that lasts an hour is an action like the others. */
  const pace = (wantsMinute: boolean, support: HTMLElement) => {
    delete memory.pauseBeside
    draw()
    if (!wantsMinute) return
    memory.minuteDone = false
    if (isHeard()) onSupport(support)
  }
  /** Cut off from the extension there is nobody to act, and no words for a menu or a panel: the card says what to do instead. */
  const isHeard = () => {
    if (!isCutOff()) return true
    cutOff = reloadSentence
    draw()
    return false
  }

  const draw = () => {
    const { state = 'no', message: told, isCut } = kept() ?? {}
    // The site shows all of it now: the rest can be kept, too.
    const saved = isCut && !post.truncated && (state === 'saved' || state === 'merged') ? 'no' : state
    const message = cutOff ?? notDone ?? told
    render(
      h(SupportCard, {
        topic: detection.topic,
        saved,
        evidence,
        ...(isRaised && { isRaised }),
        dark,
        ...(message && { message }),
        onSupport: (button) => {
          if (isHeard()) onSupport(button)
        },
        onMore: isHeard,
        ...(canSave && { onSave: (chosen?: Keep) => void save(chosen) }),
        ...(keep && { keep }),
        onUndo: () => void undo(),
        canMute: author !== undefined,
        ...(memory.pauseBeside === post.id && { onPace: pace }),
        onAction: (action) => {
          const heard = isHeard()
          notDone = undefined
          if (heard) void act(action, true)
          return heard
        },
        onActionUndo: (action) => void act(action, false),
        onGone: remove,
      }),
      container,
    )
  }

  const card: Card = { post, draw, remove, isGone: () => lingering.has(host) }
  const beside = memory.cards.get(post.id) ?? new Set()
  memory.cards.set(post.id, beside.add(card))
  draw()
  if (place) place(host)
  else anchor.after(host)
  if (!memory.seen.has(post.id)) watchRead(host, () => memory.seen.add(post.id), signal)
  signal.addEventListener('abort', () => {
    // Where the element shows another post now, what became of this one has no place there.
    if (!lingering.has(host) || !run.aborted || !host.isConnected) remove()
  })
  return host
}
