import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { confirmationsOf, confirmedModule } from '../vetting/confirm.ts'
import { htmlReport, markdownReport, withCoverage } from '../vetting/report.ts'
import { confirmedSentence, dialled, rowsAt, type Confirmation } from '../vetting/rows.ts'

const usage = `The human check of the support directory.

  npm run -s vet                      each number beside its operator's page, as a checklist
  npm run -s vet -- confirm --id ID --by NAME --saw "WHAT THE PAGE SAYS, WITH THE NUMBER" [--hours]
                                      records what you read yourself, today (--hours: the opening times stand there too, as here)
  npm run -s vet -- report            writes vetting/report.md, vetting/report.html and the coverage table in docs/support-directory.md`

const file = (path: string) => new URL(`../${path}`, import.meta.url)
const confirmationsFile = file('vetting/confirmations.json')
const confirmations: Confirmation[] = JSON.parse(readFileSync(confirmationsFile, 'utf8'))
const now = new Date()

// A reader who closes the pipe early (`| head`) is no error.
process.stdout.on('error', () => process.exit(0))

/** Ends the command with exit code 2: the arguments are wrong. */
const refuse = (reason: string): never => {
  console.error(`${reason}\n\n${usage}`)
  process.exit(2)
}

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        id: { type: 'string' },
        by: { type: 'string' },
        saw: { type: 'string' },
        hours: { type: 'boolean', default: false },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const checklist = () => {
  const rows = rowsAt(now, confirmations)
  const toCheck = dialled(rows).toSorted((a, b) => Number(b.state.startsWith('hidden')) - Number(a.state.startsWith('hidden')))
  for (const { display, contact, resource, state, page, confirmation } of toCheck) {
    console.log(`[${confirmation ? 'x' : ' '}] ${display}${contact.keyword ? ` “${contact.keyword}”` : ''} · ${contact.kind} · ${resource.name} (${resource.id})`)
    console.log(`      operator's page: ${page ?? 'none known: find it first'}`)
    console.log(`      today: ${state}; ${contact.assuredOn ? `${contact.assuredOn} against ${contact.assuredBy}` : 'never dated'}`)
    console.log(`      ${confirmation ? `read by ${confirmation.by} on ${confirmation.on}` : 'not yet read by a person'}`)
  }
  console.log(`\n${confirmedSentence(rows)}`)
}

const report = () => {
  writeFileSync(file('vetting/report.md'), markdownReport(now, confirmations))
  writeFileSync(file('vetting/report.html'), htmlReport(now, confirmations))
  const page = file('docs/support-directory.md')
  writeFileSync(page, withCoverage(readFileSync(page, 'utf8'), confirmations))
  console.log(`vetting/report.md, vetting/report.html, docs/support-directory.md\n${confirmedSentence(rowsAt(now, confirmations))}`)
}

const confirm = ({ id, by, saw, hours }: { id?: string; by?: string; saw?: string; hours: boolean }) => {
  if (!id || !by?.trim() || !saw?.trim()) return refuse('confirm needs --id, --by and --saw')
  const rows = rowsAt(now, confirmations)
  if (!rows.some(({ resource }) => resource.id === id)) refuse(`--id “${id}” is in no file of the directory`)
  const made = confirmationsOf(rows, { id, by, saw, on: now.toISOString().slice(0, 10), hours })
  if (made.length === 0) refuse(`--saw names no number, keyword or address of ${id}: nothing is confirmed`)
  const all = [...confirmations, ...made]
  writeFileSync(confirmationsFile, `${JSON.stringify(all, null, 2)}\n`)
  writeFileSync(file('utils/directory/confirmed.ts'), confirmedModule(all))
  for (const { key } of made) console.log(`confirmed: ${key}`)
}

const { positionals, values } = read()
const [command = 'list', ...others] = positionals
if (values.help) console.log(usage)
else if (others.length > 0) refuse(`“${others.join(' ')}” is not understood`)
else if (command === 'list') checklist()
else if (command === 'report') report()
else if (command === 'confirm') confirm(values)
else refuse(`“${command}” is not understood`)
