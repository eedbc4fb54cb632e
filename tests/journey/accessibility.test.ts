import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPage, faultLines } from '../../scripts/gallery/check'
import { cardsOf, openFeed, feedAddress, panelWords, turnOn } from '../../scripts/journey'
import type { Tab } from '../../scripts/browsers'
import { browsers, openBrowser, until, type Opened } from './open-browser'

/** Controls of the card and the panel below 24 px in a direction. */
const smallInRoots = async (tab: Tab) =>
  (
    await tab.inClosedRoots((root) =>
      [...root.querySelectorAll<HTMLElement>('button, a[href], select, [role=tab], .seg label')]
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .map((control) => ({ words: control.innerText, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ words, box }) => `${words} ${box.width}×${box.height}`),
    )
  ).flat()
/** The words of what has the focus inside a closed root. */
const focusOf = async (tab: Tab) => (await tab.inClosedRoots((root) => (root.activeElement as HTMLElement | null)?.innerText.trim() ?? '')).find((words) => words !== '')
const focuses = (tab: Tab, words: string | RegExp) => until(`the focus on ${words}`, async () => new RegExp(words).test((await focusOf(tab)) ?? ''))

describe.each(browsers)('for everyone in %s', (name) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser(name)
    await (await turnOn(opened.driver)).close()
  })
  afterAll(() => opened?.close())

  it.each(['welcome', 'popup', 'options', 'saved'])('%s.html: WCAG 2.2 AA as far as axe knows, targets of 24 px, no sideways scrolling at 1240 px, 360 px and 400 %', async (path) => {
    const tab = await opened.driver.newTab(opened.driver.extensionUrl(`${path}.html`))
    await tab.waitFor('the page', () => document.querySelector('main') !== null)
    expect(await tab.evaluate(() => [document.title !== 'Quiet Nod' || location.pathname === '/popup.html', document.documentElement.lang])).toEqual([true, 'en'])
    for (const width of [1240, 360, 320]) {
      await tab.resize(width, 700)
      expect(faultLines(await checkPage(tab)), `${width} px`).toEqual([])
    }
    // The check is no formality.
    await tab.evaluate(() => {
      const control = document.createElement('button')
      control.style.cssText = 'all:unset;display:block;width:9px;height:9px'
      const row = document.createElement('div')
      row.style.cssText = 'width:3000px'
      row.append(control)
      document.querySelector('.qn')!.append(row)
    })
    expect(faultLines(await checkPage(tab)).join('\n')).toMatch(/button-name.*wider than the window.*below 24 px/s)
    await tab.close()
  })

  it('the whole way by keyboard: card, panel, save, undo, menu; the focus is never lost and comes back', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await until('a card', async () => (await cardsOf(tab)).length > 0)
    expect(await focusOf(tab), 'no card takes the focus').toBeUndefined()
    // To the post's own words, just before the card; all else is keys.
    const [first] = (await tab.inClosedRoots((root) => root.querySelector('.card') !== null)).flatMap((isCard, number) => (isCard ? [number] : []))
    await tab.inClosedRoots(
      (root) => {
        const before = root.host.previousElementSibling as HTMLElement
        before.tabIndex = -1
        before.focus()
        before.scrollIntoView({ block: 'center' })
      },
      undefined,
      first,
    )
    // The post's own links come before the card.
    for (let turn = 0; turn < 10 && (await focusOf(tab)) === undefined; turn++) await tab.key('Tab')
    await focuses(tab, /^Support$/)
    await tab.key('Enter')
    await until('the panel', async () => (await panelWords(tab)) !== undefined)
    await focuses(tab, /Skip|Here, if you want it/)
    expect(await smallInRoots(tab)).toEqual([])
    await tab.key('Tab')
    await focuses(tab, /^For me$/)
    await tab.key('ArrowRight')
    await focuses(tab, /^For them$/)
    expect(await panelWords(tab)).toContain('What helps')
    await tab.key('Escape')
    await until('the end of the panel', async () => (await panelWords(tab)) === undefined)
    await focuses(tab, /^Support$/)

    await tab.key('Tab')
    await focuses(tab, /^Save$/)
    await tab.key('Enter')
    await focuses(tab, /^Undo$/)
    await tab.key('Enter')
    await focuses(tab, /^Save$/)

    await tab.key('Tab')
    await focuses(tab, /^(More|⋯)/)
    await tab.key('Enter')
    await focuses(tab, /^Why am I seeing this$/)
    await tab.key('Enter')
    await focuses(tab, /^Close$/)
    await tab.key('Escape')
    await focuses(tab, /^(More|⋯)/)
    await tab.key('Enter')
    await focuses(tab, /^Why am I seeing this$/)
    await tab.key('ArrowDown')
    await tab.key('ArrowDown')
    await focuses(tab, /^Hide here$/)
    expect(await smallInRoots(tab)).toEqual([])
    await tab.key('Enter')
    await focuses(tab, /^Undo$/)
    await tab.key('Enter')
    await until('the card again', async () => (await cardsOf(tab)).length > 0 && (await tab.closedTexts()).every((words) => !words.includes('Hidden here')))
    expect(tab.consoleErrors).toEqual([])
    await tab.close()
  })

  it('the popup is worked by keys alone', async () => {
    const tab = await opened.driver.newTab(opened.driver.extensionUrl('popup.html'))
    await tab.waitFor('the popup', () => document.querySelector('main .pauses') !== null)
    const focused = () => tab.evaluate(() => (document.activeElement?.getAttribute('aria-label') ?? (document.activeElement as HTMLInputElement).labels?.[0]?.innerText ?? (document.activeElement as HTMLElement).innerText).trim())
    const met: string[] = []
    for (let turn = 0; turn < 14 && !met.includes('Settings'); turn++) {
      await tab.key('Tab')
      met.push(await focused())
    }
    for (const due of ['Grief and loss', 'Exhaustion at work', 'Balanced', 'Pause for an hour', 'Pause for today', 'Change country and role', 'Settings']) expect(met).toContain(due)
    await tab.evaluate(() => [...document.querySelectorAll('button')].find((button) => button.innerText === 'Pause for an hour')!.focus())
    await tab.key('Enter')
    await tab.waitFor('the word that it is paused', () => document.body.innerText.includes('Paused until'))
    await tab.press('End the pause')
    await tab.waitFor('the end of the pause', () => !document.body.innerText.includes('Paused until'))
    await tab.close()
  })

  const itHasTree = name === 'chromium' ? it : undefined
  itHasTree?.('a screen reader is told what the card and the panel are, inside their closed roots', async () => {
    const tab = await opened.driver.newTab()
    await openFeed(tab, `${feedAddress.linkedin}?only=grief`)
    await until('a card', async () => (await cardsOf(tab)).length > 0)
    const tree = () => tab.accessibilityTree!()
    const has = async (role: string, named: string | RegExp, states: Record<string, unknown> = {}) => {
      const found = (await tree()).filter((node) => node.role === role && (typeof named === 'string' ? node.name === named : named.test(node.name)))
      const told = found.map((node) => node.states)
      expect(found.length, `${role} "${named}"`).toBeGreaterThan(0)
      expect(told, `${role} "${named}"`).toContainEqual(expect.objectContaining(states))
    }
    await has('group', 'This post speaks of loss')
    await has('button', 'Support', { hasPopup: 'dialog' })
    await has('button', 'Save')
    await has('button', 'More', { hasPopup: 'menu', expanded: false })
    await tab.press('More')
    await has('button', 'More', { expanded: true })
    await has('menu', 'More')
    for (const line of ['Why am I seeing this', 'Not about this', 'Hide here', 'No more cards for this author', 'Pause for today']) await has('menuitem', line)
    await tab.key('Escape')
    await tab.press('Support')
    await until('the panel', async () => (await panelWords(tab)) !== undefined)
    await has('dialog', 'Here, if you want it')
    await has('heading', 'Here, if you want it', { level: 2 })
    await has('button', 'Close')
    await has('tablist', 'Here, if you want it')
    await has('tab', 'For me', { selected: true })
    await has('tab', 'For them', { selected: false })
    await has('tabpanel', 'For me')
    await has('button', 'More ways', { expanded: false })
    // Every service's way names the service: "Website, Cruse" and not seven times "Website".
    const links = (await tree()).filter(({ role, name: words }) => role === 'link' && /^(Call|Text|Chat|Website)\b/.test(words))
    expect(links.length).toBeGreaterThan(1)
    expect(links.filter(({ name: words }) => !words.includes(', '))).toEqual([])
    // Each control that is seen is told, by a name that holds the words on it.
    const told = (await tree()).filter(({ role }) => ['button', 'tab', 'menuitem', 'link', 'combobox', 'radio'].includes(role)).map(({ name: words }) => words)
    const seen = (await tab.inClosedRoots((root) => [...root.querySelectorAll<HTMLElement>('button, a[href]')].filter((control) => control.checkVisibility({ visibilityProperty: true })).map((control) => control.innerText.replace(/\s+/g, ' ').trim()))).flat()
    expect(seen.length).toBeGreaterThan(10)
    expect(seen.filter((words) => words !== '⋯' && !told.some((full) => full !== '' && full.toLowerCase().includes(words.toLowerCase())))).toEqual([])
    await tab.close()
  })
})
