import type { Resource } from '../types'

/** The Philippines. Evidence: vetting/sources.ts. */
export const ph: readonly Resource[] = [
  {
    id: 'ph-ncmh',
    name: 'NCMH Crisis Hotline',
    organization: 'National Center for Mental Health',
    description: 'The government’s line for anyone in crisis or distress.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['PH'],
    languages: ['fil', 'en'],
    contacts: [
      {
        kind: 'phone',
        value: '1553',
        note: 'from a landline',
        nationalCode: true,
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
      { kind: 'phone', value: '09190571553', assuredOn: '2026-09-09', assuredBy: 'a public list that names the operator’s page' },
      { kind: 'phone', value: '09178998727', assuredOn: '2025-12-29', assuredBy: 'the press, quoting the health department' },
      { kind: 'web', value: 'https://ncmh.gov.ph/' },
    ],
    cost: '1553 is free from a landline; mobiles pay their rate',
  },
]
