import { h, render } from 'preact'
import '../../components/saved.css'
import { SavedList, type Progress, type SavedAction, type SavedProblem } from '../../components/SavedList'
import { t } from '../../utils/i18n'
import { isLockedError, whenBlocked } from '../../utils/list-database'
import { troubleOf } from '../../utils/messages'
import { askToNotify, planCheckIns } from '../../utils/reminders'
import { report } from '../../utils/report'
import { openListActs, type Said } from './list-acts'
import { openListState } from './list-state'

const root = document.getElementById('root')!
let problem: SavedProblem | undefined
let said: Said | undefined
let working: Progress | undefined

const failed = (doing: string) => (error: unknown) => {
  report(error, doing)
  problem = troubleOf(error) === 'no-storage' ? 'unavailable' : 'failed'
  draw()
}
/** A change that was refused spoils nothing: the list stays, and says so. */
const refused = (doing: string) => (error: unknown) => {
  report(error, doing)
  say({ sentence: t(troubleOf(error) === 'full' ? 'list_full' : 'list_notDone'), canUndo: false })
}
const say = (next: Said | undefined) => {
  said = next
  draw()
}

const draw = () => {
  const progress = working ?? (list.read !== undefined && list.total > 2_000 ? { sentence: t('list_reading'), share: list.read } : undefined)
  const due = list.read === undefined ? list.index().find({ query: '', filters: { checkIn: 'due' }, sort: 'newest' }).length : 0
  render(
    h(SavedList, {
      ...(list.keys && { keys: list.keys }),
      postOf: list.postOf,
      total: list.total,
      tags: list.index().tags(),
      search: list.search,
      due,
      ...(problem && { problem }),
      ...(progress && { progress }),
      ...(said && { said }),
      onSearch: list.setSearch,
      onAct: act,
      onUndo: () => void undo().catch(refused('taking a change back')),
      onHeard: () => say(undefined),
      onCopy: (text) => navigator.clipboard.writeText(text).then(() => true, () => false),
    }),
    root,
  )
}

const undo = async () => {
  const done = await acts.undo()
  if (!done) return
  say(done)
  await planCheckIns()
}

const act = (action: SavedAction) => {
  // Asked in the press itself, before anything else is waited for: browsers want it so.
  const asked = action.act === 'check-in' && action.checkIn ? askToNotify() : undefined
  const doing = async () => {
    say(await acts.act(action))
    await asked
    await planCheckIns()
  }
  doing().catch(refused(`doing ${action.act} in the list`))
}

const list = openListState(() => draw(), failed('reading the saved posts'))
const acts = openListActs((progress) => {
  working = progress
  draw()
})

whenBlocked(() => {
  problem = 'blocked'
  draw()
})
if (new URLSearchParams(location.search).has('due')) list.search = { ...list.search, filters: { checkIn: 'due' } }
draw()
const open = async () => {
  await list.load()
  problem = undefined
  draw()
}
open().catch((error: unknown) => {
  if (!isLockedError(error)) failed('reading the saved posts')(error)
})
