import type { Resource } from '../types'
import { inCountry } from './draft'
import { october, thisYear } from './evidence'

/** Australia. Evidence: vetting/sources.ts. */
export const au: readonly Resource[] = inCountry('AU', ['en'], [
  {
    id: 'au-drs4drs',
    name: 'DRS4DRS',
    organization: 'Doctors’ Health Services',
    description: 'Counselling for any doctor or medical student in Australia, and doctor-to-doctor lines in each state.',
    topics: ['burnout', 'grief'],
    audiences: ['physician', 'health-student'],
    contacts: [{ kind: 'web', value: 'https://drs4drs.com.au/' }],
    cost: 'Free, three sessions',
    privacy: 'Its own FAQ says: nothing that identifies you goes to the organization behind it, and it is independent of the regulators.',
  },
  {
    id: 'au-nmhpa',
    name: 'Nurse Midwife Health Program Australia',
    organization: 'NMHPA, funded by government',
    description: 'Nurses and midwives counsel nurses, midwives and students, as often as needed.',
    topics: ['burnout', 'grief'],
    audiences: ['nurse', 'health-student'],
    contacts: [
      { kind: 'web', value: 'https://nursemidwifehpa.org.au/', assuredOn: '2024-05-01', assuredBy: 'the operator’s own announcement' },
    ],
    cost: 'Free',
    privacy: 'It says that it is independent and confidential.',
  },
  {
    id: 'au-doctors-health-nsw',
    name: 'Doctors’ Health NSW',
    description: 'A doctor talks with a doctor, dentist or vet.',
    topics: ['burnout', 'grief'],
    audiences: ['physician', 'health-worker', 'health-student'],
    contacts: [{ kind: 'web', value: 'https://doctorshealth.org.au/' }],
    cost: 'Free',
    privacy: 'Its own FAQ says that it does not report to Ahpra, employers or colleges.',
    eligibility: 'New South Wales: doctors, dentists, vets and students',
  },
  {
    id: 'au-standby',
    name: 'StandBy Support After Suicide',
    organization: 'Youturn',
    description: 'Help by phone and in person for anyone whom a suicide has bereaved or touched.',
    topics: ['grief'],
    subtopics: ['suicide-bereavement'],
    contacts: [{ kind: 'web', value: 'https://standbysupport.com.au/', assuredOn: '2025-02-21', assuredBy: 'the operator’s page' }],
    cost: 'Free',
  },
  {
    id: 'au-carer-gateway',
    name: 'Carer Gateway',
    organization: 'Australian Government',
    description: 'Counselling, coaching and a rest from caring, for those who care for someone.',
    topics: ['burnout', 'grief'],
    subtopics: ['carer'],
    contacts: [
      { kind: 'web', value: 'https://www.carergateway.gov.au/', ...october },
    ],
    cost: 'Free',
  },
  {
    id: 'au-griefline',
    name: 'Griefline',
    description: 'Online groups and plain guides for any kind of loss.',
    topics: ['grief'],
    contacts: [
      { kind: 'web', value: 'https://griefline.org.au/', ...october },
    ],
  },
  {
    id: 'au-beyond-blue',
    name: 'Beyond Blue',
    description: 'Counsellors for stress, worry and low mood.',
    topics: ['burnout'],
    contacts: [{ kind: 'web', value: 'https://www.beyondblue.org.au/', ...thisYear }],
  },
  {
    id: 'au-lifeline',
    name: 'Lifeline Australia',
    organization: 'Lifeline',
    description: 'Trained crisis supporters by phone and text, for anyone in distress.',
    topics: ['crisis', 'grief', 'burnout'],
    contacts: [
      { kind: 'phone', value: '131114', nationalCode: true, hours: 'always', hoursOn: '2022-01-01', ...october },
      { kind: 'text', value: '0477131114', hours: 'always', hoursOn: '2022-01-01', ...october },
      { kind: 'web', value: 'https://www.lifeline.org.au/', assuredOn: '2024-09-01', assuredBy: 'the operator’s own announcement' },
    ],
  },
])
