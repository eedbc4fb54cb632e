import type { Resource } from '../types'
import { clinicians, dangerOrLoss, inCountry, national, phone, web } from './draft'
import { always, press, seen, september } from './evidence'

/** France. Evidence: vetting/sources.ts. */
export const fr: readonly Resource[] = inCountry('FR', ['fr'], [
  {
    id: 'fr-sps',
    name: 'Numéro vert SPS',
    organization: 'Soins aux Professionnels de la Santé',
    description: 'Psychologists answer everyone who works or studies in health care, and their families.',
    topics: ['grief', 'burnout', 'crisis'],
    audiences: clinicians,
    contacts: [
      phone('0805232336', { ...always('2025-03-01'), ...seen('2023-03-01', press) }),
      web('www.asso-sps.fr/', seen('2025-03-01', press)),
    ],
    cost: 'Free',
    privacy: 'Its page says: anonymous, confidential, and independent of the professional orders.',
  },
  {
    id: 'fr-3114',
    name: '3114',
    organization: 'French Ministry of Health, hospital network',
    description: 'Hospital nurses and psychologists answer people in distress, those close to them, and people bereaved by suicide.',
    topics: dangerOrLoss,
    subtopics: ['suicide-bereavement'],
    contacts: [
      national('3114', september),
      web('3114.fr/'),
    ],
    cost: 'Free',
    privacy: 'Confidential.',
  },
])
