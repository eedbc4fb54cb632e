import type { Resource } from '../types'
import { anyPain, inCountry, national, phone, web } from './draft'
import { seen, september } from './evidence'

/** The Philippines. Evidence: vetting/sources.ts. */
export const ph: readonly Resource[] = inCountry('PH', ['fil', 'en'], [
  {
    id: 'ph-ncmh',
    name: 'NCMH Crisis Hotline',
    organization: 'National Center for Mental Health',
    description: 'The government’s line for anyone in crisis or distress.',
    topics: anyPain,
    contacts: [
      national('1553', { note: 'from a landline', ...september }),
      phone('09190571553', september),
      phone('09178998727', seen('2025-12-29', 'the press, quoting the health department')),
      web('ncmh.gov.ph/'),
    ],
    cost: '1553 is free from a landline; mobiles pay their rate',
  },
])
