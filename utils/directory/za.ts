import type { Resource } from '../types'

/** South Africa. Evidence: vetting/sources.ts. */
export const za: readonly Resource[] = [
  {
    id: 'za-healthcare-workers',
    name: 'Healthcare Workers Care Network',
    organization: 'SADAG with partners',
    description: 'Counselling for people who work in health care; see the list of lines on the site.',
    topics: ['burnout', 'grief'],
    subtopics: [],
    audiences: ['physician', 'nurse', 'health-worker', 'health-student'],
    countries: ['ZA'],
    languages: ['en'],
    contacts: [{ kind: 'web', value: 'https://www.sadag.org/' }],
    cost: 'Free',
    privacy: 'We have not read its privacy terms. Ask before you say who you are.',
  },
  {
    id: 'za-sadag',
    name: 'SADAG Suicide Crisis Helpline',
    organization: 'South African Depression and Anxiety Group',
    description: 'Counsellors for people who think of suicide.',
    topics: ['crisis'],
    subtopics: [],
    audiences: [],
    countries: ['ZA'],
    languages: ['en'],
    contacts: [
      {
        kind: 'phone',
        value: '0800567567',
        hours: 'always',
        hoursOn: '2025-11-04',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
      { kind: 'web', value: 'https://www.sadag.org/' },
    ],
    cost: 'Free',
  },
]
