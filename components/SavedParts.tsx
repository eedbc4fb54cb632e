import type { ComponentChildren, JSX } from 'preact'
import { t } from '../utils/i18n'
import type { SavedPost } from '../utils/types'
import { Mark } from './Mark'
import { number } from './SavedFilters'
import { onPress } from './trusted'

/** Rows in one list: browsers have an end to how high a page can be. */
export const PAGE = 10_000

/** A long list in parts of {@link PAGE} rows, with the ways from one to the next. */
export const Paging = ({ page, pages, onPage, children }: { page: number; pages: number; onPage: (page: number) => void; children: ComponentChildren }): JSX.Element => {
  const go = (to: number) => {
    onPage(to)
    scrollTo({ top: 0 })
  }
  return (
    <>
      {children}
      {pages > 1 && (
        <nav class="paging" aria-label={t('list_pages')}>
          {page > 0 && (
            <button type="button" onClick={onPress(() => go(page - 1))}>
              {t('list_previous', number(PAGE))}
            </button>
          )}
          <span class="soft">{t('list_page', number(page + 1), number(pages))}</span>
          {page < pages - 1 && (
            <button type="button" onClick={onPress(() => go(page + 1))}>
              {t('list_next', number(PAGE))}
            </button>
          )}
        </nav>
      )}
    </>
  )
}

export type LookBackProps = { post: SavedPost; sentence: string; onNotNow: (event: Event) => void }

/** One post from a while ago, beside the list and not in it. */
export const LookBack = ({ post, sentence, onNotNow }: LookBackProps): JSX.Element => (
  <aside class={`look-back ${post.topic ?? ''}`} aria-label={sentence}>
    <p class="soft">{sentence}</p>
    <p class="text short" dir="auto">
      {post.text}
    </p>
    {post.note && (
      <p class="note" dir="auto">
        {post.note}
      </p>
    )}
    <button type="button" onClick={onPress(onNotNow)}>
      {t('list_notNow')}
    </button>
  </aside>
)

export const Empty = ({ everything }: { everything: boolean }): JSX.Element => (
  <div class="empty">
    <Mark size={48} />
    <p>{t(everything ? 'saved_empty' : 'saved_nothingFound')}</p>
    {everything && <p class="soft">{t('saved_emptyNext')}</p>}
  </div>
)
