import type { Country } from '../types'

/**
 * National emergency numbers, only where one number is certain for a person in danger from any phone.
 * Basis: 112 is the single number of the European Union by law (Directive (EU) 2018/1972, Article 109) and of Norway, Iceland,
 * Liechtenstein and Switzerland, which follow it; 999 in the United Kingdom; 911 by law in the United States and in Canada's national plan,
 * and nationwide in Mexico (since 2017) and the Philippines; 000 in Australia; 111 in New Zealand; 112 in India (ERSS); the ambulance in
 * Brazil (SAMU 192), Japan (119) and Singapore (995). South Africa is left out: the right number there depends on the kind of phone.
 */
const numbers: Readonly<Record<string, string>> = {
  '911': 'US CA MX PH',
  '999': 'GB',
  '000': 'AU',
  '111': 'NZ',
  '192': 'BR',
  '119': 'JP',
  '995': 'SG',
  '112': 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK NO IS LI CH IN',
}

/** The emergency number of a country; `undefined` where it is not certain. */
export const emergencyOf = (country: Country | undefined): string | undefined =>
  country === undefined ? undefined : Object.keys(numbers).find((number) => numbers[number]?.split(' ').includes(country))
