import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { directory } from '../../utils/directory'
import { dialled, rowsAt } from '../../vetting/rows'

const run = (script: string, args: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { encoding: 'utf8' })
const out = (script: string, args: readonly string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { encoding: 'utf8' })
const doctor = ['--topic', 'grief', '--subtopics', 'patient-loss', '--country', 'US', '--role', 'physician', '--at', '2026-11-22T03:00:00-05:00']

describe('support', () => {
  it('says what is shown and why', () => {
    const text = out('support', doctor)
    expect(text.indexOf('1.  Physician Support Line')).toBe(0)
    expect(text).toMatch(/Privacy: .*\n/)
    expect(text).toMatch(/Why here: made for your work \(physician\)/)
    expect(text).toMatch(/Emergency number: 911/)
  })
  it('says it in JSON', () => {
    const { resources, crisis, needsCountry } = JSON.parse(out('support', [...doctor, '--json']))
    expect(resources[0].id).toBe('us-physician-support-line')
    expect(crisis.lines[0].contacts[0]).toMatchObject({ display: '988', href: 'tel:988', open: { now: true } })
    expect(needsCountry).toBe(false)
  })
  it.each([
    ['no topic', []],
    ['an unknown topic', ['--topic', 'joy']],
    ['an unknown role', ['--topic', 'grief', '--role', 'king']],
    ['an unknown kind', ['--topic', 'grief', '--subtopics', 'patient-loss,nothing']],
    ['a country in words', ['--topic', 'grief', '--country', 'France']],
    ['no language', ['--topic', 'grief', '--languages', 'x_y']],
    ['no date', ['--topic', 'grief', '--at', 'tomorrow']],
    ['an unknown option', ['--topic', 'grief', '--colour', 'red']],
  ])('refuses %s', (_name, args) => {
    const { status, stdout, stderr } = run('support', args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.split('\n')[0]).not.toBe('')
  })
})

describe('vet', () => {
  it('puts each number beside its operator’s page and says how many a person has read', () => {
    const text = out('vet', [])
    const rows = dialled(rowsAt(new Date(), []))
    expect(rows.length).toBeGreaterThan(40)
    for (const { display, page } of rows) {
      expect(text).toContain(display)
      if (page) expect(text).toContain(page)
    }
    expect(text.match(/operator's page: /g)).toHaveLength(rows.length)
    const { length } = JSON.parse(readFileSync('vetting/confirmations.json', 'utf8'))
    if (length === 0) expect(text).toContain('none has been confirmed by a person yet')
  })
  it.each([
    ['no name', ['confirm', '--id', 'gb-bma', '--saw', '0330 123 1245']],
    ['an unknown service', ['confirm', '--id', 'gb-none', '--by', 'A. Reader', '--saw', '0330 123 1245']],
    ['a number that was not seen', ['confirm', '--id', 'gb-bma', '--by', 'A. Reader', '--saw', 'it looked fine']],
    ['an unknown command', ['bless']],
  ])('refuses %s, and records nothing', (_name, args) => {
    const before = readFileSync('vetting/confirmations.json', 'utf8')
    expect(run('vet', args).status).toBe(2)
    expect(readFileSync('vetting/confirmations.json', 'utf8')).toBe(before)
  })
  it('knows each service of the directory in its report', () => {
    const report = readFileSync('vetting/report.md', 'utf8')
    for (const { id } of directory) expect(report).toContain(`| ${id} |`)
  })
})
