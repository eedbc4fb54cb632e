/**
 * npm run bench [-- --only detector,start] [--write]: measures what the project claims, beside what one would use instead, in the same run.
 * Prints tables, writes all numbers to `.cache/bench/<part>.json`; with `--write` also the tables in docs/benchmarks.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { detectorPart } from './detector'
import { farPart } from './far'
import { listPart } from './list'
import { table } from './measure'
import { pagePart } from './page'
import type { Part, Told } from './part'
import { secondPart } from './second'
import { startPart } from './start'

const parts: Record<string, Part> = { detector: detectorPart, page: pagePart, far: farPart, list: listPart, start: startPart, second: secondPart }

const { values } = parseArgs({ options: { only: { type: 'string' }, write: { type: 'boolean' } } })
const wanted = values.only?.split(',') ?? Object.keys(parts)
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) throw new Error(`--only takes ${Object.keys(parts).join(', ')}`)

const document = 'docs/benchmarks.md'
const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`

const wordsOf = ({ text, goals }: Told): string =>
  [...text, table(['Goal', 'reached', ''], goals.map(({ goal, reached, ok }) => [goal, reached, ok ? 'yes' : '**no**'])), `<sub>${machine}</sub>`].join('\n\n')

/** Puts the words between the two marks of the part. */
const writeInto = (name: string, words: string) => {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`]
  const before = readFileSync(document, 'utf8')
  if (!before.includes(start) || !before.includes(end)) throw new Error(`${document} has no place for ${name}`)
  writeFileSync(document, `${before.slice(0, before.indexOf(start) + start.length)}\n\n${words}\n\n${before.slice(before.indexOf(end))}`)
}

mkdirSync('.cache/bench', { recursive: true })
for (const name of wanted) {
  const told = await parts[name]!()
  const words = wordsOf(told)
  console.log(`\n## ${told.title}\n\n${words}`)
  writeFileSync(`.cache/bench/${name}.json`, JSON.stringify({ machine, ...told }, undefined, 1))
  if (values.write) writeInto(name, words)
}
