import type { Resource } from '../types'
import { anyPain, dangerOrLoss, inCountry, national, phone, web, whatsapp } from './draft'
import { always, press, seen, september } from './evidence'

/** Singapore. Evidence: vetting/sources.ts. */
export const sg: readonly Resource[] = inCountry('SG', ['en'], [
  {
    id: 'sg-mindline',
    name: 'national mindline 1771',
    organization: 'Institute of Mental Health, Ministry of Health',
    description: 'Counsellors as a first place to turn, in English, Chinese, Malay and Tamil.',
    topics: anyPain,
    languages: ['en', 'zh', 'ms', 'ta'],
    contacts: [
      phone('1771', { ...always('2026-04-21'), ...seen('2025-07-21', press) }),
      whatsapp('+6566691771', seen('2025-07-21', press)),
      web('www.mindline.sg/1771', seen('2026-04-21', press)),
    ],
    cost: 'Free',
    privacy: 'You may stay anonymous.',
  },
  {
    id: 'sg-sos',
    name: 'Samaritans of Singapore',
    organization: 'SOS',
    description: 'Listens to people in crisis, and to people whom a suicide has touched.',
    topics: dangerOrLoss,
    subtopics: ['suicide-bereavement'],
    contacts: [
      national('1767', { ...always('2025-07-21'), ...september }),
      whatsapp('+6591511767', september),
      web('www.sos.org.sg/'),
    ],
    privacy: 'Anonymous; in its text service the volunteers do not see your number.',
  },
])
