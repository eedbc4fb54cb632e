import type { Resource } from '../types'

/** Brazil. Evidence: vetting/sources.ts. */
export const br: readonly Resource[] = [
  {
    id: 'br-cvv',
    name: 'CVV 188',
    organization: 'Centro de Valorização da Vida',
    description: 'Volunteers listen, by phone and chat.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['BR'],
    languages: ['pt'],
    contacts: [
      {
        kind: 'phone',
        value: '188',
        nationalCode: true,
        hours: 'always',
        hoursOn: '2026-09-09',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
      {
        kind: 'chat',
        value: 'https://cvv.org.br/chat/',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
      { kind: 'web', value: 'https://cvv.org.br/' },
    ],
    cost: 'Free',
    privacy: 'Anonymous, and kept secret.',
  },
]
