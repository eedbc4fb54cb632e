import { assert, constantFrom, date, property, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assured, isShowable } from '../../utils/directory/age'
import { countriesServed, directory, othersFor, resourcesFor } from '../../utils/directory'
import { isNumber, isShortCode } from '../../utils/directory/numbers'
import type { Role, ShownResource, Subtopic, Support, SupportQuery, TopicId } from '../../utils/types'
import { nationalCodes } from '../../vetting/faults'

const now = new Date('2026-11-22T08:00:00Z')
const day = 86_400_000
const ask = (query: Partial<SupportQuery>) => resourcesFor({ topic: 'grief', subtopics: [], languages: [], at: now, ...query })
const ids = ({ resources }: Support) => resources.map(({ id }) => id)
const byId = (id: string) => directory.find((resource) => resource.id === id)!

const clinicians: readonly Role[] = ['physician', 'nurse', 'health-worker', 'health-student']
const roles: readonly (Role | undefined)[] = [...clinicians, 'bereaved', 'carer', 'other', undefined]
const topics: readonly TopicId[] = ['grief', 'burnout', 'crisis']
const kinds: readonly Subtopic[] = ['patient-loss', 'perinatal-loss', 'child-loss', 'pet-loss', 'suicide-bereavement', 'carer', 'moral-injury']
const elsewhere = ['SE', 'CH', 'KE', 'XX', 'constructor', undefined]

/** All that is right of any answer at all. */
const isRight = (query: SupportQuery, support: Support) => {
  const { resources, crisis, needsCountry } = support
  const all: ShownResource[] = [...resources, ...crisis.lines, ...crisis.finders]
  expect(resources.length).toBeGreaterThanOrEqual(2)
  expect(resources.length).toBeLessThanOrEqual(4)
  expect(new Set(ids(support)).size).toBe(resources.length)
  expect(crisis.finders.length).toBeGreaterThan(0)
  expect(needsCountry).toBe(query.country === undefined)
  for (const { id, why, contacts, countries, audiences, privacy } of all) {
    expect(why).not.toBe('')
    expect(contacts.length).toBeGreaterThan(0)
    expect(countries.some((country) => country === 'INTL' || country === query.country)).toBe(true)
    expect(audiences.length === 0 || audiences.includes(query.role!)).toBe(true)
    if (audiences.some((role) => clinicians.includes(role))) expect(privacy).toBeTruthy()
    for (const contact of contacts) {
      if (!isNumber(contact)) continue
      expect(countries).toContain(query.country)
      expect(contact.display.replace(/[^\d+]/g, '')).toBe(contact.value)
      expect(contact.href).toContain(contact.value.replace('+', ''))
      expect(contact.stale || contact.assuredOn !== undefined).toBe(true)
      if (isShortCode(contact) && nationalCodes[contact.value]) expect(nationalCodes[contact.value]).toContain(query.country)
      const age = Math.floor((query.at.getTime() - Date.parse(contact.assuredOn ?? '')) / day)
      if (!nationalCodes[contact.value]) expect(age, `${id} ${contact.value}`).toBeLessThanOrEqual(180)
      if (age > 90) expect(contact.stale).toBe(true)
    }
  }
}

describe('any reader, any hour', () => {
  it('is answered rightly in every country × topic × role, each hour of a week', () => {
    for (const country of countriesServed) {
      for (const topic of topics) {
        for (const role of roles) {
          let told = ''
          for (let hour = 0; hour < 168; hour += 1) {
            const query: SupportQuery = { topic, subtopics: [], country, role, languages: [], at: new Date(now.getTime() + hour * 3_600_000) }
            const support = resourcesFor(query)
            const text = JSON.stringify(support)
            // An answer that is the same as the hour before is looked at again only at the week's end, for its age.
            if (text !== told || hour === 167) isRight(query, support)
            told = text
          }
        }
      }
    }
  }, 60_000)
  it('is answered rightly whatever is asked, at any date', () => {
    assert(
      property(
        constantFrom(...countriesServed, ...elsewhere),
        constantFrom(...topics),
        constantFrom(...roles),
        subarray([...kinds]),
        subarray(['en', 'en-GB', 'es', 'fr', 'de', 'ja', 'ar']),
        date({ min: new Date('2026-11-01'), max: new Date('2032-01-01'), noInvalidDate: true }),
        (country, topic, role, subtopics, languages, at) => {
          const query = { topic, subtopics, country: country?.toUpperCase(), role, languages, at }
          isRight(query, resourcesFor({ ...query, country }))
        },
      ),
      { numRuns: 600 },
    )
  }, 60_000)
  it('does not put a suicide line first beside a bereavement that is not by suicide', () => {
    const named = (resource: ShownResource | undefined) => resource?.topics.includes('crisis') && (!resource.topics.includes('grief') || resource.subtopics.length > 0)
    for (const country of [...countriesServed, ...elsewhere]) {
      for (const role of roles) {
        for (const kind of [undefined, ...kinds.filter((one) => one !== 'suicide-bereavement')]) {
          expect(named(ask({ country, role, subtopics: kind ? [kind] : [] }).resources[0]), `${country} ${role} ${kind}`).toBe(false)
        }
      }
    }
  })
  it('puts a line to dial first for a crisis wherever one is certain', () => {
    for (const country of ['US', 'GB', 'CA', 'IE', 'AU', 'NZ', 'IN', 'DE', 'FR', 'ES', 'NL', 'BR', 'MX', 'ZA', 'SG', 'PH']) {
      const { resources, crisis } = ask({ topic: 'crisis', country })
      expect(resources[0]?.contacts.some(isNumber), country).toBe(true)
      expect(crisis.lines[0]?.id).toBe(resources[0]?.id)
    }
  })
})

describe('the founding story: a doctor writes of a patient who died', () => {
  it.each([
    ['US', 'us-physician-support-line'],
    ['GB', 'gb-bma'],
    ['DE', 'de-psu-helpline'],
    ['FR', 'fr-sps'],
  ])('a physician in %s meets colleagues’ support first, with its privacy line', (country, first) => {
    for (const hour of [3, 12, 20]) {
      const { resources } = ask({ country, role: 'physician', subtopics: ['patient-loss'], at: new Date(now.getTime() + hour * 3_600_000) })
      expect(resources[0]?.id).toBe(first)
      expect(resources[0]?.privacy).toBeTruthy()
    }
  })
  it('a nurse is not sent to the doctors’ line', () => {
    expect(ids(ask({ country: 'US', role: 'nurse', subtopics: ['patient-loss'] }))[0]).toBe('us-anf-wellbeing')
    expect(ids(ask({ country: 'GB', role: 'nurse', topic: 'burnout' }))[0]).toBe('gb-doctors-in-distress')
  })
  it('peers before treatment, and what takes all of a role before what takes some of it', () => {
    expect(ids(ask({ country: 'GB', topic: 'burnout', role: 'physician' })).slice(0, 3)).toEqual(['gb-bma', 'gb-doctors-in-distress', 'gb-practitioner-health'])
    // A student of nursing is no medical student, a paramedic no dentist.
    expect(ids(ask({ country: 'GB', topic: 'burnout', role: 'health-student' })).slice(0, 2)).toEqual(['gb-doctors-in-distress', 'gb-bma'])
    expect(ids(ask({ country: 'US', topic: 'burnout', role: 'health-student' })).slice(0, 3)).toEqual(['us-emotional-ppe', 'us-lorna-breen', 'us-physician-support-line'])
    expect(ids(ask({ country: 'IE', topic: 'burnout', role: 'health-worker' }))).toEqual(['ie-samaritans', 'ie-phmp'])
    expect(ids(ask({ country: 'AU', topic: 'burnout', role: 'health-worker' })).at(-1)).toBe('au-doctors-health-nsw')
  })
  it('a reader with no role gets what is for everyone', () => {
    for (const country of ['US', 'GB', 'DE', 'FR']) {
      for (const { audiences } of ask({ country, subtopics: ['patient-loss'] }).resources) expect(audiences).toEqual([])
    }
  })
  it('a physician beside another loss meets bereavement support first, colleagues after', () => {
    expect(ids(ask({ country: 'GB', role: 'physician' }))).toEqual(['gb-cruse', 'ca-mygrief', 'us-whats-your-grief', 'gb-samaritans'])
    expect(ids(ask({ country: 'DE', role: 'physician' }))).toEqual(['de-psu-helpline', 'de-telefonseelsorge'])
  })
})

describe('kinds of loss', () => {
  it.each<[string, Subtopic, string]>([
    ['US', 'suicide-bereavement', 'us-afsp-loss'],
    ['GB', 'suicide-bereavement', 'gb-sobs'],
    ['AU', 'suicide-bereavement', 'au-standby'],
    ['FR', 'suicide-bereavement', 'fr-3114'],
    ['DE', 'suicide-bereavement', 'de-telefonseelsorge'],
    ['US', 'perinatal-loss', 'us-psi'],
    ['GB', 'perinatal-loss', 'gb-sands'],
    ['US', 'child-loss', 'us-compassionate-friends'],
    ['GB', 'child-loss', 'gb-tcf'],
    ['GB', 'pet-loss', 'gb-blue-cross'],
    ['AU', 'carer', 'au-carer-gateway'],
  ])('%s, %s', (country, kind, first) => expect(ids(ask({ country, subtopics: [kind] }))[0]).toBe(first))
  it('knows a carer by the reader’s own word', () => {
    expect(ids(ask({ country: 'US', topic: 'burnout', role: 'carer' }))[0]).toBe('us-eldercare-locator')
  })
})

describe('language, country, hour', () => {
  it('offers the reader’s language first', () => {
    expect(ids(ask({ country: 'JP', topic: 'burnout', languages: ['en-US'] }))[0]).toBe('jp-tell')
    expect(ids(ask({ country: 'JP', topic: 'burnout', languages: ['ja'] }))[0]).toBe('jp-yorisoi')
    const text = (languages: string[]) => ask({ country: 'US', languages }).resources.flatMap(({ contacts }) => contacts.flatMap(({ keyword }) => keyword ?? []))
    expect(text(['en'])).toEqual(['HOME'])
  })
  it('asks for the country, and until then shows no number and the finders', () => {
    const support = ask({ country: undefined })
    expect(support.needsCountry).toBe(true)
    expect(support.crisis.emergency).toBeUndefined()
    expect(support.crisis.lines).toEqual([])
    expect(ids(ask({ topic: 'crisis' }))).toEqual(['intl-findahelpline', 'intl-befrienders'])
  })
  it('in a crisis puts whom one can call before a page, in whatever language', () => {
    // The other line’s number has no evidence of the last 180 days then.
    const faded = new Date('2026-11-29T12:00:00Z')
    for (const languages of [['zh-SG'], ['ms'], ['ta'], ['en']]) expect(ask({ country: 'SG', topic: 'crisis', languages, at: faded }).crisis.lines[0]!.id).toBe('sg-sos')
  })
  it('takes a country in small letters', () => expect(ask({ country: 'gb' }).crisis.emergency).toBe('999'))
  it.each([['US', '911'], ['GB', '999'], ['IE', '112'], ['SE', '112'], ['AU', '000'], ['NZ', '111'], ['IN', '112'], ['ZA', undefined], ['CN', undefined]])(
    'emergency in %s: %s',
    (country, number) => expect(ask({ country }).crisis.emergency).toBe(number),
  )
  it('does not send a reader to a closed line first, and says when it opens', () => {
    const places = (moment: string) => ids(ask({ country: 'IE', at: new Date(moment) }))
    expect(places('2026-11-23T11:00:00Z')[0]).toBe('ie-ihf-bereavement')
    expect(places('2026-11-23T03:00:00Z')[0]).not.toBe('ie-ihf-bereavement')
    const closed = ask({ country: 'IE', at: new Date('2026-11-23T03:00:00Z') }).resources.find(({ id }) => id === 'ie-ihf-bereavement')
    expect(closed?.contacts[0]?.open).toEqual({ now: false, until: '2026-11-23T10:00:00.000Z' })
  })
})

describe('age', () => {
  const phones = (country: string, topic: TopicId, at: string) =>
    ask({ country, topic, at: new Date(at) }).resources.flatMap(({ contacts }) => contacts.filter(isNumber).map(({ value, stale }) => `${value}${stale ? ' stale' : ''}`))
  it('shows, doubts, hides an ordinary number, and keeps its link', () => {
    const cruse = (at: string) => ask({ country: 'GB', at: new Date(at) }).resources.find(({ id }) => id === 'gb-cruse')?.contacts.map(({ kind, stale }) => [kind, stale])
    expect(cruse('2026-12-30T12:00:00Z')).toEqual([['phone', false], ['web', false]])
    expect(cruse('2026-12-31T12:00:00Z')).toEqual([['phone', true], ['web', false]])
    expect(cruse('2027-03-30T12:00:00Z')).toEqual([['phone', true], ['web', false]])
    expect(cruse('2027-03-31T12:00:00Z')).toEqual([['web', false]])
  })
  it('keeps a national code for years, with its doubt', () => expect(phones('US', 'crisis', '2031-01-01T00:00:00Z')).toContain('988 stale'))
  it('shows opening times for 90 days and no longer', () => {
    const open = (at: string) => ask({ country: 'US', topic: 'crisis', at: new Date(at) }).resources[0]?.contacts[0]
    expect(open('2026-12-30T12:00:00Z')?.open).toEqual({ now: true })
    expect(open('2026-12-31T12:00:00Z')).toMatchObject({ value: '988', stale: true })
    expect(open('2026-12-31T12:00:00Z')?.open).toBeUndefined()
    expect(open('2026-12-31T12:00:00Z')?.hours).toBeUndefined()
  })
  it('hides an undated ordinary number', () => {
    expect(byId('nl-113').contacts.some(({ value }) => value === '08000113')).toBe(true)
    expect(phones('NL', 'crisis', '2026-11-22T00:00:00Z')).toEqual(['113'])
  })
  it('brings a number back when a person has read it', () => {
    const hidden = byId('de-psu-helpline').contacts[0]!
    expect(isShowable(hidden, now)).toBe(false)
    const read = assured('de-psu-helpline', hidden, { 'de-psu-helpline/phone/08000911912': { on: '2026-11-20', hours: true } })
    expect(read).toMatchObject({ assuredOn: '2026-11-20', hoursOn: '2026-11-20', assuredBy: expect.stringContaining('person') })
    expect(isShowable(read, now)).toBe(true)
    expect(assured('de-psu-helpline', hidden, { 'de-psu-helpline/phone/08000911912': { on: '2019-01-01' } })).toBe(hidden)
  })
  it('doubts every number when the reader’s clock stands before the evidence', () => expect(phones('GB', 'grief', '2026-01-01T00:00:00Z')).toContain('08088081677 stale'))
})

describe('the employer’s own', () => {
  const team = { ...byId('gb-cruse'), id: 'own-team', name: 'Peer support team', contacts: [{ kind: 'phone' as const, value: '02079460000' }] }
  it('stands first where it fits, says who may learn of it, does not fade, and claims no check', () => {
    const { resources } = ask({ country: 'GB', employer: [team] })
    expect(resources.map(({ id }) => id).slice(0, 2)).toEqual(['own-team', 'gb-cruse'])
    expect(resources).toHaveLength(4)
    expect(resources[0]).toMatchObject({ privacy: expect.stringContaining('employer'), why: expect.stringContaining('not checked by us') })
    expect(resources[0]?.contacts[0]).toMatchObject({ display: '0207 946 0000', stale: false })
    expect(resources.map(({ isEmployers }) => isEmployers)).toEqual([true, undefined, undefined, undefined])
    expect(resources[0]?.contacts[0]?.assuredOn).toBeUndefined()
  })
  it('does not stand where it does not fit, nor in a crisis', () => {
    expect(ids(ask({ country: 'GB', topic: 'burnout', employer: [team] }))).not.toContain('own-team')
    expect(ids(ask({ country: 'GB', topic: 'crisis', employer: [{ ...team, topics: ['crisis', 'grief'] }] }))).not.toContain('own-team')
    expect(ids(ask({ country: 'GB', employer: [{ ...team, audiences: ['nurse'] }] }))).not.toContain('own-team')
  })
})

describe('more for the country', () => {
  const askers: readonly (Role | undefined)[] = [...clinicians, undefined]
  it('brings the rest of the country for the topic, nothing twice, nothing of another country', () => {
    for (const country of countriesServed) {
      for (const topic of topics) {
        const query: SupportQuery = { topic, subtopics: [], country, languages: [], at: now }
        const support = resourcesFor(query)
        const others = othersFor(query, support)
        const all = [...support.resources, ...support.crisis.lines, ...others].map(({ id }) => id)
        for (const { id, countries, topics: about } of others) {
          expect(countries, id).toContain(country)
          expect(about, id).toContain(topic)
          expect(all.filter((one) => one === id)).toHaveLength(1)
        }
      }
    }
  })
  it('leads a reader of some kind to each service, but to one whose only number has faded', () => {
    const seen = new Set(
      [...countriesServed, 'XX'].flatMap((country) =>
        topics.flatMap((topic) =>
          askers.flatMap((role) => {
            const query: SupportQuery = { topic, subtopics: [], country, languages: [], at: now, ...(role && { role }) }
            const support = resourcesFor(query)
            return [...support.resources, ...support.crisis.lines, ...support.crisis.finders, ...othersFor(query, support)].map(({ id }) => id)
          }),
        ),
      ),
    )
    expect(directory.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual(['pt-1411'])
  })
  it('has nothing where no country is named', () => {
    const query: SupportQuery = { topic: 'grief', subtopics: [], languages: [], at: now }
    expect(othersFor(query, resourcesFor(query))).toEqual([])
  })
})
