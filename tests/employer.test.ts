import { assert, anything, array, constantFrom, dictionary, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resourcesFor } from '../utils/directory'
import { employerOf, mostEntries, nextId, readEntries, readEntry } from '../utils/employer'
import { defaultSettings } from '../utils/settings'

const team = { name: 'Peer support team', what: 'Two colleagues from every ward.', learns: 'Nobody at work is told.', phone: '01632 960 120' }
const entryOf = (raw: unknown) => {
  const read = readEntry(raw, 'own-1')
  return 'entry' in read ? read.entry : undefined
}
const faultsOf = (raw: unknown) => {
  const read = readEntry(raw, 'own-1')
  return 'faults' in read ? read.faults : []
}

describe('an entry of the employer’s own services', () => {
  it('is kept as it was meant, beside both topics where none is named', () => {
    expect(entryOf(team)).toEqual({ id: 'own-1', ...team, topics: ['grief', 'burnout'] })
    expect(entryOf({ ...team, topics: ['burnout', 'crisis'] })?.topics).toEqual(['burnout'])
  })
  it.each([
    ['01632 960 120', '01632 960 120'],
    ['(01632) 960-120', '01632 960 120'],
    ['+44 (0)1632 960120', '+44 1632 960120'],
    ['4567', '4567'],
    ['+353-1-555.0142', '+353 1 555 0142'],
    // Digits as they are typed in Arabic, Persian and Hindi, and the hyphens of word processors.
    ['\u0660\u0661\u0666\u0663\u0662 \u0669\u0666\u0660 \u0661\u0662\u0660', '01632 960 120'],
    ['+\u06F4\u06F4 (\u06F0)\u06F1\u06F6\u06F3\u06F2 \u06F9\u06F6\u06F0\u06F1\u06F2\u06F0', '+44 1632 960120'],
    ['\u0966\u0967\u096C\u0969\u0968-\u096F\u096C\u0966\u096D\u096E', '01632 96078'],
    ['\u0664\u0665\u06F4\u06F5\u096A\u096B', '454545'],
    ['0\u20101632\u2011960\u2012120', '0 1632 960 120'],
    ['01632\u2013960\u2014120\u20153\u22124', '01632 960 120 3 4'],
  ])('a number typed as %s is %s', (typed, kept) => expect(entryOf({ ...team, phone: typed })?.phone).toBe(kept))
  it.each(['12', '1234567890123456', 'call me', '555 0100 ext 7', '*21*555#', '0044;phone-context=x', '+', '++44 20', '55\u202E50100x', 'tel:5550100'])('%j is no number', (phone) =>
    expect(faultsOf({ ...team, phone })).toEqual(['phone']),
  )
  it.each([
    ['https://peers.example/help?ward=4', 'https://peers.example/help?ward=4'],
    ['peers.example', 'https://peers.example/'],
    ['https://intranet/peers', 'https://intranet/peers'],
  ])('a website typed as %s is %s', (web, kept) => expect(entryOf({ name: 'Team', web })?.web).toBe(kept))
  it.each(['http://peers.example', 'javascript:alert(1)', 'JaVaScRiPt://peers.example/%0aalert(1)', 'data:text/html,x', 'file:///etc', 'https://me:word@peers.example', 'https://', 'https://a b', 'https://x/"onclick="y', `https://${'a'.repeat(400)}.example`])(
    '%j is no website',
    (web) => expect(faultsOf({ name: 'Team', web })).toEqual(['web']),
  )
  it.each(['peers', 'peers@ward', 'a@b.example?cc=boss@b.example', 'a@b.example,c@d.example', 'a%0abcc@b.example', 'Peers <a@b.example>', ' @b.example'])('%j is no e-mail address', (email) =>
    expect(faultsOf({ name: 'Team', email })).toEqual(['email']),
  )
  it('says all that is wrong', () => {
    expect(faultsOf({})).toEqual(['name', 'way'])
    expect(faultsOf({ name: '\u200B\u202E ', phone: 'x', web: 'ftp://a', email: 'b', topics: [] })).toEqual(['name', 'phone', 'web', 'email', 'topics'])
    for (const raw of [undefined, null, 7, 'team', [], () => 1]) expect(faultsOf(raw)).toEqual(['name', 'way'])
  })
  it('loses controls, marks that turn words round, and what is too long', () => {
    const entry = entryOf({ ...team, name: ' Peer\u0000\u202E  support\n team ', what: 'a'.repeat(10_000), learns: '😀'.repeat(500) })
    expect(entry?.name).toBe('Peer support team')
    expect([...(entry?.what ?? '')]).toHaveLength(160)
    expect([...(entry?.learns ?? '')]).toHaveLength(200)
    expect(entry?.learns).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  })
  it('whatever is entered: an entry that is safe to show, or faults', () => {
    const field = oneof(string({ unit: 'binary', maxLength: 60 }), constantFrom('01632 960120', 'https://x.example', 'a@b.example'), anything())
    assert(
      property(dictionary(constantFrom('id', 'name', 'what', 'learns', 'phone', 'web', 'email', 'topics', '__proto__'), field), (raw) => {
        const read = readEntry(raw, 'own-1')
        if ('faults' in read) return void expect(read.faults).not.toEqual([])
        const { phone, web, email, ...rest } = read.entry
        if (phone !== undefined) expect(phone).toMatch(/^\+?\d+( \d+)*$/)
        if (web !== undefined) expect(web).toMatch(/^https:\/\/[^\s@"'<>\\`]+$/)
        if (email !== undefined) expect(email).toMatch(/^[^\s?&%,<>]+@[^\s?&%,<>]+$/)
        expect([phone, web, email].some(Boolean)).toBe(true)
        expect(Object.values(rest).flat().join('')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a list of entries', () => {
  it('leaves out what cannot be used, and gives each an id of its own', () => {
    const ids = readEntries([{ ...team, id: 'own-3' }, 4, { ...team, id: 'own-3' }, { name: 'no way' }, { ...team, id: 'us-988' }], 'own').map(({ id }) => id)
    expect(ids).toEqual(['own-3', 'own-1', 'own-2'])
    expect(nextId(ids.map((id) => ({ id })), 'own')).toBe('own-4')
  })
  it('ends at the most that is kept', () => {
    expect(readEntries(Array.from({ length: 50 }, () => team), 'policy')).toHaveLength(mostEntries)
    for (const stored of [undefined, null, {}, 'x', 3]) expect(readEntries(stored, 'own')).toEqual([])
  })
  it('survives being stored and read again', () => {
    assert(
      property(array(constantFrom(team, { ...team, web: 'peers.example' }, { ...team, phone: '+44 (0)20 1', email: 'a@b.example' }), { maxLength: 6 }), (list) => {
        const once = readEntries(list, 'own')
        expect(readEntries(JSON.parse(JSON.stringify(once)), 'own')).toEqual(once)
      }),
    )
  })
})

describe('in the panel', () => {
  const policy = { employer: readEntries([{ ...team, name: 'Staff support', learns: '' }], 'policy'), savingOff: false }
  const settings = { ...defaultSettings, policy, employer: readEntries([{ ...team, topics: ['burnout'] }], 'own') }
  const ask = (topic: 'grief' | 'burnout' | 'crisis') => resourcesFor({ topic, subtopics: [], languages: ['en'], country: 'GB', at: new Date('2026-11-22T08:00:00Z'), employer: employerOf(settings) })

  it('the policy’s stand before the reader’s, both before ours, with who learns of a call', () => {
    const [first, second, third] = ask('burnout').resources
    expect(first).toMatchObject({ name: 'Staff support', isEmployers: true, privacy: expect.stringContaining('ask what your employer learns') })
    expect(second).toMatchObject({ name: 'Peer support team', isEmployers: true, privacy: 'Nobody at work is told.' })
    expect(third?.isEmployers).toBeUndefined()
    expect(second?.contacts).toMatchObject([{ display: '01632 960 120', href: 'tel:01632960120', stale: false }])
  })
  it('stand only where they fit, and never for a crisis', () => {
    expect(ask('grief').resources.map(({ name }) => name)).not.toContain('Peer support team')
    expect(JSON.stringify(ask('crisis'))).not.toContain('Staff support')
  })
})
