/** Part 2, far down: whether a post costs the same and leaves nothing behind, over thousands of them. */
import type { SiteId } from '../../utils/types'
import { lineThrough, medianOf } from './measure'
import { sites } from './page'
import type { Part } from './part'
import { addressOf, heldBy, openAt, scroll, type Held } from './scroll'

const farPosts = Number(process.env.BENCH_FAR ?? 5000)

/** Ours alone, over thousands of posts: milliseconds in our scripts and what is held, each five hundred posts. */
const farRun = async (site: SiteId) => {
  const opened = await openAt('Quiet Nod', addressOf(site, farPosts + 100))
  try {
    const first = await scroll(opened, { posts: 10, step: 800, every: 80 })
    const parts: { ours: number; asked: number; page: number; held: Held }[] = []
    for (let seen = first.posts; seen < farPosts; seen += 500) {
      const cost = await scroll(opened, { posts: 500, step: 1600, every: 80 })
      parts.push({ ours: cost.ours / cost.posts, asked: cost.asked / cost.posts, page: cost.task / cost.posts, held: await heldBy(opened.session) })
    }
    return parts
  } finally {
    await opened.close()
  }
}

const megabytes = (value: number) => (value / 1e6).toFixed(1)

export const farPart: Part = async () => {
  const text: string[] = []
  const goals: { goal: string; reached: string; ok: boolean }[] = []
  const data: Partial<Record<SiteId, Awaited<ReturnType<typeof farRun>>>> = {}
  for (const site of sites) {
    const parts = await farRun(site)
    data[site] = parts
    const line = lineThrough(parts.map(({ ours }, at) => [at, ours] as const))
    const drift = (line.slope * (parts.length - 1)) / medianOf(parts.map(({ ours }) => ours))
    const [first, last] = [parts[0]!, parts.at(-1)!]
    text.push(
      `${site}, ${farPosts.toLocaleString('en')} posts on: in our script ${parts.map(({ ours }) => ours.toFixed(2)).join(' ')} ms for a post, each five hundred, of which layout of the page that was asked for early ${first.asked.toFixed(2)} → ${last.asked.toFixed(2)}; the page's whole main thread ${first.page.toFixed(1)} → ${last.page.toFixed(1)} ms; heap ${megabytes(first.held.heap)} → ${megabytes(last.held.heap)} MB, nodes ${first.held.nodes} → ${last.held.nodes}, detached ${first.held.detached} → ${last.held.detached}, listeners ${first.held.listeners} → ${last.held.listeners}.`,
    )
    goals.push({ goal: `${site}: the cost of a post stays from the 10th to the ${farPosts.toLocaleString('en')}th (drift within 20 %)`, reached: `${(100 * drift).toFixed(0)} %`, ok: Math.abs(drift) <= 0.2 })
    goals.push({ goal: `${site}: nodes and heap return when posts leave (within 10 %)`, reached: `${(100 * (last.held.nodes / first.held.nodes - 1)).toFixed(0)} % nodes, ${(100 * (last.held.heap / first.held.heap - 1)).toFixed(0)} % heap`, ok: last.held.nodes <= first.held.nodes * 1.1 && last.held.heap <= first.held.heap * 1.1 })
  }
  return { title: 'Far down a feed', text, goals, data }
}
