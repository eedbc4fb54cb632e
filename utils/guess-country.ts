import type { Country } from './types'

/** The time zones of a country, as far as this browser's Intl knows them. */
const zonesOf = (country: Country): readonly string[] => {
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] }
  return locale.getTimeZones?.() ?? locale.timeZones ?? []
}

/** Zones that say nothing of a place: a clock set to UTC, and the zone that Firefox names everywhere where it hides the reader's own. */
const isNowhere = (timeZone: string) => !timeZone.includes('/') || timeZone.startsWith('Etc/')
const spoofed = 'Atlantic/Reykjavik'

/**
 * A first guess at the reader's country, to be shown and changed: by the clock's time zone, which crosses no border; by the browser's locale only where the
 * clock names no place. A browser that does not know the zones of a country (Firefox before 153) makes no guess where the clock names a place. The locale alone never makes it the US: `en-US` is what many browsers everywhere are set to.
 */
export const guessCountry = (countries: readonly Country[], languages: readonly string[], timeZone: string): Country | undefined => {
  const byZone = countries.filter((country) => zonesOf(country).includes(timeZone))
  const regions = languages.flatMap((language) => (/^[\w-]+$/.test(language) ? (new Intl.Locale(language).region ?? []) : []))
  if (isNowhere(timeZone)) return regions.find((region) => countries.includes(region) && region !== 'US')
  return regions.find((region) => byZone.includes(region)) ?? (timeZone === spoofed ? undefined : byZone[0])
}
