import { expect, it } from 'vitest'
import { countries } from '../utils/countries'
import { countriesServed } from '../utils/directory'
import { emergencyOf } from '../utils/directory/emergency'
import { guessCountry } from '../utils/guess-country'
import { countryName } from '../utils/i18n'

it.each([
  [['en-US'], 'Europe/Dublin', 'IE'],
  [['en-US', 'en'], 'America/New_York', 'US'],
  [['en-CA'], 'America/Toronto', 'CA'],
  [['de-DE', 'de'], 'Europe/Berlin', 'DE'],
  [['fr-CA'], 'America/Toronto', 'CA'],
  [['en-GB'], 'UTC', 'GB'],
  [['en-US'], 'UTC', undefined],
  [['en-US'], 'Africa/Lagos', 'NG'],
  // Where one is counts, not whose words one reads: another country's lines do not answer there.
  [['en-GB'], 'Africa/Lagos', 'NG'],
  [['de-DE', 'de'], 'Europe/Vienna', 'AT'],
  [['fr-FR', 'fr'], 'Africa/Dakar', 'SN'],
  [['es-MX'], 'America/Bogota', 'CO'],
  [['en-GB'], 'Nowhere/Land', undefined],
  [['en-GB'], 'Etc/GMT', 'GB'],
  [['is-IS'], 'Atlantic/Reykjavik', 'IS'],
  [['en-GB'], 'Atlantic/Reykjavik', undefined],
  [['en'], 'Nowhere/Land', undefined],
  [[], 'Europe/Paris', 'FR'],
  [['not a tag!'], 'Australia/Sydney', 'AU'],
])('%j in %s is %s', (languages, timeZone, country) => {
  expect(guessCountry(countries, languages, timeZone)).toBe(country)
})

it('can name every country that has services or a certain emergency number, and knows its name', () => {
  for (const country of countriesServed) expect(countries).toContain(country)
  expect(countries.filter((country) => emergencyOf(country)).length).toBe(42)
  expect(new Set(countries).size).toBe(countries.length)
  for (const country of countries) expect(countryName(country), country).not.toBe(country)
})
