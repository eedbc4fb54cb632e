import type { Resource } from '../types'
import { anyPain, dangerOrLoss, inCountry, loss, web } from './draft'
import { october, seen, thisYear } from './evidence'

/** Pages that serve every country. No number stands here: a number belongs to a country. */
export const intl: readonly Resource[] = inCountry('INTL', ['en'], [
  {
    id: 'ca-mygrief',
    name: 'MyGrief.ca',
    organization: 'Canadian Virtual Hospice',
    description: 'Quiet modules to work through a loss alone and at your own pace, with the stories of bereaved people.',
    topics: loss,
    countries: ['CA', 'INTL'],
    languages: ['en', 'fr'],
    contacts: [
      web('www.mygrief.ca/', october),
    ],
    cost: 'Free',
  },
  {
    id: 'us-whats-your-grief',
    name: 'What’s Your Grief',
    description: 'Two clinicians write about every kind of loss, and about standing beside someone who grieves.',
    topics: loss,
    countries: ['US', 'INTL'],
    contacts: [web('whatsyourgrief.com/')],
    cost: 'Articles free, courses paid',
  },
])

/** Ways to find a line in any country, better first. */
export const finders: readonly Resource[] = inCountry('INTL', ['en'], [
  {
    id: 'intl-findahelpline',
    name: 'Find A Helpline',
    organization: 'ThroughLine',
    description: 'Finds a helpline by country and by what it is about, from a list that its makers keep checking.',
    topics: anyPain,
    languages: [],
    contacts: [
      web('findahelpline.com/', seen('2026-10-01', 'a public list that sends readers there')),
    ],
    cost: 'Free',
    privacy: 'As with any link, the site sees your internet address when you open it.',
  },
  {
    id: 'intl-befrienders',
    name: 'Befrienders Worldwide',
    description: 'Finds a centre of volunteers who listen, by country.',
    topics: dangerOrLoss,
    languages: [],
    contacts: [web('www.befrienders.org/', thisYear)],
    cost: 'Free',
  },
])
