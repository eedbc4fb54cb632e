import type { Resource } from '../types'
import { inCountry } from './draft'
import { september } from './evidence'

/** Singapore. Evidence: vetting/sources.ts. */
export const sg: readonly Resource[] = inCountry('SG', ['en'], [
  {
    id: 'sg-mindline',
    name: 'national mindline 1771',
    organization: 'Institute of Mental Health, Ministry of Health',
    description: 'Counsellors as a first place to turn, in English, Chinese, Malay and Tamil.',
    topics: ['crisis', 'grief', 'burnout'],
    languages: ['en', 'zh', 'ms', 'ta'],
    contacts: [
      { kind: 'phone', value: '1771', hours: 'always', hoursOn: '2026-04-21', assuredOn: '2025-07-21', assuredBy: 'the press' },
      { kind: 'whatsapp', value: '+6566691771', assuredOn: '2025-07-21', assuredBy: 'the press' },
      { kind: 'web', value: 'https://www.mindline.sg/1771', assuredOn: '2026-04-21', assuredBy: 'the press' },
    ],
    cost: 'Free',
    privacy: 'You may stay anonymous.',
  },
  {
    id: 'sg-sos',
    name: 'Samaritans of Singapore',
    organization: 'SOS',
    description: 'Listens to people in crisis, and to people whom a suicide has touched.',
    topics: ['crisis', 'grief'],
    subtopics: ['suicide-bereavement'],
    contacts: [
      { kind: 'phone', value: '1767', nationalCode: true, hours: 'always', hoursOn: '2025-07-21', ...september },
      { kind: 'whatsapp', value: '+6591511767', ...september },
      { kind: 'web', value: 'https://www.sos.org.sg/' },
    ],
    privacy: 'Anonymous; in its text service the volunteers do not see your number.',
  },
])
