import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardsOf, feedAddress, lookThrough, openFeed, turnOn } from '../../scripts/journey'
import { browsers, openBrowser, until, type Opened } from './open-browser'

describe.each(browsers)('every layout in %s', (name) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser(name)
    await (await turnOn(opened.driver)).close()
  })
  afterAll(() => opened?.close())

  it.each(['layout=winter', 'layout=classic', 'layout=frame', 'rerender=700', 'recycle=1', 'lang=ar', 'theme=dark'])('LinkedIn with %s: cards, each on its own post', async (variant) => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief&${variant}`)
    await until('a card', async () => (await cardsOf(tab)).length > 0)
    const { seen, stray } = await lookThrough(tab, 'linkedin', { screens: 5, step: 600 })
    expect(stray).toEqual([])
    expect(seen.some(({ card }) => card === 'grief')).toBe(true)
    await tab.close()
  })
})
