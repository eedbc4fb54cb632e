import './web-locks'
import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { practicePosts } from '../scripts/practice/posts'
import { addCorrection, loadCorrections, stepsFor } from '../utils/corrections'
import { judge, offerFor } from '../utils/offer'
import { defaultSettings } from '../utils/settings'
import type { Post } from '../utils/types'

beforeEach(() => fakeBrowser.reset())
const settings = { ...defaultSettings, turnedOn: true }
const posts = Object.values(practicePosts)
  .flat()
  .map(({ id, site, text }): Post => ({ id, site, text, truncated: false, promoted: false, suggested: false, tiers: {} }))
const carded = posts.flatMap((post) => offerFor(post, settings) ?? [])

it('one "Not about this" takes the card from posts like it that are not among the clearest, and leaves the others theirs', async () => {
  expect(carded.length).toBeGreaterThan(30)
  const wrong = carded.find(({ detection }) => detection.caution === 'balanced' && detection.topic !== 'crisis')
  if (!wrong) throw new Error('Every card of the practice posts is a clear one')
  await addCorrection(wrong.post.id, wrong.detection.topic, wrong.evidence, new Date())
  const corrections = await loadCorrections()
  const after = (post: Post) => offerFor(post, settings, (words) => judge(words, settings, { stepsFor: (topic, evidence) => stepsFor(corrections, topic, evidence) }))
  // The same words from somebody else.
  expect(after({ ...wrong.post, id: 'another' })).toBeUndefined()
  const lost = carded.filter(({ post }) => post.text !== wrong.post.text && !after(post))
  expect(lost.length).toBeLessThanOrEqual(carded.length * 0.02)
})

it('the clearest of a topic keep their cards at "balanced" after one correction, and never all go after many', async () => {
  const clear = carded.filter(({ detection }) => detection.caution === 'clear' && detection.topic === 'grief')
  expect(clear.length).toBeGreaterThan(5)
  await addCorrection('1', 'grief', clear[0]!.evidence, new Date())
  const once = await loadCorrections()
  expect(clear.every(({ post }) => offerFor(post, settings, (words) => judge(words, settings, { stepsFor: (topic, evidence) => stepsFor(once, topic, evidence) })))).toBe(true)
  for (const { post, evidence } of clear.slice(0, Math.floor(clear.length / 2))) await addCorrection(post.id, 'grief', evidence, new Date())
  const many = await loadCorrections()
  const left = clear.filter(({ post }) => offerFor(post, settings, (words) => judge(words, settings, { stepsFor: (topic, evidence) => stepsFor(many, topic, evidence) })))
  expect(left.length).toBeGreaterThan(clear.length / 2)
})
