import { expect, it } from 'vitest'
import { guessCountry } from '../utils/guess-country'

const countries = ['AU', 'CA', 'DE', 'FR', 'GB', 'IE', 'US']

it.each([
  [['en-US'], 'Europe/Dublin', 'IE'],
  [['en-US', 'en'], 'America/New_York', 'US'],
  [['en-CA'], 'America/Toronto', 'CA'],
  [['de-DE', 'de'], 'Europe/Berlin', 'DE'],
  [['fr-CA'], 'America/Toronto', 'CA'],
  [['en-GB'], 'UTC', 'GB'],
  [['en-US'], 'UTC', undefined],
  [['en-US'], 'Africa/Lagos', undefined],
  [['en'], 'Nowhere/Land', undefined],
  [[], 'Europe/Paris', 'FR'],
  [['not a tag!'], 'Australia/Sydney', 'AU'],
])('%j in %s is %s', (languages, timeZone, country) => {
  expect(guessCountry(countries, languages, timeZone)).toBe(country)
})
