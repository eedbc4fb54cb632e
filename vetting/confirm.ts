import { isNumber } from '../utils/directory/numbers.ts'
import type { Confirmation, Row } from './rows.ts'

/**
 * The confirmations that a person's reading makes: of each channel of the service whose digits (or address) stand in what they say they
 * saw. Empty where they saw none of them: then nothing is confirmed.
 */
export const confirmationsOf = (
  rows: readonly Row[],
  { id, by, saw, on, hours }: { id: string; by: string; saw: string; on: string; hours: boolean },
): Confirmation[] =>
  rows
    .filter(({ resource }) => resource.id === id)
    .filter(({ contact }) => {
      if (!isNumber(contact)) return saw.includes(contact.value)
      // Digits are compared group by group of what was seen, so that 988 is not found inside another number.
      const seen = saw.match(/\+?\d[\d\s().-]*/g)?.map((run) => run.replace(/\D/g, '')) ?? []
      const digits = contact.value.replace(/\D/g, '')
      return seen.includes(digits) && (contact.keyword === undefined || saw.toUpperCase().includes(contact.keyword))
    })
    .map(({ key, contact }) => ({ key, on, by, saw, ...(hours && contact.hours && { hours }) }))

/** The file utils/directory/confirmed.ts, made of the confirmations: the newest of each channel. No name of a person is shipped. */
export const confirmedModule = (confirmations: readonly Confirmation[]): string => {
  const newest = new Map<string, Confirmation>()
  for (const one of confirmations.toSorted((a, b) => a.on.localeCompare(b.on))) newest.set(one.key, one)
  const lines = [...newest.values()].map(({ key, on, hours }) => `  '${key}': { on: '${on}'${hours ? ', hours: true' : ''} },\n`)
  return `/**
 * Written by \`npm run -s vet -- confirm\` out of vetting/confirmations.json; do not edit. What a person has read on the operator's page,
 * by \`resource id/kind/value\`, and on which day (ISO). \`hours\`: the opening times were seen too.
 */
export const confirmed: Readonly<Record<string, { on: string; hours?: boolean }>> = {${lines.length > 0 ? `\n${lines.join('')}` : ''}}
`
}
