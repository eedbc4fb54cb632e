import type { Resource } from '../types'
import { inCountry } from './draft'
import { september } from './evidence'

/** Mexico. Evidence: vetting/sources.ts. */
export const mx: readonly Resource[] = inCountry('MX', ['es'], [
  {
    id: 'mx-linea-de-la-vida',
    name: 'Línea de la Vida',
    organization: 'Secretaría de Salud',
    description: 'The government’s line for mental health, addiction and thoughts of suicide.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '8009112000', hours: 'always', hoursOn: '2025-12-24', ...september },
    ],
    cost: 'Free',
  },
  {
    id: 'mx-saptel',
    name: 'SAPTEL',
    description: 'Psychologists on the phone.',
    topics: ['crisis', 'grief'],
    contacts: [
      { kind: 'web', value: 'https://www.saptel.org.mx/', ...september },
    ],
  },
])
