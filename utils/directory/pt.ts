import type { Resource } from '../types'
import { anyPain, danger, inCountry, phone, web } from './draft'
import { always, press, seen } from './evidence'

/** Portugal. Evidence: vetting/sources.ts. */
export const pt: readonly Resource[] = inCountry('PT', ['pt'], [
  {
    id: 'pt-1411',
    name: 'Linha Nacional de Prevenção do Suicídio 1411',
    organization: 'SPMS, Serviço Nacional de Saúde',
    description: 'Psychologists and mental-health nurses answer people who think of suicide.',
    topics: danger,
    // Not yet among the nationally allocated codes of the policy, so it fades like any number until a person confirms it.
    contacts: [
      phone('1411', { ...always('2025-09-10'), ...seen('2025-09-10', press) }),
    ],
    cost: 'Free',
  },
  {
    id: 'pt-sos-voz-amiga',
    name: 'SOS Voz Amiga',
    description: 'Volunteers listen.',
    topics: anyPain,
    contacts: [web('www.sosvozamiga.org/', seen('2025-09-10', press))],
  },
])
