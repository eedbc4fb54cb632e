import type { JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { formatDate, t } from '../utils/i18n'
import type { SavedPost } from '../utils/types'
import { highlight } from './match-posts'
import { Menu, type MenuEntry } from './Menu'
import { siteName, topicName } from './topics'
import { onPress } from './trusted'

type EntryAction = 'note' | 'tags' | 'copy' | 'forget' | 'remove'

export type SavedEntryProps = {
  post: SavedPost
  query: string
  onRemove: () => void
  onNote: (note: string) => void
  onTags: (tags: string[]) => void
  onForgetAuthor: () => void
  onCopy: (text: string) => boolean | Promise<boolean>
}

/** The words of a tag line: with or without `#`, between commas or spaces, each once. */
export const readTags = (line: string): string[] => [
  ...new Set(
    line
      .split(/[\s,;#،]+/u)
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
]

/** One kept post, with its note and tags. */
export const SavedEntry = (props: SavedEntryProps): JSX.Element => {
  const { post, query } = props
  const [view, setView] = useState<'read' | 'menu' | 'note' | 'tags'>('read')
  const [whole, setWhole] = useState(false)
  const [copied, setCopied] = useState<'done' | 'failed'>()
  const more = useRef<HTMLButtonElement>(null)
  const id = useId()
  const close = (giveFocusBack = true) => {
    setView('read')
    if (giveFocusBack) more.current?.focus()
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
  const pick = (action: EntryAction) => {
    if (action === 'note' || action === 'tags') return setView(action)
    if (action === 'copy') return void copy()
    close(action !== 'remove')
    if (action === 'forget') props.onForgetAuthor()
    else props.onRemove()
  }
  const who = post.author ? `${post.author} · ${siteName[post.site]}` : siteName[post.site]
  const entries: MenuEntry<EntryAction>[] = [
    { id: 'note', label: t(post.note ? 'saved_editNote' : 'saved_addNote') },
    { id: 'tags', label: t(post.tags.length > 0 ? 'saved_editTags' : 'saved_addTags') },
    ...(post.text ? [{ id: 'copy' as const, label: t('saved_copyWords') }] : []),
    ...(post.author ? [{ id: 'forget' as const, label: t('saved_forget') }] : []),
    { id: 'remove', label: t('saved_remove') },
  ]
  const long = post.text.length > 420
  return (
    <li class={`kept-post ${post.topic}`} aria-labelledby={`${id}-who`}>
      <div class="body">
        <div class="title">
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
          <p class={long && !whole && !query ? 'text short' : 'text'} dir="auto">
            <Found text={post.text} query={query} />
          </p>
        )}
        {long && !query && (
          <button type="button" class="whole" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {t(whole ? 'saved_less' : 'saved_whole')}
          </button>
        )}
        {view === 'note' ? (
          <EditLine label={t('saved_note')} text={post.note} lines onDone={(note) => (props.onNote(note.trim()), close())} onLeave={close} />
        ) : (
          post.note && (
            <p class="note" dir="auto">
              <Found text={post.note} query={query} />
            </p>
          )
        )}
        {view === 'tags' && (
          <EditLine label={t('saved_tags')} text={post.tags.join(', ')} onDone={(line) => (props.onTags(readTags(line)), close())} onLeave={close} />
        )}
        <p class="meta">
          {[t(topicName[post.topic]), t('saved_keptOn', formatDate(post.savedAt)), ...post.tags.map((tag) => `\u2068#${tag}\u2069`)].join(' · ')}
          {post.url && (
            <>
              {' · '}
              <a href={post.url} target="_blank" rel="noopener noreferrer">
                {t('saved_open', siteName[post.site])}
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

const Found = ({ text, query }: { text: string; query: string }): JSX.Element => (
  <>{highlight(text, query).map((piece, index) => (piece.found ? <mark key={index}>{piece.text}</mark> : piece.text))}</>
)

const EditLine = ({
  label,
  text,
  lines = false,
  onDone,
  onLeave,
}: {
  label: string
  text: string
  lines?: boolean
  onDone: (text: string) => void
  onLeave: () => void
}): JSX.Element => {
  const [draft, setDraft] = useState(text)
  const id = useId()
  const focusFirst = (element: HTMLElement | null) => {
    if (element && !element.dataset['focused']) {
      element.dataset['focused'] = 'yes'
      element.focus()
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onDone(draft)
    }
  }
  return (
    <div class="edit" onKeyDown={keys}>
      <label for={id}>{label}</label>
      {lines ? (
        <textarea id={id} rows={3} dir="auto" value={draft} ref={focusFirst} onInput={(event) => setDraft(event.currentTarget.value)} />
      ) : (
        <input id={id} type="text" dir="auto" value={draft} ref={focusFirst} onInput={(event) => setDraft(event.currentTarget.value)} />
      )}
      <div class="do">
        <button type="button" class="main" onClick={onPress(() => onDone(draft))}>
          {t('keepIt')}
        </button>
        <button type="button" onClick={onPress(onLeave)}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}
