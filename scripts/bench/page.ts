/** Part 2: what a page pays, in Chromium, by the browser's own count of its main thread. */
import { existsSync } from 'node:fs'
import type { SiteId } from '../../utils/types'
import { folderOf, variants, type Variant } from './extensions'
import { medianOf, ratioOf, spreadOf, table } from './measure'
import type { Part } from './part'
import { addressOf, heldBy, openAt, scroll, type Cost, type Held } from './scroll'

export const sites: readonly SiteId[] = ['linkedin', 'instagram']
/** A fast throw: some 10,000 pixels a second, so that a thousand posts go by in about a minute. */
const pace = { step: 800, every: 80 }
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise)
const rounds = number('BENCH_ROUNDS', 3)
const posts = number('BENCH_POSTS', 1000)

type Run = { cost: Cost; before: Held; after: Held; evaluate: number }

const run = async (variant: Variant, site: SiteId): Promise<Run> => {
  const opened = await openAt(variant, addressOf(site, posts + 100))
  try {
    const before = await heldBy(opened.session)
    const cost = await scroll(opened, { posts, ...pace })
    return { cost, before, after: await heldBy(opened.session), evaluate: opened.started.evaluate }
  } finally {
    await opened.close()
  }
}

const one = (value: number) => value.toFixed(1)
const megabytes = (value: number) => (value / 1e6).toFixed(1)

export const pagePart: Part = async () => {
  if (!existsSync(`${folderOf('Quiet Nod')}/feed.js`)) throw new Error('Run `npm run build` first.')
  const runs = new Map<string, Run[]>()
  const of = (variant: Variant, site: SiteId) => runs.get(`${site} ${variant}`) ?? []
  for (let round = 0; round < rounds; round += 1)
    for (const site of sites)
      for (const variant of variants) {
        runs.set(`${site} ${variant}`, [...of(variant, site), await run(variant, site)])
        console.error(`round ${round + 1}, ${site}, ${variant}: done`)
      }

  const text: string[] = [
    `${posts.toLocaleString('en')} posts of each practice feed scrolled by in Chromium, ${pace.step} pixels every ${pace.every} ms, the elements recycled; ${rounds} rounds in turns; milliseconds of the main thread for each post, medians. “Ours”: in functions of the extension's own script. Practice feeds are light: on the real sites the same work is a smaller share. One post in four of them gets a card; of real feeds it is a few in a hundred.`,
  ]
  const goals: { goal: string; reached: string; ok: boolean }[] = []
  for (const site of sites) {
    const perPost = (variant: Variant, name: 'task' | 'scripting' | 'layout' | 'style' | 'ours') => medianOf(of(variant, site).map(({ cost }) => cost[name] / cost.posts))
    const share = (variant: Variant) => of(variant, site).map(({ cost }, round) => 100 * (cost.task / cost.posts / (of('an empty content script', site)[round]!.cost.task / of('an empty content script', site)[round]!.cost.posts) - 1))
    const all = (variant: Variant) => of(variant, site).map(({ cost }) => cost)
    text.push(
      table(
        [site, 'main thread', '% over empty', 'scripting', 'style', 'layout', 'in its script', 'long tasks', 'longest ms', 'late frames', 'input delay 95th', 'heap MB', 'nodes', 'detached'],
        variants.map((variant) => [
          variant,
          one(perPost(variant, 'task')),
          variant === 'an empty content script' ? '–' : ratioOf(share(variant)),
          perPost(variant, 'scripting').toFixed(2),
          perPost(variant, 'style').toFixed(2),
          perPost(variant, 'layout').toFixed(2),
          perPost(variant, 'ours').toFixed(2),
          all(variant).map(({ longTasks }) => longTasks).join(', '),
          Math.round(Math.max(...all(variant).map(({ longest }) => longest))),
          `${one(medianOf(all(variant).map(({ late, frames }) => (100 * late) / frames)))} %`,
          `${Math.round(spreadOf(all(variant).flatMap(({ input }) => input)).p95)} ms`,
          `${megabytes(medianOf(of(variant, site).map(({ before }) => before.heap)))} → ${megabytes(medianOf(of(variant, site).map(({ after }) => after.heap)))}`,
          Math.round(medianOf(of(variant, site).map(({ after }) => after.nodes))),
          Math.round(medianOf(of(variant, site).map(({ after }) => after.detached))),
        ]),
      ),
    )
    const over = medianOf(share('Quiet Nod'))
    const long = (variant: Variant) => medianOf(all(variant).map(({ longTasks }) => longTasks))
    goals.push({ goal: `${site}: at most 1.5 % more than the empty content script`, reached: `${ratioOf(share('Quiet Nod'))} %`, ok: over <= 1.5 })
    goals.push({ goal: `${site}: no added long task`, reached: `${long('Quiet Nod')} beside ${long('an empty content script')}`, ok: long('Quiet Nod') <= long('an empty content script') })
  }
  return { title: 'What a page pays', text, goals, data: Object.fromEntries(runs) }
}
