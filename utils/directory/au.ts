import type { Resource } from '../types'
import { anyPain, doctors, hardTimes, inCountry, loss, national, text, web } from './draft'
import { always, itself, october, operator, seen, thisYear } from './evidence'

/** Australia. Evidence: vetting/sources.ts. */
export const au: readonly Resource[] = inCountry('AU', ['en'], [
  {
    id: 'au-drs4drs',
    name: 'DRS4DRS',
    organization: 'Doctors’ Health Services',
    description: 'Counselling for any doctor or medical student in Australia, and doctor-to-doctor lines in each state.',
    topics: hardTimes,
    audiences: doctors,
    contacts: [web('drs4drs.com.au/')],
    cost: 'Free, three sessions',
    privacy: 'Its own FAQ says: nothing that identifies you goes to the organization behind it, and it is independent of the regulators.',
  },
  {
    id: 'au-nmhpa',
    name: 'Nurse Midwife Health Program Australia',
    organization: 'NMHPA, funded by government',
    description: 'Nurses and midwives counsel nurses, midwives and students, as often as needed.',
    topics: hardTimes,
    audiences: ['nurse', 'health-student'],
    contacts: [
      web('nursemidwifehpa.org.au/', seen('2024-05-01', itself)),
    ],
    cost: 'Free',
    privacy: 'It says that it is independent and confidential.',
  },
  {
    id: 'au-doctors-health-nsw',
    name: 'Doctors’ Health NSW',
    description: 'A doctor talks with a doctor, dentist or vet.',
    topics: hardTimes,
    audiences: ['physician', 'health-worker', 'health-student'],
    contacts: [web('doctorshealth.org.au/')],
    cost: 'Free',
    privacy: 'Its own FAQ says that it does not report to Ahpra, employers or colleges.',
    eligibility: 'New South Wales: doctors, dentists, vets and students',
  },
  {
    id: 'au-standby',
    name: 'StandBy Support After Suicide',
    organization: 'Youturn',
    description: 'Help by phone and in person for anyone whom a suicide has bereaved or touched.',
    topics: loss,
    subtopics: ['suicide-bereavement'],
    contacts: [web('standbysupport.com.au/', seen('2025-02-21', operator))],
    cost: 'Free',
  },
  {
    id: 'au-carer-gateway',
    name: 'Carer Gateway',
    organization: 'Australian Government',
    description: 'Counselling, coaching and a rest from caring, for those who care for someone.',
    topics: hardTimes,
    subtopics: ['carer'],
    contacts: [
      web('www.carergateway.gov.au/', october),
    ],
  },
  {
    id: 'au-griefline',
    name: 'Griefline',
    description: 'Online groups and plain guides for any kind of loss.',
    topics: loss,
    contacts: [
      web('griefline.org.au/', october),
    ],
  },
  {
    id: 'au-beyond-blue',
    name: 'Beyond Blue',
    description: 'Counsellors for stress, worry and low mood.',
    topics: ['burnout'],
    contacts: [web('www.beyondblue.org.au/', thisYear)],
  },
  {
    id: 'au-lifeline',
    name: 'Lifeline Australia',
    organization: 'Lifeline',
    description: 'Trained crisis supporters by phone and text, for anyone in distress.',
    topics: anyPain,
    contacts: [
      national('131114', { ...always('2022-01-01'), ...october }),
      text('0477131114', { ...always('2022-01-01'), ...october }),
      web('www.lifeline.org.au/', seen('2024-09-01', itself)),
    ],
  },
])
