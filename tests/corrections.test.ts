import './web-locks'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { addCorrection, forgetCorrections, loadCorrections, stepsFor, takeBackCorrection } from '../utils/corrections'

beforeEach(() => fakeBrowser.reset())
const day = new Date('2026-11-26T12:00:00Z')
const phone = ['my old phone died', 'I miss it already']
const steps = async (topic: Parameters<typeof stepsFor>[1], evidence: string[]) => stepsFor(await loadCorrections(), topic, evidence)

describe('"not about this"', () => {
  it('raises the bar by a step for posts that share three telling words, and for no other', async () => {
    await addCorrection('1', 'grief', phone, day)
    expect(await steps('grief', ['My phone died!', 'miss my old phone'])).toBe(1)
    expect(await steps('grief', ['my father died last night', 'the hospital rang'])).toBe(0)
    expect(await steps('burnout', phone)).toBe(0)
  })

  it('of two telling words both must be shared; one is never enough; small words count for nothing', async () => {
    await addCorrection('1', 'grief', ['died'], day)
    await addCorrection('2', 'grief', ['phone died'], day)
    expect(await steps('grief', ['died'])).toBe(0)
    expect(await steps('grief', ['my phone', 'has died'])).toBe(1)
    await addCorrection('3', 'grief', ['there was one that they had for her'], day)
    expect(await steps('grief', ['there was one that they had for her'])).toBe(0)
  })

  it('goes no further than two steps, one for a crisis', async () => {
    for (const id of ['1', '2', '3', '4']) for (const topic of ['grief', 'crisis'] as const) await addCorrection(`${topic}${id}`, topic, phone, day)
    expect(await steps('grief', phone)).toBe(2)
    expect(await steps('crisis', phone)).toBe(1)
  })

  it('said twice of one post is said once', async () => {
    await addCorrection('1', 'grief', phone, day)
    await addCorrection('1', 'grief', phone, day)
    expect((await loadCorrections()).list).toHaveLength(1)
  })

  it('can be taken back, alone or all', async () => {
    await addCorrection('1', 'grief', phone, day)
    await addCorrection('2', 'grief', phone, day)
    await takeBackCorrection('1')
    expect(await steps('grief', phone)).toBe(1)
    await addCorrection('3', 'grief', phone, day)
    const [first] = (await loadCorrections()).list
    await forgetCorrections(first!.post)
    expect((await loadCorrections()).list).toHaveLength(1)
    await forgetCorrections()
    expect(await steps('grief', phone)).toBe(0)
  })

  it('keeps the newest sixty, and no word of any post', async () => {
    for (let index = 0; index < 63; index++) await addCorrection(`post ${index}`, 'grief', [...phone, 'harbour '.repeat(40)], day)
    const { list } = await loadCorrections()
    expect(list).toHaveLength(60)
    expect(list[0]).toEqual({ post: expect.any(String), topic: 'grief', on: '2026-11-26', words: expect.any(Array) })
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/phone|harbour|post \d/)
  })

  it('loses nothing when two pages speak at once', async () => {
    await Promise.all(['1', '2', '3'].map((id) => addCorrection(id, 'grief', phone, day)))
    expect((await loadCorrections()).list).toHaveLength(3)
  })
})

it('whatever stands in the store, reading it never throws and gives no more than is bounded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ salt: fc.string(), list: fc.array(fc.anything(), { maxLength: 100 }) })), async (corrections) => {
      await fakeBrowser.storage.local.set({ corrections })
      const read = await loadCorrections()
      expect(read.list.length).toBeLessThanOrEqual(60)
      expect(stepsFor(read, 'grief', phone)).toBeLessThanOrEqual(2)
    }),
    { numRuns: 60 },
  )
})
