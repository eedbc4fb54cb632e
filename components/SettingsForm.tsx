import type { JSX } from 'preact'
import { direction, t } from '../utils/i18n'
import type { Country, Keep, Language, Settings, SettingsChange, SiteId, TopicId } from '../utils/types'
import { CountrySelect } from './CountrySelect'
import { EmployerServices, type EmployerProps } from './EmployerServices'
import { LanguageChoice } from './LanguageChoice'
import { Mark } from './Mark'
import type { PauseLength } from './PauseButtons'
import { CautionChoice } from './Popup'
import { RoleSelect } from './RoleSelect'
import { Segmented } from './Segmented'
import { Section } from './Section'
import { SettingsFile, type FileProps } from './SettingsFile'
import { SettingsLists, type ListsProps } from './SettingsLists'
import { SettingsRest } from './SettingsRest'
import { Switch } from './Switch'
import { isAllowed, keepName, siteName, topicName } from './topics'

export type SettingsFormProps = {
  settings: Settings
  countries: readonly Country[]
  /** Those in which there is support. */
  languages: readonly Language[]
  /** How an entry of the employer's own services is checked and kept; the entries themselves stand in the settings. */
  employer: Pick<EmployerProps, 'most' | 'onKeep'>
  lists: ListsProps
  file: FileProps
  /** The moment for "paused until"; now by default. */
  now?: Date
  onPause: (length: PauseLength | undefined) => void
  /** Called at once with what changed; nothing waits for a "Save" button. */
  onChange: (change: SettingsChange) => void
}

/** Every setting on one page, each applied at once. */
export const SettingsForm = ({ settings, countries, languages, employer, lists, file, now = new Date(), onPause, onChange }: SettingsFormProps): JSX.Element => (
  <main class="qn auto page settings" dir={direction()} lang={t('locale')}>
    <header class="top">
      <Mark size={28} />
      <h1>{t('settings_title')}</h1>
    </header>
    <p class="soft">{t('settings_lead')}</p>
    {settings.policy && <p class="soft managed">{t('managed')}</p>}
    <Section title={t('settings_where')}>
      <Switch label={t('settings_turnedOn')} note={t('settings_turnedOnNote')} on={settings.turnedOn} onSwitch={(turnedOn) => onChange({ turnedOn })} />
      {(Object.keys(siteName) as SiteId[]).map((site) => (
        <Switch
          key={site}
          label={siteName[site]}
          note={isAllowed(settings, site) ? undefined : t('managed_site')}
          on={settings.sites[site]}
          disabled={!settings.turnedOn || !isAllowed(settings, site)}
          onSwitch={(on) => onChange({ sites: { [site]: on } })}
        />
      ))}
    </Section>
    <Section title={t('settings_which')}>
      {(Object.keys(topicName) as TopicId[]).map((topic) => (
        <Switch
          key={topic}
          label={t(topicName[topic])}
          note={topic === 'crisis' ? t('settings_crisisNote') : undefined}
          on={settings.topics[topic]}
          onSwitch={(on) => onChange({ topics: { [topic]: on } })}
        />
      ))}
      <CautionChoice caution={settings.caution} onCaution={(caution) => onChange({ caution })} />
      <p class="soft">{t('caution_note')}</p>
      <Switch
        label={t('settings_alsoAbout')}
        note={t('settings_alsoAboutNote')}
        on={settings.alsoAbout}
        onSwitch={(alsoAbout) => onChange({ alsoAbout })}
      />
      <Switch
        label={t('settings_alsoSuggested')}
        note={t('settings_alsoSuggestedNote')}
        on={settings.alsoSuggested}
        onSwitch={(alsoSuggested) => onChange({ alsoSuggested })}
      />
      <p class="soft">{t('detects_english')}</p>
    </Section>
    <Section title={t('settings_rest')}>
      <SettingsRest settings={settings} now={now} onChange={onChange} onPause={onPause} />
    </Section>
    <Section title={t('settings_you')}>
      <CountrySelect label={t('country')} country={settings.country} countries={countries} canClear onCountry={(country) => onChange({ country })} />
      {settings.policy?.country !== undefined && settings.policy.country === settings.country && <p class="soft">{t('managed_country')}</p>}
      <RoleSelect role={settings.role} onRole={(role) => onChange({ role })} />
      <LanguageChoice chosen={settings.languages ?? []} languages={languages} onChoose={(chosen) => onChange({ languages: chosen })} />
      <p class="soft">{t('settings_youNote')}</p>
    </Section>
    <Section title={t('settings_employer')}>
      <EmployerServices
        entries={settings.employer ?? []}
        fromPolicy={settings.policy?.employer ?? []}
        most={employer.most}
        onKeep={employer.onKeep}
        onReplace={(entries) => onChange({ employer: entries })}
      />
    </Section>
    <Section title={t('settings_saving')}>
      {settings.policy?.savingOff && <p>{t('managed_saving')}</p>}
      <Segmented
        label={t('keep')}
        options={(Object.keys(keepName) as Keep[]).map((id) => ({ id, label: t(keepName[id]) }))}
        chosen={settings.keep}
        onChoose={(keep) => onChange({ keep })}
      />
      <p class="soft">{t('keep_note')}</p>
    </Section>
    <Section title={t('settings_lists')}>
      <SettingsLists {...lists} />
    </Section>
    <Section title={t('settings_file')}>
      <SettingsFile {...file} />
    </Section>
  </main>
)
