import type { Resource } from '../types'
import { inCountry } from './draft'
import { september } from './evidence'

/** France. Evidence: vetting/sources.ts. */
export const fr: readonly Resource[] = inCountry('FR', ['fr'], [
  {
    id: 'fr-sps',
    name: 'Numéro vert SPS',
    organization: 'Soins aux Professionnels de la Santé',
    description: 'Psychologists answer everyone who works or studies in health care, and their families.',
    topics: ['grief', 'burnout', 'crisis'],
    audiences: ['physician', 'nurse', 'health-worker', 'health-student'],
    contacts: [
      { kind: 'phone', value: '0805232336', hours: 'always', hoursOn: '2025-03-01', assuredOn: '2023-03-01', assuredBy: 'the press' },
      { kind: 'web', value: 'https://www.asso-sps.fr/', assuredOn: '2025-03-01', assuredBy: 'the press' },
    ],
    cost: 'Free',
    privacy: 'Its page says: anonymous, confidential, and independent of the professional orders.',
  },
  {
    id: 'fr-3114',
    name: '3114',
    organization: 'French Ministry of Health, hospital network',
    description: 'Hospital nurses and psychologists answer people in distress, those close to them, and people bereaved by suicide.',
    topics: ['crisis', 'grief'],
    subtopics: ['suicide-bereavement'],
    contacts: [
      { kind: 'phone', value: '3114', nationalCode: true, ...september },
      { kind: 'web', value: 'https://3114.fr/' },
    ],
    cost: 'Free',
    privacy: 'Confidential.',
  },
])
