import type { Resource } from '../types'

const list = 'a public list whose author re-read the operator’s page'

/** New Zealand. Evidence: vetting/sources.ts. */
export const nz: readonly Resource[] = [
  {
    id: 'nz-1737',
    name: '1737, Need to talk?',
    organization: 'Whakarongorau Aotearoa',
    description: 'A trained counsellor answers by phone or text, about anything hard.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['NZ'],
    languages: ['en'],
    contacts: [
      { kind: 'phone', value: '1737', nationalCode: true, hours: 'always', hoursOn: '2017-06-01', assuredOn: '2026-10-01', assuredBy: list },
      { kind: 'text', value: '1737', nationalCode: true, hours: 'always', hoursOn: '2017-06-01', assuredOn: '2026-10-01', assuredBy: list },
      { kind: 'web', value: 'https://1737.org.nz/' },
    ],
    cost: 'Free',
  },
  {
    id: 'nz-lifeline',
    name: 'Lifeline Aotearoa',
    organization: 'Lifeline Aotearoa',
    description: 'Listens to people in crisis.',
    topics: ['crisis'],
    subtopics: [],
    audiences: [],
    countries: ['NZ'],
    languages: ['en'],
    contacts: [{ kind: 'web', value: 'https://www.lifeline.org.nz/', assuredOn: '2025-12-22', assuredBy: 'an information site' }],
  },
]
