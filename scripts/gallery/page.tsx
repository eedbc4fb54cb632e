/** Every component in every state. `?show=name` shows one, `&dark`, `&lang=ar` change its manner; without a name, a list of all. */
import { render, type ComponentChildren, type JSX } from 'preact'
import { useState } from 'preact/hooks'
import { openIndex } from '../../components/list-index'
import { Popup } from '../../components/Popup'
import { afterAction } from '../../components/saved-actions'
import { SavedList, type SavedListProps, type SavedSearch } from '../../components/SavedList'
import { SavedTools, type SavedToolsProps } from '../../components/SavedTools'
import { SavedUnlock } from '../../components/SavedUnlock'
import { SettingsForm } from '../../components/SettingsForm'
import { SupportCard, type SavedState } from '../../components/SupportCard'
import { SupportPanel } from '../../components/SupportPanel'
import { Welcome } from '../../components/Welcome'
import type { PageState, TopicId } from '../../utils/types'
import { isRightToLeft, language } from './browser'
import { managed, noCountry, now, posts, restful, settings, settingsPage, support, words } from './examples'
import pagesCss from '../../components/pages.css?inline'
import savedCss from '../../components/saved.css?inline'
import cardCss from '../../components/card.css?inline'
import panelCss from '../../components/panel.css?inline'

const asked = new URLSearchParams(location.search)
const dark = asked.has('dark')
const countries = ['IE', 'GB', 'US', 'CA', 'DE', 'FR', 'IN', 'AU', 'NZ']
const nothing = () => undefined
const copied = () => true

const Card = ({ topic, saved, message, paced }: { topic: TopicId; saved?: SavedState; message?: string; paced?: boolean }): JSX.Element => (
  <SupportCard
    topic={topic}
    saved={saved ?? 'no'}
    message={message}
    evidence={['his mother had left', 'could not find my car']}
    isRaised
    canMute
    {...(paced && { onPace: nothing })}
    dark={dark}
    onSupport={nothing}
    onSave={nothing}
    onUndo={nothing}
    onAction={() => true}
    onActionUndo={nothing}
    onGone={nothing}
  />
)

const Post = ({ children, text }: { children: ComponentChildren; text: string }): JSX.Element => (
  <article class="post">
    <header>
      <i />
      <div>
        <b>Ines Marchetti</b>
        <br />
        <small>Paediatric nurse · 6h</small>
      </div>
    </header>
    <p>{text}</p>
    {children}
    <footer>
      <span>Like</span>
      <span>Comment</span>
      <span>Send</span>
    </footer>
  </article>
)

const Cards = (): JSX.Element => (
  <div class="feed">
    <Post text="They changed the sheets before his mother had left the corridor. I have done this for eleven years and tonight I could not find my car.">
      <Card topic="grief" />
    </Post>
    <Post text="Third Sunday in a row that I have opened the laptop “just to get ahead” and stared at it until it was dark.">
      <Card topic="burnout" />
    </Post>
    <Post text="I do not see a way on from here.">
      <Card topic="crisis" />
    </Post>
    <Post text="I have been a nurse for nine years. Today I parked outside the hospital and could not open the door.">
      <Card topic="burnout" paced />
    </Post>
    <Post text="Saved.">
      <Card topic="grief" saved="saved" />
    </Post>
    <Post text="Saving.">
      <Card topic="burnout" saved="saving" />
    </Post>
    <Post text="Saved before.">
      <Card topic="burnout" saved="merged" />
    </Post>
    <Post text="Not saved.">
      <Card topic="grief" saved="failed" />
    </Post>
  </div>
)

const Panel = (props: Partial<Parameters<typeof SupportPanel>[0]>): JSX.Element => (
  <SupportPanel
    support={support}
    topic="grief"
    subtopics={['patient-loss']}
    site="linkedin"
    words={words}
    country="IE"
    countries={countries}
    minute
    dark={dark}
    now={now}
    onClose={nothing}
    onCountry={nothing}
    onSkip={nothing}
    onCopy={copied}
    {...props}
  />
)

const census = { posts: 0, withAuthor: 0, withText: 0, lowerTier: 0, candidates: 0 }
const Popups = ({ state, more = {} }: { state?: PageState['state']; more?: Partial<Parameters<typeof Popup>[0]> }): JSX.Element => (
  <Popup
    settings={settings}
    pageState={state && { site: 'linkedin', state, reasons: [], census, cards: 0 }}
    savedCount={12}
    now={now}
    onChange={nothing}
    onOpenSaved={nothing}
    onOpenBeside={nothing}
    onOpenSettings={nothing}
    onPause={nothing}
    onTurnOn={nothing}
    onCopyReport={copied}
    {...more}
  />
)

const Saved = ({ start = '', kept = posts, more = {} }: { start?: string; kept?: typeof posts; more?: Partial<SavedListProps> }): JSX.Element => {
  const [all, setAll] = useState(kept)
  const [before, setBefore] = useState<typeof posts>()
  const [search, setSearch] = useState<SavedSearch>({ query: start, filters: {}, sort: 'newest' })
  const index = openIndex()
  index.put(all)
  return (
    <SavedList
      keys={index.find(search)}
      postOf={(key) => all.find((post) => post.key === key)}
      total={all.length}
      tags={index.tags()}
      search={search}
      due={index.find({ ...search, query: '', filters: { checkIn: 'due' } }).length}
      onSearch={setSearch}
      onAct={(action) => {
        setBefore(all)
        setAll(all.flatMap((post) => (!action.keys.includes(post.key) ? post : action.act === 'remove' ? [] : afterAction(post, action))))
      }}
      {...(before && { said: { sentence: 'Removed from your list.', canUndo: true } })}
      onUndo={() => setAll(before ?? all)}
      onHeard={() => setBefore(undefined)}
      onCopy={copied}
      onTakeAway={nothing}
      onTools={nothing}
      {...more}
    />
  )
}

const devices = { hasFolders: true, onLink: nothing, onSync: nothing, onUnlink: nothing, onHandFile: nothing, onTakeHandFile: nothing }
const Tools = (more: Partial<SavedToolsProps>): JSX.Element => (
  <SavedTools
    total={214}
    lock="open"
    lookBack={false}
    forgetAfter={365}
    countOlder={async () => 12}
    file={{ state: { step: 'choose' }, onFile: nothing, onPassphrase: nothing, onBringIn: nothing, onLeave: nothing }}
    devices={{ ...devices, folder: 'linked', name: 'Quiet Nod' }}
    onBack={nothing}
    onExport={nothing}
    onBackup={nothing}
    onSetLock={nothing}
    onLockNow={nothing}
    onChangeLock={nothing}
    onRemoveLock={nothing}
    onForgetAfter={nothing}
    onLookBack={nothing}
    onWipe={nothing}
    {...more}
  />
)
const importing = (state: SavedToolsProps['file']['state']) => ({ state, onFile: nothing, onPassphrase: nothing, onBringIn: nothing, onLeave: nothing })

const WelcomePage = ({ on = false }: { on?: boolean }): JSX.Element => (
  <Welcome
    settings={{ ...settings, turnedOn: on, country: undefined, role: undefined }}
    guessedCountry="IE"
    countries={countries}
    onTurnOn={nothing}
    onOpenSaved={nothing}
    onOpenSettings={nothing}
  />
)

const all: Record<string, () => JSX.Element> = {
  cards: () => <Cards />,
  'panel-grief': () => <Panel />,
  'panel-burnout': () => <Panel topic="burnout" subtopics={[]} />,
  'panel-crisis': () => <Panel topic="crisis" site="instagram" subtopics={[]} />,
  'panel-no-country': () => <Panel support={noCountry} country={undefined} minute={false} />,
  'popup-reading': () => <Popups state="reading" />,
  'popup-degraded': () => <Popups state="degraded" />,
  'popup-blind': () => <Popups state="blind" more={{ managed: true }} />,
  'popup-no-feed': () => <Popups state="no-feed" />,
  'popup-off': () => <Popups state="off" more={{ settings: { ...settings, sites: { instagram: true, linkedin: false } } }} />,
  'popup-paused': () => <Popups state="paused" more={{ rest: { why: 'paused', until: now.getTime() + 10_200_000 } }} />,
  'popup-quiet': () => <Popups state="quiet" more={{ rest: { why: 'quiet', until: now.getTime() + 35_400_000 } }} />,
  'popup-capped': () => <Popups state="reading" more={{ pageState: { site: 'instagram', state: 'reading', reasons: [], census, cards: 3, isCapped: true } }} />,
  'popup-elsewhere': () => <Popups />,
  'popup-not-yet': () => <Popups more={{ settings: { ...settings, turnedOn: false }, savedCount: 0 }} />,
  settings: () => <SettingsForm {...settingsPage} settings={restful} />,
  'settings-bare': () => <SettingsForm {...settingsPage} settings={settings} lists={{ ...settingsPage.lists, posts: 0, authors: 0, corrections: [] }} />,
  'settings-managed': () => <SettingsForm {...settingsPage} settings={managed} />,
  welcome: () => <WelcomePage />,
  'welcome-done': () => <WelcomePage on />,
  saved: () => <Saved />,
  'saved-search': () => <Saved start="corridor" />,
  'saved-nothing': () => <Saved start="harbour" />,
  'saved-empty': () => <Saved kept={[]} />,
  'saved-tools': () => <Tools backedUpAt="2026-10-02T08:00:00Z" />,
  'saved-preview': () => <Tools file={importing({ step: 'preview', kind: 'karakeep', added: 31, merged: 2, same: 5, left: { 'bad-link': 3, double: 1 }, examples: posts })} />,
  'saved-refused': () => <Tools file={importing({ step: 'refused', reason: 'broken' })} progress={{ sentence: 'Bringing in…', share: 0.4 }} devices={{ ...devices, folder: 'none', byHand: true }} lock="unlocked" />,
  'saved-locked': () => <SavedUnlock wrong onUnlock={nothing} />,
  'saved-unavailable': () => <Saved more={{ problem: 'unavailable' }} />,
}

const stageCss = `
body { margin: 0 }
body:has(.card, .panel) { background: light-dark(#f4f2ee, #0e1214) }
.feed { display: grid; gap: 12px; max-width: var(--width, 555px); margin: 0 auto; padding: 16px 0 }
.post { border: 1px solid light-dark(#e0ddd6, #2e383c); border-radius: 8px; background: light-dark(#fff, #1b2225);
  color: light-dark(#1d2a2f, #e9eef0); font: 14px/20px system-ui, sans-serif }
.post > header { display: flex; gap: 10px; padding: 12px 16px 6px } .post i { width: 40px; height: 40px; border-radius: 50%; background: #8886 }
.post > p { margin: 0; padding: 2px 16px 4px } .post small { opacity: .7 }
.post > footer { display: flex; justify-content: space-around; padding: 10px; border-top: 1px solid light-dark(#e0ddd6, #2e383c); opacity: .7 }
.list { padding: 40px; font: 16px/26px system-ui }`

const show = asked.get('show')
const chosen = show ? all[show] : undefined
const style = document.createElement('style')
style.textContent = `${show?.startsWith('panel') ? panelCss : show === 'cards' ? cardCss : show?.startsWith('saved') ? savedCss : pagesCss}\n${stageCss}`
document.head.append(style)
document.documentElement.dir = isRightToLeft ? 'rtl' : 'ltr'
document.documentElement.lang = language
document.documentElement.style.colorScheme = dark ? 'dark' : 'light'

const languages = ['es', 'pt', 'fr', 'de', 'hi', 'ar']
const List = (): JSX.Element => (
  <ul class="list">
    {Object.keys(all).map((name) => (
      <li key={name}>
        <a href={`?show=${name}`}>{name}</a> · <a href={`?show=${name}&dark`}>dark</a>
        {languages.map((one) => (
          <>
            {' '}
            · <a href={`?show=${name}&lang=${one}`}>{one}</a>
          </>
        ))}
      </li>
    ))}
  </ul>
)
const stage = document.querySelector('#stage')
if (stage) render(chosen ? chosen() : <List />, stage)
Object.assign(window, { galleryNames: Object.keys(all) })
