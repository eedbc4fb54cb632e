import type { Resource } from '../types'
import { chat, dangerOrLoss, inCountry, national, phone } from './draft'
import { always, september } from './evidence'

/** The Netherlands. Evidence: vetting/sources.ts. */
export const nl: readonly Resource[] = inCountry('NL', ['nl'], [
  {
    id: 'nl-113',
    name: '113 Zelfmoordpreventie',
    organization: 'Stichting 113 Zelfmoordpreventie',
    description: 'A talk by phone or chat for people who think of suicide, for those who worry about them, and for the bereaved.',
    topics: dangerOrLoss,
    subtopics: ['suicide-bereavement'],
    contacts: [
      national('113', { ...always('2025-10-03'), ...september }),
      phone('08000113'),
      chat('www.113.nl/', september),
    ],
    cost: 'Free',
    privacy: 'Anonymous.',
  },
])
