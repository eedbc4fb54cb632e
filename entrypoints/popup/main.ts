import { h, render } from 'preact'
import { browser } from 'wxt/browser'
import '../../components/pages.css'
import { Popup } from '../../components/Popup'
import { askPageState, request } from '../../utils/messages'
import { namePage } from '../../utils/name-page'
import { countDue } from '../../utils/reminders'
import { report } from '../../utils/report'
import { countPosts } from '../../utils/list-database'
import { pauseEnd, restOf } from '../../utils/rest'
import { canOpenBeside, openBeside } from '../../utils/side-panel'
import { loadSettings, saveSettings, watchSettings } from '../../utils/settings'
import type { PageState, Settings } from '../../utils/types'

namePage()
const root = document.getElementById('root')!
let settings: Settings = await loadSettings()
let pageState: PageState | undefined
let isWaiting = true
let savedCount: number | undefined
let due = 0

const openPage = async (page: 'saved' | 'options') => {
  await request('openPage', { page })
  window.close()
}

/** Counts, reasons and versions only: no word of a post is in a page's state. */
const reportText = () => JSON.stringify({ version: browser.runtime.getManifest().version, browser: navigator.userAgent, ...pageState }, undefined, 2)

const draw = () => {
  const rest = restOf(settings, Date.now())
  render(
    h(Popup, {
      settings,
      managed: settings.policy !== undefined,
      ...(pageState && { pageState }),
      isWaiting,
      ...(savedCount !== undefined && { savedCount }),
      ...(rest && { rest }),
      due,
      ...(canOpenBeside() && { onOpenBeside: () => void openBeside().then(() => window.close(), (error: unknown) => report(error, 'opening the list beside the page')) }),
      onChange: (change) => void saveSettings(change),
      onPause: (length) => void saveSettings({ pausedUntil: length && pauseEnd(length, new Date()) }),
      onTurnOn: () => void saveSettings({ turnedOn: true }),
      onOpenSaved: () => void openPage('saved'),
      onOpenSettings: () => void openPage('options'),
      onCopyReport: () => navigator.clipboard.writeText(reportText()).then(() => true, () => false),
    }),
    root,
  )
}

/** While the popup is open it asks again: a page that has just started, or begins anew after a change, answers a moment later. */
const ask = async () => {
  pageState = await askPageState()
  isWaiting = false
  draw()
  setTimeout(() => void ask(), 600)
}

watchSettings((changed) => {
  settings = changed
  draw()
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
