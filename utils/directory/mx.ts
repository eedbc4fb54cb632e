import type { Resource } from '../types'
import { anyPain, dangerOrLoss, inCountry, phone, web } from './draft'
import { always, september } from './evidence'

/** Mexico. Evidence: vetting/sources.ts. */
export const mx: readonly Resource[] = inCountry('MX', ['es'], [
  {
    id: 'mx-linea-de-la-vida',
    name: 'Línea de la Vida',
    organization: 'Secretaría de Salud',
    description: 'The government’s line for mental health, addiction and thoughts of suicide.',
    topics: anyPain,
    contacts: [
      phone('8009112000', { ...always('2025-12-24'), ...september }),
    ],
    cost: 'Free',
  },
  {
    id: 'mx-saptel',
    name: 'SAPTEL',
    description: 'Psychologists on the phone.',
    topics: dangerOrLoss,
    contacts: [
      web('www.saptel.org.mx/', september),
    ],
  },
])
