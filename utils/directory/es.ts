import type { Resource } from '../types'
import { chat, danger, inCountry, national } from './draft'
import { always, september } from './evidence'

/** Spain. Evidence: vetting/sources.ts. */
export const es: readonly Resource[] = inCountry('ES', ['es'], [
  {
    id: 'es-024',
    name: 'Línea 024',
    organization: 'Ministerio de Sanidad, run by Cruz Roja',
    description: 'The national line for people who think of suicide, and for those close to them.',
    topics: danger,
    contacts: [
      national('024', { ...always('2025-10-11'), ...september }),
      chat('www.sanidad.gob.es/linea024/home.htm', september),
    ],
    cost: 'Free, and not on the bill',
    privacy: 'Anonymous and confidential.',
  },
])
