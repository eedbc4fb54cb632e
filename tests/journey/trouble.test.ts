import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardsOf, feedAddress, openFeed, turnOn } from '../../scripts/journey'
import type { Tab } from '../../scripts/browsers'
import { browsers, openBrowser, until, type Opened } from './open-browser'

const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))
const someCard = (tab: Tab) => until('a card', async () => (await cardsOf(tab)).length > 0)

describe.each(browsers)('bad input and trouble in %s', (name) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser(name)
    await turnOn(opened.driver)
  })
  afterAll(() => opened?.close())

  /** Opens the popup over the tab that was looked at last until it says `expected`: it takes a moment to start, and the page one to answer. */
  const popupSays = (expected: RegExp) => {
    let words = ''
    const ask = async () => {
      words = ''
      const popup = await opened.driver.newTab(opened.driver.extensionUrl('popup.html'))
      for (let turn = 0; turn < 50 && !expected.test(words); turn += 1) {
        await pause(100)
        words = await popup.evaluate(() => document.body.innerText)
      }
      expect(popup.consoleErrors).toEqual([])
      await popup.close()
      return expected.test(words)
    }
    return until(`${expected} in the popup`, ask, 40_000).catch((error: Error) => {
      throw new Error(`${error.message}. It says: ${words}`)
    })
  }

  // Before anything was saved: Chromium lets a database that is there grow a little past the limit. Firefox cannot be told to refuse; the words for every kind of refusal are tried in tests/feed/show-card.test.ts.
  const itCanRefuse = name === 'chromium' ? it : undefined
  itCanRefuse?.('storage is refused: the card says so, and saves when there is room again', async () => {
    const limitStorage = opened.driver.limitStorage!
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    await limitStorage(1)
    const last = (await cardsOf(tab)).length - 1
    await tab.press('Save', last)
    await until('the word that there is no room', async () => (await cardsOf(tab)).some(({ text }) => text.includes('no room left')))
    await limitStorage(undefined)
    await tab.press('Save', last)
    await until('that it is kept', async () => (await cardsOf(tab)).some(({ text }) => text.includes('Kept')))
    await tab.close()
  })

  it('the popup says that the page is read', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, feedAddress.linkedin)
    await popupSays(/Reading LinkedIn/)
    await tab.close()
  })

  it.each(['linkedin', 'instagram'] as const)('%s with next year’s markup: nothing breaks, the popup says that nothing is recognised', async (site) => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress[site]}?next-year=1`)
    await tab.wheel(600)
    // A feed without posts may just be slow: for eight seconds nothing is said of it.
    await tab.waitFor('nine seconds since the page began', () => performance.now() > 9000)
    await tab.wheel(600)
    await pause(500)
    expect(await cardsOf(tab)).toEqual([])
    expect(tab.consoleErrors).toEqual([])
    await popupSays(/changed; .*cannot read[^]*No post is recognised on this page\./i)
    await tab.close()
  })

  it.each(['linkedin', 'instagram'] as const)('%s without posts: nothing breaks', async (site) => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress[site]}?empty=1`)
    expect(await cardsOf(tab)).toEqual([])
    expect(tab.consoleErrors).toEqual([])
    await tab.close()
  })

  it('posts with no words, 200,000 characters and every kind of Unicode: read on, nothing thrown', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=ordinary`)
    const hostile = [
      '',
      'My father died last night. '.repeat(7500),
      'a'.repeat(200_000),
      '\u0000\uD800\uDFFF\uFFFE\u202E\u2066\u200B\u0301\u{1F468}\u200D\u{1F469}\u{E0001}',
      '\u0301'.repeat(5000),
      '<img src=x onerror=alert(1)><script>alert(2)</script>',
      '((((((((((a*)*)*)*)*)*)*)*)*)*!'.repeat(300),
      '\u202E my father died \u202C\u2069',
    ]
    await tab.evaluate((texts) => {
      const boxes = [...document.querySelectorAll('[data-testid=expandable-text-box]')]
      for (const [index, box] of boxes.entries()) if (index < texts.length) box.textContent = texts[index]!
    }, hostile)
    await pause(1500)
    expect(tab.consoleErrors).toEqual([])
    // The page still answers, and the next post is still judged.
    await tab.evaluate(() => {
      const boxes = document.querySelectorAll('[data-testid=expandable-text-box]')
      boxes[1]!.textContent = 'My father died last night. We sat with him. I do not know what to do with his glasses.'
    })
    await until('a card beside the post that was put there', async () => (await cardsOf(tab)).some(({ topic }) => topic === 'grief'))
    await tab.close()
  })

  it('a save works when the background was stopped before it', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    await opened.driver.killBackground()
    await tab.press('Save')
    await until('that it is kept', async () => (await cardsOf(tab)).some(({ text }) => text.includes('Kept')))
    await tab.close()
  })

  it('the extension is reloaded under an open page: no error, no broken page, no card twice', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    const page = await opened.driver.newTab(opened.driver.extensionUrl('popup.html'))
    await tab.evaluate(() => void Object.assign(window, { old: [...document.querySelectorAll('main div[style*="!important"]')] }))
    await page.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload: () => void } } }).chrome.runtime.reload()).catch(() => {})
    await pause(2500)
    expect(await tab.evaluate(() => document.querySelectorAll('[data-testid=expandable-text-box]').length)).toBeGreaterThan(0)
    // Chromium leaves the old cards alone; Firefox runs the new script, which takes them away and makes its own.
    const areDue = () => tab.evaluate((isAnew) => [...document.querySelectorAll('main div[style*="!important"]')].some((card) => !isAnew || !(window as unknown as { old: Element[] }).old.includes(card)), name === 'firefox')
    await until('cards, the old ones or new ones', async () => (await areDue()) && (await cardsOf(tab)).length > 0, 20_000)
    const served = (await cardsOf(tab)).map(({ post }) => post?.id)
    expect(served.toSorted()).toEqual([...new Set(served)].toSorted())
    if (name === 'chromium') {
      await tab.press('Save')
      await until('the word to reload', async () => (await cardsOf(tab)).some(({ text }) => text.includes('Reload this page')))
    }
    expect(tab.consoleErrors).toEqual([])
  })
})
