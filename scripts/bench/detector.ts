/** Part 1: what judging a text costs, beside what one would use instead, in one process and in turns. */
import { execFileSync } from 'node:child_process'
import { readCorpus } from '../../training/read-corpus'
import { heldOutWriters, trainWriters } from '../../training/settings'
import { lineThrough, medianOf, micro, ratioOf, spreadOf, table } from './measure'
import { peersTaughtOn, type Peer } from './peers'
import type { Part } from './part'

const lengths = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000] as const
/** Of a longer text our detector reads the beginning and the end only: the line is drawn through what is read whole. */
const wholeUpTo = 5000
const rounds = 7

/** Texts of one length, cut from held-out posts laid end to end. */
const textsOf = (posts: readonly string[], length: number): string[] => {
  const joined = posts.join(' ')
  const count = Math.max(30, Math.min(300, Math.floor(150_000 / length)))
  const step = Math.floor((joined.length - length) / count)
  return Array.from({ length: count }, (_, at) => joined.slice(at * step, at * step + length))
}

const sink: unknown[] = [0]
/** Microseconds for each text, one by one. */
const timesOf = ({ run }: Peer, texts: readonly string[]): number[] =>
  texts.map((text) => {
    const from = performance.now()
    sink[0] = run(text)
    return (performance.now() - from) * 1000
  })

/** Milliseconds until the first text is judged, in a process of its own: reading the model included. */
const firstText = (): number =>
  medianOf(
    Array.from({ length: 5 }, () => {
      const script = `const { judge } = await import('./utils/detector/index.ts'); const from = performance.now(); judge('My father died last night, and I do not know what to do with his glasses.'); console.log(performance.now() - from)`
      return Number(execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { encoding: 'utf8' }))
    }),
  )

/** How many of the four labels are right, as the mean of each label's share: a guess has 25 %. */
const rightOf = ({ label }: Peer, posts: readonly { text: string; topic: string }[]): string => {
  if (!label) return '–'
  const shares = [...new Set(posts.map(({ topic }) => topic))].map((topic) => {
    const own = posts.filter((post) => post.topic === topic)
    return own.filter(({ text }) => label(text) === topic).length / own.length
  })
  const wrong = posts.filter(({ topic }) => topic === 'neither').filter(({ text }) => label(text) !== 'neither').length
  const neither = posts.filter(({ topic }) => topic === 'neither').length
  return `${Math.round((100 * shares.reduce((sum, one) => sum + one, 0)) / shares.length)} % / ${((100 * wrong) / neither).toFixed(1)} %`
}

export const detectorPart: Part = async () => {
  const learned = readCorpus(trainWriters).posts
  const held = readCorpus(heldOutWriters).posts
  const peers = await peersTaughtOn(learned)
  const texts = new Map(lengths.map((length) => [length, textsOf(held.map(({ text }) => text), length)] as const))
  const first = firstText()

  // Warm: on texts that are not measured.
  for (const peer of peers) for (let turn = 0; turn < 3; turn += 1) timesOf(peer, textsOf(learned.map(({ text }) => text), 1000).slice(0, 100))
  /** Texts that ours has never seen a word of: nothing of them is remembered. */
  const unseen = spreadOf(timesOf(peers[0]!, texts.get(1000)!))

  const all = new Map<Peer, Map<number, number[][]>>(peers.map((peer) => [peer, new Map(lengths.map((length) => [length, []]))]))
  for (let round = 0; round < rounds; round += 1)
    for (const length of lengths) for (const peer of peers) all.get(peer)!.get(length)!.push(timesOf(peer, texts.get(length)!))

  const [own, base, regex] = peers as [Peer, Peer, Peer]
  const roundMedians = (peer: Peer, length: number) => all.get(peer)!.get(length)!.map(medianOf)
  const ratios = (peer: Peer, length: number) => {
    const mine = roundMedians(own, length)
    return roundMedians(peer, length).map((value, round) => value / mine[round]!)
  }
  const figures = peers.map((peer) => {
    const spread = spreadOf(all.get(peer)!.get(1000)!.flat())
    const line = lineThrough(lengths.filter((length) => length <= wholeUpTo).map((length) => [length, medianOf(roundMedians(peer, length))] as const))
    return { name: peer.name, spread, line, ratio: ratioOf(ratios(peer, 1000), 2), byLength: lengths.map((length) => medianOf(roundMedians(peer, length))), right: rightOf(peer, held), perSecond: medianOf(all.get(peer)!.get(1000)!.map((times) => (times.length * 1e6) / times.reduce((sum, time) => sum + time, 0))) }
  })
  const floorAndRegex = roundMedians(own, 1000).map((value, round) => value / (roundMedians(base, 1000)[round]! + roundMedians(regex, 1000)[round]!))

  const mine = figures[0]!
  const winkRatio = medianOf(ratios(peers[3]!, 1000))
  const goals = [
    { goal: '95th percentile below 0.3 ms for 1,000 characters', reached: `${(mine.spread.p95 / 1000).toFixed(3)} ms`, ok: mine.spread.p95 < 300 },
    { goal: 'at most 8 × floor and regex together', reached: `${ratioOf(floorAndRegex)} ×`, ok: medianOf(floorAndRegex) <= 8 },
    { goal: 'at least 10 × faster than wink-nlp’s pipeline', reached: `${winkRatio.toFixed(1)} ×`, ok: winkRatio >= 10 },
    { goal: 'cost linear in length (R² ≥ 0.99)', reached: `R² ${mine.line.r2.toFixed(4)}`, ok: mine.line.r2 >= 0.99 },
  ]
  return {
    title: 'Judging a text',
    text: [
      `Posts of 1,000 characters by writers that nothing learned from; ${rounds} rounds in turns, ${mine.spread.count.toLocaleString('en')} measurements each; microseconds for one post. “× ours”: median over the rounds [lowest–highest]. “Right / false”: the mean share of right labels over the four labels, and wrong cards on posts of neither, on ${held.length.toLocaleString('en')} held-out posts; a peer has no setting for how sure it must be.`,
      table(
        ['1,000 characters', 'median', '95th', '99th', 'posts/s', '× ours', 'right / false'],
        figures.map(({ name, spread, ratio, right, perSecond }) => [name, micro(spread.median), micro(spread.p95), micro(spread.p99), Math.round(perSecond).toLocaleString('en'), ratio, right]),
      ),
      `Texts met for the first time (no word of them remembered): median ${micro(unseen.median)}, 95th ${micro(unseen.p95)}. The very first text of a page, the model read: ${first.toFixed(1)} ms.`,
      table(
        ['median µs by characters', ...lengths.map((length) => length.toLocaleString('en')), 'ns/character', 'R²'],
        figures.map(({ name, byLength, line }) => [name, ...byLength.map(micro), (line.slope * 1000).toFixed(1), line.r2.toFixed(4)]),
      ),
      `The line is drawn through 20 to ${wholeUpTo.toLocaleString('en')} characters; of longer texts Quiet Nod reads the first 5,000 and the last 1,500.`,
    ],
    goals,
    data: { figures, unseen, first, floorAndRegex },
  }
}
