import type { Resource } from '../types'
import { inCountry } from './draft'
import { october, thisYear } from './evidence'

/** Canada. MyGrief.ca, which serves every country, stands in intl.ts. Evidence: vetting/sources.ts. */
export const ca: readonly Resource[] = inCountry('CA', ['en', 'fr'], [
  {
    id: 'ca-physician-programmes',
    name: 'Physician health programmes of the provinces',
    organization: 'The provincial programmes; one link each',
    description: 'Your own province’s programme: advice, counselling or a talk with a peer, for doctors, learners and often their families.',
    topics: ['burnout', 'grief'],
    audiences: ['physician', 'health-student'],
    contacts: [
      { kind: 'web', value: 'https://php.oma.org/', note: 'Ontario' },
      { kind: 'web', value: 'https://www.pamq.org/en/', note: 'Québec' },
      { kind: 'web', value: 'https://www.physicianhealth.com/', note: 'British Columbia' },
      { kind: 'web', value: 'https://www.albertadoctors.org/services/pfsp', note: 'Alberta' },
    ],
    cost: 'Free',
    privacy:
      'Alberta: only the outside provider and the on-call physician know who you are; nothing enters the provincial record; serious harm is the exception. British Columbia: you may call without a name; shared only with consent or where law requires. Ontario: under the province’s health-privacy law. Québec: confidential, among peers.',
    eligibility: 'Ontario, Québec, British Columbia or Alberta',
  },
  {
    id: 'ca-cma-hub',
    name: 'Physician Wellness Hub',
    organization: 'Canadian Medical Association',
    description: 'A page that gathers help for physicians and learners across Canada.',
    topics: ['burnout', 'grief'],
    audiences: ['physician', 'health-student'],
    contacts: [{ kind: 'web', value: 'https://www.cma.ca/physician-wellness-hub' }],
    cost: 'Free',
    privacy: 'A page to read. Each service it names has its own rules: look at them before you give your name.',
  },
  {
    id: 'ca-kidsgrief',
    name: 'KidsGrief.ca',
    organization: 'Canadian Virtual Hospice',
    description: 'Modules for parents and teachers on talking with children about dying and death.',
    topics: ['grief'],
    contacts: [{ kind: 'web', value: 'https://kidsgrief.ca/', assuredOn: '2017-11-21', assuredBy: 'the operator’s own announcement' }],
    cost: 'Free',
    eligibility: 'Adults beside a grieving child',
  },
  {
    id: 'ca-988',
    name: '9-8-8 Suicide Crisis Helpline',
    organization: 'CAMH, funded by the Public Health Agency of Canada',
    description: 'Responders for thoughts of suicide, for distress, or for worry about someone else.',
    topics: ['crisis'],
    contacts: [
      { kind: 'phone', value: '988', nationalCode: true, hours: 'always', hoursOn: '2025-09-01', ...october },
      { kind: 'text', value: '988', nationalCode: true, hours: 'always', hoursOn: '2023-11-30', ...october },
      { kind: 'web', value: 'https://988.ca/' },
    ],
    cost: 'Free',
  },
  {
    id: 'ca-hope-for-wellness',
    name: 'Hope for Wellness',
    description: 'Counselling and crisis help that is rooted in Indigenous cultures.',
    topics: ['crisis', 'grief'],
    contacts: [{ kind: 'web', value: 'https://www.hopeforwellness.ca/', ...thisYear }],
    eligibility: 'First Nations, Inuit and Métis people',
  },
  {
    id: 'ca-kids-help-phone',
    name: 'Kids Help Phone',
    description: 'Counselling for children, teenagers and young adults.',
    topics: ['crisis'],
    contacts: [{ kind: 'web', value: 'https://kidshelpphone.ca/', ...thisYear }],
    eligibility: 'Children, teenagers and young adults',
  },
])
