import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { dayOf, formatDate, t } from '../utils/i18n'
import type { SavedPost } from '../utils/types'
import { around, highlight } from './find-text'
import { Menu, type MenuEntry } from './Menu'
import type { SavedAction } from './saved-actions'
import { CheckInForm, NoteForm, TagsForm } from './SavedEdit'
import { savedSiteName, topicName } from './topics'
import { onPress } from './trusted'
import type { RowProps } from './VirtualRows'

type EntryMenu = 'note' | 'tags' | 'check-in' | 'copy' | 'forget' | 'remove'
type View = 'read' | 'menu' | 'note' | 'tags' | 'check-in'

export type SavedEntryProps = {
  post: SavedPost
  query: string
  /** Tags in use, for completion. */
  known: readonly string[]
  row: RowProps
  /** Whether entries are being chosen, and this one is. */
  chosen?: boolean
  onChoose: (range: boolean) => void
  /** Gives back whether it was done, where that takes its time. */
  onAct: (action: SavedAction) => void | Promise<boolean>
  onCopy: (text: string) => boolean | Promise<boolean>
}

/** More than this many characters are cut, with a way to read all. */
const LONG = 420
const DAY = 86_400_000

/** Keys that act on the entry that has the focus; the menu tells them all by name. */
const keyOf: Record<string, Exclude<View, 'read'> | 'remove' | 'choose'> = { Enter: 'menu', n: 'note', t: 'tags', c: 'check-in', Delete: 'remove', ' ': 'choose', x: 'choose' }

/** One kept post, with its note, tags and check-in. */
export const SavedEntry = (props: SavedEntryProps): JSX.Element => {
  const { post, query, row, chosen } = props
  const [view, setView] = useState<View>('read')
  const [whole, setWhole] = useState(false)
  const [copied, setCopied] = useState<'done' | 'failed'>()
  const more = useRef<HTMLButtonElement>(null)
  const id = useId()
  const keys = [post.key]
  const isWriting = view === 'note' || view === 'tags' || view === 'check-in'
  useEffect(() => {
    if (!isWriting) return
    row.onHold?.(true)
    return () => row.onHold?.(false)
  }, [isWriting])
  /** Counts what was opened and closed. */
  const opened = useRef(0)
  useEffect(() => void (opened.current += 1), [view])
  const close = (giveFocusBack = true) => {
    setView('read')
    if (giveFocusBack) more.current?.focus()
  }
  const done = async (action: SavedAction) => {
    // Until they are kept, words stay where they were written: a disk may be full. Meanwhile another form may have been opened.
    const form = opened.current
    if ((await props.onAct(action)) !== false && opened.current === form) close()
  }
  const copy = async () => {
    close()
    try {
      setCopied((await props.onCopy(post.text)) ? 'done' : 'failed')
    } catch {
      // The clipboard was refused: said below, and the words can be selected by hand.
      setCopied('failed')
    }
  }
  const pick = (choice: EntryMenu) => {
    if (choice === 'note' || choice === 'tags' || choice === 'check-in') return setView(choice)
    if (choice === 'copy') return void copy()
    close(choice !== 'remove')
    props.onAct({ act: choice === 'remove' ? 'remove' : 'forget-author', keys })
  }
  const press = (event: KeyboardEvent) => {
    const does = keyOf[event.key]
    if (!does || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    if (does === 'choose') props.onChoose(event.shiftKey)
    else if (does === 'remove') props.onAct({ act: 'remove', keys })
    else setView(does)
  }
  const site = savedSiteName(post)
  const who = post.author ? `${post.author} · ${site}` : site
  const entries: MenuEntry<EntryMenu>[] = [
    { id: 'note', label: t(post.note ? 'saved_editNote' : 'saved_addNote') },
    { id: 'tags', label: t(post.tags.length > 0 ? 'saved_editTags' : 'saved_addTags') },
    { id: 'check-in', label: t('reminder_add') },
    ...(post.text ? [{ id: 'copy' as const, label: t('saved_copyWords') }] : []),
    ...(post.author ? [{ id: 'forget' as const, label: t('saved_forget') }] : []),
    { id: 'remove', label: t('saved_remove') },
  ]
  const long = post.text.length > LONG
  const due = post.checkIn && post.checkIn.on <= dayOf(new Date())
  return (
    <li
      class={`kept-post ${post.topic ?? ''}${chosen ? ' chosen' : ''}`}
      data-row={post.key}
      tabIndex={row.tabIndex}
      aria-labelledby={`${id}-who`}
      aria-posinset={row.index + 1}
      aria-setsize={row.count}
      onKeyDown={press}
    >
      <div class="body">
        <div class="title">
          {chosen !== undefined && (
            <input type="checkbox" aria-label={t('saved_choose', who)} checked={chosen} onClick={onPress((event) => props.onChoose((event as MouseEvent).shiftKey))} />
          )}
          <h2 id={`${id}-who`}>
            <Found text={who} query={query} />
          </h2>
          <button
            type="button"
            class="more"
            ref={more}
            aria-label={t('saved_moreFor', who)}
            aria-haspopup="menu"
            aria-expanded={view === 'menu'}
            onClick={onPress(() => setView(view === 'menu' ? 'read' : 'menu'))}
          >
            {t('card_more')}
          </button>
        </div>
        {view === 'menu' && <Menu label={t('card_more')} entries={entries} onPick={pick} onClose={close} />}
        {post.text && (
          <p class={long && !whole ? 'text short' : 'text'} dir="auto">
            <Found text={long && !whole ? around(post.text, query, LONG) : post.text} query={query} />
          </p>
        )}
        {long && (
          <button type="button" class="whole" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {t(whole ? 'saved_less' : 'saved_whole')}
          </button>
        )}
        {view === 'note' ? (
          <NoteForm note={post.note} onDone={(note) => done({ act: 'note', keys, note })} onLeave={close} />
        ) : (
          post.note && (
            <p class="note" dir="auto">
              <Found text={post.note} query={query} />
            </p>
          )
        )}
        {view === 'tags' && (
          <TagsForm
            tags={post.tags}
            known={props.known}
            onDone={(tags) => done({ act: 'tags', keys, add: tags, drop: post.tags.filter((tag) => !tags.includes(tag)) })}
            onLeave={close}
          />
        )}
        {view === 'check-in' ? (
          <CheckInForm
            {...(post.checkIn && { checkIn: post.checkIn })}
            suggested={dayOf(new Date(Date.now() + 7 * DAY))}
            onDone={(checkIn) => done({ act: 'check-in', keys, checkIn })}
            onLeave={close}
          />
        ) : (
          post.checkIn && (
            <p class={due ? 'check-in due' : 'check-in'}>
              <span dir="auto">
                {t('reminder_planned', formatDate(post.checkIn.on))}
                {post.checkIn.note && ` · ${post.checkIn.note}`}
              </span>
              <button type="button" onClick={onPress(() => done({ act: 'check-in', keys, checkIn: undefined }))}>
                {t('reminder_done')}
              </button>
            </p>
          )
        )}
        <p class="meta">
          {[post.topic && t(topicName[post.topic]), t('saved_keptOn', formatDate(post.savedAt)), ...post.tags.map((tag) => `\u2068#${tag}\u2069`)].filter(Boolean).join(' · ')}
          {post.seenAt && <Seen post={post} />}
          {post.url && (
            <>
              {' · '}
              <a href={post.url} target="_blank" rel="noopener noreferrer">
                {t('saved_open', site)}
              </a>
            </>
          )}
        </p>
        <p class="meta" role="status">
          {copied ? t(copied === 'done' ? 'copy_done' : 'copy_failed') : ''}
        </p>
      </div>
    </li>
  )
}

/** When these words stood there, and where: the post may be gone by now. */
const Seen = ({ post }: { post: SavedPost }): JSX.Element | null => {
  const page = post.seenUrl ? new URL(post.seenUrl) : undefined
  const where = page ? page.hostname.replace('www.', '') + page.pathname.replace(/\/$/, '') : ''
  if (!where && post.seenAt?.slice(0, 10) === post.savedAt.slice(0, 10)) return null
  return (
    <>
      {' · '}
      {where ? t('saved_seenAt', formatDate(post.seenAt!), where) : t('saved_seen', formatDate(post.seenAt!))}
    </>
  )
}

const Found = ({ text, query }: { text: string; query: string }): JSX.Element => (
  <>{highlight(text, query).map((piece, index) => (piece.found ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
)
