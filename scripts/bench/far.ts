/** Part 2, far down: whether a post costs the same and leaves nothing behind, over thousands of them. */
import type { SiteId } from '../../utils/types'
import { lineThrough, medianOf } from './measure'
import { sites } from './page'
import type { Part } from './part'
import type { Variant } from './extensions'
import { addressOf, heldBy, openAt, scroll, type Held } from './scroll'

const farPosts = Number(process.env.BENCH_FAR ?? 5000)

/** Over thousands of posts: milliseconds in the extension's scripts and what is held, each five hundred posts. */
const farRun = async (variant: Variant, site: SiteId) => {
  const opened = await openAt(variant, addressOf(site, farPosts + 100))
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

type FarRun = Awaited<ReturnType<typeof farRun>>

/** How far the cost of a post moves from the first part to the last, along the line through all parts, as a share of their median. */
const driftOf = (parts: FarRun): number => (lineThrough(parts.map(({ ours }, at) => [at, ours] as const)).slope * (parts.length - 1)) / medianOf(parts.map(({ ours }) => ours))
const grown = (parts: FarRun, what: keyof Held): number => parts.at(-1)!.held[what] - parts[0]!.held[what]

const tell = (parts: FarRun): string => {
  const [{ page: before, held: a }, { page: after, held: b }] = [parts[0]!, parts.at(-1)!]
  return `the page's whole main thread ${before.toFixed(1)} → ${after.toFixed(1)} ms; heap ${megabytes(a.heap)} → ${megabytes(b.heap)} MB, nodes ${a.nodes} → ${b.nodes}, detached ${a.detached} → ${b.detached}, listeners ${a.listeners} → ${b.listeners}`
}

export const farPart: Part = async () => {
  const text: string[] = []
  const goals: { goal: string; reached: string; ok: boolean }[] = []
  const data: Partial<Record<SiteId, { ours: FarRun; empty: FarRun }>> = {}
  for (const site of sites) {
    const [ours, empty] = [await farRun('Quiet Nod', site), await farRun('an empty content script', site)]
    data[site] = { ours, empty }
    text.push(
      `${site}, ${farPosts.toLocaleString('en')} posts on: in our script ${ours.map((part) => part.ours.toFixed(2)).join(' ')} ms for a post, each five hundred, of which layout of the page that was asked for early ${ours[0]!.asked.toFixed(2)} → ${ours.at(-1)!.asked.toFixed(2)}; ${tell(ours)}. With an empty content script: ${tell(empty)}.`,
    )
    const drift = driftOf(ours)
    goals.push({ goal: `${site}: the cost of a post stays from the 10th to the ${farPosts.toLocaleString('en')}th (drift within 20 %)`, reached: `${(100 * drift).toFixed(0)} %`, ok: Math.abs(drift) <= 0.2 })
    // A page keeps some of what has left: only what stays besides is ours.
    const besides = (what: keyof Held) => grown(ours, what) - grown(empty, what)
    const [nodes, heap] = [besides('nodes') / ours[0]!.held.nodes, besides('heap') / ours[0]!.held.heap]
    goals.push({
      goal: `${site}: nodes and heap return when posts leave (within 10 %, besides what the page itself keeps), and none is left detached`,
      reached: `${(100 * nodes).toFixed(0)} % nodes, ${(100 * heap).toFixed(0)} % heap, ${besides('detached')} detached`,
      ok: nodes <= 0.1 && heap <= 0.1 && besides('detached') <= 0,
    })
  }
  return { title: 'Far down a feed', text, goals, data }
}
