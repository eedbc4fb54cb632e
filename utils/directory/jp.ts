import type { Resource } from '../types'

/** Japan. No number is certain enough yet. Evidence: vetting/sources.ts. */
export const jp: readonly Resource[] = [
  {
    id: 'jp-yorisoi',
    name: 'Yorisoi Hotline (よりそいホットライン)',
    organization: 'Social Inclusion Support Centre',
    description: 'Listens and advises on any trouble; there is an option for other languages.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['JP'],
    languages: ['ja'],
    contacts: [
      {
        kind: 'web',
        value: 'https://www.since2011.net/yorisoi/',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
    ],
    cost: 'Free',
  },
  {
    id: 'jp-tell',
    name: 'TELL Lifeline',
    organization: 'TELL',
    description: 'Listens to English speakers in Japan, by phone and chat, at hours that its site names.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['JP'],
    languages: ['en'],
    contacts: [
      {
        kind: 'web',
        value: 'https://telljp.com/lifeline/',
        assuredOn: '2026-09-24',
        assuredBy: 'a public list',
      },
    ],
  },
]
