// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { practicePosts } from '../../scripts/practice/posts'
import { measureHeldOut } from '../../training/evaluate'
import floors from '../../training/floors.json'
import { readCorpus } from '../../training/read-corpus'
import { heldOutWriters } from '../../training/settings'
import { kindColumns } from '../../utils/detector/model'

describe('the shipped detector, on writers it never learned from', () => {
  const measured = measureHeldOut(heldOutWriters, true)

  it.each(Object.entries(floors))('%s: at least %d', (name, floor) => expect(measured[name]).toBeGreaterThanOrEqual(floor))

  it('false cards stay few', () => {
    // The goal is 5 % of near-misses.
    expect(measured.falseTwins).toBeLessThanOrEqual(0.02)
    expect(measured.falseOrdinary).toBeLessThanOrEqual(0.02)
  })
})

describe('the corpus', () => {
  const { posts, malformed } = readCorpus()
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()

  it('is read whole', () => {
    expect(malformed).toEqual([])
    expect(posts.length).toBeGreaterThan(5000)
  })

  it('calls each kind that the model tells by one name: "pet-loss", never "pet"', () => {
    const short = new Set(kindColumns.flatMap(([kind]) => (kind.includes('-') ? [kind.split('-')[0]!] : [])))
    expect(posts.filter(({ topic, subtopics }) => topic !== 'neither' && subtopics.some((subtopic) => short.has(subtopic))).map(({ id }) => id)).toEqual([])
  })

  it('no post stands in it twice, and none of the practice feeds is in it', () => {
    const texts = posts.map(({ text }) => plain(text))
    expect(new Set(texts).size).toBe(texts.length)
    const all = new Set(texts)
    const practised = Object.values(practicePosts).flat().filter(({ text }) => text.length > 0)
    expect(practised.length).toBeGreaterThan(200)
    expect(practised.filter(({ text }) => all.has(plain(text)))).toEqual([])
  })
})
