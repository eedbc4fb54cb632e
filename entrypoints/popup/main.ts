import { h, render } from 'preact'
import '../../components/pages.css'
import { Popup } from '../../components/Popup'
import { askPageState, request } from '../../utils/messages'
import { countDue } from '../../utils/reminders'
import { report } from '../../utils/report'
import { canOpenBeside, openBeside } from '../../utils/side-panel'
import { countPosts } from '../../utils/list-database'
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings'
import type { PageState, Settings } from '../../utils/types'

const root = document.getElementById('root')!
let settings: Settings = await loadSettings()
let pageState: PageState | undefined
let savedCount: number | undefined
let due = 0

const openPage = async (page: 'saved' | 'options') => {
  await request('openPage', { page })
  window.close()
}

const draw = () =>
  render(
    h(Popup, {
      settings,
      managed: settings.policy !== undefined,
      ...(pageState && { pageState }),
      ...(savedCount !== undefined && { savedCount }),
      due,
      ...(canOpenBeside() && { onOpenBeside: () => void openBeside().then(() => window.close(), (error: unknown) => report(error, 'opening the list beside the page')) }),
      onChange: (change) => void saveSettings(change),
      onPause: (until) => void saveSettings({ pausedUntil: until }),
      onTurnOn: () => void saveSettings({ turnedOn: true }),
      onOpenSaved: () => void openPage('saved'),
      onOpenSettings: () => void openPage('options'),
      // Counts and reasons only: no word of a post is in a page's state.
      onCopyReport: () => navigator.clipboard.writeText(JSON.stringify(pageState, undefined, 2)).then(() => true, () => false),
    }),
    root,
  )

/** The page restarts its reading after a change of the settings: ask again a moment later. */
const ask = async () => {
  pageState = await askPageState()
  draw()
}

watchSettings((changed) => {
  settings = changed
  draw()
  setTimeout(() => void ask(), 300)
}, new AbortController().signal)
draw()
void ask()
try {
  savedCount = await countPosts()
  due = await countDue()
  draw()
} catch (error) {
  // Private browsing has no database: the popup then shows no number.
  report(error, 'counting saved posts')
}
