import type { Resource } from '../types'
import { inCountry } from './draft'
import { september } from './evidence'

/** Brazil. Evidence: vetting/sources.ts. */
export const br: readonly Resource[] = inCountry('BR', ['pt'], [
  {
    id: 'br-cvv',
    name: 'CVV 188',
    organization: 'Centro de Valorização da Vida',
    description: 'Volunteers listen, by phone and chat.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '188', nationalCode: true, hours: 'always', hoursOn: '2026-09-09', ...september },
      { kind: 'chat', value: 'https://cvv.org.br/chat/', ...september },
      { kind: 'web', value: 'https://cvv.org.br/' },
    ],
    cost: 'Free',
    privacy: 'Anonymous, and kept secret.',
  },
])
