import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardsOf, feedAddress, openFeed, truthOf, turnOn } from '../../scripts/journey'
import type { Tab } from '../../scripts/browsers'
import { browsers, openBrowser, until, type Opened } from './open-browser'

const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))
const isCardThere = async (tab: Tab) => (await cardsOf(tab)).length > 0
const isKept = async (tab: Tab) => (await cardsOf(tab)).some(({ text }) => /Kept|Saving/.test(text))
/** The posts that have a card. */
const served = async (tab: Tab): Promise<string[]> => (await cardsOf(tab)).flatMap(({ post }) => post?.id ?? [])
/** Scrolls on until a post that was not there before has a card. */
const cardBesideNewPost = async (tab: Tab) => {
  const before = new Set((await truthOf(tab)).map(({ id }) => id))
  await until('a card beside a new post', async () => {
    await tab.wheel(700)
    await pause(200)
    return (await served(tab)).some((id) => !before.has(id))
  }, 30_000)
}
/** Where the buttons "Save" are, in the order of the document; only those in view. */
const saveButtons = async (tab: Tab) =>
  (
    await tab.inClosedRoots((root) => {
      const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Save')
      const box = button?.getBoundingClientRect()
      return box && box.y > 60 && box.bottom < innerHeight - 20 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
    })
  ).filter((place) => place !== undefined && place !== null) as { x: number; y: number }[]
/** Brings a card into the view, and says where its "Save" is. */
const saveInView = async (tab: Tab) => {
  for (let turn = 0; turn < 25 && (await saveButtons(tab)).length === 0; turn += 1) {
    await tab.wheel(250)
    await pause(300)
  }
  return (await saveButtons(tab))[0]!
}

describe.each(browsers)('a hostile page in %s', (name) => {
  let opened: Opened
  beforeAll(async () => {
    opened = await openBrowser(name)
    await (await turnOn(opened.driver)).close()
  })
  afterAll(() => opened?.close())

  /** Everything in all of the extension's databases, as one text. */
  const allKept = async () => {
    const page = await opened.driver.newTab(opened.driver.extensionUrl('options.html'))
    const words = await page.evaluate(async () => {
      const asked = <T>(request: IDBRequest<T>) => new Promise<T>((next, fail) => Object.assign(request, { onsuccess: () => next(request.result), onerror: () => fail(request.error) }))
      const found: unknown[] = []
      for (const { name: database } of await indexedDB.databases()) {
        const open = await asked(indexedDB.open(database!))
        for (const store of open.objectStoreNames) found.push(...(await asked(open.transaction(store).objectStore(store).getAll())))
        open.close()
      }
      return JSON.stringify(found)
    })
    await page.close()
    return words
  }

  describe.each(['linkedin', 'instagram'] as const)('on %s', (site) => {
    let tab: Tab
    beforeAll(async () => {
      tab = await opened.driver.newTab()
      await openFeed(tab, `${feedAddress[site]}?only=grief&posts=300`)
      for (let turn = 0; turn < 20 && !(await isCardThere(tab)); turn += 1) {
        await tab.wheel(400)
        await pause(300)
      }
    })
    afterAll(() => tab?.close())

    it('forges 200 messages and 400 events of ours: nothing is saved, nothing opens', async () => {
      await tab.evaluate(() => {
        const post = { id: 'urn:li:activity:7000000000000000000', site: 'linkedin', text: 'forged', truncated: false, promoted: false, suggested: false, tiers: {} }
        const messages = [{ request: 'savePost', gives: { post, topic: 'grief' } }, { request: 'openPage', gives: { page: 'saved' } }, { question: 'pageState' }, { type: 'wxt:content-script-started' }]
        const runtime = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: (message: unknown) => void } } }).chrome?.runtime
        for (let turn = 0; turn < 50; turn += 1)
          for (const message of messages) {
            postMessage(message, '*')
            for (const target of [window, document]) target.dispatchEvent(new CustomEvent(message.request ?? 'message', { detail: message, bubbles: true }))
            try {
              runtime?.sendMessage?.(message)
            } catch {
              // Not allowed: all the better.
            }
          }
      })
      await pause(300)
      expect(await allKept()).not.toContain('forged')
      expect(await isKept(tab)).toBe(false)
    })

    it('clicks, taps and types on our card by script, in every way there is: nothing is saved', async () => {
      const { x, y } = await saveInView(tab)
      await tab.evaluate(
        (at) => {
          const host = document.elementFromPoint(at.x, at.y)!
          const place = { bubbles: true, composed: true, cancelable: true, clientX: at.x, clientY: at.y, view: window }
          const ours = [...document.querySelectorAll('div[style]')].filter((element) => /!important/.test(element.getAttribute('style')!))
          for (const target of [host, ...ours, document.body, document, window]) {
            ;(target as Partial<HTMLElement>).click?.()
            for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, { ...place, pointerType: 'touch', isPrimary: true }))
            for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, place))
            for (const key of ['Enter', ' ', 's']) target.dispatchEvent(new KeyboardEvent('keydown', { ...place, key }))
          }
          ;(host as HTMLElement).focus()
        },
        { x, y },
      )
      await pause(300)
      expect(await isKept(tab)).toBe(false)
      expect(await allKept()).not.toContain(`"${site}"`)
    })

    it('covers our card, or makes it see-through: the reader’s press does not save', async () => {
      const { x, y } = await saveInView(tab)
      await tab.evaluate(() => document.body.append(Object.assign(document.createElement('div'), { id: 'cover', style: 'position:fixed;inset:0;z-index:2147483647;background:#fff' })))
      await tab.click(x, y)
      await tab.evaluate(() => document.getElementById('cover')!.remove())
      await tab.evaluate((at) => Object.assign((document.elementFromPoint(at.x, at.y)!.parentElement as HTMLElement).style, { opacity: '0.01' }), { x, y })
      await tab.click(x, y)
      await pause(300)
      expect(await isKept(tab)).toBe(false)
      // The same press saves where the card can be seen.
      await tab.evaluate((at) => Object.assign((document.elementFromPoint(at.x, at.y)!.parentElement as HTMLElement).style, { opacity: '' }), { x, y })
      await tab.click(x, y)
      await until('that it is kept', () => isKept(tab))
      // The card says "Saving" first.
      await until('that it is in the list', async () => (await allKept()).includes(`"${site}"`))
    })

    it('takes our cards out: they are back', async () => {
      // Farther away a card comes back when its post comes near.
      const isNear = ({ y }: { y: number }) => Math.abs(y) < 1500
      const before = (await cardsOf(tab)).filter(isNear).length
      const taken = await tab.evaluate(() => {
        const hosts = [...document.querySelectorAll('div[style]')].filter((element) => /!important/.test(element.getAttribute('style')!))
        for (const host of hosts) host.remove()
        return hosts.length
      })
      expect(taken).toBeGreaterThan(0)
      expect(before).toBeGreaterThan(0)
      await until('the cards', async () => (await cardsOf(tab)).filter(isNear).length >= before)
    })

    it('lies from 14 functions of the DOM, freezes 9 objects, opens 4 frames: new posts get their cards, and nothing is said in the frames', async () => {
      const opens = await tab.evaluate(() => {
        const lie = (owner: object, key: string, value: unknown) => {
          const set = Object.getOwnPropertyDescriptor(owner, key)?.set
          Object.defineProperty(owner, key, { configurable: true, ...(typeof value === 'function' ? { value } : { get: () => value, set }) })
        }
        for (const key of ['closest', 'matches', 'attachShadow', 'after', 'checkVisibility']) lie(Element.prototype, key, () => null)
        for (const key of ['compareDocumentPosition', 'getRootNode']) lie(Node.prototype, key, () => 0)
        for (const key of ['textContent', 'nodeValue']) lie(Node.prototype, key, 'A sale! Buy now!')
        lie(HTMLElement.prototype, 'innerText', 'A sale!')
        lie(Element.prototype, 'innerHTML', 'A sale!')
        lie(window, 'getComputedStyle', () => ({}))
        lie(window, 'MutationObserver', () => {})
        lie(Event.prototype, 'isTrusted', true)
        for (const frozen of [Element.prototype, Node.prototype, HTMLElement.prototype, Event.prototype, EventTarget.prototype, Document.prototype, Object.prototype, ShadowRoot.prototype, history]) Object.freeze(frozen)
        const trusted = (globalThis as unknown as { trustedTypes?: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes
        trusted?.createPolicy('default', { createHTML: (words: string) => words })
        const words = '<article role="listitem"><h2>Feed post</h2><a href="/in/ada/"><p>Ada Lind</p></a><p data-testid="expandable-text-box">My father died last night.</p></article>'
        const frames = [{ src: 'about:blank' }, { srcdoc: words }, { src: `data:text/html,${words}` }, { src: `${location.pathname}?empty` }].map((attributes) => {
          const frame = document.createElement('iframe')
          for (const [key, value] of Object.entries(attributes)) frame.setAttribute(key, value)
          // Beside the feed, where no card of the page stands however the feed grows.
          frame.setAttribute('style', 'position:fixed;left:0;bottom:0;width:280px;height:300px')
          return document.body.appendChild(frame)
        })
        return frames.length
      })
      expect(opens).toBe(4)
      await cardBesideNewPost(tab)
      // What is in a frame stands at its place in the page.
      const frames = await tab.evaluate(() => [...document.querySelectorAll('body > iframe')].map((frame) => frame.getBoundingClientRect().toJSON() as DOMRect))
      const cards = await cardsOf(tab)
      expect(cards.filter(({ x, y }) => frames.some((box) => x > box.left && x < box.right && y > box.top && y < box.bottom))).toEqual([])
    })

    it('floods us with 50,000 mutations a second, half of them in the feed, without end: new posts get their cards meanwhile', async () => {
      await tab.evaluate(() => {
        const host = window as unknown as { flood?: { mutations: number; end: boolean } }
        const flood = (host.flood = { mutations: 0, end: false })
        const boxes = [document.body, document.querySelector('article, [role="list"], main')!].map((parent) => parent.appendChild(document.createElement('div')))
        const places = boxes.flatMap((box) => Array.from({ length: 125 }, () => box.appendChild(document.createElement('i'))))
        const turn = () => {
          if (flood.end) return boxes.forEach((box) => box.remove())
          for (const place of places) {
            place.firstChild?.remove()
            const node = place.appendChild(document.createElement('b'))
            node.append(document.createElement('u'), document.createElement('u'))
            node.firstChild!.remove()
          }
          flood.mutations += places.length * 4
          return void setTimeout(turn, 20)
        }
        turn()
      })
      await cardBesideNewPost(tab)
      const mutations = await tab.evaluate(() => {
        const { flood } = window as unknown as { flood: { mutations: number; end: boolean } }
        flood.end = true
        return flood.mutations
      })
      expect(mutations).toBeGreaterThan(5000)
      expect(tab.consoleErrors.filter((error) => /extension|quiet/i.test(error))).toEqual([])
    })
  })
})
