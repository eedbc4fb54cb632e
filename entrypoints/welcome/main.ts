import { h, render } from 'preact'
import '../../components/pages.css'
import { Welcome } from '../../components/Welcome'
import { countries } from '../../utils/countries'
import { guessCountry } from '../../utils/guess-country'
import { t } from '../../utils/i18n'
import { request } from '../../utils/messages'
import { namePage } from '../../utils/name-page'
import { loadOwnSettings, loadSettings, saveSettings, watchSettings } from '../../utils/settings'
import type { Settings } from '../../utils/types'

namePage(t('welcome_title'))
const root = document.getElementById('root')!
const guessedCountry = guessCountry(countries, navigator.languages, Intl.DateTimeFormat().resolvedOptions().timeZone)

const draw = (settings: Settings) =>
  render(
    h(Welcome, {
      settings,
      countries,
      ...(guessedCountry && { guessedCountry }),
      onTurnOn: (change) => void saveSettings(change),
      onOpenSaved: () => void request('openPage', { page: 'saved' }),
      onOpenSettings: () => void request('openPage', { page: 'options' }),
    }),
    root,
  )

watchSettings(draw, new AbortController().signal)
// In a new profile Chromium takes two seconds to say what policy there is: nobody waits for that before an empty page.
draw(await loadOwnSettings())
draw(await loadSettings())
