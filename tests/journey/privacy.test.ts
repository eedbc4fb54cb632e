import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardsOf, feedAddress, openFeed, turnOn } from '../../scripts/journey'
import { browsers, openBrowser, until, type Opened } from './open-browser'

const ours = /quiet|nod\b|grief|burnout|support|extension/i

describe.each(browsers)('the page and the network learn nothing in %s', (name) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser(name)
    await turnOn(opened.driver)
  })
  afterAll(() => opened?.close())

  it.each(['linkedin', 'instagram'] as const)('%s', async (site) => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress[site]}?only=grief&adversary=1`)
    for (let turn = 0; turn < 10 && (await cardsOf(tab)).length === 0; turn++) {
      await tab.wheel(700)
      await new Promise((next) => setTimeout(next, 400))
    }
    await until('a card', async () => (await cardsOf(tab)).length > 0)
    await tab.press('Support')
    await tab.key('Escape')
    await tab.press('Save')
    await until('that it is kept', async () => (await cardsOf(tab)).some(({ text }) => /Kept|before/.test(text)))

    const kept = await tab.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name: database }) => database),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      caches: 'caches' in window ? await caches.keys() : [],
      cookies: document.cookie,
    }))
    expect(kept).toEqual({ databases: [], local: [], session: [], caches: [], cookies: '' })

    const html = await tab.evaluate(() => [...document.querySelectorAll('*')].map((element) => [element.tagName, ...[...element.attributes].map(({ name: key, value }) => `${key}=${value}`)].join(' ')))
    expect(html.filter((line) => /-extension:|quiet-?nod/i.test(line))).toEqual([])

    const probe = (ids: string[]) => tab.evaluate((given) => (window as unknown as Record<'__probe', (ids: string[]) => Promise<string[]>>).__probe(given), ids)
    const learned = await probe([new URL(opened.driver.extensionUrl('')).host])
    expect(learned.filter((line) => ours.test(line) || line.includes('://')), learned.join('\n')).toEqual([])

    // The page is no fool: a trace like those that other extensions leave is found at once.
    await tab.evaluate(() => document.body.append(Object.assign(document.createElement('quiet-nod-card'), { id: 'quiet-nod' })))
    expect((await probe([])).filter((line) => ours.test(line))).not.toEqual([])
    await tab.close()
  })

  it('a page of the extension may connect to nothing, not even to the two sites; a page of a site may', async () => {
    const connects = async (url: string): Promise<boolean> => {
      const tab = await opened.driver.newTab(url)
      const told = await tab.evaluate((address) => fetch(address, { mode: 'no-cors' }).then(() => true, () => false), feedAddress.linkedin)
      await tab.close()
      return told
    }
    expect(await connects(opened.driver.extensionUrl('options.html'))).toBe(false)
    expect(await connects(feedAddress.linkedin)).toBe(true)
  })

  it('no request went anywhere but to the two sites', () => {
    expect([...new Set(opened.driver.asked.map((host) => host.replace(/:\d+$/, '')))].toSorted()).toEqual(['www.instagram.com', 'www.linkedin.com'])
    const paths = opened.practice.requests.map(({ path }) => path.replace(/\?.*/, ''))
    expect(paths.filter((path) => !/^\/($|feed\/|__practice\/)/.test(path))).toEqual([])
    expect(opened.practice.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })
})
