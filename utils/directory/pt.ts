import type { Resource } from '../types'
import { inCountry } from './draft'

/** Portugal. Evidence: vetting/sources.ts. */
export const pt: readonly Resource[] = inCountry('PT', ['pt'], [
  {
    id: 'pt-1411',
    name: 'Linha Nacional de Prevenção do Suicídio 1411',
    organization: 'SPMS, Serviço Nacional de Saúde',
    description: 'Psychologists and mental-health nurses answer people who think of suicide.',
    topics: ['crisis'],
    // Not yet among the nationally allocated codes of the policy, so it fades like any number until a person confirms it.
    contacts: [
      { kind: 'phone', value: '1411', hours: 'always', hoursOn: '2025-09-10', assuredOn: '2025-09-10', assuredBy: 'the press' },
    ],
    cost: 'Free',
  },
  {
    id: 'pt-sos-voz-amiga',
    name: 'SOS Voz Amiga',
    description: 'Volunteers listen.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [{ kind: 'web', value: 'https://www.sosvozamiga.org/', assuredOn: '2025-09-10', assuredBy: 'the press' }],
  },
])
