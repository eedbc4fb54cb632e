import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contactKey } from '../../utils/directory/age'
import { confirmed } from '../../utils/directory/confirmed'
import { neverShip } from '../../utils/directory/dead'
import { directory } from '../../utils/directory'
import type { Contact, Resource } from '../../utils/types'
import { confirmationsOf, confirmedModule } from '../../vetting/confirm'
import { faultsIn } from '../../vetting/faults'
import { withCoverage } from '../../vetting/report'
import { dialled, rowsAt, type Confirmation } from '../../vetting/rows'
import { sources } from '../../vetting/sources'

const read = (path: string) => readFileSync(path, 'utf8')
const confirmations: Confirmation[] = JSON.parse(read('vetting/confirmations.json'))

const sound: Resource = {
  id: 'xx-line',
  name: 'A Line',
  organization: 'A Line',
  description: 'Someone listens.',
  topics: ['grief'],
  subtopics: [],
  audiences: [],
  countries: ['GB'],
  languages: ['en'],
  contacts: [{ kind: 'phone', value: '08085550001', assuredOn: '2026-10-01', assuredBy: 'a list' }],
}
const source = { 'xx-line': [{ at: 'https://example.org/', kind: 'operator' }] }
const withContact = (contact: Partial<Contact>): Resource[] => [{ ...sound, contacts: [{ ...sound.contacts[0]!, ...contact }] }]

describe('what ships', () => {
  it('has no fault', () => expect(faultsIn(directory, sources)).toEqual([]))
  it('rests on sources of shipped services alone', () => {
    expect(Object.keys(sources).filter((id) => !directory.some((resource) => resource.id === id))).toEqual([])
  })
})

describe('each fault is seen', () => {
  it('passes a sound service', () => expect(faultsIn([sound], source)).toEqual([]))
  const broken: [string, Resource[], Record<string, { at: string; kind: string }[]>?][] = [
    ['a + before a short code', withContact({ value: '+988' })],
    ['a + before a short code written long', withContact({ value: '+33333114' })],
    ['a short code in two countries', [{ ...sound, countries: ['GB', 'IE'], contacts: [{ kind: 'text', value: '85258' }] }]],
    ['a national code of another country', [{ ...sound, contacts: [{ kind: 'phone', value: '988', nationalCode: true }] }]],
    ['an ordinary number that claims to be national', withContact({ nationalCode: true })],
    ['a national code that is not marked', [{ ...sound, contacts: [{ kind: 'phone', value: '111' }] }]],
    ['a number for every country', [{ ...sound, countries: ['INTL'] }]],
    ['a number written with signs', withContact({ value: '0808 555 0001' })],
    ['a dead domain', withContact({ kind: 'web', value: 'https://www.mitss.org/help' })],
    ['a link without https', withContact({ kind: 'web', value: 'http://example.org/' })],
    ['hours without a zone', withContact({ hours: { zone: '', open: [{ days: [1], from: '09:00', to: '17:00' }] } })],
    ['hours with an offset for a zone', withContact({ hours: { zone: '+01:00', open: [{ days: [1], from: '09:00', to: '17:00' }] } })],
    ['hours past midnight in one span', withContact({ hours: { zone: 'Europe/London', open: [{ days: [1], from: '22:00', to: '02:00' }] } })],
    ['hours off the quarter', withContact({ hours: { zone: 'Europe/London', open: [{ days: [1], from: '09:10', to: '17:00' }] } })],
    ['a date of no day', withContact({ assuredOn: '2026-10' })],
    ['a date without the one looked at', withContact({ assuredBy: undefined })],
    ['a doctor’s service without a privacy line', [{ ...sound, audiences: ['physician'] }]],
    ['a student’s service with a blank privacy line', [{ ...sound, audiences: ['health-student'], privacy: ' ' }]],
    ['no source', [sound], {}],
    ['an empty list of sources', [sound], { 'xx-line': [] }],
    ['no country', [{ ...sound, countries: [] }]],
    ['no contact', [{ ...sound, contacts: [] }]],
    ['an id used twice', [sound, sound]],
    ['two sentences', [{ ...sound, description: 'Someone listens. Always.' }]],
    ...neverShip.map(({ digits, why }): [string, Resource[]] => [`${digits}: ${why}`, withContact({ value: digits })]),
  ]
  it.each(broken)('%s', (_name, directoryOf, sourcesOf = source) => expect(faultsIn(directoryOf, sourcesOf)).not.toEqual([]))
  it('a never-ship number in its international form', () => {
    expect(faultsIn(withContact({ value: '12023041200' }), source).join()).toMatch('never to be shipped')
  })
})

describe('the human check', () => {
  const at = new Date('2026-11-24T00:00:00Z')
  const rows = rowsAt(at, [])
  const person = { by: 'A. Reader', on: '2026-11-24' }

  it('confirms only what was seen', () => {
    const made = confirmationsOf(rows, { ...person, id: 'gb-bma', saw: 'Call 0330 123 1245, 24/7', hours: true })
    expect(made.map(({ key, hours }) => [key, hours])).toEqual([['gb-bma/phone/03301231245', true]])
    expect(confirmationsOf(rows, { ...person, id: 'gb-bma', saw: 'Call 0330 123 1246', hours: false })).toEqual([])
    expect(confirmationsOf(rows, { ...person, id: 'us-988', saw: 'Call 1 988 555', hours: false })).toEqual([])
  })
  it('tells two keywords of one short code apart', () => {
    const made = confirmationsOf(rows, { ...person, id: 'us-crisis-text-line', saw: 'Text AYUDA to 741741', hours: false })
    expect(made.map(({ key }) => key)).toEqual(['us-crisis-text-line/text/741741/AYUDA'])
  })
  it('keeps the name of a person out of what ships, and the newest day', () => {
    const made = confirmationsOf(rows, { ...person, id: 'gb-bma', saw: '0330 123 1245', hours: false })
    const text = confirmedModule([...made, ...made.map((one) => ({ ...one, on: '2026-10-01' }))])
    expect(text).toContain("'gb-bma/phone/03301231245': { on: '2026-11-24' }")
    expect(text).not.toContain('Reader')
  })
  it('ships exactly the confirmations of the file', () => {
    expect(read('utils/directory/confirmed.ts')).toBe(confirmedModule(confirmations))
    const keys = new Set(rows.map(({ key }) => key))
    expect(Object.keys(confirmed).filter((key) => !keys.has(key))).toEqual([])
  })
  it('has a page to read beside every number but those known to lack one', () => {
    expect(dialled(rows).filter(({ page }) => !page).map(({ key }) => key)).toEqual(['mx-linea-de-la-vida/phone/8009112000', 'pt-1411/phone/1411'])
  })
})

describe('the records', () => {
  it('has a line in the changelog for each number and its edits', () => {
    const log: { change: 'added' | 'removed'; key: string; on: string; why: string }[] = JSON.parse(read('vetting/number-changelog.json'))
    const now = new Set<string>()
    for (const { change, key, on, why } of log) {
      expect(on).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(why).not.toBe('')
      if (change === 'added') now.add(key)
      else expect(now.delete(key)).toBe(true)
    }
    expect([...now].toSorted()).toEqual(dialled(rowsAt(new Date(), [])).map(({ resource, contact }) => contactKey(resource.id, contact)).toSorted())
  })
  it('buries no living service and leads from the gone to the living', () => {
    const ids = directory.map(({ id }) => id)
    const tombstones: { id: string; state: string; replacedBy: string[] }[] = JSON.parse(read('vetting/tombstones.json'))
    for (const { id, replacedBy } of tombstones) {
      expect(ids).not.toContain(id)
      for (const next of replacedBy) expect(ids).toContain(next)
    }
    for (const { replacedBy } of neverShip) if (replacedBy) expect(ids).toContain(replacedBy)
  })
  it('tells the coverage as it is', () => {
    const page = read('docs/support-directory.md')
    expect(withCoverage(page, confirmations)).toBe(page)
  })
})
