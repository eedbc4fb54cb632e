import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { turnOn } from '../../scripts/journey'
import { soakHour } from '../../scripts/soak-course'
import { openBrowser, type Opened } from './open-browser'

// The whole of it, 10,000 posts in either browser and on either site, is `npm run soak:hour`.
describe('a short course of the soak in chromium', () => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser('chromium')
    await (await turnOn(opened.driver)).close()
  })
  afterAll(() => opened?.close())

  it('120 posts, 2 navigations, 2 deaths of the worker, 1 change of the settings: no error, nothing missed, nothing left behind', async () => {
    const told = await soakHour(opened.driver, 'linkedin', { posts: 120, navigations: 2, deaths: 2, changes: 1 })
    expect(told).toMatchObject({ navigations: 2, deaths: 2, changes: 1, errors: [], missed: [], stray: 0 })
    expect(told.posts).toBeGreaterThanOrEqual(110)
    expect(told.cards).toBeGreaterThan(0)
    expect(told.kept).toBeGreaterThan(0)
    expect(told.roots.most).toBeLessThanOrEqual(told.roots.first + 20)
  })
})
