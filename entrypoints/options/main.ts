import { h, render } from 'preact'
import '../../components/pages.css'
import type { EmployerDraft } from '../../components/EmployerServices'
import { SettingsForm } from '../../components/SettingsForm'
import { countriesServed } from '../../utils/directory'
import { mostEntries, nextId, readEntry } from '../../utils/employer'
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings'
import type { EmployerFault, Settings } from '../../utils/types'

const root = document.getElementById('root')!
let settings = await loadSettings()

/** Keeps one of the employer's services in its place, or as the last; an entry with a fault is not kept. */
const keep = (draft: EmployerDraft, id?: string): readonly EmployerFault[] => {
  const entries = settings.employer ?? []
  const read = readEntry(draft, id ?? nextId(entries, 'own'))
  if ('faults' in read) return read.faults
  const isNew = !entries.some((entry) => entry.id === read.entry.id)
  void saveSettings({ employer: isNew ? [...entries, read.entry] : entries.map((entry) => (entry.id === read.entry.id ? read.entry : entry)) })
  return []
}

const draw = (changed: Settings) => {
  settings = changed
  render(
    h(SettingsForm, { settings, countries: countriesServed, employer: { most: mostEntries, onKeep: keep }, onChange: (change) => void saveSettings(change) }),
    root,
  )
}

watchSettings(draw, new AbortController().signal)
draw(settings)
