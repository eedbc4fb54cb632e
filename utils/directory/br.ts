import type { Resource } from '../types'
import { anyPain, chat, inCountry, national, web } from './draft'
import { always, september } from './evidence'

/** Brazil. Evidence: vetting/sources.ts. */
export const br: readonly Resource[] = inCountry('BR', ['pt'], [
  {
    id: 'br-cvv',
    name: 'CVV 188',
    organization: 'Centro de Valorização da Vida',
    description: 'Volunteers listen, by phone and chat.',
    topics: anyPain,
    contacts: [
      national('188', { ...always('2026-09-09'), ...september }),
      chat('cvv.org.br/chat/', september),
      web('cvv.org.br/'),
    ],
    cost: 'Free',
    privacy: 'Anonymous, and kept secret.',
  },
])
