import type { Resource } from '../types'

/** India. Evidence: vetting/sources.ts. */
export const inIndia: readonly Resource[] = [
  {
    id: 'in-tele-manas',
    name: 'Tele-MANAS',
    organization: 'Ministry of Health and Family Welfare',
    description: 'The government’s counsellors on the phone, in some twenty Indian languages, who also tell where to go next.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['IN'],
    languages: ['hi', 'en'],
    contacts: [
      {
        kind: 'phone',
        value: '14416',
        nationalCode: true,
        hours: 'always',
        hoursOn: '2025-02-07',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
      { kind: 'phone', value: '18008914416', assuredOn: '2026-09-09', assuredBy: 'a public list that names the operator’s page' },
      { kind: 'web', value: 'https://telemanas.mohfw.gov.in/' },
    ],
    cost: 'Free',
  },
  {
    id: 'in-icall',
    name: 'iCALL',
    organization: 'Tata Institute of Social Sciences',
    description: 'Professional counsellors by phone, chat and e-mail.',
    topics: ['burnout', 'grief'],
    subtopics: [],
    audiences: [],
    countries: ['IN'],
    languages: ['en', 'hi'],
    contacts: [{ kind: 'web', value: 'https://icallhelpline.org/', assuredOn: '2026-06-02', assuredBy: 'a public list' }],
  },
  {
    id: 'in-vandrevala',
    name: 'Vandrevala Foundation',
    organization: 'Vandrevala Foundation',
    description: 'Counsellors for anyone in distress.',
    topics: ['crisis', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['IN'],
    languages: ['en', 'hi'],
    contacts: [
      {
        kind: 'web',
        value: 'https://www.vandrevalafoundation.com/free-counseling',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
    ],
    cost: 'Free',
  },
]
