import type { Resource } from '../types'
import { anyPain, danger, dangerOrLoss, hardTimes, inCountry, loss, national, phone, web } from './draft'
import { october, press, seen, september } from './evidence'

/** Ireland. Evidence: vetting/sources.ts. */
export const ie: readonly Resource[] = inCountry('IE', ['en'], [
  {
    id: 'ie-phmp',
    name: 'Practitioner Health Matters Programme',
    organization: 'PHMP, an independent charity',
    description: 'Care for doctors, dentists and pharmacists who carry stress, burnout, or the weight of something that went wrong at work.',
    topics: hardTimes,
    audiences: ['physician', 'health-worker', 'health-student'],
    contacts: [web('practitionerhealth.ie/', seen('2024-12-19', 'a regulator’s page'))],
    privacy:
      'Its page says: if you refer yourself, it makes no report to a regulator, unless patients are endangered and its advice is refused.',
    eligibility: 'Doctors, dentists, pharmacists and students of these',
  },
  {
    id: 'ie-ihf-bereavement',
    name: 'Bereavement Support Line',
    organization: 'Irish Hospice Foundation with the HSE',
    description: 'Someone listens and informs after any bereavement, recent or long ago; people who work in care may call too.',
    topics: loss,
    contacts: [
      phone('1800807077', {
        hours: { zone: 'Europe/Dublin', open: [{ days: [1, 2, 3, 4, 5], from: '10:00', to: '13:00' }] },
        hoursOn: '2026-10-01',
        ...october,
      }),
      web('hospicefoundation.ie/our-supports-services/bereavement-loss-hub/bereavement-support-line/', seen('2025-01-27', press)),
    ],
    cost: 'Free',
    privacy: 'Confidential, with exceptions where someone must be kept safe.',
  },
  {
    id: 'ie-samaritans',
    name: 'Samaritans Ireland',
    organization: 'Samaritans',
    description: 'A volunteer listens, whatever it is; you need not be suicidal to call.',
    topics: anyPain,
    contacts: [
      national('116123', october),
      web('www.samaritans.org/samaritans-ireland/'),
    ],
    cost: 'Free',
  },
  {
    id: 'ie-pieta',
    name: 'Pieta',
    description: 'Therapists for people who think of suicide or harm themselves, and for people bereaved by suicide.',
    topics: dangerOrLoss,
    subtopics: ['suicide-bereavement'],
    contacts: [
      web('www.pieta.ie/how-we-can-help/helpline/', september),
    ],
  },
  {
    id: 'ie-text-about-it',
    name: 'Text About It',
    description: 'A crisis line by text, for Ireland.',
    topics: danger,
    contacts: [
      web('www.textaboutit.ie/', october),
    ],
  },
])
