import type { Resource } from '../types'
import { danger, dangerOrLoss, doctors, hardTimes, inCountry, loss, national, text, web } from './draft'
import { always, itself, october, seen, thisYear } from './evidence'

/** Canada. MyGrief.ca, which serves every country, stands in intl.ts. Evidence: vetting/sources.ts. */
export const ca: readonly Resource[] = inCountry('CA', ['en', 'fr'], [
  {
    id: 'ca-physician-programmes',
    name: 'Physician health programmes of the provinces',
    organization: 'The provincial programmes; one link each',
    description: 'Your own province’s programme: advice, counselling or a talk with a peer, for doctors, learners and often their families.',
    topics: hardTimes,
    audiences: doctors,
    contacts: [
      web('php.oma.org/', { note: 'Ontario' }),
      web('www.pamq.org/en/', { note: 'Québec' }),
      web('www.physicianhealth.com/', { note: 'British Columbia' }),
      web('www.albertadoctors.org/services/pfsp', { note: 'Alberta' }),
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
    topics: hardTimes,
    audiences: doctors,
    contacts: [web('www.cma.ca/physician-wellness-hub')],
    cost: 'Free',
    privacy: 'A page to read. Each service it names has its own rules: look at them before you give your name.',
  },
  {
    id: 'ca-kidsgrief',
    name: 'KidsGrief.ca',
    organization: 'Canadian Virtual Hospice',
    description: 'Modules for parents and teachers on talking with children about dying and death.',
    topics: loss,
    contacts: [web('kidsgrief.ca/', seen('2017-11-21', itself))],
    cost: 'Free',
    eligibility: 'Adults beside a grieving child',
  },
  {
    id: 'ca-988',
    name: '9-8-8 Suicide Crisis Helpline',
    organization: 'CAMH, funded by the Public Health Agency of Canada',
    description: 'Responders for thoughts of suicide, for distress, or for worry about someone else.',
    topics: danger,
    contacts: [
      national('988', { ...always('2025-09-01'), ...october }),
      text('988', { nationalCode: true, ...always('2023-11-30'), ...october }),
      web('988.ca/'),
    ],
    cost: 'Free',
  },
  {
    id: 'ca-hope-for-wellness',
    name: 'Hope for Wellness',
    description: 'Counselling and crisis help that is rooted in Indigenous cultures.',
    topics: dangerOrLoss,
    contacts: [web('www.hopeforwellness.ca/', thisYear)],
    eligibility: 'First Nations, Inuit and Métis people',
  },
  {
    id: 'ca-kids-help-phone',
    name: 'Kids Help Phone',
    description: 'Counselling for children, teenagers and young adults.',
    topics: danger,
    contacts: [web('kidshelpphone.ca/', thisYear)],
    eligibility: 'Children, teenagers and young adults',
  },
])
