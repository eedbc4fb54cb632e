import type { Resource } from '../types'

/** Italy. No number is certain enough yet. Evidence: vetting/sources.ts. */
export const it: readonly Resource[] = [
  {
    id: 'it-telefono-amico',
    name: 'Telefono Amico Italia',
    organization: 'Telefono Amico Italia',
    description: 'Volunteers listen, by phone and in writing.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['IT'],
    languages: ['it'],
    contacts: [
      {
        kind: 'web',
        value: 'https://www.telefonoamico.it/',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
    ],
  },
]
