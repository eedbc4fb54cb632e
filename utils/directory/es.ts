import type { Resource } from '../types'

/** Spain. Evidence: vetting/sources.ts. */
export const es: readonly Resource[] = [
  {
    id: 'es-024',
    name: 'Línea 024',
    organization: 'Ministerio de Sanidad, run by Cruz Roja',
    description: 'The national line for people who think of suicide, and for those close to them.',
    topics: ['crisis'],
    subtopics: [],
    audiences: [],
    countries: ['ES'],
    languages: ['es'],
    contacts: [
      {
        kind: 'phone',
        value: '024',
        nationalCode: true,
        hours: 'always',
        hoursOn: '2025-10-11',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
      {
        kind: 'chat',
        value: 'https://www.sanidad.gob.es/linea024/home.htm',
        assuredOn: '2026-09-09',
        assuredBy: 'a public list that names the operator’s page',
      },
    ],
    cost: 'Free, and not on the bill',
    privacy: 'Anonymous and confidential.',
  },
]
