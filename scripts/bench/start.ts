/** Part 4: what is loaded: sizes beside their budgets, and what our script takes before it has done anything. */
import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { sizesIn, spending } from '../budgets'
import { medianOf, spreadOf, table } from './measure'
import type { Part } from './part'
import { addressOf, openAt } from './scroll'

const loads = Number(process.env.BENCH_LOADS ?? 7)

export const startPart: Part = async () => {
  const spent = spending(sizesIn('.output/chrome-mv3'), sizesIn('utils/detector'))
  const evaluated: Record<string, number[]> = { 'an empty content script': [], 'Quiet Nod': [] }
  const tasks: Record<string, number[]> = { 'an empty content script': [], 'Quiet Nod': [] }
  for (let load = 0; load < loads; load += 1)
    for (const variant of ['an empty content script', 'Quiet Nod'] as const) {
      const { started, close } = await openAt(variant, addressOf('linkedin', 40))
      evaluated[variant]!.push(started.evaluate)
      tasks[variant]!.push(started.task)
      await close()
    }
  const own = spreadOf(evaluated['Quiet Nod']!)
  return {
    title: 'Starting',
    text: [
      table(['Bytes', 'shipped', 'budget', 'left'], spent.map(({ what, bytes, budget }) => [what, bytes.toLocaleString('en'), budget.toLocaleString('en'), `${Math.round(100 * (1 - bytes / budget))} %`])),
      `The content script goes over the disk, not the network; packed it would be ${Math.round(gzipSync(readFileSync('.output/chrome-mv3/feed.js')).length / 1000)} kB. A build over a budget fails.`,
      table(
        [`LinkedIn's practice feed, ${loads} cold starts`, 'script compiled and run, ms (median, highest)', 'main thread until the feed stood, ms'],
        Object.keys(evaluated).map((variant) => [variant, `${medianOf(evaluated[variant]!).toFixed(1)}, ${Math.max(...evaluated[variant]!).toFixed(1)}`, Math.round(medianOf(tasks[variant]!))]),
      ),
    ],
    goals: [
      { goal: 'every budget kept', reached: `${spent.filter(({ bytes, budget }) => bytes <= budget).length} of ${spent.length}`, ok: spent.every(({ bytes, budget }) => bytes <= budget) },
      { goal: 'the script runs in less than a long task (50 ms)', reached: `${own.median.toFixed(1)} ms`, ok: own.median < 50 },
    ],
    data: { spent, evaluated, tasks },
  }
}
