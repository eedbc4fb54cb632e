import type { Resource } from '../types'
import { clinicians, danger, hardTimes, inCountry, phone, web } from './draft'
import { always, september } from './evidence'

/** South Africa. Evidence: vetting/sources.ts. */
export const za: readonly Resource[] = inCountry('ZA', ['en'], [
  {
    id: 'za-healthcare-workers',
    name: 'Healthcare Workers Care Network',
    organization: 'SADAG with partners',
    description: 'Counselling for people who work in health care; see the list of lines on the site.',
    topics: hardTimes,
    audiences: clinicians,
    contacts: [web('www.sadag.org/')],
    privacy: 'We have not read its privacy terms. Ask before you say who you are.',
  },
  {
    id: 'za-sadag',
    name: 'SADAG Suicide Crisis Helpline',
    organization: 'South African Depression and Anxiety Group',
    description: 'Counsellors for people who think of suicide.',
    topics: danger,
    contacts: [
      phone('0800567567', { ...always('2025-11-04'), ...september }),
      web('www.sadag.org/'),
    ],
    cost: 'Free',
  },
])
