/**
 * npm run fuzz [-- --cases 200000 --seed 1]: texts made to make us slow, given to everything that reads a text. Prints for each reader the worst time
 * for a character and how the worst texts grow: a text twice as long may take about twice as long (an exponent of 1). Ends with an error above 1.5.
 */
import fc from 'fast-check'
import { parseArgs } from 'node:util'
import { readers, slowText } from '../tests/adversary/readers'

const { values } = parseArgs({ options: { cases: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } } })
const cases = Number(values.cases)
const longest = 800
const kept = 12

type Worst = { text: string; perCharacter: number }
const worst = new Map<string, Worst[]>(Object.keys(readers).map((name) => [name, []]))

const timeOf = (read: (text: string) => unknown, text: string): number => {
  const from = performance.now()
  read(text)
  return performance.now() - from
}

let done = 0
const started = performance.now()
fc.assert(
  fc.property(slowText(longest), (text) => {
    for (const [name, read] of Object.entries(readers)) {
      const perCharacter = timeOf(read, text) / (text.length + 50)
      const list = worst.get(name)!
      if (list.length < kept || perCharacter > list.at(-1)!.perCharacter) {
        list.push({ text, perCharacter })
        list.sort((left, right) => right.perCharacter - left.perCharacter)
        list.splice(kept)
      }
    }
    done += 1
    if (done % 20_000 === 0) console.error(`${done.toLocaleString('en')} cases, ${Math.round((performance.now() - started) / 1000)} s`)
  }),
  { numRuns: cases, seed: Number(values.seed), endOnFailure: true },
)

/** How time grows with length: 1 is linear, 2 is quadratic. The least of some tries: what disturbs only ever adds. */
const exponentOf = (read: (text: string) => unknown, text: string): number => {
  const base = text.repeat(Math.max(1, Math.ceil(1000 / Math.max(1, text.length))))
  const least = (times: number) => Math.min(...Array.from({ length: 9 }, () => timeOf(read, base.repeat(times))))
  return Math.log2(Math.max(least(16), 0.005) / Math.max(least(4), 0.005)) / 2
}

console.log(`${done.toLocaleString('en')} texts of up to ${longest.toLocaleString('en')} characters, ${Object.keys(readers).length} readers: nothing thrown.`)
console.log('| Reader | worst µs/character | growth of the worst (1 is linear) |\n|---|---:|---:|')
let failed = false
for (const [name, read] of Object.entries(readers)) {
  const list = worst.get(name)!
  const again = list.map(({ text }) => Math.min(...Array.from({ length: 5 }, () => timeOf(read, text))) / (text.length + 50))
  const growth = Math.max(...list.map(({ text }) => exponentOf(read, text)))
  if (growth > 1.5) failed = true
  console.log(`| ${name} | ${(1000 * Math.max(...again)).toFixed(2)} | ${growth.toFixed(2)} |`)
  if (growth > 1.5) console.log(`  ${JSON.stringify(list.map(({ text }) => text).find((text) => exponentOf(read, text) > 1.5) ?? '').slice(0, 200)}`)
}
process.exitCode = failed ? 1 : 0
