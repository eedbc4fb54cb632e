import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { countryName, direction, t } from '../utils/i18n'
import type { Country, Settings, SettingsChange, SiteId } from '../utils/types'
import { CountrySelect } from './CountrySelect'
import { useFocusAfter } from './lost-focus'
import { Mark } from './Mark'
import { RoleSelect } from './RoleSelect'
import { Strong } from './Strong'
import { isAllowed, siteName } from './topics'
import { onPress } from './trusted'

export type WelcomeProps = {
  settings: Settings
  /** From the browser's locale and time zone: shown and changeable. `undefined` where nothing is sure. */
  guessedCountry?: Country
  countries: readonly Country[]
  /** "Turn on" was pressed: `turnedOn`, and what was chosen on this screen, or guessed and left so. */
  onTurnOn: (patch: SettingsChange) => void
  onOpenSaved: () => void
  onOpenSettings: () => void
}

/** One screen, once: what is read and where that stays, where to run, for whom. Nothing runs before "Turn on". */
export const Welcome = ({ settings, guessedCountry, countries, onTurnOn, onOpenSaved, onOpenSettings }: WelcomeProps): JSX.Element => {
  // What was chosen here; the rest is what stands, which another page may change meanwhile.
  const [chosen, setChosen] = useState<Pick<SettingsChange, 'sites' | 'country' | 'role'>>({})
  const { country, role } = { ...settings, country: settings.country ?? guessedCountry, ...chosen }
  // A site may have been ticked before the browser told of a policy that does not allow it: it would not be saved.
  const ticked = (site: SiteId) => (chosen.sites?.[site] ?? settings.sites[site]) && isAllowed(settings, site)
  const done = useRef<HTMLHeadingElement>(null)
  const whenPressed = useFocusAfter([settings.turnedOn], () => done.current)
  const all = Object.keys(siteName) as SiteId[]
  const none = !all.some(ticked)
  return (
    <main class="qn auto page welcome" dir={direction()} lang={t('locale')}>
      <header class="top">
        <Mark size={40} />
        <h1>{t('welcome_title')}</h1>
      </header>
      <p class="lead">{t('welcome_lead')}</p>
      <ul class="promises">
        <li>
          <Strong text={t('welcome_reads')} />
        </li>
        <li>
          <Strong text={t('welcome_stays')} />
        </li>
        <li>
          <Strong text={t('welcome_never')} />
        </li>
        <li>
          <Strong text={t('welcome_limits')} />
        </li>
      </ul>
      {settings.turnedOn ? (
        <section class="box done" role="status">
          <h2 ref={done} tabIndex={-1}>
            {t('welcome_done')}
          </h2>
          <p>{t('welcome_doneNext')}</p>
          <div class="links">
            <button type="button" onClick={onPress(onOpenSaved)}>
              {t('popup_saved')}
            </button>
            <button type="button" onClick={onPress(onOpenSettings)}>
              {t('popup_settings')}
            </button>
          </div>
        </section>
      ) : (
        <>
          <section class="box">
            <fieldset class="sites">
              <legend>{t('welcome_sites')}</legend>
              {all.map((site) => (
                <label key={site} class="check">
                  <input
                    type="checkbox"
                    checked={ticked(site)}
                    disabled={!isAllowed(settings, site)}
                    onChange={(event) => setChosen({ ...chosen, sites: { ...chosen.sites, [site]: event.currentTarget.checked } })}
                  />
                  <span>
                    {siteName[site]}
                    {!isAllowed(settings, site) && <small>{t('managed_site')}</small>}
                  </span>
                </label>
              ))}
            </fieldset>
            <p class="soft">{t('welcome_terms')}</p>
            <p class="soft">{t('detects_english')}</p>
            <CountrySelect label={t('country')} country={country} countries={countries} canClear onCountry={(next) => setChosen({ ...chosen, country: next })} />
            <p class="soft">{guessedCountry && country === guessedCountry ? t('welcome_guessed', countryName(guessedCountry)) : t('welcome_countryWhy')}</p>
            <RoleSelect role={role} onRole={(next) => setChosen({ ...chosen, role: next })} />
            <p class="soft">{t('welcome_roleWhy')}</p>
          </section>
          <div class="act">
            <button
              type="button"
              class="main big"
              aria-disabled={none}
              onClick={whenPressed(() => {
                if (none) return
                onTurnOn({ turnedOn: true, ...chosen, ...(country !== settings.country && { country }) })
                setChosen({})
              })}
            >
              {t('turnOn')}
            </button>
            <p class="soft" role="status">
              {t(none ? 'welcome_pickOne' : 'welcome_before')}
            </p>
          </div>
        </>
      )}
    </main>
  )
}
