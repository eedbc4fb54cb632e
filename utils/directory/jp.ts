import type { Resource } from '../types'
import { anyPain, inCountry, web } from './draft'
import { seen, september } from './evidence'

/** Japan. No number is certain enough yet. Evidence: vetting/sources.ts. */
export const jp: readonly Resource[] = inCountry('JP', ['ja'], [
  {
    id: 'jp-yorisoi',
    name: 'Yorisoi Hotline (よりそいホットライン)',
    organization: 'Social Inclusion Support Centre',
    description: 'Listens and advises on any trouble; there is an option for other languages.',
    topics: anyPain,
    contacts: [
      web('www.since2011.net/yorisoi/', september),
    ],
    cost: 'Free',
  },
  {
    id: 'jp-tell',
    name: 'TELL Lifeline',
    organization: 'TELL',
    description: 'Listens to English speakers in Japan, by phone and chat, at hours that its site names.',
    topics: anyPain,
    languages: ['en'],
    contacts: [
      web('telljp.com/lifeline/', seen('2026-09-24', 'a public list')),
    ],
  },
])
