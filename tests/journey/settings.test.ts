import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardsOf, feedAddress, openFeed, panelWords, setSettings, turnOn } from '../../scripts/journey'
import type { Tab } from '../../scripts/browsers'
import { browsers, openBrowser, until, type Opened } from './open-browser'

const someCard = (tab: Tab) => until('a card', async () => (await cardsOf(tab)).length > 0)
const noCard = (tab: Tab) => until('the end of the cards', async () => (await cardsOf(tab)).every(({ text }) => !text.includes('speaks of')))
/** The first post with a card. */
const firstCarded = async (tab: Tab) => (await cardsOf(tab)).find(({ post }) => post)!.post!

describe.each(browsers)('settings in %s', (name) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser(name)
    await (await turnOn(opened.driver)).close()
  })
  afterAll(() => opened?.close())
  const open = (path: string) => opened.driver.newTab(opened.driver.extensionUrl(path))
  const openOptions = async () => {
    const tab = await open('options.html')
    await tab.waitFor('the settings', () => document.querySelector('main') !== null)
    return tab
  }

  it('a pause, its end by a press or by the clock, and quiet hours apply at once in an open tab, and the open popup follows', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    const popup = await open('popup.html')
    // It asks again while it is open.
    await popup.waitFor('that the page is read', () => document.body.innerText.includes('Reading LinkedIn'))
    await popup.press('Pause for an hour')
    await noCard(tab)
    await popup.waitFor('the pause', () => document.body.innerText.includes('Paused until'))
    await popup.press('End the pause')
    await someCard(tab)
    await popup.waitFor('that it is read again', () => document.body.innerText.includes('Reading LinkedIn'))
    // Once is enough: each browser's storage and events have been tried by now.
    if (name === 'chromium') {
      // From now to half a day on, whatever the clock shows.
      const clock = (hours: number) => new Date(Date.now() + hours * 3_600_000).toTimeString().slice(0, 5)
      await setSettings(opened.driver, { quietHours: { from: clock(-1), to: clock(11) } })
      await noCard(tab)
      await popup.waitFor('the quiet hours', () => document.body.innerText.includes('Quiet hours until'))
      await setSettings(opened.driver, { quietHours: null })
      await someCard(tab)
    }
    // Ended by the clock alone. Long enough for a slow machine to see that it began.
    await setSettings(opened.driver, { pausedUntil: Date.now() + 8000 })
    await noCard(tab)
    await until('a card after the pause', async () => (await cardsOf(tab)).length > 0, 30_000)
    expect([...popup.consoleErrors, ...tab.consoleErrors]).toEqual([])
    await popup.close()
    await tab.close()
  })

  // What follows is the same code in both browsers; storage and its events are tried in each above and below.
  const itOnce = name === 'chromium' ? it : undefined
  itOnce?.('an author gets no more cards, and "Not about this" is noted: at once, without any name in the store, and taken back on the settings page', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await someCard(tab)
    const cardBeside = async (isIt: (post: Awaited<ReturnType<typeof firstCarded>>) => boolean) =>
      (await cardsOf(tab)).some(({ text, post }) => text.includes('speaks of') && post && isIt(post))
    const { author } = await firstCarded(tab)
    await tab.press('More')
    await tab.press('No more cards for this author')
    await until('that no post of theirs has a card', async () => !(await cardBeside((post) => post.author === author)))
    const options = await openOptions()
    await options.waitFor('that the settings tell of it', () => document.body.innerText.includes('1 author gets no more cards.'))
    const kept = () => options.evaluate(async () => JSON.stringify(await (globalThis as unknown as { chrome: { storage: { local: { get: () => Promise<object> } } } }).chrome.storage.local.get()))
    expect(await kept()).toContain('"authors":["')
    expect(await kept()).not.toContain(author)
    await options.press('Forget these: Show cards for these authors again')
    await until('their card', () => cardBeside((post) => post.author === author))

    const { id } = await firstCarded(tab)
    await tab.press('More')
    await tab.press('Not about this')
    await until('that the post has no card', async () => !(await cardBeside((post) => post.id === id)))
    await options.waitFor('the correction', () => document.querySelector('.corrections li') !== null)
    expect(await kept()).not.toContain(id)
    await options.press('Take back all')
    await options.waitFor('that it is gone', () => document.querySelector('.corrections') === null)
    await options.press('Forget these: Show cards beside these posts again')
    await until('the card again', () => cardBeside((post) => post.id === id))
    expect([...options.consoleErrors, ...tab.consoleErrors]).toEqual([])
    await options.close()
    await tab.close()
  })

  itOnce?.('the reader’s own limits: no more cards than asked for, and a pause is offered', async () => {
    await setSettings(opened.driver, { cap: 1 })
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=burnout`)
    await someCard(tab)
    await tab.wheel(900)
    const popup = await open('popup.html')
    await popup.waitFor('that the cap is told', () => document.body.innerText.includes('No more cards on this page, as you asked.'))
    await popup.close()
    expect(await cardsOf(tab)).toHaveLength(1)
    await setSettings(opened.driver, { cap: null, pace: 1 })
    await openFeed(tab, `${feedAddress.linkedin}?only=burnout`)
    await someCard(tab)
    const offers = async () => (await tab.closedTexts()).filter((words) => words.includes('Would a minute be good?')).length
    expect(await offers(), 'not before a post was read').toBe(0)
    // One post is read: its card stands in the view for as long as that takes. The next one that comes then asks.
    const first = (await tab.inClosedRoots((root) => root.querySelector('.card') !== null)).indexOf(true)
    await tab.inClosedRoots((root) => root.host.scrollIntoView({ block: 'center', behavior: 'instant' }), undefined, first)
    for (let turn = 0; turn < 48 && (await offers()) === 0; turn++) {
      await new Promise((next) => setTimeout(next, turn % 8 === 0 ? 2300 : 200))
      await tab.wheel(400)
    }
    expect(await offers()).toBeGreaterThan(0)
    await tab.press('Take a minute')
    await until('the panel', async () => (await panelWords(tab)) !== undefined)
    expect(await panelWords(tab)).toContain('One minute first?')
    await setSettings(opened.driver, { pace: null })
    await tab.close()
  })

  it('two pages that change settings at once lose nothing; a file brings them back; the beginning is the beginning', async () => {
    const [one, other] = [await openOptions(), await openOptions()]
    const flip = (tab: Tab, labels: string[]) =>
      tab.evaluate((names) => {
        for (const label of document.querySelectorAll('label')) if (names.includes(label.firstChild?.textContent ?? '')) label.click()
      }, labels)
    await Promise.all([flip(one, ['Grief and loss', 'Also posts about these topics']), flip(other, ['Instagram', 'Very dark thoughts', 'Also suggested posts'])])
    const states = (tab: Tab) => tab.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('[role=switch]')].map(({ labels, checked }) => `${labels![0]!.firstChild!.textContent} ${checked}`).join('; '))
    const due = 'Quiet Nod is on true; Instagram false; LinkedIn true; Grief and loss false; Exhaustion at work true; Very dark thoughts false; Also posts about these topics true; Also suggested posts false; Quiet hours false'
    for (const tab of [one, other]) await until('all five changes on both pages', async () => (await states(tab)) === due)

    const give = (text: string) =>
      one.evaluate((content) => {
        const files = new DataTransfer()
        files.items.add(new File([content], 'settings.json', { type: 'application/json' }))
        const input = document.querySelector<HTMLInputElement>('input[type=file]')!
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      }, text)
    await give('{"file":"something else"}')
    await one.waitFor('that it is no such file', () => document.body.innerText.includes('Nothing was changed.'))
    expect(await states(one)).toBe(due)
    await give('{"file":"quiet-nod settings","version":2,"settings":{"turnedOn":false,"caution":"faint","cap":5}}')
    await other.waitFor('the file’s settings on the other page', () => document.querySelector<HTMLInputElement>('input[value=faint]')!.checked)
    expect(await states(other)).toBe('Quiet Nod is on true; Instagram true; LinkedIn true; Grief and loss true; Exhaustion at work true; Very dark thoughts true; Also posts about these topics false; Also suggested posts true; Quiet hours false')
    await one.press('Undo')
    await until('the settings of before', async () => (await states(other)) === due)
    await one.press('Back to the beginning')
    await other.waitFor('the beginning', () => document.body.innerText.includes('Quiet Nod is on') && !document.querySelector<HTMLInputElement>('[role=switch]')!.checked)
    await one.press('Undo')
    await until('the settings of before', async () => (await states(other)) === due)
    expect([...one.consoleErrors, ...other.consoleErrors]).toEqual([])
    await one.close()
    await other.close()
  })
})
