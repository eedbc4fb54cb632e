import type { Resource } from '../types'

/** Pages that serve every country. No number stands here: a number belongs to a country. */
export const intl: readonly Resource[] = [
  {
    id: 'ca-mygrief',
    name: 'MyGrief.ca',
    organization: 'Canadian Virtual Hospice',
    description: 'Quiet modules to work through a loss alone and at your own pace, with the stories of bereaved people.',
    topics: ['grief'],
    subtopics: [],
    audiences: [],
    countries: ['CA', 'INTL'],
    languages: ['en', 'fr'],
    contacts: [
      { kind: 'web', value: 'https://www.mygrief.ca/', assuredOn: '2026-10-01', assuredBy: 'a public list whose author re-read the operator’s page' },
    ],
    cost: 'Free',
  },
  {
    id: 'us-whats-your-grief',
    name: 'What’s Your Grief',
    organization: 'What’s Your Grief',
    description: 'Two clinicians write about every kind of loss, and about standing beside someone who grieves.',
    topics: ['grief'],
    subtopics: [],
    audiences: [],
    countries: ['US', 'INTL'],
    languages: ['en'],
    contacts: [{ kind: 'web', value: 'https://whatsyourgrief.com/' }],
    cost: 'Articles free, courses paid',
  },
]

/** Ways to find a line in any country, better first. */
export const finders: readonly Resource[] = [
  {
    id: 'intl-findahelpline',
    name: 'Find A Helpline',
    organization: 'ThroughLine',
    description: 'Finds a helpline by country and by what it is about, from a list that its makers keep checking.',
    topics: ['crisis', 'grief', 'burnout'],
    subtopics: [],
    audiences: [],
    countries: ['INTL'],
    languages: [],
    contacts: [
      { kind: 'web', value: 'https://findahelpline.com/', assuredOn: '2026-10-01', assuredBy: 'a public list that sends readers there' },
    ],
    cost: 'Free',
    privacy: 'As with any link, the site sees your internet address when you open it.',
  },
  {
    id: 'intl-befrienders',
    name: 'Befrienders Worldwide',
    organization: 'Befrienders Worldwide',
    description: 'Finds a centre of volunteers who listen, by country.',
    topics: ['crisis', 'grief'],
    subtopics: [],
    audiences: [],
    countries: ['INTL'],
    languages: [],
    contacts: [{ kind: 'web', value: 'https://www.befrienders.org/', assuredOn: '2026-01-01', assuredBy: 'a public list of 2026' }],
    cost: 'Free',
  },
]
