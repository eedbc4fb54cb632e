import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { direction, t } from '../utils/i18n'
import type { SavedPost, SiteId, TopicId } from '../utils/types'
import { Mark } from './Mark'
import type { SavedFilters } from './match-posts'
import { SavedEntry } from './SavedEntry'
import { siteName, topicName } from './topics'
import { onPress } from './trusted'

export type { SavedFilters } from './match-posts'

export type SavedListProps = {
  /** Those that match query and filters, newest first (see `matchPosts`); `undefined` while they are being read. */
  posts?: readonly SavedPost[]
  /** How many are kept in all. */
  total: number
  /** Every tag in use, for the filters. */
  tags: readonly string[]
  query: string
  filters: SavedFilters
  /** `unavailable`: this window keeps nothing (private browsing). `failed`: the list could not be read. */
  problem?: 'unavailable' | 'failed'
  onQuery: (query: string) => void
  onFilters: (filters: SavedFilters) => void
  onRemove: (key: string) => void
  /** Puts back the post that was removed last, as it was. */
  onUndo: (post: SavedPost) => void
  onNote: (key: string, note: string) => void
  onTags: (key: string, tags: string[]) => void
  /** Keeps the words, drops the name. */
  onForgetAuthor: (key: string) => void
  onCopy: (text: string) => boolean | Promise<boolean>
}

/** What the reader kept: search as you type, filters, notes, tags, and a way back after removing. */
export const SavedList = (props: SavedListProps): JSX.Element => {
  const { posts, total, tags, query, filters, problem, onFilters } = props
  const [removed, setRemoved] = useState<SavedPost>()
  const remove = (post: SavedPost) => {
    setRemoved(post)
    props.onRemove(post.key)
  }
  const undo = (post: SavedPost) => {
    setRemoved(undefined)
    props.onUndo(post)
  }
  const everything = query === '' && !filters.topic && !filters.site && !filters.tag
  return (
    <main class="qn auto page saved" dir={direction()} lang={t('locale')}>
      <header class="top">
        <Mark size={28} />
        <h1>{t('saved_title')}</h1>
      </header>
      {problem ? (
        <div class="empty" role="alert">
          <p>{t(problem === 'unavailable' ? 'saved_unavailable' : 'saved_failed')}</p>
        </div>
      ) : (
        <>
          <search class="bar">
            <input
              type="search"
              class="find"
              aria-label={t('saved_search')}
              placeholder={t('saved_search')}
              value={query}
              onInput={(event) => props.onQuery(event.currentTarget.value)}
            />
            <Filters filters={filters} total={total} tags={tags} onFilters={onFilters} />
          </search>
          <p class="unseen" role="status">
            {posts && !everything ? t('saved_found', String(posts.length)) : ''}
          </p>
          {posts?.length === 0 && <Empty everything={everything} />}
          <ul class="kept-posts">
            {posts?.map((post) => (
              <SavedEntry
                key={post.key}
                post={post}
                query={query}
                onRemove={() => remove(post)}
                onNote={(note) => props.onNote(post.key, note)}
                onTags={(changed) => props.onTags(post.key, changed)}
                onForgetAuthor={() => props.onForgetAuthor(post.key)}
                onCopy={props.onCopy}
              />
            ))}
          </ul>
        </>
      )}
      <div class="toast" role="status">
        {removed && (
          <>
            <span>{t('saved_removed')}</span>
            <button type="button" onClick={onPress(() => undo(removed))}>
              {t('undo')}
            </button>
            <button type="button" onClick={onPress(() => setRemoved(undefined))}>
              {t('close')}
            </button>
          </>
        )}
      </div>
    </main>
  )
}

const Filters = ({
  filters,
  total,
  tags,
  onFilters,
}: Pick<SavedListProps, 'filters' | 'total' | 'tags' | 'onFilters'>): JSX.Element => {
  const chip = (label: string, on: boolean, to: SavedFilters) => (
    <button key={label} type="button" class="chip" dir="auto" aria-pressed={on} onClick={() => onFilters(to)}>
      {label}
    </button>
  )
  const none = !filters.topic && !filters.site && !filters.tag
  return (
    <div class="chips" role="group" aria-label={t('saved_filters')}>
      {chip(t('saved_all', new Intl.NumberFormat(t('locale')).format(total)), none, {})}
      {(Object.keys(topicName) as TopicId[]).map((topic) =>
        chip(t(topicName[topic]), filters.topic === topic, { ...filters, topic: filters.topic === topic ? undefined : topic }),
      )}
      {(Object.keys(siteName) as SiteId[]).map((site) =>
        chip(siteName[site], filters.site === site, { ...filters, site: filters.site === site ? undefined : site }),
      )}
      {tags.map((tag) => chip(`#${tag}`, filters.tag === tag, { ...filters, tag: filters.tag === tag ? undefined : tag }))}
    </div>
  )
}

const Empty = ({ everything }: { everything: boolean }): JSX.Element => (
  <div class="empty">
    <Mark size={48} />
    <p>{t(everything ? 'saved_empty' : 'saved_nothingFound')}</p>
    {everything && <p class="soft">{t('saved_emptyNext')}</p>}
  </div>
)
