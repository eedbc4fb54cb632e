import type { Resource } from '../types'
import { inCountry } from './draft'
import { october, september } from './evidence'

/** Ireland. Evidence: vetting/sources.ts. */
export const ie: readonly Resource[] = inCountry('IE', ['en'], [
  {
    id: 'ie-phmp',
    name: 'Practitioner Health Matters Programme',
    organization: 'PHMP, an independent charity',
    description: 'Care for doctors, dentists and pharmacists who carry stress, burnout, or the weight of something that went wrong at work.',
    topics: ['burnout', 'grief'],
    audiences: ['physician', 'health-worker', 'health-student'],
    contacts: [{ kind: 'web', value: 'https://practitionerhealth.ie/', assuredOn: '2024-12-19', assuredBy: 'a regulator’s page' }],
    privacy:
      'Its page says: if you refer yourself, it makes no report to a regulator, unless patients are endangered and its advice is refused.',
    eligibility: 'Doctors, dentists, pharmacists and students of these',
  },
  {
    id: 'ie-ihf-bereavement',
    name: 'Bereavement Support Line',
    organization: 'Irish Hospice Foundation with the HSE',
    description: 'Someone listens and informs after any bereavement, recent or long ago; people who work in care may call too.',
    topics: ['grief'],
    contacts: [
      {
        kind: 'phone',
        value: '1800807077',
        hours: { zone: 'Europe/Dublin', open: [{ days: [1, 2, 3, 4, 5], from: '10:00', to: '13:00' }] },
        hoursOn: '2026-10-01',
        ...october,
      },
      {
        kind: 'web',
        value: 'https://hospicefoundation.ie/our-supports-services/bereavement-loss-hub/bereavement-support-line/',
        assuredOn: '2025-01-27',
        assuredBy: 'the press',
      },
    ],
    cost: 'Free',
    privacy: 'Confidential, with exceptions where someone must be kept safe.',
  },
  {
    id: 'ie-samaritans',
    name: 'Samaritans Ireland',
    organization: 'Samaritans',
    description: 'A volunteer listens, whatever it is; you need not be suicidal to call.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '116123', nationalCode: true, ...october },
      { kind: 'web', value: 'https://www.samaritans.org/samaritans-ireland/' },
    ],
    cost: 'Free',
  },
  {
    id: 'ie-pieta',
    name: 'Pieta',
    description: 'Therapists for people who think of suicide or harm themselves, and for people bereaved by suicide.',
    topics: ['crisis', 'grief'],
    subtopics: ['suicide-bereavement'],
    contacts: [
      { kind: 'web', value: 'https://www.pieta.ie/how-we-can-help/helpline/', ...september },
    ],
  },
  {
    id: 'ie-text-about-it',
    name: 'Text About It',
    description: 'A crisis line by text, for Ireland.',
    topics: ['crisis'],
    contacts: [
      { kind: 'web', value: 'https://www.textaboutit.ie/', ...october },
    ],
  },
])
