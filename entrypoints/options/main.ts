import { h, render } from 'preact'
import '../../components/pages.css'
import type { EmployerDraft } from '../../components/EmployerServices'
import { SettingsForm } from '../../components/SettingsForm'
import { forgetCorrections, loadCorrections, watchCorrections } from '../../utils/corrections'
import { countries } from '../../utils/countries'
import { languagesServed } from '../../utils/directory'
import { forgetDismissals, loadDismissals, watchDismissals } from '../../utils/dismissals'
import { mostEntries, nextId, readEntry } from '../../utils/employer'
import { t } from '../../utils/i18n'
import { mergeList } from '../../utils/merge-list'
import { namePage } from '../../utils/name-page'
import { pauseEnd } from '../../utils/rest'
import { inFull, loadOwnSettings, loadSettings, saveSettings, watchSettings } from '../../utils/settings'
import { readSettingsFile, writeSettingsFile } from '../../utils/settings-file'
import { isSameInFull, takeBack } from '../../utils/settings-undo'
import type { EmployerFault, SettingsChange } from '../../utils/types'

const MINUTE = 60_000

namePage(t('settings_title'))
const root = document.getElementById('root')!
let [settings, dismissals, corrections] = await Promise.all([loadSettings(), loadDismissals(), loadCorrections()])
/** What stood before a file was read or everything was set back, and what that made of it. */
let before = await loadOwnSettings()
let after = before

/** Lists are changed as the reader saw them: another page may have changed them meanwhile. */
const change = (wanted: SettingsChange) => {
  const { employer: shown = [], languages: spoken = [] } = settings
  return saveSettings((now) => ({
    ...wanted,
    ...(wanted.employer && { employer: mergeList(now.employer ?? [], shown, wanted.employer, ({ id }) => id) }),
    ...('languages' in wanted && { languages: mergeList(now.languages ?? [], spoken, wanted.languages ?? [], (language) => language) }),
  }))
}

/** Keeps one of the employer's services in its place, or as the last; an entry with a fault is not kept. */
const keep = (draft: EmployerDraft, id?: string): readonly EmployerFault[] => {
  const entries = settings.employer ?? []
  const read = readEntry(draft, id ?? nextId(entries, 'own'))
  if ('faults' in read) return read.faults
  const isNew = !entries.some((entry) => entry.id === read.entry.id)
  void change({ employer: isNew ? [...entries, read.entry] : entries.map((entry) => (entry.id === read.entry.id ? read.entry : entry)) })
  return []
}

/** Hands a file to the browser's own download: no right is asked for that. */
const write = async () => {
  const address = URL.createObjectURL(new Blob([writeSettingsFile(await loadOwnSettings())], { type: 'application/json' }))
  Object.assign(document.createElement('a'), { href: address, download: 'quiet-nod-settings.json' }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const read = async (file: File): Promise<boolean> => {
  const asked = readSettingsFile(await file.text())
  if (!asked) return false
  await replace(asked)
  return true
}

/** One after the other, however fast they are pressed. */
let acting: Promise<unknown> = Promise.resolve()
const inTurn = (act: () => Promise<void>): Promise<unknown> => (acting = acting.then(act, act))
/** Where nothing would change, as at a second press, what can be taken back stays what it was. */
const replace = (wanted: SettingsChange) =>
  inTurn(async () => {
    const now = await loadOwnSettings()
    await saveSettings(wanted)
    const made = await loadOwnSettings()
    if (!isSameInFull(now, made)) [before, after] = [now, made]
  })
const undo = () =>
  inTurn(async () => {
    await saveSettings((now) => takeBack(now, before, after))
    after = before
  })

const draw = () =>
  render(
    h(SettingsForm, {
      settings,
      countries,
      languages: languagesServed,
      employer: { most: mostEntries, onKeep: keep },
      lists: {
        posts: dismissals.posts.length,
        authors: dismissals.authors.length,
        corrections: corrections.list.map(({ post, topic, on, words }) => ({ id: post, topic, on, words: words.length })).toReversed(),
        text: JSON.stringify(corrections.list, undefined, 2),
        onForget: (which) => void forgetDismissals(which),
        onTakeBack: (id) => void forgetCorrections(id),
        onCopy: (text) => navigator.clipboard.writeText(text).then(() => true, () => false),
      },
      file: { onWrite: () => void write(), onRead: read, onReset: () => void replace(inFull({})), onUndo: () => void undo() },
      onPause: (length) => void saveSettings({ pausedUntil: length && pauseEnd(length, new Date()) }),
      onChange: (wanted) => void change(wanted),
    }),
    root,
  )

const { signal } = new AbortController()
watchSettings((changed) => {
  settings = changed
  draw()
}, signal)
watchDismissals((changed) => {
  dismissals = changed
  draw()
}, signal)
watchCorrections((changed) => {
  corrections = changed
  draw()
}, signal)
// A pause ends while the page is open.
setInterval(draw, MINUTE)
document.addEventListener('visibilitychange', draw)
draw()
