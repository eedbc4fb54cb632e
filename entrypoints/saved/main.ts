import { h, render } from 'preact'
import '../../components/pages.css'
import { matchPosts, type SavedFilters } from '../../components/match-posts'
import { SavedList } from '../../components/SavedList'
import { t } from '../../utils/i18n'
import { troubleOf } from '../../utils/messages'
import { namePage } from '../../utils/name-page'
import { report } from '../../utils/report'
import { forgetAuthor, removePost, restorePost, updatePost, watchPosts } from '../../utils/saved-posts'
import type { SavedPost } from '../../utils/types'

namePage(t('saved_title'))
const root = document.getElementById('root')!
let all: SavedPost[] | undefined
let query = ''
let filters: SavedFilters = {}
let problem: 'unavailable' | 'failed' | undefined

const failed = (doing: string) => (error: unknown) => {
  report(error, doing)
  problem = troubleOf(error) === 'no-storage' ? 'unavailable' : 'failed'
  draw()
}

const draw = () =>
  render(
    h(SavedList, {
      ...(all && { posts: matchPosts(all, query, filters) }),
      total: all?.length ?? 0,
      tags: [...new Set(all?.flatMap((post) => post.tags))].toSorted((a, b) => a.localeCompare(b)),
      query,
      filters,
      ...(problem && { problem }),
      onQuery: (typed) => {
        query = typed
        draw()
      },
      onFilters: (chosen) => {
        filters = chosen
        draw()
      },
      onRemove: (key) => void removePost(key).catch(failed('removing a saved post')),
      onUndo: (post) => void restorePost(post).catch(failed('restoring a saved post')),
      onNote: (key, note) => void updatePost(key, { note }).catch(failed('keeping a note')),
      onTags: (key, tags) => void updatePost(key, { tags }).catch(failed('keeping tags')),
      onForgetAuthor: (key) => void forgetAuthor(key).catch(failed('forgetting an author')),
      onCopy: (text) => navigator.clipboard.writeText(text).then(() => true, () => false),
    }),
    root,
  )

draw()
watchPosts(
  (posts) => {
    all = posts
    problem = undefined
    draw()
  },
  failed('reading the saved posts'),
  new AbortController().signal,
)
