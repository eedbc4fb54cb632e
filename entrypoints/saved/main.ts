import { h, render } from 'preact'
import '../../components/saved.css'
import { dayOf, formatDate, t } from '../../utils/i18n'
import { isFocusLost } from '../../components/lost-focus'
import type { Progress } from '../../components/ProgressLine'
import { showsAll } from '../../components/SavedFilters'
import { SavedList, type SavedAction, type SavedListProps, type SavedProblem } from '../../components/SavedList'
import { SavedTools } from '../../components/SavedTools'
import { SavedUnlock } from '../../components/SavedUnlock'
import { whenBlocked, whenStale } from '../../utils/list-database'
import { emptyInbox, lockState, unlock } from '../../utils/list-lock'
import { isLockedError } from '../../utils/list-rows'
import { troubleOf } from '../../utils/messages'
import { namePage } from '../../utils/name-page'
import { askToNotify, planCheckIns } from '../../utils/reminders'
import { report } from '../../utils/report'
import { openListActs, type Said } from './list-acts'
import { openListState } from './list-state'
import { openListTools } from './list-tools'
import { pickLookBack } from './look-back'

const DAY = 86_400_000
/** A list that nobody uses locks itself again after so many milliseconds, in view or not. */
const LOCK_AFTER = 10 * 60_000
/** So many posts are worth a word about backups, every so many days. */
const WORTH_A_BACKUP = 10
const BACKUP_DAYS = 30

namePage(t('saved_title'))
const root = document.getElementById('root')!
let view: 'list' | 'tools' | 'locked' = 'list'
let wrongPassphrase = false
let problem: SavedProblem | undefined
let said: Said | undefined
let working: Progress | undefined
let lookBack: SavedListProps['lookBack']

const failed = (doing: string) => (error: unknown) => {
  if (isLockedError(error)) view = 'locked'
  else {
    report(error, doing)
    problem = troubleOf(error) === 'no-storage' ? 'unavailable' : 'failed'
  }
  draw()
}
/** A change that was refused spoils nothing: the list stays, and says so. */
const refused = (doing: string) => (error: unknown) => {
  if (isLockedError(error)) return failed(doing)(error)
  report(error, doing)
  say({ sentence: t(troubleOf(error) === 'full' ? 'list_full' : 'list_notDone'), canUndo: false })
}
const say = (next: Said | undefined) => {
  said = next
  draw()
}
const show = (next: typeof view) => {
  view = next
  said = undefined
  draw()
  scrollTo({ top: 0 })
  // What had the focus is gone: reading begins at the heading.
  root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}

const draw = () => {
  if (view === 'locked') return render(h(SavedUnlock, { wrong: wrongPassphrase, onUnlock: (passphrase) => void open(passphrase).catch(failed('opening the locked list')) }), root)
  const progress = working ?? (list.read !== undefined && (list.total > 2_000 || !showsAll(list.search)) ? { sentence: t('list_reading'), share: list.read } : undefined)
  if (view === 'tools') {
    const props = tools.props()
    const sentence = said?.sentence ?? props.said
    return render(h(SavedTools, { ...props, total: list.total, ...(progress && { progress }), ...(sentence && { said: sentence }), onBack: backToList }), root)
  }
  const whole = list.read === undefined
  // What was looked back at may be removed, edited or forgotten by now, and looking back switched off.
  const back = lookBack && tools.settings().lookBack && list.index().has(lookBack.post.key) ? { ...lookBack, post: list.postOf(lookBack.post.key) ?? lookBack.post } : undefined
  render(
    h(SavedList, {
      ...(list.keys && { keys: list.keys }),
      postOf: list.postOf,
      total: list.total,
      tags: list.tags,
      hasWeb: list.hasWeb,
      search: list.search,
      due: list.due,
      ...(problem && { problem }),
      ...(progress && { progress }),
      ...(said && { said }),
      ...(whole && back && { lookBack: back }),
      ...(whole && isBackupDue() && { onBackup: () => show('tools'), onBackupLater: () => void tools.saveSettings({ remindBackupFrom: dayOf(new Date(Date.now() + BACKUP_DAYS * DAY)) }) }),
      onSearch: list.setSearch,
      onAct: act,
      onUndo: () => void undo().catch(refused('taking a change back')),
      onHeard: () => say(undefined),
      onCopy: (text) => navigator.clipboard.writeText(text).then(() => true, () => false),
      onTakeAway: (keys) => {
        tools.choose(keys)
        show('tools')
      },
      onTools: () => {
        tools.choose(undefined)
        show('tools')
      },
    }),
    root,
  )
}

const backToList = () => {
  const sentence = tools.takeBrought()
  show('list')
  if (sentence) say({ sentence, canUndo: true })
}

const undo = async () => {
  const done = await acts.undo()
  if (!done) return
  say(done)
  await planCheckIns()
}

/** Gives back whether it was done. */
const act = (action: SavedAction): Promise<boolean> => {
  // Asked in the press itself, before anything else is waited for: browsers want it so.
  const asked = action.act === 'check-in' && action.checkIn ? askToNotify() : undefined
  const done = widened(action).then(acts.act)
  const doing = async () => {
    say(await done)
    await asked
    await planCheckIns()
    tools.syncQuietly()
  }
  doing().catch(refused(`doing ${action.act} in the list`))
  // Not after the question about notifying, which may stand there for long.
  return done.then(
    ({ canUndo }) => canUndo,
    () => false,
  )
}

/** An author is forgotten in every post that is kept of theirs. */
const widened = async (action: SavedAction): Promise<SavedAction> => {
  if (action.act !== 'forget-author') return action
  return { ...action, keys: [...new Set(await list.sameAuthors(action.keys))] }
}

const isBackupDue = (): boolean => {
  const { backedUpAt, remindBackupFrom } = tools.settings()
  if (list.total < WORTH_A_BACKUP || (remindBackupFrom && remindBackupFrom > dayOf(new Date()))) return false
  return !backedUpAt || Date.parse(backedUpAt) < Date.now() - BACKUP_DAYS * DAY
}

const chooseLookBack = async () => {
  const { lookBack: wanted, lookBackFrom } = tools.settings()
  const post = wanted && !(lookBackFrom && lookBackFrom > dayOf(new Date())) ? await pickLookBack(list.index(), new Date()) : undefined
  lookBack = post && {
    post,
    sentence: t('list_lookBackTitle', formatDate(post.savedAt)),
    onNotNow: () => {
      lookBack = undefined
      void tools.saveSettings({ lookBackFrom: dayOf(new Date(Date.now() + DAY)) })
    },
  }
}

const list = openListState(() => draw(), failed('reading the saved posts'))
const acts = openListActs((progress) => {
  working = progress
  draw()
})
const tools = openListTools({
  draw: () => draw(),
  onProgress: (progress) => {
    working = progress
    draw()
  },
  bringIn: acts.bringIn,
  forgetSteps: acts.forget,
  refused,
})

const open = async (passphrase?: string) => {
  if (passphrase !== undefined) {
    wrongPassphrase = !(await unlock(passphrase))
    if (wrongPassphrase) return draw()
  }
  view = (await lockState()) === 'locked' ? 'locked' : 'list'
  if (view === 'locked') return draw()
  await emptyInbox()
  const settings = tools.load()
  await list.load()
  problem = undefined
  await settings
  await chooseLookBack()
  draw()
  // The field had it.
  if (passphrase !== undefined && isFocusLost()) root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}

whenBlocked(() => {
  problem = 'blocked'
  draw()
})
// What is shown, and what could be taken back, is of a lock or a list that is gone.
whenStale(() => location.reload())
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) tools.syncQuietly()
})
let usedAt = Date.now()
const lockIfUnused = () => {
  // Who thinks about what to write may not have gone away.
  const isWriting = !document.hidden && document.querySelector('.edit') !== null
  if (!working && Date.now() - usedAt > (isWriting ? 3 : 1) * LOCK_AFTER) void lockState().then((state) => state === 'unlocked' && location.reload())
}
const use = () => {
  // The computer may have slept: the first movement opens nothing.
  lockIfUnused()
  usedAt = Date.now()
}
for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'input', 'click', 'focusin']) addEventListener(kind, use, { capture: true, passive: true })
setInterval(lockIfUnused, 30_000)
if (new URLSearchParams(location.search).has('due')) list.search = { ...list.search, filters: { checkIn: 'due' } }
draw()
open().catch(failed('reading the saved posts'))
