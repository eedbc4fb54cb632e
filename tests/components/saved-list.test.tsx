import fc from 'fast-check'
import { act } from 'preact/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { highlight, matchPosts } from '../../components/match-posts'
import { readTags } from '../../components/SavedEntry'
import { SavedList, type SavedListProps } from '../../components/SavedList'
import { posts } from '../../scripts/gallery/examples'
import { button, hasButton, press, show, words } from './on-screen'

const list = (more: Partial<SavedListProps> = {}) => {
  const calls = {
    onQuery: vi.fn(),
    onFilters: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onNote: vi.fn(),
    onTags: vi.fn(),
    onForgetAuthor: vi.fn(),
    onCopy: vi.fn(() => true),
  }
  show(<SavedList posts={posts} total={3} tags={['ward']} query="" filters={{}} {...calls} {...more} />)
  return calls
}
const write = (selector: string, text: string) =>
  act(() => {
    const field = document.querySelector<HTMLInputElement>(selector)
    if (!field) throw new Error(`No ${selector}`)
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })

describe('the saved list', () => {
  it('searches as one types and marks what was found', async () => {
    const calls = list()
    await write('input[type=search]', 'corridor')
    expect(calls.onQuery).toHaveBeenCalledExactlyOnceWith('corridor')
    list({ posts: matchPosts(posts, 'CORRIDOR weekend', {}), query: 'CORRIDOR weekend' })
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['corridor', 'weekend'])
    expect(words()).toContain('Posts found: 1')
  })

  it('filters by topic, site and tag, and takes a filter back', async () => {
    const calls = list()
    await press('Grief and loss')
    expect(calls.onFilters).toHaveBeenLastCalledWith({ topic: 'grief' })
    await press('#ward')
    expect(calls.onFilters).toHaveBeenLastCalledWith({ tag: 'ward' })
    const again = list({ filters: { site: 'linkedin' } })
    await press('LinkedIn')
    expect(again.onFilters).toHaveBeenLastCalledWith({ site: undefined })
  })

  it('removes and puts back the very post', async () => {
    const calls = list()
    await press('More: tomas.okafor · Instagram')
    await press('Remove')
    expect(calls.onRemove).toHaveBeenCalledExactlyOnceWith('instagram:2')
    expect(words()).toContain('Removed from your list.')
    await press('Undo')
    expect(calls.onUndo).toHaveBeenCalledExactlyOnceWith(posts[1])
    expect(hasButton('Undo')).toBe(false)
  })

  it('edits a note and tags, forgets an author, copies the words', async () => {
    const calls = list()
    await press('More: Ines Marchetti · LinkedIn')
    await press('Edit the note')
    expect(document.activeElement?.tagName).toBe('TEXTAREA')
    await write('textarea', ' Call her on Friday. ')
    await press('Keep')
    expect(calls.onNote).toHaveBeenCalledExactlyOnceWith('linkedin:1', 'Call her on Friday.')
    expect(document.activeElement).toBe(button('More: Ines Marchetti · LinkedIn'))
    await press('More: tomas.okafor · Instagram')
    await press('Add tags')
    await write('.edit input', '#night, surgery night')
    await press('Keep')
    expect(calls.onTags).toHaveBeenCalledExactlyOnceWith('instagram:2', ['night', 'surgery'])
    await press('More: tomas.okafor · Instagram')
    await press('Forget the author')
    expect(calls.onForgetAuthor).toHaveBeenCalledExactlyOnceWith('instagram:2')
    await press('More: tomas.okafor · Instagram')
    await press('Copy the words')
    expect(calls.onCopy).toHaveBeenCalledExactlyOnceWith(posts[1]?.text)
  })

  it('is kind when it is empty, and plain when it cannot be read', () => {
    list({ posts: [], total: 0 })
    expect(words()).toContain('Nothing kept yet.')
    list({ posts: [], query: 'harbour' })
    expect(words()).toContain('Nothing you kept fits this search.')
    list({ posts: undefined, problem: 'unavailable' })
    expect(words()).toContain('This window keeps nothing')
    expect(document.querySelector('input[type=search]')).toBeNull()
  })

  it('reads what is typed as tags', () => {
    expect(readTags(' #ward,ward  night;')).toEqual(['ward', 'night'])
    expect(readTags(' ,# ')).toEqual([])
  })
})

describe('search', () => {
  it('finds without case and accents, all words, in any order', () => {
    const cafe = { ...posts[0]!, text: 'Nach der Café-Pause' }
    expect(matchPosts([cafe], 'pause CAFE', {})).toEqual([cafe])
    expect(matchPosts([cafe], 'pause tea', {})).toEqual([])
    expect(highlight(cafe.text, 'cafe')[1]).toEqual({ text: 'Café', found: true })
  })

  it('loses no letter of any text when it marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(highlight(text, query).map((piece) => piece.text).join('')).toBe(text)
      }),
    )
  })
})
