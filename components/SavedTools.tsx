import type { ComponentChildren, JSX } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { direction, formatDate, t } from '../utils/i18n'
import { useFocusAfter, useFocusOnChange } from './lost-focus'
import { PassphraseForm } from './PassphraseForm'
import { Mark } from './Mark'
import { SavedDevices, type DevicesProps } from './SavedDevices'
import { focusFirst } from './SavedEdit'
import { SavedImport, type ImportProps } from './SavedImport'
import { ProgressLine, type Progress } from './ProgressLine'
import { Section } from './Section'
import { Switch } from './Switch'
import { onPress } from './trusted'

export type SavedToolsProps = {
  total: number
  /** What was chosen on the list before *Export*: only these are taken away. */
  chosen?: number
  progress?: Progress
  /** What was just done. */
  said?: string
  lock: 'open' | 'unlocked'
  lookBack: boolean
  /** Days after which posts are forgotten. */
  forgetAfter?: number
  /** How many would go at once under a new rule; asked before it holds. */
  countOlder: (days: number) => Promise<number>
  backedUpAt?: string
  file: ImportProps
  devices: DevicesProps
  onBack: () => void
  onExport: (as: 'json' | 'csv' | 'markdown' | 'bookmarks') => void
  onBackup: (passphrase: string) => void
  onSetLock: (passphrase: string) => void
  onLockNow: () => void
  onChangeLock: (before: string, after: string) => void
  onRemoveLock: () => void
  onForgetAfter: (days: number | undefined) => void
  onLookBack: (on: boolean) => void
  onWipe: () => void
}

/** What the reader can do with the whole list: take it away, bring in, back up, share with own devices, lock, forget, wipe. */
export const SavedTools = (props: SavedToolsProps): JSX.Element => (
  <main class="qn auto page saved tools" dir={direction()} lang={t('locale')}>
    <header class="top">
      <Mark size={28} />
      <h1 tabIndex={-1}>{t('list_toolsTitle')}</h1>
      <button type="button" onClick={onPress(props.onBack)}>
        {t('list_back')}
      </button>
    </header>
    <div class="working" role="status">
      {props.progress ? <ProgressLine {...props.progress} /> : props.said && <p class="done">{props.said}</p>}
    </div>
    <Section title={props.chosen ? t('export_titleChosen', new Intl.NumberFormat(t('locale')).format(props.chosen)) : t('export_title')}>
      <p class="soft">{t('export_note')}</p>
      <div class="do">
        {exports.map(([as, label]) => (
          <button key={as} type="button" class="edge" onClick={onPress(() => props.onExport(as))}>
            {t(label)}
          </button>
        ))}
      </div>
    </Section>
    <Section title={t('import_title')}>
      <SavedImport {...props.file} />
    </Section>
    <Section title={t('backup_title')}>
      <p class="soft">{t('backup_note')}</p>
      <p>{props.backedUpAt ? t('backup_last', formatDate(props.backedUpAt)) : t('backup_never')}</p>
      <Opening label={t('backup_make')}>{(close) => <PassphraseForm isNew action={t('backup_make')} onDone={(passphrase) => (close(), props.onBackup(passphrase))} onLeave={close} />}</Opening>
    </Section>
    <Section title={t('list_devices')}>
      <SavedDevices {...props.devices} />
    </Section>
    <Section title={t('list_lock')}>
      <p class="soft">{t('list_lockNote')}</p>
      <Lock {...props} />
    </Section>
    <Section title={t('list_time')}>
      <Retention forgetAfter={props.forgetAfter} countOlder={props.countOlder} onForgetAfter={props.onForgetAfter} />
      <Switch label={t('list_lookBack')} note={t('list_lookBackNote')} on={props.lookBack} onSwitch={props.onLookBack} />
    </Section>
    <Section title={t('list_wipe')}>
      <Wipe total={props.total} onWipe={props.onWipe} />
    </Section>
  </main>
)

const exports = [
  ['json', 'export_json'],
  ['csv', 'export_csv'],
  ['markdown', 'export_markdown'],
  ['bookmarks', 'export_bookmarks'],
] as const

/** A button that opens a form in its place. */
export const Opening = ({ label, children }: { label: string; children: (close: () => void) => ComponentChildren }): JSX.Element => {
  const [open, setOpen] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    setTimeout(() => first.current?.focus())
  }
  return open ? (
    <>{children(close)}</>
  ) : (
    <div class="do">
      <button type="button" class="edge" ref={first} onClick={onPress(() => setOpen(true))}>
        {label}
      </button>
    </div>
  )
}

const Lock = (props: SavedToolsProps): JSX.Element => {
  const ways = useRef<HTMLDivElement>(null)
  // Setting it and taking it away seal every entry anew: long after the press.
  useFocusOnChange(props.lock, () => ways.current?.querySelector('button'))
  return (
    <div ref={ways}>
      {props.lock === 'open' ? (
        <Opening label={t('list_lockSet')}>{(close) => <PassphraseForm isNew action={t('list_lockSet')} onDone={(passphrase) => (close(), props.onSetLock(passphrase))} onLeave={close} />}</Opening>
      ) : (
        <UnlockedLock {...props} />
      )}
    </div>
  )
}

/** What can be done with a lock that is there. */
const UnlockedLock = ({ onLockNow, onRemoveLock, onChangeLock }: SavedToolsProps): JSX.Element => {
  const [changes, setChanges] = useState(false)
  const change = useRef<HTMLButtonElement>(null)
  const leave = () => {
    setChanges(false)
    setTimeout(() => change.current?.focus())
  }
  if (changes) return <PassphraseForm isNew replaces action={t('list_lockChange')} onDone={(passphrase, before = '') => (leave(), onChangeLock(before, passphrase))} onLeave={leave} />
  return (
    <div class="do">
      <button type="button" class="edge" onClick={onPress(onLockNow)}>
        {t('list_lockNow')}
      </button>
      <button type="button" ref={change} onClick={onPress(() => setChanges(true))}>
        {t('list_lockChange')}
      </button>
      <button type="button" onClick={onPress(onRemoveLock)}>
        {t('list_lockRemove')}
      </button>
    </div>
  )
}

const rules = [
  [undefined, 'list_forgetNever'],
  [183, 'list_forgetHalfYear'],
  [365, 'list_forgetYear'],
  [1_095, 'list_forgetThreeYears'],
] as const

/** A rule that removes something at once says how much, and waits for a yes. */
const Retention = ({ forgetAfter, countOlder, onForgetAfter }: { forgetAfter: number | undefined } & Pick<SavedToolsProps, 'countOlder' | 'onForgetAfter'>): JSX.Element => {
  const [asked, setAsked] = useState<{ days: number; older: number }>()
  const select = useRef<HTMLSelectElement>(null)
  const whenAnswered = useFocusAfter([asked], () => select.current)
  const id = useId()
  const choose = async (days: number | undefined) => {
    const older = days === undefined ? 0 : await countOlder(days)
    if (days !== undefined && older > 0) setAsked({ days, older })
    else {
      setAsked(undefined)
      onForgetAfter(days)
    }
  }
  return (
    <div class="field">
      <label for={id}>{t('list_forgetAfter')}</label>
      <select id={id} ref={select} value={String(asked?.days ?? forgetAfter ?? '')} onChange={(event) => void choose(Number(event.currentTarget.value) || undefined)}>
        {rules.map(([days, label]) => (
          <option key={label} value={String(days ?? '')}>
            {t(label)}
          </option>
        ))}
      </select>
      <p class="soft">{t('list_forgetNote')}</p>
      {asked && (
        <div class="ask" role="alert">
          <p>{t('list_forgetAsk', new Intl.NumberFormat(t('locale')).format(asked.older))}</p>
          <div class="do">
            <button
              type="button"
              class="main"
              onClick={whenAnswered(() => {
                setAsked(undefined)
                onForgetAfter(asked.days)
              })}
            >
              {t('list_forgetYes')}
            </button>
            <button type="button" onClick={whenAnswered(() => setAsked(undefined))}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

/** Two steps, because there is no way back: the second one is not where the first was. */
const Wipe = ({ total, onWipe }: { total: number; onWipe: () => void }): JSX.Element => {
  const [sure, setSure] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const whenAnswered = useFocusAfter([sure], () => first.current)
  return (
    <>
      <p class="soft">{t('list_wipeNote')}</p>
      {sure ? (
        <div class="ask" role="alert">
          <p>{t('list_wipeAsk', new Intl.NumberFormat(t('locale')).format(total))}</p>
          <div class="do">
            <button type="button" ref={focusFirst} onClick={whenAnswered(() => setSure(false))}>
              {t('list_wipeNo')}
            </button>
            <button type="button" class="main" onClick={whenAnswered(() => (setSure(false), onWipe()))}>
              {t('list_wipeYes')}
            </button>
          </div>
        </div>
      ) : (
        <div class="do">
          <button type="button" class="edge" ref={first} onClick={onPress(() => setSure(true))}>
            {t('list_wipeBegin')}
          </button>
        </div>
      )}
    </>
  )
}
