import type { Resource } from '../types'
import { anyPain, clinicians, inCountry, national, phone, web } from './draft'
import { always, itself, seen, september, thisYear } from './evidence'

/** Germany. Evidence: vetting/sources.ts. */
export const de: readonly Resource[] = inCountry('DE', ['de'], [
  {
    id: 'de-psu-helpline',
    name: 'PSU-HELPLINE',
    organization: 'PSU-Akut e.V.',
    description: 'Trained colleagues answer people who work in health care after a death, an error, a threat, or too much at once.',
    topics: ['grief', 'burnout'],
    audiences: clinicians,
    contacts: [
      phone('08000911912', {
        hours: { zone: 'Europe/Berlin', open: [{ days: [0, 1, 2, 3, 4, 5, 6], from: '09:00', to: '21:00' }] },
        hoursOn: '2025-04-01',
        ...seen('2020-12-09', 'a professional society'),
      }),
      web('psu-helpline.de/', seen('2025-04-07', 'a professional society')),
    ],
    cost: 'Free',
    privacy: 'Its page says: anonymous and confidential. What your regulator could learn we have not read.',
  },
  {
    id: 'de-telefonseelsorge',
    name: 'TelefonSeelsorge',
    organization: 'TelefonSeelsorge, funded by the Protestant and Catholic churches',
    description: 'Trained volunteers listen, whatever your faith or trouble; the line is often busy, so try again.',
    topics: anyPain,
    contacts: [
      phone('08001110111', { ...always('2024-09-10'), ...september }),
      phone('08001110222', { ...always('2016-07-19'), ...seen('2026-06-02', 'a public list') }),
      national('116123', thisYear),
      web('www.telefonseelsorge.de/', seen('2025-12-02', itself)),
    ],
    cost: 'Free, and not on the bill',
    privacy: 'Anonymous.',
  },
])
