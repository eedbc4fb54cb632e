import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import type { SiteId, TopicId } from '../utils/types'
import type { SavedFilters, SavedSearch, SavedSort } from './list-index'
import { siteName, topicName } from './topics'
import { onPress } from './trusted'

/** Tags that are shown at once; the others wait under "More filters". */
const TAGS_SHOWN = 6

const sortName = { newest: 'list_sortNewest', oldest: 'list_sortOldest', written: 'list_sortWritten' } as const

export const number = (count: number): string => new Intl.NumberFormat(t('locale')).format(count)

/** True where nothing narrows the list. */
export const showsAll = ({ query, filters }: SavedSearch): boolean => query.trim() === '' && Object.values(filters).every((value) => value === undefined || value === false)

/** What narrows the list, as words to press; the rarer ones under one more press. */
export const SavedFilterBar = ({
  search,
  total,
  tags,
  hasWeb,
  onSearch,
}: {
  search: SavedSearch
  total: number
  tags: readonly (readonly [string, number])[]
  /** Whether links from elsewhere are kept too. */
  hasWeb: boolean
  onSearch: (search: SavedSearch) => void
}): JSX.Element => {
  const { filters, sort } = search
  const [open, setOpen] = useState(false)
  const id = useId()
  const to = (change: { [K in keyof SavedFilters]?: SavedFilters[K] | undefined }) =>
    onSearch({ ...search, filters: Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value)) as SavedFilters })
  const chip = <K extends keyof SavedFilters>(label: string, field: K, value: SavedFilters[K] & {}) => (
    <button key={`${field} ${label}`} type="button" class="chip" dir="auto" aria-pressed={filters[field] === value} onClick={onPress(() => to({ [field]: filters[field] === value ? undefined : value }))}>
      {label}
    </button>
  )
  const shown = tags.slice(0, TAGS_SHOWN).map(([tag]) => tag)
  if (filters.tag && !shown.includes(filters.tag)) shown.push(filters.tag)
  const day = (field: 'from' | 'to', label: string) => (
    <div>
      <label for={`${id}-${field}`}>{label}</label>
      <input id={`${id}-${field}`} type="date" value={filters[field] ?? ''} onInput={(event) => to({ [field]: event.currentTarget.value || undefined })} />
    </div>
  )
  return (
    <>
      <div class="chips" role="group" aria-label={t('saved_filters')}>
        <button type="button" class="chip" aria-pressed={showsAll({ ...search, query: '' })} onClick={onPress(() => onSearch({ ...search, filters: {} }))}>
          {t('saved_all', number(total))}
        </button>
        {(Object.keys(topicName) as TopicId[]).map((topic) => chip(t(topicName[topic]), 'topic', topic))}
        {(Object.keys(siteName) as SiteId[]).map((site) => chip(siteName[site], 'site', site))}
        {hasWeb && chip(t('saved_elsewhere'), 'site', 'web')}
        {shown.map((tag) => chip(`#${tag}`, 'tag', tag))}
        <button type="button" class="chip quiet" aria-expanded={open} onClick={onPress(() => setOpen(!open))}>
          {t(open ? 'list_fewerFilters' : 'list_moreFilters')}
        </button>
      </div>
      {open && (
        <div class="more-filters">
          {day('from', t('list_from'))}
          {day('to', t('list_to'))}
          {tags.length > TAGS_SHOWN && (
            <div>
              <label for={`${id}-tag`}>{t('list_tag')}</label>
              <select id={`${id}-tag`} value={filters.tag ?? ''} onChange={(event) => to({ tag: event.currentTarget.value || undefined })}>
                <option value="">{t('list_anyTag')}</option>
                {tags.slice(0, 2_000).map(([tag, count]) => (
                  <option key={tag} value={tag}>{`#${tag} (${number(count)})`}</option>
                ))}
              </select>
            </div>
          )}
          <div>
            <label for={`${id}-sort`}>{t('list_sort')}</label>
            <select id={`${id}-sort`} value={sort} onChange={(event) => onSearch({ ...search, sort: event.currentTarget.value as SavedSort })}>
              {(Object.keys(sortName) as SavedSort[]).map((name) => (
                <option key={name} value={name}>
                  {t(sortName[name])}
                </option>
              ))}
            </select>
          </div>
          <div class="chips">
            {chip(t('list_hasNote'), 'hasNote', true)}
            {chip(t('list_hasCheckIn'), 'checkIn', 'planned')}
          </div>
        </div>
      )}
    </>
  )
}
