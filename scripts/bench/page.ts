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

/** The same page with ever more cards: what reading costs, and what the cards do. Real feeds have one in a hundred or fewer. */
const feeds = [
  { cards: 'one post in 100 with a card', query: '&one-in=100', beside: variants },
  { cards: 'none with a card', query: '&only=ordinary', beside: ['an empty content script', 'Quiet Nod'] },
  { cards: 'one in four', query: '', beside: ['an empty content script', 'Quiet Nod'] },
] as const satisfies readonly { cards: string; query: string; beside: readonly Variant[] }[]
type Feed = (typeof feeds)[number]

type Run = { cost: Cost; before: Held; after: Held; evaluate: number }

const run = async (variant: Variant, site: SiteId, { query }: Feed): Promise<Run> => {
  const opened = await openAt(variant, addressOf(site, posts + 100) + query)
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
  const of = (variant: Variant, site: SiteId, feed: Feed) => runs.get(`${site}, ${feed.cards}, ${variant}`) ?? []
  for (let round = 0; round < rounds; round += 1)
    for (const site of sites)
      for (const feed of feeds)
        for (const variant of feed.beside) {
          const name = `${site}, ${feed.cards}, ${variant}`
          runs.set(name, [...of(variant, site, feed), await run(variant, site, feed)])
          console.error(`round ${round + 1}, ${name}: done`)
        }

  const text: string[] = [
    `${posts.toLocaleString('en')} posts of each practice feed scrolled by in Chromium, ${pace.step} pixels every ${pace.every} ms, the elements recycled; ${rounds} rounds in turns; milliseconds of the main thread for each post, medians. “In its script”: in functions of the extension's own script, with every layout that they ask for; in brackets, as a share of the main thread's time with the empty content script.`,
  ]
  const goals: { goal: string; reached: string; ok: boolean }[] = []
  for (const site of sites) {
    const rows = feeds.flatMap((feed) => {
      const empty = of('an empty content script', site, feed)
      const perPost = ({ cost }: Run, name: 'task' | 'scripting' | 'layout' | 'style' | 'ours' = 'task') => cost[name] / cost.posts
      const share = (variant: Variant, name: 'task' | 'ours') => of(variant, site, feed).map((its, round) => (100 * perPost(its, name)) / perPost(empty[round]!))
      const over = (variant: Variant) => share(variant, 'task').map((percent) => percent - 100)
      const costs = (variant: Variant) => of(variant, site, feed).map(({ cost }) => cost)
      const long = (variant: Variant) => medianOf(costs(variant).map(({ longTasks }) => longTasks))
      goals.push({ goal: `${site}, ${feed.cards}: at most 1.5 % more than the empty content script`, reached: `${ratioOf(over('Quiet Nod'))} %; in its script ${ratioOf(share('Quiet Nod', 'ours'))} %`, ok: Math.max(medianOf(over('Quiet Nod')), medianOf(share('Quiet Nod', 'ours'))) <= 1.5 })
      goals.push({ goal: `${site}, ${feed.cards}: no added long task`, reached: `${long('Quiet Nod')} beside ${long('an empty content script')}`, ok: long('Quiet Nod') <= long('an empty content script') })
      return feed.beside.map((variant) => {
        const [own, all] = [of(variant, site, feed), costs(variant)]
        const middle = (name: 'task' | 'scripting' | 'layout' | 'style' | 'ours') => medianOf(own.map((its) => perPost(its, name)))
        return [
          `${variant}; ${feed.cards}`,
          one(middle('task')),
          variant === 'an empty content script' ? '–' : ratioOf(over(variant)),
          `${middle('ours').toFixed(2)} (${one(medianOf(share(variant, 'ours')))} %)`,
          middle('scripting').toFixed(2),
          middle('style').toFixed(2),
          middle('layout').toFixed(2),
          all.map(({ longTasks }) => longTasks).join(', '),
          `${one(medianOf(all.map(({ late, frames }) => (100 * late) / frames)))} %`,
          `${Math.round(spreadOf(all.flatMap(({ input }) => input)).p95)} ms`,
          `${megabytes(medianOf(own.map(({ before }) => before.heap)))} → ${megabytes(medianOf(own.map(({ after }) => after.heap)))}`,
          Math.round(medianOf(own.map(({ after }) => after.nodes))),
          Math.round(medianOf(own.map(({ after }) => after.detached))),
        ]
      })
    })
    text.push(table([site, 'main thread', '% over empty', 'in its script', 'scripting', 'style', 'layout', 'long tasks', 'late frames', 'input delay 95th', 'heap MB', 'nodes', 'detached'], rows))
  }
  return { title: 'What a page pays', text, goals, data: Object.fromEntries(runs) }
}
