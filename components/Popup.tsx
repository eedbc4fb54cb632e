import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { countryName, direction, formatMoment, formatNumber, t, type MessageKey } from '../utils/i18n'
import type { Caution, PageState, Settings, SettingsChange } from '../utils/types'
import { CopyReport } from './CopyReport'
import { useFocusAfter } from './lost-focus'
import { Mark } from './Mark'
import { PauseButtons, type PauseLength } from './PauseButtons'
import { Segmented } from './Segmented'
import { Switch } from './Switch'
import { cautionName, isAllowed, roleName, siteName, stateSentence, topicName } from './topics'
import { onPress } from './trusted'

export type PopupProps = {
  settings: Settings
  /** The page in front; `undefined` where it is not one of the two sites. */
  pageState?: PageState
  savedCount?: number
  /** Check-ins that the reader planned for today or before: a quiet mark. */
  due?: number
  /** Opens the list beside the page, where the browser can. In the press itself. */
  onOpenBeside?: () => void
  /** The page in front has not been heard of yet: nothing is said of it. */
  isWaiting?: boolean
  /** Some settings come from the reader's organisation. */
  managed?: boolean
  /** Nothing is read now, because of a pause or the quiet hours; until when, epoch milliseconds. */
  rest?: { why: 'paused' | 'quiet'; until: number }
  /** The moment for "paused until"; now by default. */
  now?: Date
  onChange: (change: SettingsChange) => void
  onOpenSaved: () => void
  onOpenSettings: () => void
  onPause: (length: PauseLength | undefined) => void
  onTurnOn: () => void
  /** Puts the self-check's numbers on the clipboard; no word of a post. Tells whether that worked. */
  onCopyReport: () => boolean | Promise<boolean>
}

/** On and off for this site, how the page is read, topics, caution, for whom the support is, and the ways on. */
export const Popup = (props: PopupProps): JSX.Element => {
  const { settings, pageState, savedCount, managed, rest, onChange } = props
  const site = pageState?.site
  const title = useRef<HTMLHeadingElement>(null)
  const whenPressed = useFocusAfter([settings.turnedOn], () => title.current)
  return (
    <main class="qn auto page popup" dir={direction()} lang={t('locale')}>
      <header class="top">
        <Mark size={26} />
        <h1 ref={title} tabIndex={-1}>
          {t('extensionName')}
        </h1>
        {settings.turnedOn && site && (
          <input
            class="switch"
            type="checkbox"
            role="switch"
            aria-label={t('popup_onHere', siteName[site])}
            checked={settings.sites[site]}
            disabled={!isAllowed(settings, site)}
            onChange={(event) => onChange({ sites: { [site]: event.currentTarget.checked } })}
          />
        )}
      </header>
      {settings.turnedOn ? (
        <>
          <PageLine {...props} />
          {site && !isAllowed(settings, site) && <p class="soft">{t('managed_site')}</p>}
          <div class="rows">
            {(['grief', 'burnout'] as const).map((topic) => (
              <Switch
                key={topic}
                label={t(topicName[topic])}
                on={settings.topics[topic]}
                onSwitch={(on) => onChange({ topics: { [topic]: on } })}
              />
            ))}
          </div>
          <CautionChoice caution={settings.caution} onCaution={(caution) => onChange({ caution })} />
          <PauseButtons paused={rest?.why === 'paused'} quiet={rest?.why === 'quiet'} otherwise={() => title.current} onPause={props.onPause} />
          <div class="row who">
            <span>
              {[settings.country ? countryName(settings.country) : t('country_none'), settings.role && t(roleName[settings.role])]
                .filter(Boolean)
                .join(' · ')}
              <small>{t('popup_who')}</small>
            </span>
            <button type="button" aria-label={t('popup_changeWho')} onClick={onPress(props.onOpenSettings)}>
              {t('change')}
            </button>
          </div>
        </>
      ) : (
        <div class="state">
          <p>{t('popup_notYet')}</p>
          <button type="button" class="main" onClick={whenPressed(props.onTurnOn)}>
            {t('turnOn')}
          </button>
        </div>
      )}
      {managed && <p class="soft">{t('managed')}</p>}
      <nav class="links">
        <button type="button" onClick={onPress(props.onOpenSaved)}>
          {savedCount ? t('popup_savedCount', formatNumber(savedCount)) : t('popup_saved')}
          {(props.due ?? 0) > 0 && <span class="due"> · {t('reminder_mark')}</span>}
        </button>
        {props.onOpenBeside && (
          <button type="button" onClick={onPress(props.onOpenBeside)}>
            {t('list_beside')}
          </button>
        )}
        <button type="button" onClick={onPress(props.onOpenSettings)}>
          {t('popup_settings')}
        </button>
      </nav>
    </main>
  )
}

/** What the self-check found, as a sentence. */
const reasonSentence: Record<string, MessageKey> = {
  'no-posts': 'reason_noPosts',
  'counts-disagree': 'reason_countsDisagree',
  'authors-missing': 'reason_authorsMissing',
  'texts-missing': 'reason_textsMissing',
  'lower-tier': 'reason_lowerTier',
}

/** How sure to be before a card is shown, in three words. */
export const CautionChoice = ({ caution, onCaution }: { caution: Caution; onCaution: (caution: Caution) => void }): JSX.Element => (
  <Segmented
    label={t('caution')}
    options={(['clear', 'balanced', 'faint'] as const).map((id) => ({ id, label: t(cautionName[id]) }))}
    chosen={caution}
    onChoose={onCaution}
  />
)

const PageLine = ({ pageState, isWaiting, rest, onCopyReport, now = new Date() }: PopupProps): JSX.Element => {
  const told = pageState?.state
  const state = told === 'off' ? 'off' : (rest?.why ?? told)
  // What a page says of a rest that is over is not true any more: it has not begun again yet.
  const isUnknown = !rest && (isWaiting || told === 'paused' || told === 'quiet')
  const key: MessageKey = state ? stateSentence[state] : 'state_elsewhere'
  const troubled = state === 'degraded' || state === 'blind'
  return (
    <div class={`state ${(isUnknown ? undefined : state) ?? 'elsewhere'}`}>
      <span class="dot" aria-hidden="true" />
      <div class="say">
        <p role="status">
          {isUnknown ? '' : t(key, rest && state === rest.why ? formatMoment(new Date(rest.until).toISOString(), now) : pageState ? siteName[pageState.site] : '')}
        </p>
        {state === 'reading' && pageState?.isCapped && <p class="soft">{t('state_capped')}</p>}
        {troubled && pageState && pageState.reasons.length > 0 && (
          <ul class="soft">
            {pageState.reasons.flatMap((reason) => reasonSentence[reason] ?? []).map((sentence) => (
              <li key={sentence}>{t(sentence)}</li>
            ))}
          </ul>
        )}
        {troubled && <CopyReport onCopyReport={onCopyReport} />}
      </div>
    </div>
  )
}
