import type { Resource } from '../types'
import { inCountry } from './draft'
import { september } from './evidence'

/** The Philippines. Evidence: vetting/sources.ts. */
export const ph: readonly Resource[] = inCountry('PH', ['fil', 'en'], [
  {
    id: 'ph-ncmh',
    name: 'NCMH Crisis Hotline',
    organization: 'National Center for Mental Health',
    description: 'The government’s line for anyone in crisis or distress.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '1553', note: 'from a landline', nationalCode: true, ...september },
      { kind: 'phone', value: '09190571553', ...september },
      { kind: 'phone', value: '09178998727', assuredOn: '2025-12-29', assuredBy: 'the press, quoting the health department' },
      { kind: 'web', value: 'https://ncmh.gov.ph/' },
    ],
    cost: '1553 is free from a landline; mobiles pay their rate',
  },
])
