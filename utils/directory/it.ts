import type { Resource } from '../types'
import { anyPain, inCountry, web } from './draft'
import { september } from './evidence'

/** Italy. No number is certain enough yet. Evidence: vetting/sources.ts. */
export const it: readonly Resource[] = inCountry('IT', ['it'], [
  {
    id: 'it-telefono-amico',
    name: 'Telefono Amico Italia',
    description: 'Volunteers listen, by phone and in writing.',
    topics: anyPain,
    contacts: [
      web('www.telefonoamico.it/', september),
    ],
  },
])
