import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardsOf, feedAddress, openFeed, turnOn } from '../../scripts/journey'
import type { Tab } from '../../scripts/browsers'
import { browsers, openBrowser, until, type Opened } from './open-browser'

const rowsOf = (tab: Tab) => tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-row]')].map((row) => row.innerText))
const says = (tab: Tab, words: string) => tab.waitFor(`the words "${words}"`, (asked) => document.body.innerText.includes(asked), words)
/** Writes into a field as a hand does: the focus, then the words. */
const write = async (tab: Tab, selector: string, words: string) => {
  await tab.waitFor(selector, (asked) => document.querySelector(asked) !== null, selector)
  await tab.evaluate((asked) => document.querySelector<HTMLElement>(asked)!.focus(), selector)
  await tab.type(words)
}

describe.each(browsers)('the list in %s', (name) => {
  let opened: Opened
  let list: Tab
  beforeAll(async () => {
    opened = await openBrowser(name)
    await turnOn(opened.driver)
  })
  afterAll(() => opened?.close())

  it('saved, found, noted, tagged, taken away, wiped, brought in: it is the same list', async () => {
    const { driver } = opened
    const feed = await driver.newTab()
    await openFeed(feed, `${feedAddress.linkedin}?only=grief`)
    await until('two cards', async () => (await cardsOf(feed)).length > 1)
    await feed.press('Save', 1)
    await until('that one is kept', async () => (await cardsOf(feed)).some(({ text }) => text.includes('Kept')))
    // What is kept of the next one is chosen for it alone.
    await feed.press('More', 0)
    await feed.press('Save only the words')
    await until('that both are kept', async () => (await cardsOf(feed)).filter(({ text }) => text.includes('Kept')).length === 2)

    list = await driver.newTab(driver.extensionUrl('saved.html'))
    await list.waitFor('both posts', () => document.querySelectorAll('[data-row]').length === 2)
    const [newest, named] = await rowsOf(list)
    expect(newest!.split('\n')[0]).toBe('LinkedIn')
    expect(named).toMatch(/ · LinkedIn/)

    // Found by a word of its own, in the middle of words too.
    const word = (await list.evaluate(() => document.querySelectorAll<HTMLElement>('[data-row] .text')[1]!.innerText)).match(/[A-Za-z]{6,}/)![0]
    await write(list, 'input[type=search]', word.slice(1).toUpperCase())
    await list.waitFor('what was found, marked', () => document.querySelector('[data-row] mark') !== null)
    await list.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!
      field.value = ''
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })

    await list.press('More: LinkedIn')
    await list.press('Add a note')
    await write(list, '.edit textarea', 'Write to her on Friday.')
    await list.press('Keep')
    await says(list, 'Note kept.')
    await list.press('More: LinkedIn')
    await list.press('Add tags')
    await write(list, '.edit input', 'ward')
    await list.key('Enter')
    await list.press('Keep')
    await list.waitFor('the tag among the filters', () => [...document.querySelectorAll('.chip')].some((chip) => chip.textContent === '#ward'))
    const before = await rowsOf(list)

    await list.press('Export, backup, privacy')
    await list.evaluate(() => {
      const make = URL.createObjectURL
      URL.createObjectURL = (file: Blob) => {
        Object.assign(window, { written: file })
        return make(file)
      }
    })
    await list.press('JSON, to bring in again')
    await says(list, 'The file is written.')
    await list.press('Wipe everything…')
    await list.press('Wipe them all')
    await says(list, 'Everything is wiped.')
    const choose = () =>
      list.evaluate(async () => {
        const text = await (window as unknown as { written: Blob }).written.text()
        const given = new DataTransfer()
        given.items.add(new File([text], 'quiet-nod.json'))
        const input = document.querySelector<HTMLInputElement>('input[type=file]')!
        input.files = given.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
        return text
      })
    const text = await choose()
    expect(JSON.parse(text)).toMatchObject({ format: 'quiet-nod-list', version: 1 })
    await says(list, 'new: 2')
    await list.press('Bring in')
    await says(list, 'Brought in: 2')
    await list.press('Back to the list')
    await list.waitFor('both posts again', () => document.querySelectorAll('[data-row]').length === 2)
    expect(await rowsOf(list)).toEqual(before)

    // And all of that can be taken back, too.
    await list.press('Undo')
    await says(list, 'Nothing kept yet.')
    expect(list.consoleErrors).toEqual([])
    await feed.close()
  })

  // Firefox cannot be told to stop its event page at a moment; every step of a save is tried in tests/save-killed.test.ts.
  const itCanKill = name === 'chromium' ? it : undefined
  itCanKill?.('the worker is stopped in the middle of saves: what it acknowledged is there, and nothing is there in part', async () => {
    const { driver } = opened
    const acknowledged: string[] = []
    for (let round = 0; round < 12; round++) {
      const saving = list.evaluate(async (number) => {
        const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean; value: { key: string } } | undefined> } } }).chrome
        const post = (nth: number) => ({ id: `urn:li:activity:${number}${nth}`, site: 'linkedin', author: `A ${nth}`, text: 'killed words', truncated: false, promoted: false, suggested: false, tiers: {} })
        const replies = await Promise.all([0, 1, 2].map((nth) => runtime.sendMessage({ request: 'savePost', gives: { post: post(nth), topic: 'grief' } }).catch(() => undefined)))
        return replies.flatMap((reply) => (reply?.ok ? reply.value.key : []))
      }, round)
      await new Promise((next) => setTimeout(next, round * 4))
      await driver.killBackground()
      acknowledged.push(...(await saving))
    }
    await write(list, 'input[type=search]', 'killed words')
    const kept = await list.evaluate(
      () =>
        new Promise<{ key: string; entry: { post: { text: string; author?: string } } }[]>((done) => {
          const opening = indexedDB.open('quiet-nod')
          opening.addEventListener('success', () => {
            const asking = opening.result.transaction('posts').objectStore('posts').getAll()
            asking.addEventListener('success', () => (opening.result.close(), done(asking.result)))
          })
        }),
    )
    for (const key of acknowledged) expect(kept.map((row) => row.key)).toContain(key)
    for (const row of kept) expect(row.entry.post).toMatchObject({ text: 'killed words', author: expect.stringMatching(/^A \d$/) })
    expect(acknowledged.length).toBeGreaterThan(3)
    // Of what was written and never told, the page learns by itself.
    await list.waitFor('all that is there', (count) => Number(document.querySelector('.chip')?.textContent?.replace(/\D/g, '')) === count, kept.length)
    await list.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!
      field.value = ''
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await list.press('Choose')
    await list.press(`Choose all ${kept.length}`)
    await list.press('Remove')
    await says(list, 'Nothing kept yet.')
  })

  it('a folder is linked where the browser has folders; where it has none, a file is carried by hand', async () => {
    await list.press('Export, backup, privacy')
    await list.evaluate(() => {
      if ('showDirectoryPicker' in window) Object.assign(window, { showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('Nod', { create: true }) })
    })
    if (name === 'firefox') {
      await says(list, 'This browser lets no page keep a folder.')
      return list.press('Back to the list')
    }
    await list.press('Link a folder')
    for (const nth of [0, 1]) {
      await list.waitFor('the form', () => document.querySelector('.passphrase') !== null)
      await list.evaluate((at) => document.querySelectorAll<HTMLElement>('.passphrase input')[at]!.focus(), nth)
      await list.type('correct horse battery')
    }
    await list.press('Choose the folder')
    await says(list, 'Linked: Nod')
    // It is still linked when the page is opened anew.
    await list.open(opened.driver.extensionUrl('saved.html'))
    await list.press('Export, backup, privacy')
    await says(list, 'Linked: Nod')
    const files = await list.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Nod')
      const names: string[] = []
      for await (const file of (folder as unknown as { keys: () => AsyncIterable<string> }).keys()) names.push(file)
      return names
    })
    expect(files.toSorted()[0]).toMatch(/^quiet-nod-[0-9a-z]{8}-000001\.changes$/)
    await list.press('Unlink')
    await says(list, 'Unlinked.')
    await list.press('Back to the list')
  })

  const itHasSidebar = name === 'firefox' ? it : undefined
  itHasSidebar?.('the sidebar shows the same list, no wider than the sidebar', async () => {
    let shown = await opened.driver.openSidebar!()
    await until('the list in it', async () => (shown = await opened.driver.openSidebar!()).words.includes('Nothing kept yet.'))
    const { url, words, width, overflow } = shown
    expect(url).toBe(opened.driver.extensionUrl('sidepanel.html'))
    expect(words).toContain('Saved posts')
    expect(width).toBeLessThan(500)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  it('locked, it tells nothing, takes what is saved meanwhile, opens with its passphrase, and gets another one', async () => {
    const { driver } = opened
    await list.press('Export, backup, privacy')
    await list.press('Set a lock')
    await write(list, '.passphrase input', 'correct horse battery')
    await list.evaluate(() => document.querySelectorAll<HTMLElement>('.passphrase input')[1]!.focus())
    await list.type('correct horse battery')
    await list.press('Set a lock')
    await says(list, 'Locked for everybody else.')
    await list.press('Lock now')
    await says(list, 'Your list is locked.')

    const feed = await driver.newTab()
    await openFeed(feed, `${feedAddress.linkedin}?only=burnout`)
    await until('a card', async () => (await cardsOf(feed)).length > 0)
    await feed.press('Save')
    await until('that it is kept', async () => (await cardsOf(feed)).some(({ text }) => text.includes('Kept')))
    await feed.close()

    await write(list, '.passphrase input', 'correct horse batterz')
    await list.press('Open the list')
    await says(list, 'That did not open it.')
    await write(list, '.passphrase input', 'correct horse battery')
    await list.press('Open the list')
    await list.waitFor('the post that was saved meanwhile', () => document.querySelectorAll('[data-row]').length === 1)

    // Another passphrase: only who knows the one so far can set it, and then that one opens nothing more.
    await list.press('Export, backup, privacy')
    const change = async (...passphrases: string[]) => {
      await list.press('Change the passphrase')
      for (const [at, words] of passphrases.entries()) {
        await list.waitFor('the fields', (nth) => document.querySelectorAll('.passphrase input')[nth] !== undefined, at)
        await list.evaluate((nth) => document.querySelectorAll<HTMLElement>('.passphrase input')[nth]!.focus(), at)
        await list.type(words)
      }
      await list.press('Change the passphrase')
    }
    await change('correct horse batterz', 'quiet brown river', 'quiet brown river')
    await says(list, 'The passphrase so far is another one. Nothing was changed.')
    await change('correct horse battery', 'quiet brown river', 'quiet brown river')
    await says(list, 'The new passphrase holds from now on.')
    await list.press('Lock now')
    await says(list, 'Your list is locked.')
    await write(list, '.passphrase input', 'correct horse battery')
    await list.press('Open the list')
    await says(list, 'That did not open it.')
    await write(list, '.passphrase input', 'quiet brown river')
    await list.press('Open the list')
    await list.waitFor('the post again', () => document.querySelectorAll('[data-row]').length === 1)
    expect(list.consoleErrors).toEqual([])
    await list.close()
  })
})
