import type { Resource } from '../types'
import { inCountry } from './draft'
import { september } from './evidence'

/** The Netherlands. Evidence: vetting/sources.ts. */
export const nl: readonly Resource[] = inCountry('NL', ['nl'], [
  {
    id: 'nl-113',
    name: '113 Zelfmoordpreventie',
    organization: 'Stichting 113 Zelfmoordpreventie',
    description: 'A talk by phone or chat for people who think of suicide, for those who worry about them, and for the bereaved.',
    topics: ['crisis', 'grief'],
    subtopics: ['suicide-bereavement'],
    contacts: [
      { kind: 'phone', value: '113', nationalCode: true, hours: 'always', hoursOn: '2025-10-03', ...september },
      { kind: 'phone', value: '08000113' },
      { kind: 'chat', value: 'https://www.113.nl/', ...september },
    ],
    cost: 'Free',
    privacy: 'Anonymous.',
  },
])
