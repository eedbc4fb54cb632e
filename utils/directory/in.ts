import type { Resource } from '../types'
import { anyPain, hardTimes, inCountry, national, phone, web } from './draft'
import { always, seen, september } from './evidence'

/** India. Evidence: vetting/sources.ts. */
export const inIndia: readonly Resource[] = inCountry('IN', ['en', 'hi'], [
  {
    id: 'in-tele-manas',
    name: 'Tele-MANAS',
    organization: 'Ministry of Health and Family Welfare',
    description: 'The government’s counsellors on the phone, in some twenty Indian languages, who also tell where to go next.',
    topics: anyPain,
    contacts: [
      national('14416', { ...always('2025-02-07'), ...september }),
      phone('18008914416', september),
      web('telemanas.mohfw.gov.in/'),
    ],
    cost: 'Free',
  },
  {
    id: 'in-icall',
    name: 'iCALL',
    organization: 'Tata Institute of Social Sciences',
    description: 'Professional counsellors by phone, chat and e-mail.',
    languages: ['en'],
    topics: hardTimes,
    contacts: [web('icallhelpline.org/', seen('2026-06-02', 'a public list'))],
  },
  {
    id: 'in-vandrevala',
    name: 'Vandrevala Foundation',
    description: 'Counsellors for anyone in distress.',
    languages: ['en'],
    topics: ['crisis', 'burnout'],
    contacts: [
      web('www.vandrevalafoundation.com/free-counseling', september),
    ],
  },
])
