import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dueTopic, feedAddress, lookThrough, openFeed, turnOn } from '../../scripts/journey'
import { browsers, openBrowser, type Opened } from './open-browser'

describe.each(browsers)('a whole feed in %s', (name) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser(name)
    await (await turnOn(opened.driver)).close()
  })
  afterAll(() => opened?.close())

  it.each(['linkedin', 'instagram'] as const)('%s: every post is judged by its words, no card is on a wrong post', async (site) => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress[site]}?hydrate=1200`)
    const { seen, stray } = await lookThrough(tab, site)
    expect(stray).toEqual([])
    expect(seen.length).toBeGreaterThanOrEqual(118)
    for (const post of seen) {
      if (post.kind === 'advert') expect(post.card, post.id).toBeUndefined()
      // Instagram cuts captions, so what is judged there is not all that was written: only LinkedIn can be compared to the letter.
      if (site === 'linkedin' && post.kind === 'post') {
        expect(post.card, `${post.id}: ${post.text.slice(0, 60)}`).toBe(dueTopic(post.text))
      }
    }
    expect(seen.filter(({ card }) => card).length).toBeGreaterThan(5)
    expect(tab.consoleErrors).toEqual([])
    await tab.close()
  })
})
