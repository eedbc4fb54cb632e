import type { Resource } from '../types'
import { inCountry } from './draft'
import { september } from './evidence'

/** India. Evidence: vetting/sources.ts. */
export const inIndia: readonly Resource[] = inCountry('IN', ['en', 'hi'], [
  {
    id: 'in-tele-manas',
    name: 'Tele-MANAS',
    organization: 'Ministry of Health and Family Welfare',
    description: 'The government’s counsellors on the phone, in some twenty Indian languages, who also tell where to go next.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '14416', nationalCode: true, hours: 'always', hoursOn: '2025-02-07', ...september },
      { kind: 'phone', value: '18008914416', ...september },
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
    contacts: [{ kind: 'web', value: 'https://icallhelpline.org/', assuredOn: '2026-06-02', assuredBy: 'a public list' }],
  },
  {
    id: 'in-vandrevala',
    name: 'Vandrevala Foundation',
    description: 'Counsellors for anyone in distress.',
    topics: ['crisis', 'burnout'],
    contacts: [
      { kind: 'web', value: 'https://www.vandrevalafoundation.com/free-counseling', ...september },
    ],
    cost: 'Free',
  },
])
