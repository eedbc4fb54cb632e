/** Invented posts, services and settings for the gallery. No number in it can be dialled. */
import type { SavedPost, Settings, ShownContact, ShownResource, Support } from '../../utils/types'

/** The gallery's clock. */
export const now = new Date('2026-11-22T21:10:00')

const way = (kind: ShownContact['kind'], display: string, more: Partial<ShownContact> = {}): ShownContact => ({
  kind,
  value: display,
  display,
  href: kind === 'phone' ? `tel:${display}` : kind === 'text' ? `sms:${display}` : `https://example.org/${display}`,
  stale: false,
  assuredOn: '2026-10-04',
  assuredBy: 'the operator’s page',
  ...more,
})

const service = (id: string, more: Partial<ShownResource>): ShownResource => ({
  id,
  name: id,
  organization: id,
  description: '',
  topics: ['grief', 'burnout'],
  subtopics: [],
  audiences: [],
  countries: ['IE'],
  languages: ['en'],
  contacts: [],
  why: '',
  ...more,
})

const peers = service('Doctors’ peer support line', {
  organization: 'Example Medical Peers',
  description: 'Talk with another doctor. For work, for loss, for anything in between.',
  privacy: 'Private: no record is kept, nothing goes to a board or an employer.',
  cost: 'Free',
  contacts: [way('phone', '01 555 0142', { open: { now: true, until: '2026-11-22T23:00:00' } }), way('web', 'peers')],
})
const bereavement = service('Bereavement line', {
  organization: 'Example Hospice Foundation',
  description: 'Trained listeners for anyone who has lost someone.',
  cost: 'Free',
  languages: ['en', 'ga'],
  contacts: [
    way('phone', '1800 555 077', { open: { now: false, until: '2026-11-23T09:30:00' }, assuredOn: '2026-09-09' }),
    way('chat', 'chat', { assuredOn: '2026-09-09', open: { now: false, until: '2026-11-23T09:30:00' } }),
  ],
})
const reading = service('Grief, day by day', {
  organization: 'Example Health Service',
  description: 'Short pages about the first days, the first year, and going back to work.',
  eligibility: 'For adults',
  contacts: [way('web', 'pages', { assuredOn: '2026-07-02', assuredBy: 'a government page', stale: true })],
})
const listeners = service('The Listeners', {
  organization: 'The Listeners',
  description: 'Somebody who listens, about anything, without judging.',
  cost: 'Free',
  contacts: [
    way('phone', '555 123', { hours: 'always', nationalCode: true }),
    way('text', '555 808', { keyword: 'HELLO', hours: 'always' }),
    way('chat', 'listen', { hours: 'always' }),
  ],
})
const finder = service('Find A Line', {
  organization: 'Find A Line',
  description: 'Finds a line near you, in many countries and languages.',
  languages: [],
  countries: ['INTL'],
  contacts: [way('web', 'find')],
})

const platform = { linkedin: 'https://example.org/report', instagram: 'https://example.org/help' }

export const support: Support = {
  resources: [peers, bereavement, reading],
  crisis: { emergency: '112', lines: [listeners], finders: [finder], platform, platformForMe: { instagram: 'https://example.org/me' } },
  needsCountry: false,
}
export const noCountry: Support = {
  resources: [finder],
  crisis: { lines: [], finders: [finder], platform, platformForMe: {} },
  needsCountry: true,
}

export const words = {
  helps: ['A short, true line. Their loss in their own words.', 'Asking about today, not about everything.', 'One thing you will do, and an easy way to say no.'],
  hurts: ['“At least…”', '“Be strong”', '“I know how you feel”', 'A story of your own that is bigger.'],
  lines: [
    { relation: 'friend' as const, text: 'I read what you wrote. I am here tonight if you want company, and tomorrow too.' },
    { relation: 'friend' as const, text: 'How is today? You need not answer.' },
    { relation: 'colleague' as const, text: 'I’m so sorry about your patient. Thank you for telling us. No need to answer.' },
    { relation: 'colleague' as const, text: 'I’m bringing coffee to the ward on Thursday. Say no if you would rather not.' },
    { relation: 'stranger' as const, text: 'We have not met. Thank you for writing this down. I am sorry.' },
  ],
}

export const settings: Settings = {
  turnedOn: true,
  sites: { instagram: true, linkedin: true },
  topics: { grief: true, burnout: true, crisis: true },
  caution: 'balanced',
  alsoAbout: false,
  alsoSuggested: false,
  country: 'IE',
  role: 'nurse',
  keep: 'words-and-author',
}

/** With everything chosen that can be. */
export const restful: Settings = {
  ...settings,
  quietHours: { from: '22:00', to: '07:00' },
  cap: 5,
  pace: 3,
  languages: ['en'],
  employer: [{ id: 'own-1', name: 'Peer support team', what: 'Two colleagues from every ward.', learns: 'Nobody at work is told.', topics: ['grief', 'burnout'], phone: '01632 960 120' }],
}

/** Under an organisation's policy. */
export const managed: Settings = {
  ...settings,
  sites: { instagram: false, linkedin: true },
  policy: {
    allowedSites: ['linkedin'],
    country: 'IE',
    savingOff: true,
    employer: [{ id: 'policy-1', name: 'Example Staff Care', what: 'Somebody to talk with after a hard shift.', learns: '', topics: ['burnout'], web: 'https://example.org/care' }],
  },
}

const nothing = () => undefined

/** What the settings page is given beside the settings. */
export const settingsPage = {
  countries: ['IE', 'GB', 'US', 'CA', 'DE', 'FR', 'IN', 'AU', 'NZ'],
  languages: ['en', 'es', 'pt', 'fr', 'de', 'hi'],
  employer: { most: 6, onKeep: () => [] },
  lists: {
    posts: 3,
    authors: 1,
    corrections: [
      { id: 'a', topic: 'grief' as const, on: '2026-11-20', words: 5 },
      { id: 'b', topic: 'burnout' as const, on: '2026-11-02', words: 3 },
    ],
    text: '[]',
    onForget: nothing,
    onTakeBack: nothing,
    onCopy: () => true,
  },
  file: { onWrite: nothing, onRead: async () => true, onReset: nothing, onUndo: nothing },
  now,
  onPause: nothing,
  onChange: nothing,
}

const corridor = 'They changed the sheets before his mother had left the corridor. I have done this for eleven years and tonight I could not find my car.'

export const posts: SavedPost[] = [
  {
    key: 'linkedin:1',
    site: 'linkedin',
    url: 'https://example.org/1',
    author: 'Ines Marchetti',
    text: corridor,
    topic: 'grief',
    savedAt: '2026-11-12T21:00:00Z',
    note: 'Write to her after the weekend.',
    tags: ['ward', 'night'],
  },
  {
    key: 'instagram:2',
    site: 'instagram',
    author: 'tomas.okafor',
    text: 'Handed in the keys to the surgery today. I thought I would feel lighter. I sat in the car park until the lights went off.',
    topic: 'burnout',
    savedAt: '2026-11-03T08:00:00Z',
    note: '',
    tags: [],
  },
  {
    key: 'linkedin:3',
    site: 'linkedin',
    url: 'https://example.org/3',
    text: `${corridor}\n\n${'Some nights the corridor is longer than the shift. '.repeat(8)}`,
    topic: 'grief',
    savedAt: '2026-10-21T08:00:00Z',
    note: '',
    tags: ['ward'],
  },
]
