import type { Country } from './types'

/** The time zones of a country, as far as this browser's Intl knows them. */
const zonesOf = (country: Country): readonly string[] => {
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/**
 * A first guess at the reader's country, to be shown and changed: by the clock's time zone, else by the browser's locale.
 * The locale alone never makes it the US: `en-US` is what many browsers everywhere are set to.
 */
export const guessCountry = (countries: readonly Country[], languages: readonly string[], timeZone: string): Country | undefined => {
  const byZone = countries.filter((country) => zonesOf(country).includes(timeZone))
  const regions = languages.flatMap((language) => (/^[\w-]+$/.test(language) ? (new Intl.Locale(language).region ?? []) : []))
  const byLocale = regions.filter((region) => countries.includes(region))
  return byLocale.find((region) => byZone.includes(region)) ?? byZone[0] ?? byLocale.find((region) => region !== 'US')
}
