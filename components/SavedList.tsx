import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { direction, t } from '../utils/i18n'
import type { SavedPost } from '../utils/types'
import type { SavedSearch } from './list-index'
import { isFocusLost, useFocusAfter } from './lost-focus'
import { Mark } from './Mark'
import { ProgressLine, type Progress } from './ProgressLine'
import type { SavedAction } from './saved-actions'
import { SavedEntry } from './SavedEntry'
import { number, SavedFilterBar, showsAll } from './SavedFilters'
import { Empty, LookBack, PAGE, Paging, type LookBackProps } from './SavedParts'
import { SavedSelection } from './SavedSelection'
import { onPress } from './trusted'
import { VirtualRows } from './VirtualRows'

export type { SavedFilters, SavedSearch } from './list-index'
export type { SavedAction } from './saved-actions'

/** `unavailable`: this window keeps nothing (private browsing). `failed`: the list could not be read. `blocked`: an older page of ours holds it. */
export type SavedProblem = 'unavailable' | 'failed' | 'blocked'

export type SavedListProps = {
  /** The keys of the posts that fit the search, in order; `undefined` while nothing is known yet. */
  keys?: readonly string[]
  /** The post of a key; `undefined` while it is being read. */
  postOf: (key: string) => SavedPost | undefined
  /** How many are kept in all. */
  total: number
  tags: readonly (readonly [string, number])[]
  hasWeb?: boolean
  search: SavedSearch
  problem?: SavedProblem
  progress?: Progress
  /** Check-ins planned for today or before. */
  due?: number
  /** One post from a while ago, where the reader wants that. */
  lookBack?: LookBackProps
  /** Where it is time for a backup. */
  onBackup?: () => void
  onBackupLater?: () => void
  /** What was just done. */
  said?: { sentence: string; canUndo: boolean }
  onSearch: (search: SavedSearch) => void
  /** Gives back whether it was done, where that takes its time. */
  onAct: (action: SavedAction) => void | Promise<boolean>
  onUndo: () => void
  /** The sentence about what was done may go. */
  onHeard: () => void
  onCopy: (text: string) => boolean | Promise<boolean>
  /** The chosen posts as a file. */
  onTakeAway?: (keys: readonly string[]) => void
  onTools?: () => void
}

const problemSentence = { unavailable: 'saved_unavailable', failed: 'saved_failed', blocked: 'list_blocked' } as const

/** What the reader kept: found as one types, noted, tagged, taken away, and always a way back. */
export const SavedList = (props: SavedListProps): JSX.Element => {
  const { keys, search, total, said, problem, progress } = props
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const [page, setPage] = useState(0)
  const last = useRef<string | undefined>(undefined)
  const find = useRef<HTMLInputElement>(null)
  const whole = useRef<HTMLElement>(null)
  const pages = Math.max(1, Math.ceil((keys?.length ?? 0) / PAGE))
  const at = Math.min(page, pages - 1)
  const shown = useShown(keys, at)
  const known = useMemo(() => props.tags.map(([tag]) => tag), [props.tags])

  const choose = (key: string, range: boolean) => {
    const next = new Set(chosen)
    const on = !next.has(key)
    const [from, to] = [shown.indexOf(last.current ?? ''), shown.indexOf(key)]
    for (const one of range && from >= 0 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [key]) next[on ? 'add' : 'delete'](one)
    last.current = key
    setChosen(next)
  }
  const act = (action: SavedAction) => {
    // All posts of that author get keys that lead to nobody, chosen ones too.
    if (action.act === 'forget-author' && action.keys.some((key) => chosen?.has(key))) setChosen(new Set())
    if (action.act === 'remove') setChosen(chosen && new Set([...chosen].filter((key) => !action.keys.includes(key))))
    return props.onAct(action)
  }
  // To the list, or to the heading where nothing is in it.
  const whenAnswered = useFocusAfter([said], () => whole.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? whole.current?.querySelector('h1'))
  // The lines above the list go when they are answered: reading begins at the heading then.
  const whenGone = useFocusAfter([search.filters.checkIn, !props.onBackup, !props.lookBack], () => whole.current?.querySelector('h1'))
  // The last of what was found has gone, and the focus with it.
  const isEmpty = keys?.length === 0
  const wasEmpty = useRef(true)
  useEffect(() => {
    if (isEmpty && !wasEmpty.current && isFocusLost()) whole.current?.querySelector('h1')?.focus({ preventScroll: true })
    wasEmpty.current = isEmpty || keys === undefined
  }, [isEmpty, keys === undefined])
  useKeys({ find, onUndo: props.onUndo, onAll: () => keys && setChosen(new Set(keys)), onNone: () => setChosen(undefined) })

  return (
    <main class="qn auto page saved" ref={whole} dir={direction()} lang={t('locale')}>
      <header class="top">
        <Mark size={28} />
        <h1 tabIndex={-1}>{t('saved_title')}</h1>
        {!problem && total > 0 && (
          <button type="button" aria-pressed={chosen !== undefined} onClick={onPress(() => setChosen(chosen ? undefined : new Set()))}>
            {t(chosen ? 'saved_chooseEnd' : 'saved_chooseSome')}
          </button>
        )}
        {props.onTools && (
          <button type="button" onClick={onPress(props.onTools)}>
            {t('list_tools')}
          </button>
        )}
      </header>
      {problem ? (
        <div class="empty" role="alert">
          <p>{t(problemSentence[problem])}</p>
        </div>
      ) : (
        <>
          <search class="bar">
            <input
              type="search"
              class="find"
              ref={find}
              aria-label={t('saved_search')}
              aria-keyshortcuts="/"
              placeholder={t('saved_search')}
              value={search.query}
              onInput={(event) => props.onSearch({ ...search, query: event.currentTarget.value })}
            />
            {(total > 0 || !keys) && <SavedFilterBar search={search} total={total} tags={props.tags} hasWeb={props.hasWeb ?? false} onSearch={props.onSearch} />}
            {progress && <ProgressLine {...progress} />}
            {chosen && (
              <SavedSelection chosen={chosen} found={keys ?? []} known={known} onChosen={setChosen} onAct={act} onTakeAway={props.onTakeAway} />
            )}
          </search>
          <p class="found soft" role="status">
            {keys && !showsAll(search) && !progress ? t('saved_found', number(keys.length)) : ''}
          </p>
          {(props.due ?? 0) > 0 && search.filters.checkIn !== 'due' && (
            <p class="due-line">
              <button type="button" onClick={whenGone(() => props.onSearch({ ...search, query: '', filters: { checkIn: 'due' } }))}>
                {t('reminder_due', number(props.due ?? 0))}
              </button>
            </p>
          )}
          {props.onBackup && !props.due && showsAll(search) && (
            <p class="due-line quiet">
              <span>{t('backup_due')}</span>
              <button type="button" onClick={onPress(props.onBackup)}>
                {t('backup_make')}
              </button>
              <button type="button" onClick={whenGone(() => props.onBackupLater?.())}>
                {t('list_notNow')}
              </button>
            </p>
          )}
          {props.lookBack && showsAll(search) && !chosen && <LookBack {...props.lookBack} onNotNow={whenGone(props.lookBack.onNotNow)} />}
          {keys?.length === 0 && !progress && <Empty everything={showsAll(search)} />}
          <Paging page={at} pages={pages} onPage={setPage}>
            {shown.length > 0 && (
              <VirtualRows keys={shown}>
                {(key, row) => {
                  const post = props.postOf(key)
                  return post ? (
                    <SavedEntry
                      key={key}
                      post={post}
                      query={search.query}
                      known={known}
                      row={row}
                      {...(chosen && { chosen: chosen.has(key) })}
                      onChoose={(range) => choose(key, range)}
                      onAct={act}
                      onCopy={props.onCopy}
                    />
                  ) : (
                    <li key={key} data-row={key} class="kept-post waiting" aria-busy="true" />
                  )
                }}
              </VirtualRows>
            )}
          </Paging>
        </>
      )}
      <div class="toast" role="status">
        {said && (
          <>
            <span>{said.sentence}</span>
            {said.canUndo && (
              <button type="button" aria-keyshortcuts="Control+Z" onClick={whenAnswered(props.onUndo)}>
                {t('undo')}
              </button>
            )}
            <button type="button" onClick={whenAnswered(props.onHeard)}>
              {t('close')}
            </button>
          </>
        )}
      </div>
    </main>
  )
}

/** The same list of keys as long as it says the same: the rows keep what they have measured. */
const useShown = (keys: readonly string[] | undefined, page: number): readonly string[] => {
  const before = useRef<{ keys: readonly string[] | undefined; page: number; shown: readonly string[] } | undefined>(undefined)
  if (before.current?.keys !== keys || before.current?.page !== page) before.current = { keys, page, shown: keys?.slice(page * PAGE, (page + 1) * PAGE) ?? [] }
  return before.current.shown
}

/** Keys of the whole page. Single letters act only on an entry that has the focus, so that nothing happens to who speaks or types elsewhere. */
const useKeys = ({ find, onUndo, onAll, onNone }: { find: { current: HTMLInputElement | null }; onUndo: () => void; onAll: () => void; onNone: () => void }): void => {
  const acts = useRef({ onUndo, onAll, onNone })
  acts.current = { onUndo, onAll, onNone }
  useEffect(() => {
    const press = onPress((event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (target.matches('input, textarea, select') && !(event.key === 'Escape' && target === find.current)) return
      const held = event.ctrlKey || event.metaKey
      const onRow = target.hasAttribute('data-row')
      if (held && !event.shiftKey && event.key.toLowerCase() === 'z') acts.current.onUndo()
      else if (held && event.key.toLowerCase() === 'a' && onRow) acts.current.onAll()
      else if (event.key === '/' && !held && (onRow || target === document.body)) find.current?.focus()
      else if (event.key === 'Escape') return acts.current.onNone()
      else return
      event.preventDefault()
    })
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
