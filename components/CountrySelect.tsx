import type { JSX } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import { countryName, locale, t } from '../utils/i18n'
import type { Country } from '../utils/types'
import { onPress } from './trusted'

/** Countries by their names in the reader's language. The first line names none: no country is ever assumed. */
export const CountrySelect = ({
  label,
  country,
  countries,
  onCountry,
  canClear = false,
}: {
  label: string
  country?: Country
  countries: readonly Country[]
  /** Called with `undefined` only where `canClear` lets the reader take the country back. */
  onCountry: (country: Country | undefined) => void
  canClear?: boolean
}): JSX.Element => {
  const id = useId()
  const named = useMemo(() => {
    const { compare } = new Intl.Collator(locale())
    const codes = country && !countries.includes(country) ? [...countries, country] : countries
    return codes.map((code) => ({ code, name: countryName(code) })).toSorted((a, b) => compare(a.name, b.name))
  }, [country, countries])
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={country ?? ''} onChange={onPress((event: Event) => onCountry((event.currentTarget as HTMLSelectElement).value || undefined))}>
        <option value="" disabled={!canClear}>
          {t(canClear ? 'country_none' : 'country_choose')}
        </option>
        {named.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
