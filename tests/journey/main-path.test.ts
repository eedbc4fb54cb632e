import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardsOf, feedAddress, openFeed, turnOn } from '../../scripts/journey'
import type { Tab } from '../../scripts/browsers'
import { browsers, openBrowser, until, type Opened } from './open-browser'

const wordsOf = (tab: Tab) => tab.evaluate(() => document.body.innerText)
const someCard = (tab: Tab) => until('a card', async () => (await cardsOf(tab)).length > 0)
const panelOf = async (tab: Tab) =>
  (await tab.inClosedRoots((root) => root.querySelector<HTMLElement>('[role=dialog]')?.innerText)).find((text) => typeof text === 'string')

describe.each(browsers)('the whole path in %s', (name) => {
  let opened: Opened
  beforeAll(async () => void (opened = await openBrowser(name)))
  afterAll(() => opened?.close())

  it('nothing is put into a page before "Turn on"', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    expect(await tab.inClosedRoots((root) => root.host.tagName)).toEqual([])
    await (await turnOn(opened.driver)).close()
    // The page that was open already begins to be read: settings apply at once.
    await someCard(tab)
    await tab.close()
  })

  it('support opens beside the post, gives way to one key, and gives the focus back', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    await tab.press('Support')
    await until('the panel', async () => (await panelOf(tab)) !== undefined)
    expect(await panelOf(tab)).toContain('Here, if you want it')
    await tab.press('For them')
    await until('words for them', async () => (await panelOf(tab))?.includes('Copy') === true)
    await tab.key('Escape')
    await until('the end of the panel', async () => (await panelOf(tab)) === undefined)
    const focused = await tab.inClosedRoots((root) => root.activeElement?.textContent ?? '')
    expect(focused).toContain('Support')
    await tab.close()
  })

  it('a post is saved once, appears in the open list, can be found, noted, taken away and put back', async () => {
    const list = await opened.driver.newTab(opened.driver.extensionUrl('saved.html'))
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    const post = (await cardsOf(tab))[0]!.post!
    await tab.press('Save')
    await until('that it is kept', async () => (await cardsOf(tab)).some(({ text }) => text.includes('Kept')))
    const start = post.text.split('\n')[0]!.slice(0, 40)
    await list.waitFor('the post in the list', (words) => document.body.innerText.includes(words), start)
    expect(await wordsOf(list)).toContain(post.author)

    await tab.press('Undo')
    await list.waitFor('that undo takes it away', (words) => !document.body.innerText.includes(words), start)
    await tab.press('Save')
    await list.waitFor('it again', (words) => document.body.innerText.includes(words), start)

    // The same post, seen anew: merged, not doubled.
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    await tab.press('Save')
    await until('that it was kept before', async () => (await cardsOf(tab)).some(({ text }) => text.includes('before')))
    const times = (await wordsOf(list)).split(start).length - 1
    expect(times).toBe(1)
    await tab.close()
    await list.close()
  })

  it('"Hide here" hides this post here and after a reload, with undo', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=burnout`)
    await someCard(tab)
    const hidden = (await cardsOf(tab))[0]!.post!.id
    const wordsBeside = async () => (await cardsOf(tab)).find(({ post }) => post?.id === hidden)?.text
    await tab.press('More')
    await tab.press('Hide here')
    await until('the word that it is hidden', async () => (await wordsBeside())?.includes('Hidden here') === true)
    await openFeed(tab, `${feedAddress.linkedin}?only=burnout`)
    await someCard(tab)
    expect(await wordsBeside()).toBeUndefined()
    await tab.close()
  })

  it('navigation inside the site is followed', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.instagram}?only=grief`)
    await someCard(tab)
    const carded = (await cardsOf(tab)).flatMap(({ post }) => post ?? [])
    // The feed cuts longer captions: a short one is judged by the same words in the dialog.
    const { id } = carded.find(({ text }) => text.length <= 110) ?? carded[0]!
    // The feed stays behind the dialog, and so do its cards.
    const places = () => tab.inClosedRoots((root) => (root.querySelector('.card') ? (root.host.closest('[role=dialog]') ? 'dialog' : 'feed') : undefined))
    expect(await places()).not.toContain('dialog')
    await tab.evaluate((of) => {
      const { go, pathOf } = window.__practice as unknown as { go: (path: string) => void; pathOf: (id: string) => string }
      go(pathOf(of))
    }, id)
    await until('a card in the dialog', async () => (await places()).includes('dialog'))
    await tab.evaluate(() => history.back())
    await until('the cards of the feed alone', async () => {
      const now = await places()
      return now.includes('feed') && !now.includes('dialog')
    })
    await tab.close()
  })
})
