import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { afterAction, readTags } from '../../components/saved-actions'
import { PAGE } from '../../components/SavedParts'
import { SavedList, type SavedListProps } from '../../components/SavedList'
import { posts } from '../../scripts/gallery/examples'
import { button, hasButton, key, press, show, words } from './on-screen'

const [ward, surgery] = [posts[0]!, posts[1]!]
const search = { query: '', filters: {}, sort: 'newest' } as const
const list = (more: Partial<SavedListProps> = {}) => {
  const calls = { onSearch: vi.fn(), onAct: vi.fn(), onUndo: vi.fn(), onHeard: vi.fn(), onCopy: vi.fn(() => true), onTakeAway: vi.fn(), onTools: vi.fn() }
  show(
    <SavedList
      keys={posts.map((post) => post.key)}
      postOf={(asked) => posts.find((post) => post.key === asked)}
      total={3}
      tags={[['ward', 2], ['night', 1]]}
      search={search}
      {...calls}
      {...more}
    />,
  )
  return calls
}
const write = (selector: string, text: string) =>
  act(() => {
    const field = document.querySelector<HTMLInputElement>(selector)
    if (!field) throw new Error(`No ${selector}`)
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')]

describe('the saved list', () => {
  it('searches as one types and marks what was found', async () => {
    const calls = list()
    await write('input[type=search]', 'corridor')
    expect(calls.onSearch).toHaveBeenCalledExactlyOnceWith({ ...search, query: 'corridor' })
    list({ keys: [ward.key], search: { ...search, query: 'CORRIDOR weekend' } })
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['corridor', 'weekend'])
    expect(words()).toContain('Posts found: 1')
  })

  it('filters by topic, site, tag, days, note and check-in, orders, and takes a filter back', async () => {
    const calls = list()
    const asks = (filters: object) => expect(calls.onSearch).toHaveBeenLastCalledWith({ ...search, filters })
    await press('Grief and loss')
    asks({ topic: 'grief' })
    await press('#ward')
    asks({ tag: 'ward' })
    await press('More filters')
    await press('With a note')
    asks({ hasNote: true })
    await write('input[type=date]', '2026-11-01')
    asks({ from: '2026-11-01' })
    const again = list({ search: { ...search, filters: { site: 'linkedin' } } })
    await press('LinkedIn')
    expect(again.onSearch).toHaveBeenLastCalledWith({ ...search, filters: {} })
  })

  it('removes, says so, and undoes', async () => {
    const calls = list()
    await press('More: tomas.okafor · Instagram')
    await press('Remove')
    expect(calls.onAct).toHaveBeenCalledExactlyOnceWith({ act: 'remove', keys: ['instagram:2'] })
    const after = list({ said: { sentence: 'Removed from your list.', canUndo: true } })
    await press('Undo')
    expect(after.onUndo).toHaveBeenCalledOnce()
  })

  it.each(['Undo', 'Close'])('hands the focus to the row it goes by, where the sentence that had it goes with *%s*', async (pressed) => {
    const said = { sentence: 'Removed from your list.', canUndo: true }
    list({ said })
    button(pressed).focus()
    await press(pressed)
    list()
    expect(document.activeElement).toBe(rows()[0])
    list({ said })
    button(pressed).focus()
    await press(pressed)
    list({ keys: [], total: 0 })
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it.each([
    ['what is due', 'Check-ins that you planned: 1', { due: 1 }, { due: 1, search: { ...search, filters: { checkIn: 'due' as const } } }],
    ['a backup', 'Not now', { onBackup: () => {}, onBackupLater: () => {} }, {}],
    ['looking back', 'Not now', { lookBack: { post: ward, sentence: 'From your list', onNotNow: () => {} } }, {}],
  ])('hands the focus to the heading, where the line above the list that had it goes: %s', async (_, pressed, before, after) => {
    list(before)
    button(pressed).focus()
    await press(pressed)
    list(after)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('edits a note, forgets an author, copies the words', async () => {
    const calls = list()
    await press('More: Ines Marchetti · LinkedIn')
    await press('Edit the note')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await write('textarea', ' Call her on Friday. ')
    await press('Keep')
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'note', keys: ['linkedin:1'], note: 'Call her on Friday.' })
    expect(document.activeElement).toBe(button('More: Ines Marchetti · LinkedIn'))
    await press('More: tomas.okafor · Instagram')
    await press('Forget the author')
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'forget-author', keys: ['instagram:2'] })
    await press('More: tomas.okafor · Instagram')
    await press('Copy the words')
    expect(calls.onCopy).toHaveBeenCalledExactlyOnceWith(surgery.text)
  })

  it('a note stays in its form until it is kept, and where it could not be', async () => {
    const kept = vi.fn<NonNullable<SavedListProps['onAct']>>(async () => false)
    list({ onAct: kept })
    await press('More: Ines Marchetti · LinkedIn')
    await press('Edit the note')
    await write('textarea', 'Call her on Friday.')
    await press('Keep')
    expect(kept).toHaveBeenCalledOnce()
    expect(document.querySelector('textarea')!.value).toBe('Call her on Friday.')
    let answer: ((isKept: boolean) => void) | undefined
    kept.mockImplementation(() => new Promise((done) => (answer = done)))
    await press('Keep')
    await press('Keep')
    expect(kept, 'once while it is being kept').toHaveBeenCalledTimes(2)
    expect(document.querySelector('textarea')!.value).toBe('Call her on Friday.')
    await act(async () => answer!(true))
    expect(document.querySelector('textarea')).toBeNull()
    expect(document.activeElement).toBe(button('More: Ines Marchetti · LinkedIn'))
  })

  it('tags for many stay in their form where they could not be kept', async () => {
    const kept = vi.fn<NonNullable<SavedListProps['onAct']>>(async () => false)
    list({ onAct: kept })
    await press('Choose')
    await press('Choose all 3')
    await press('Add tags')
    await write('.selection input', 'read')
    await press('Keep')
    expect(document.querySelector<HTMLInputElement>('.selection input')!.value).toBe('read')
    kept.mockResolvedValue(true)
    await press('Keep')
    expect(document.querySelector('.selection input')).toBeNull()
    expect(document.activeElement).toBe(button('Add tags'))
  })

  it('tags with what is typed and what is known, and takes tags away', async () => {
    const calls = list()
    await press('More: Ines Marchetti · LinkedIn')
    await press('Edit the tags')
    expect([...document.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'))).toEqual([])
    await press('Take away the tag night')
    await write('.edit input', 'surgery, #late')
    await key(',')
    await write('.edit input', 'last')
    await press('Keep')
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'tags', keys: ['linkedin:1'], add: ['ward', 'surgery', 'late', 'last'], drop: ['night'] })
    await press('More: tomas.okafor · Instagram')
    await press('Add tags')
    expect([...document.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'))).toEqual(['ward', 'night'])
  })

  it('plans a check-in, shows it, and has it done', async () => {
    const calls = list()
    await press('More: tomas.okafor · Instagram')
    await press('Check in on this person')
    await write('input[type=date]', '2026-12-24')
    await write('.edit input[type=text]', 'his first week off')
    await press('Keep')
    const checkIn = { on: '2026-12-24', note: 'his first week off' }
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'check-in', keys: ['instagram:2'], checkIn })
    const after = list({ due: 1, postOf: () => ({ ...surgery, checkIn: { ...checkIn, on: '2020-12-24' } }) })
    expect(words()).toContain('Check in on 24 December 2020 · his first week off')
    await press('Check-ins that you planned: 1')
    expect(after.onSearch).toHaveBeenLastCalledWith({ ...search, filters: { checkIn: 'due' } })
    await press('Done')
    expect(after.onAct).toHaveBeenLastCalledWith({ act: 'check-in', keys: ['instagram:2'], checkIn: undefined })
  })

  it('chooses many and does one thing to all', async () => {
    const calls = list()
    await press('Choose')
    await press('Choose all 3')
    await press('Add tags')
    await write('.selection input', 'read')
    await press('Keep')
    const keys = posts.map((post) => post.key)
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'tags', keys, add: ['read'], drop: [] })
    await press('Export')
    expect(calls.onTakeAway).toHaveBeenCalledExactlyOnceWith(keys)
    await press('Remove')
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'remove', keys })
  })

  it('is gone through with the keyboard', async () => {
    const calls = list()
    rows()[0]!.focus()
    await key('ArrowDown')
    expect(document.activeElement).toBe(rows()[1])
    await key('End')
    expect(document.activeElement).toBe(rows()[2])
    await key('ArrowUp')
    await key('Delete')
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'remove', keys: [surgery.key] })
    // The one that takes the place of what was removed has the focus.
    list({ keys: [ward.key, posts[2]!.key] })
    expect(document.activeElement).toBe(rows()[1])
    const again = list()
    rows()[1]!.focus()
    await key('x')
    expect(words()).toContain('Chosen: 1')
    await key('n')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await key('Escape')
    await key('/')
    expect(document.activeElement).not.toBe(document.querySelector('input[type=search]'))
    rows()[0]!.focus()
    await key('/')
    expect(document.activeElement).toBe(document.querySelector('input[type=search]'))
    await act(() => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true })))
    expect(again.onUndo).toHaveBeenCalledOnce()
  })

  it('of a hundred thousand draws a few, and tells which', () => {
    const keys = [...Array(100_000).keys()].map(String)
    list({ keys, total: keys.length, postOf: (asked) => ({ ...ward, key: asked }) })
    expect(rows().length).toBeGreaterThan(3)
    expect(rows().length).toBeLessThan(60)
    expect(rows()[0]!.getAttribute('aria-setsize')).toBe(String(PAGE))
    expect(words()).toContain('Part 1 of 10')
  })

  it('keeps what is being written, however far it is scrolled away', async () => {
    const all = Array.from({ length: 500 }, (_, at) => `linkedin:${at}`)
    list({ keys: all, total: 500, postOf: (asked) => ({ ...ward, key: asked }) })
    const first = rows()[0]!
    await act(() => first.focus())
    await key('n')
    await write('textarea', 'half a sentence')
    const place = document.querySelector('.rows')!
    vi.spyOn(place, 'getBoundingClientRect').mockReturnValue({ top: -40_000 } as DOMRect)
    await act(async () => {
      window.dispatchEvent(new Event('scroll'))
      await new Promise((next) => setTimeout(next, 60))
    })
    expect(rows()[1]!.getAttribute('aria-posinset')).not.toBe('2')
    expect(rows()[0]).toBe(first)
    expect(document.querySelector('textarea')!.value).toBe('half a sentence')
    await press('Cancel')
    expect(document.querySelector('[aria-posinset="1"]')).toBe(null)
  })

  it('goes on from the row that was pressed, and to its name when the last one goes', async () => {
    list()
    await act(() => rows()[1]!.focus())
    await key('ArrowUp')
    expect(document.activeElement).toBe(rows()[0])
    await act(() => rows()[2]!.focus())
    await key('Home')
    expect(document.activeElement).toBe(rows()[0])
    list({ keys: [ward.key] })
    await act(() => rows()[0]!.focus())
    await act(() => void list({ keys: [] }))
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('chosen posts that lose their author are not chosen any more', async () => {
    const calls = list()
    await press('Choose')
    await act(() => void rows()[0]!.querySelector<HTMLInputElement>('input[type=checkbox]')!.click())
    button('Forget the authors').focus()
    await press('Forget the authors')
    expect(calls.onAct).toHaveBeenLastCalledWith({ act: 'forget-author', keys: [ward.key] })
    expect(words()).toContain('Chosen: 0')
    expect(document.activeElement).toBe(button('Choose all 3'))
  })

  it('shows nothing as markup', () => {
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>'
    list({ search: { ...search, query: 'script' }, postOf: () => ({ ...ward, text: evil, author: evil, note: evil, tags: [evil], checkIn: { on: '2026-12-01', note: evil } }) })
    expect(document.querySelector('main img, main script')).toBeNull()
    expect(words()).toContain(evil)
  })

  it('is kind when it is empty, and plain when it cannot be read', () => {
    list({ keys: [], total: 0 })
    expect(words()).toContain('Nothing kept yet.')
    list({ keys: [], search: { ...search, query: 'harbour' } })
    expect(words()).toContain('Nothing you kept fits this search.')
    list({ problem: 'unavailable' })
    expect(words()).toContain('This window keeps nothing')
    list({ problem: 'blocked' })
    expect(words()).toContain('An older Quiet Nod page is still open')
    expect(document.querySelector('input[type=search]')).toBeNull()
    expect(hasButton('Choose')).toBe(false)
  })

  it('reads what is typed as tags', () => {
    expect(readTags(' #ward,ward  night;')).toEqual(['ward', 'night'])
    expect(readTags(' ,# ')).toEqual([])
  })

  it('an action leaves alone what it does not name', () => {
    expect(afterAction(ward, { act: 'tags', keys: [], add: ['ward', 'late'], drop: ['night'] })).toEqual({ ...ward, tags: ['ward', 'late'] })
    expect(afterAction({ ...ward, checkIn: { on: '2026-12-01', note: '' } }, { act: 'check-in', keys: [], checkIn: undefined })).toEqual(ward)
  })
})
