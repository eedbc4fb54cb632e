// @vitest-environment node
import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readCorpus } from '../../training/read-corpus'
import { heldOutWriters } from '../../training/settings'
import { detect, judge } from '../../utils/detector'
import { secondReading as encoded } from '../../utils/encoder'

const clear = 'My father died on Thursday. The funeral is next week and I still set his place at the table.'

describe('a verdict', () => {
  it('tells topic, voice, caution and the words that carried it', () => {
    const found = detect(clear)!
    expect(found).toMatchObject({ topic: 'grief', voice: 'lived' })
    expect(found.caution).toBeDefined()
    expect(found.evidence.length).toBeGreaterThan(0)
  })

  it.each([
    ['by the table alone', {}, 1],
    ['with a second reading', { secondReading: encoded }, 8],
  ] as const)('%s loses certainty when its evidence is taken out', (_, context, every) => {
    const posts = readCorpus(heldOutWriters).posts.flatMap(({ text }, at) => {
      const found = at % every === 0 ? detect(text, context) : undefined
      return found ? [{ text, ...found }] : []
    })
    expect(posts.length).toBeGreaterThan(100)
    const weaker = posts.filter(({ text, topic, score, evidence }) => {
      const rest = evidence.toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
      return judge(rest, context).scores[topic] < score
    })
    // Taking words out shortens the text, which strengthens what is left: a few posts keep their score.
    expect(weaker.length / posts.length).toBeGreaterThan(0.95)
  })

  it.each(['', ' ', '\uD800', '\uDFFF\uD800', '\u0000', '\u202E\u2066', '#'.repeat(10_000), '🕊️'.repeat(5000), 'a'.repeat(200_000), `${clear} `.repeat(2000)])(
    'of hostile text %# does not throw',
    (text) => expect(() => judge(text, { altText: text, truncated: true })).not.toThrow(),
  )

  it('of any text stays within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        const text = `${noise} ${clear} ${noise}`
        const { scores, evidence } = judge(text)
        for (const score of Object.values(scores)) expect(score).toSatisfy((value: number) => value >= 0 && value <= 1)
        for (const { start, end } of evidence) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    'Ein Jahr ohne dich, Schwesterherz. Deine Playlist läuft noch jeden Morgen im Bad.',
    'Mi hermana murió el martes. Cuarenta y tres años. No sé qué hacer con su silla.',
    'पिताजी को गए आज चालीस दिन हुए।',
    'Je ne vois plus d’issue. Le travail, les dettes, la maison vide.',
  ])('is not given on a language that is not read: %s', (text) => expect(detect(text)).toBeUndefined())

  it.each(['RIP my phone, 2021–2024. Gone too soon.', 'This deadline is killing me 😂', 'Dead tired after leg day. Worth it.', 'Join our free webinar: 5 signs of burnout and how to beat it. Link in bio!'])(
    'is no card beside: %s',
    (text) => {
      const found = detect(text)
      expect(found?.voice === 'lived' && (found.caution === 'clear' || found.caution === 'balanced')).toBe(false)
    },
  )
})

describe('a second reading', () => {
  const doubtful = 'I set the table for two again tonight. Old habits.'
  const read = (text: string, added: readonly number[] | undefined) => {
    const secondReading = vi.fn(() => added)
    return { found: detect(text, { secondReading }), secondReading, scores: judge(text, { secondReading }).scores }
  }

  it('is asked for where the table is in doubt, and only there', () => {
    expect(read(doubtful, []).secondReading).toHaveBeenCalledWith(doubtful, doubtful)
    for (const text of [clear, 'waffles today', '', 'Mi hermana murió el martes. No sé qué hacer con su silla.']) expect(read(text, []).secondReading, text).not.toHaveBeenCalled()
  })

  it('of a post in two languages is given the English of it', () => {
    const german = 'Heute war ein schöner Tag und wir haben mit der ganzen Familie am See gesessen, bis die Sonne weg war.'
    const { secondReading } = read(`${german}\n${doubtful}\n${german}`, [])
    expect(secondReading).toHaveBeenLastCalledWith('I set the table for two again tonight. Old habits', `${german}\n${doubtful}\n${german}`)
  })

  it('decides together with the table', () => {
    expect(read(doubtful, [9, -9, -9, -9]).found).toMatchObject({ topic: 'grief', voice: 'lived' })
    expect(read(doubtful, [-9, 9, -9, -9]).found).toMatchObject({ topic: 'burnout', voice: 'lived' })
    expect(read(doubtful, [9, -9, -9, 9]).found).toMatchObject({ topic: 'grief', voice: 'about' })
    expect(read(doubtful, [-9, -9, -9, 0]).found).toBeUndefined()
  })

  it('that is not known yet keeps everything silent', () => {
    for (const { text } of readCorpus(heldOutWriters).posts) {
      const { found, secondReading } = read(text, undefined)
      if (secondReading.mock.calls.length > 0) expect(found, text).toBeUndefined()
    }
  })

  it('that cannot be had leaves the table to decide alone', () => {
    for (const { text } of readCorpus(heldOutWriters).posts.slice(0, 500)) expect(read(text, []).found).toEqual(detect(text))
  })
})

describe('npm run -s detect', () => {
  const run = (input: string, ...flags: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'scripts/detect.ts', ...flags], { input, encoding: 'utf8' })

  it('answers each line, names a bad one, goes on, and ends with 1', () => {
    const { stdout, stderr, status } = run(`{"id":"a","text":${JSON.stringify(clear)}}\nnot json\n{"id":"b","text":"waffles today"}\n`)
    const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toMatchObject([{ id: 'a', topic: 'grief', voice: 'lived', card: true }, { id: 'b', topic: 'neither', voice: null, card: false }])
    expect(Object.keys(lines[0]!)).toEqual(['id', 'topic', 'voice', 'card', 'scores', 'subtopics', 'evidence'])
    expect(stderr).toContain('2')
    expect(status).toBe(1)
  })

  it('ends with 0 when all is well', () => {
    expect(execFileSync(process.execPath, ['--import', 'tsx', 'scripts/detect.ts', '--caution', 'clear'], { input: '{"id":1,"text":"hello"}\n', encoding: 'utf8' })).toContain('"neither"')
  })
})
