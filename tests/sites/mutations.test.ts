// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { measureMutations } from './measure-mutations'

/** Changes of more than one anchor at a time: here degrading is allowed, as long as the self-check says so. */
const heavy = new Set(['icons, button labels and rules all removed', 'classes, test ids and keys all gone'])

describe('when a site changes its markup', () => {
  const results = measureMutations()

  it.each(results)('$name: never a wrong author, never silently wrong words, and said where a post is lost', ({ wrongAuthor, silent, states }) => {
    expect(wrongAuthor).toBe(0)
    expect(silent).toBe(0)
    expect(states).not.toContain('reading')
  })

  it.each(results.filter(({ name }) => !heavy.has(name)))('$name: at least 95 % of the posts are read right', ({ linkedin, instagram }) => {
    expect(linkedin.right / linkedin.all).toBeGreaterThanOrEqual(0.95)
    expect(instagram.right / instagram.all).toBeGreaterThanOrEqual(0.95)
  })

  it('does change the pages', () => {
    expect(results.some(({ linkedin }) => linkedin.right < linkedin.all)).toBe(true)
  })
})
