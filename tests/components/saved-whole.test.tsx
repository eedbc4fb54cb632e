/** The whole page of the list over its database: what must hold however its parts are put together. */
import 'fake-indexeddb/auto'
import '../web-locks'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import type { SavedPost } from '../../utils/types'
import { button, words } from './on-screen'

const kept = (number: number, more: Partial<SavedPost> = {}): SavedPost => ({
  key: `linkedin:${number}`,
  site: 'linkedin',
  author: `Ada ${number}`,
  text: `Words of ${number}.`,
  savedAt: new Date(1_700_000_000_000 + number * 1_000).toISOString(),
  note: '',
  tags: [],
  ...more,
})
const old = kept(1, { text: 'The lamp was still on.', note: 'Ask him about the garden.', topic: 'grief' })

let posts: typeof import('../../utils/saved-posts')
const open = async () => {
  vi.resetModules()
  const { trust } = await import('../../components/trusted')
  trust.isReal = () => true
  document.body.innerHTML = '<div id="root"></div>'
  await import('../../entrypoints/saved/main')
  await vi.waitFor(() => expect(document.querySelectorAll('[data-row]')).toHaveLength(2))
}
const press = async (name: string) => {
  await vi.waitFor(() => button(name))
  button(name).click()
}
const lookedBack = () => document.querySelector('.look-back')?.textContent

beforeEach(async () => {
  await Dexie.delete('quiet-nod')
  vi.resetModules()
  posts = await import('../../utils/saved-posts')
  await posts.apply([old, kept(2)].map((post) => ({ key: post.key, post })))
})

describe('looking back', () => {
  beforeEach(async () => {
    await browser.storage.local.set({ list: { lookBack: true } })
    await open()
    await vi.waitFor(() => expect(lookedBack()).toContain(old.text))
  })

  it('shows nothing of a list that was wiped', async () => {
    await press('Export, backup, privacy')
    await press('Wipe everything…')
    await press('Wipe them all')
    await vi.waitFor(() => expect(words()).toContain('Everything is wiped.'))
    await press('Back to the list')
    await vi.waitFor(() => expect(words()).toContain('Nothing kept yet.'))
    expect(words()).not.toContain(old.text)
    expect(words()).not.toContain(old.note)
  })

  it('shows nothing of a post that was removed, and has it again when that is taken back', async () => {
    await press(`More: ${old.author} · LinkedIn`)
    await press('Remove')
    await vi.waitFor(() => expect(words()).toContain('Removed from your list.'))
    await vi.waitFor(() => expect(words()).not.toContain(old.text))
    await press('Undo')
    await vi.waitFor(() => expect(lookedBack()).toContain(old.text))
  })

  it('shows the post as it is now', async () => {
    await posts.apply([{ key: old.key, post: { ...old, note: 'He has moved away.' } }])
    await vi.waitFor(() => expect(lookedBack()).toContain('He has moved away.'))
    expect(words()).not.toContain(old.note)
  })

  it('shows nothing of what was forgotten by age', async () => {
    await posts.forgetBefore(kept(2).savedAt)
    await vi.waitFor(() => expect(words()).not.toContain(old.text))
  })

  it('shows nothing more when it was switched off', async () => {
    await press('Export, backup, privacy')
    await press('Now and then show one post from a while ago')
    await press('Back to the list')
    await vi.waitFor(() => expect(document.querySelectorAll('[data-row]')).toHaveLength(2))
    await vi.waitFor(() => expect(lookedBack()).toBeUndefined())
  })

  it('stays while something else is searched for and found', async () => {
    const search = async (query: string) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')!
      field.value = query
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    await search('words of 2')
    await vi.waitFor(() => expect(document.querySelectorAll('[data-row]')).toHaveLength(1))
    await search('')
    await vi.waitFor(() => expect(lookedBack()).toContain(old.text))
  })
})

it('a note that could not be kept stays in its form, and the page says so', async () => {
  await open()
  await press(`More: ${old.author} · LinkedIn`)
  await press('Edit the note')
  const form = () => document.querySelector<HTMLTextAreaElement>('.edit textarea')
  await vi.waitFor(() => expect(form()).not.toBeNull())
  form()!.value = 'Ask him about the allotment.'
  form()!.dispatchEvent(new Event('input', { bubbles: true }))
  // What is typed is drawn a moment later.
  await new Promise((next) => setTimeout(next, 20))
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await press('Keep')
  await vi.waitFor(() => expect(words()).toContain('There is no room left on this device, so nothing was changed.'))
  expect(form()?.value).toBe('Ask him about the allotment.')
  full.mockRestore()
  await press('Keep')
  await vi.waitFor(() => expect(form()).toBeNull())
  expect(await posts.readPosts([old.key])).toMatchObject([{ note: 'Ask him about the allotment.' }])
})
