import type { Resource } from '../types'
import { inCountry } from './draft'
import { october } from './evidence'

/** New Zealand. Evidence: vetting/sources.ts. */
export const nz: readonly Resource[] = inCountry('NZ', ['en'], [
  {
    id: 'nz-1737',
    name: '1737, Need to talk?',
    organization: 'Whakarongorau Aotearoa',
    description: 'A trained counsellor answers by phone or text, about anything hard.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '1737', nationalCode: true, hours: 'always', hoursOn: '2017-06-01', ...october },
      { kind: 'text', value: '1737', nationalCode: true, hours: 'always', hoursOn: '2017-06-01', ...october },
      { kind: 'web', value: 'https://1737.org.nz/' },
    ],
    cost: 'Free',
  },
  {
    id: 'nz-lifeline',
    name: 'Lifeline Aotearoa',
    description: 'Listens to people in crisis.',
    topics: ['crisis'],
    contacts: [{ kind: 'web', value: 'https://www.lifeline.org.nz/', assuredOn: '2025-12-22', assuredBy: 'an information site' }],
  },
])
