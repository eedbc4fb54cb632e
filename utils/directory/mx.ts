import type { Resource } from '../types'

/** Mexico. Evidence: vetting/sources.ts. */
export const mx: readonly Resource[] = [
  {
    id: 'mx-linea-de-la-vida',
    name: 'Línea de la Vida',
    organization: 'Secretaría de Salud',
    description: 'The government’s line for mental health, addiction and thoughts of suicide.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['MX'],
    languages: ['es'],
    contacts: [
      {
        kind: 'phone',
        value: '8009112000',
        hours: 'always',
        hoursOn: '2025-12-24',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
    ],
    cost: 'Free',
  },
  {
    id: 'mx-saptel',
    name: 'SAPTEL',
    organization: 'SAPTEL',
    description: 'Psychologists on the phone.',
    topics: ['crisis', 'grief'],
    subtopics: [],
    audiences: [],
    countries: ['MX'],
    languages: ['es'],
    contacts: [
      {
        kind: 'web',
        value: 'https://www.saptel.org.mx/',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
    ],
  },
]
