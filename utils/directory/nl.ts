import type { Resource } from '../types'

/** The Netherlands. Evidence: vetting/sources.ts. */
export const nl: readonly Resource[] = [
  {
    id: 'nl-113',
    name: '113 Zelfmoordpreventie',
    organization: 'Stichting 113 Zelfmoordpreventie',
    description: 'A talk by phone or chat for people who think of suicide, for those who worry about them, and for the bereaved.',
    topics: ['crisis', 'grief'],
    subtopics: ['suicide-bereavement'],
    audiences: [],
    countries: ['NL'],
    languages: ['nl'],
    contacts: [
      {
        kind: 'phone',
        value: '113',
        nationalCode: true,
        hours: 'always',
        hoursOn: '2025-10-03',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
      { kind: 'phone', value: '08000113' },
      { kind: 'chat', value: 'https://www.113.nl/', assuredOn: '2026-09-09', assuredBy: 'a public list that names the operator’s page' },
    ],
    cost: 'Free',
    privacy: 'Anonymous.',
  },
]
