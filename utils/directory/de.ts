import type { Resource } from '../types'
import { inCountry } from './draft'
import { september, thisYear } from './evidence'

/** Germany. Evidence: vetting/sources.ts. */
export const de: readonly Resource[] = inCountry('DE', ['de'], [
  {
    id: 'de-psu-helpline',
    name: 'PSU-HELPLINE',
    organization: 'PSU-Akut e.V.',
    description: 'Trained colleagues answer people who work in health care after a death, an error, a threat, or too much at once.',
    topics: ['grief', 'burnout'],
    audiences: ['physician', 'nurse', 'health-worker', 'health-student'],
    contacts: [
      {
        kind: 'phone',
        value: '08000911912',
        hours: { zone: 'Europe/Berlin', open: [{ days: [0, 1, 2, 3, 4, 5, 6], from: '09:00', to: '21:00' }] },
        hoursOn: '2025-04-01',
        assuredOn: '2020-12-09',
        assuredBy: 'a professional society',
      },
      { kind: 'web', value: 'https://psu-helpline.de/', assuredOn: '2025-04-07', assuredBy: 'a professional society' },
    ],
    cost: 'Free',
    privacy: 'Its page says: anonymous and confidential. What your regulator could learn we have not read.',
  },
  {
    id: 'de-telefonseelsorge',
    name: 'TelefonSeelsorge',
    organization: 'TelefonSeelsorge, funded by the Protestant and Catholic churches',
    description: 'Trained volunteers listen, whatever your faith or trouble; the line is often busy, so try again.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '08001110111', hours: 'always', hoursOn: '2024-09-10', ...september },
      { kind: 'phone', value: '08001110222', hours: 'always', hoursOn: '2016-07-19', assuredOn: '2026-06-02', assuredBy: 'a public list' },
      { kind: 'phone', value: '116123', nationalCode: true, ...thisYear },
      { kind: 'web', value: 'https://www.telefonseelsorge.de/', assuredOn: '2025-12-02', assuredBy: 'the operator’s own announcement' },
    ],
    cost: 'Free, and not on the bill',
    privacy: 'Anonymous.',
  },
])
