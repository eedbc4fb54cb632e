/** Prints how far the blind second reader agrees with the writers: share and Cohen's kappa. `npx tsx training/agreement.ts` */
import { readFileSync } from 'node:fs'
import { readCorpus } from './read-corpus'

type Label = { id: string; topic: string; voice: string }

const kappa = (pairs: readonly (readonly [string, string])[]): { agreed: number; kappa: number } => {
  const agreed = pairs.filter(([first, second]) => first === second).length / pairs.length
  const part = (side: 0 | 1, label: string) => pairs.filter((pair) => pair[side] === label).length / pairs.length
  const byChance = [...new Set(pairs.flat())].reduce((sum, label) => sum + part(0, label) * part(1, label), 0)
  return { agreed, kappa: (agreed - byChance) / (1 - byChance) }
}

const written = new Map(readCorpus().posts.map((post) => [post.id, post]))
const labels = readFileSync('training/corpus/second-reader.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Label)
const both = labels.flatMap((label) => {
  const post = written.get(label.id)
  return post ? [{ label, post }] : []
})
for (const field of ['topic', 'voice'] as const) {
  const { agreed, kappa: value } = kappa(both.map(({ label, post }) => [post[field], label[field]] as const))
  console.log(`${field}: ${both.length} posts, agreement ${agreed.toFixed(3)}, kappa ${value.toFixed(3)}`)
}
for (const { label, post } of both) if (label.topic !== post.topic) console.log(`  ${post.id}: written as ${post.topic}, read as ${label.topic}`)
