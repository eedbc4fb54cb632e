import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { accepted, licences, shipped } from '../../scripts/release/licences'
import { lint, unexplained } from '../../scripts/release/lint'
import { differences, filesIn, pack, sha256 } from '../../scripts/release/pack'

const out = mkdtempSync(join(tmpdir(), 'release-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

describe('what goes to the stores', () => {
  it('Mozilla’s linter finds no error, and no warning that is not explained', () => {
    const told = lint('.output/firefox-mv3')
    expect(told.errors).toEqual([])
    expect(unexplained(told)).toEqual([])
    // What nobody has explained is seen.
    expect(unexplained({ ...told, warnings: [...told.warnings, { code: 'DANGEROUS_EVAL', message: 'eval' }] })).toHaveLength(1)
    expect(unexplained({ ...told, warnings: [...told.warnings, ...told.warnings] })).toHaveLength(told.warnings.length > 0 ? 1 : 0)
  }, 60_000)

  it('a second build is the same to the byte, and what it bundles is in the list of licences', () => {
    // In a process of its own: the test runner's environment would be built in.
    const script = `const { build } = await import('wxt'); const { steps } = await build({ browser: 'chrome', outDir: ${JSON.stringify(out)}, vite: () => ({ logLevel: 'silent' }) }); process.stdout.write('#modules#' + JSON.stringify(steps.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.moduleIds ?? []))))`
    const { NODE_ENV: _, VITEST: __, ...env } = process.env
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] })
    expect(differences(filesIn('.output/chrome-mv3'), filesIn(join(out, 'chrome-mv3')))).toEqual([])
    const modules = JSON.parse(printed.slice(printed.lastIndexOf('#modules#') + 9)) as string[]
    const packages = modules.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
    expect([...new Set(packages)].toSorted()).toEqual([...shipped])
  }, 60_000)

  it('every licence of what ships is one of those accepted, and its words are there', () => {
    for (const { name, licence, words } of licences()) {
      expect(accepted, name).toContain(licence)
      expect(words.length, name).toBeGreaterThan(500)
    }
  })

  it('a zip is the same whenever it is made, holds the manifest at its root and every file', () => {
    const files = filesIn('.output/chrome-mv3')
    const zip = pack(files)
    expect(sha256(pack(new Map([...files].toReversed())))).toBe(sha256(zip))
    const unpacked = unzipSync(zip)
    expect(differences(files, new Map(Object.entries(unpacked)))).toEqual([])
    expect(JSON.parse(new TextDecoder().decode(unpacked['manifest.json']))).toMatchObject({ manifest_version: 3, version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version })
  })
})
