import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSupportBeside, panelWords, setSettings, turnOn } from '../../scripts/journey'
import type { Tab } from '../../scripts/browsers'
import { browsers, openBrowser, until, type Opened } from './open-browser'

/** The post that this project began with, in our own words. */
const story = 'My patient died last night. I am a doctor, and I have lost patients before, but I cried in the car and I do not know how to go back to the ward. I miss her.'
const tired = 'I am so burned out. I am exhausted by this job, every shift drains me, and I cannot go on working like this.'

describe.each(browsers)('the support panel in %s', (name) => {
  let opened: Opened
  let tab: Tab
  beforeAll(async () => {
    opened = await openBrowser(name)
    await (await turnOn(opened.driver)).close()
    tab = await opened.driver.newTab()
  })
  afterAll(() => opened?.close())

  const names = async () => {
    const [found] = await tab.inClosedRoots((root) => [...root.querySelectorAll('[role=tabpanel]:not([hidden]) h3')].map((heading) => heading.firstChild?.textContent ?? ''), undefined).then((all) => all.filter((one) => one.length > 0))
    return found ?? []
  }
  const privacyOfFirst = async () => (await tab.inClosedRoots((root) => root.querySelector('[role=tabpanel] .res')?.querySelector('.privacy')?.textContent ?? '')).find((text) => text !== '')

  // The order is the directory's: tests/directory/offer-of-support.test.ts has other countries.
  it('a doctor’s post about a patient who died: a physician meets colleagues first, with their privacy line', async () => {
    await setSettings(opened.driver, { country: 'US', role: 'physician' })
    await openSupportBeside(tab, 'linkedin', story)
    expect((await names())[0]).toContain('Physician Support Line')
    expect(await privacyOfFirst()).toContain('nothing to report to a board. The exception is imminent harm.')
    expect(await panelWords(tab)).toContain('In danger, or in deep distress?')
  })

  it('another country is named: the cards stay where they are, and the next panel is of that country', async () => {
    await setSettings(opened.driver, { country: 'US', role: 'physician' })
    await openSupportBeside(tab, 'linkedin', story)
    await tab.evaluate(() => void Object.assign(window, { card: document.querySelector('main div[style*="!important"]') }))
    await setSettings(opened.driver, { country: 'GB' })
    // A panel takes the country when it opens: it says that the change has come to the page.
    await until('the panel of that country', async () => {
      await tab.press('Close')
      await until('the end of the panel', async () => (await panelWords(tab)) === undefined)
      await tab.press('Support')
      await until('a panel', async () => (await names()).length > 0)
      return (await names())[0]!.includes('BMA counselling')
    })
    expect(await tab.evaluate(() => (window as unknown as { card: Element | null }).card?.isConnected)).toBe(true)
  })

  it('a reader with no role meets support for everyone, and words for the author', async () => {
    await setSettings(opened.driver, { country: 'US', role: null })
    await openSupportBeside(tab, 'linkedin', story)
    expect(await names()).not.toContain('Physician Support Line')
    expect((await names()).length).toBeGreaterThanOrEqual(2)
    await tab.press('Skip')
    await tab.press('For them')
    await until('words for the author', async () => (await panelWords(tab))?.includes('I’m sorry about your patient.') === true)
    await tab.press('For me')
    await tab.press('More in your country')
    await until('the rest of the country', async () => (await names()).includes('Physician Support Line'))
  })

  it('the employer’s own service, typed into the settings page, stands first and is named as the employer’s', async () => {
    const page = await opened.driver.newTab(opened.driver.extensionUrl('options.html'))
    await page.waitFor('the settings', () => document.querySelector('main') !== null)
    await page.press('Add a service')
    for (const [label, words] of [['Name', 'Peer support team'], ['Who learns of a call', 'Nobody at work is told.'], ['Telephone', '(01632) 960-120']] as const) {
      await page.press(label)
      await page.type(words)
    }
    await page.press('Keep')
    await page.waitFor('the entry', () => document.querySelector('.told')?.textContent?.includes('01632 960 120'))
    expect(page.consoleErrors).toEqual([])
    await page.close()
    await openSupportBeside(tab, 'instagram', tired)
    expect((await names())[0]).toBe('Peer support team')
    for (const part of ['Your employer’s own', 'Nobody at work is told.', 'Call 01632 960 120', 'Quiet Nod has not checked it']) expect(await panelWords(tab)).toContain(part)
    expect(tab.consoleErrors).toEqual([])
  })
})
