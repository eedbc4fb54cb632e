import { h, render } from 'preact'
import '../../components/pages.css'
import { SettingsForm } from '../../components/SettingsForm'
import { countriesServed } from '../../utils/directory'
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings'
import type { Settings } from '../../utils/types'

const root = document.getElementById('root')!

const draw = (settings: Settings) =>
  render(h(SettingsForm, { settings, countries: countriesServed, onChange: (change) => void saveSettings(change) }), root)

watchSettings(draw, new AbortController().signal)
draw(await loadSettings())
