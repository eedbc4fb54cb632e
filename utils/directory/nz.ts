import type { Resource } from '../types'
import { anyPain, danger, inCountry, national, text, web } from './draft'
import { always, october, seen } from './evidence'

/** New Zealand. Evidence: vetting/sources.ts. */
export const nz: readonly Resource[] = inCountry('NZ', ['en'], [
  {
    id: 'nz-1737',
    name: '1737, Need to talk?',
    organization: 'Whakarongorau Aotearoa',
    description: 'A trained counsellor answers by phone or text, about anything hard.',
    topics: anyPain,
    contacts: [
      national('1737', { ...always('2017-06-01'), ...october }),
      text('1737', { nationalCode: true, ...always('2017-06-01'), ...october }),
      web('1737.org.nz/'),
    ],
    cost: 'Free',
  },
  {
    id: 'nz-lifeline',
    name: 'Lifeline Aotearoa',
    description: 'Listens to people in crisis.',
    topics: danger,
    contacts: [web('www.lifeline.org.nz/', seen('2025-12-22', 'an information site'))],
  },
])
