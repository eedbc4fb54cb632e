/**
 * npm run release [-- --quick]: everything that the stores want, in `.output/release`: zips for Chrome, Edge and Firefox, the sources that rebuild them to the
 * byte, a CycloneDX bill of materials, licences, and checksums. Ends with an error where a check fails. `--quick` leaves out the two clean builds.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { unzipSync } from 'fflate'
import { licenceList } from './licences'
import { lint, unexplained } from './lint'
import { differences, filesIn, pack, sha256, sources } from './pack'

const { values } = parseArgs({ options: { quick: { type: 'boolean' } } })
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const out = '.output/release'
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const run = (folder: string, ...parameters: string[]) => execFileSync(npm, parameters, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' })

if (!readFileSync('CHANGELOG.md', 'utf8').includes(`## ${version}`)) throw new Error(`CHANGELOG.md does not tell of ${version}`)
const dirty = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim()
if (dirty) console.error(`Not committed, and in this release all the same:\n${dirty}`)

console.error('Building…')
run('.', 'run', 'build')
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const made = new Map<string, Uint8Array>()
const builds = { chrome: '.output/chrome-mv3', edge: '.output/chrome-mv3', firefox: '.output/firefox-mv3' }
for (const [browser, folder] of Object.entries(builds)) made.set(`quiet-nod-${version}-${browser}.zip`, pack(filesIn(folder)))
const sourceZip = pack(sources())
made.set(`quiet-nod-${version}-sources.zip`, sourceZip)
made.set('licences.txt', new TextEncoder().encode(licenceList()))
// npm names it after the folder.
const bill = JSON.parse(execFileSync(npm, ['sbom', '--omit=dev', '--sbom-format=cyclonedx', '--sbom-type=application'], { encoding: 'utf8', shell: process.platform === 'win32' })) as { metadata: { component: { name: string } } }
bill.metadata.component.name = 'quiet-nod'
made.set('sbom.cdx.json', new TextEncoder().encode(`${JSON.stringify(bill, undefined, 2)}\n`))
for (const [name, bytes] of made) writeFileSync(join(out, name), bytes)

const faults: string[] = []
const told = lint(join(out, `quiet-nod-${version}-firefox.zip`))
faults.push(...unexplained(told))
console.log(`Mozilla's linter: ${told.errors.length} errors, ${told.warnings.length} warnings, ${unexplained(told).length} of them unexplained.`)

const audit = spawnSync(npm, ['audit', '--omit=dev', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' })
const found = (JSON.parse(audit.stdout || '{}') as { metadata?: { vulnerabilities: { total: number } } }).metadata?.vulnerabilities.total
console.log(found === undefined ? 'npm audit: this registry does not answer it.' : `npm audit: ${found} known faults in what ships.`)
if (found) faults.push(`npm audit knows of ${found} faults`)

/** Builds from the zip of sources alone, as a reviewer does. */
const rebuild = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'quiet-nod-'))
  for (const [path, bytes] of Object.entries(unzipSync(sourceZip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  run(folder, 'ci', '--no-audit', '--no-fund')
  run(folder, 'run', 'build')
  return folder
}
if (!values.quick) {
  for (const turn of [1, 2]) {
    console.error(`Clean build ${turn} from the zip of sources…`)
    const folder = rebuild()
    const unlike = Object.values(builds).flatMap((built) => differences(filesIn(built), filesIn(join(folder, built))))
    faults.push(...unlike.map((path) => `clean build ${turn} differs in ${path}`))
    console.log(`Clean build ${turn}: ${unlike.length === 0 ? 'the same to the byte' : `differs in ${unlike.join(', ')}`}.`)
    rmSync(folder, { recursive: true, force: true })
  }
}

const sums = [...made].map(([name, bytes]) => `${sha256(bytes)}  ${name}`).join('\n')
writeFileSync(join(out, 'SHA256SUMS'), `${sums}\n`)
console.log(`\n${sums}\n\nIn ${out}. What to write and to press: store/README.md.`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
