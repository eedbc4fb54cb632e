import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, fold, highlight, searchTerms } from '../../components/find-text'
import { openIndex, type SavedFilters, type SavedSort } from '../../components/list-index'
import { posts } from '../../scripts/gallery/examples'
import type { SavedPost } from '../../utils/types'

const everything = { query: '', filters: {}, sort: 'newest' } as const
const indexOf = (list: readonly SavedPost[]) => {
  const index = openIndex()
  index.put(list)
  return index
}
const find = (list: readonly SavedPost[], query: string, filters: SavedFilters = {}, sort: SavedSort = 'newest') => indexOf(list).find({ query, filters, sort })

/** What the index must find, said in the plainest way. */
const plainly = (list: readonly SavedPost[], query: string): string[] =>
  list
    .filter((post) => {
      const all = fold([post.text, post.author ?? '', post.note, ...post.tags.map((tag) => `#${tag}`)].join('\n'))
      return searchTerms(query).every((term) => all.includes(term))
    })
    .map(({ key }) => key)

describe('search', () => {
  it('finds without case and accents, all words, in any order, in the middle of words', () => {
    const cafe = { ...posts[0]!, text: 'Nach der Café-Pause' }
    expect(find([cafe], 'pause CAFE')).toEqual([cafe.key])
    expect(find([cafe], 'aus é')).toEqual([cafe.key])
    expect(find([cafe], 'pause tea')).toEqual([])
    expect(highlight(cafe.text, 'cafe')[1]).toEqual({ text: 'Café', found: true })
  })

  const letters = fc.string({ unit: fc.constantFrom(...'abAÄäßéİıΣς\u0301 \n\t#-神戸'), maxLength: 30 })
  const post = fc.record({ text: letters, note: letters, author: fc.option(letters, { nil: undefined }), tags: fc.array(letters.map((tag) => tag.replace(/\s/g, '')), { maxLength: 3 }) })

  it('finds exactly what stands there, whatever was put, changed and dropped before', () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 12 }), fc.array(post, { maxLength: 4 }), letters, (first, later, query) => {
        const made = (more: object, at: number) => ({ ...posts[0]!, author: undefined, ...more, key: `web:${at}`, savedAt: new Date(9e11 - at).toISOString() }) as SavedPost
        const index = indexOf(first.map(made))
        index.find({ ...everything, query })
        const changed = first.map(made).map((one, at) => (later[at] ? made(later[at], at) : one))
        index.put(changed.slice(0, later.length))
        index.drop(['web:1'])
        const left = changed.filter(({ key }) => key !== 'web:1')
        expect(index.find({ ...everything, query })).toEqual(plainly(left, query))
        expect(index.size()).toBe(left.length)
      }),
      { numRuns: 300 },
    )
  })

  it('more than eight words at once', () => {
    const alphabet = { ...posts[0]!, text: 'a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11' }
    expect(find([alphabet, posts[1]!], 'k11 j10 i9 h8 g7 f6 e5 d4 c3 b2 a1')).toEqual([alphabet.key])
    expect(find([alphabet], 'k11 j10 i9 h8 g7 f6 e5 d4 c3 b2 a1 z9')).toEqual([])
  })

  it('the same in a long list, where most posts stand in segments', () => {
    const rare = ['corridor', 'harbour', 'surgery', 'night', 'ward']
    const many = [...Array(25_500).keys()].map((at) => ({ ...posts[0]!, author: undefined, note: '', tags: [], key: `web:${at}`, text: `all ${rare[at % 5]} n${at % 97} ${at % 1_000 === 7 ? 'seldom' : ''}`, savedAt: new Date(9e11 - at).toISOString() }) as unknown as SavedPost)
    const index = indexOf(many)
    index.put([{ ...many[3]!, text: 'changed later, with a newword' }])
    index.drop(['web:7'])
    const left = many.map((one, at) => (at === 3 ? { ...one, text: 'changed later, with a newword' } : one)).filter(({ key }) => key !== 'web:7')
    for (const query of ['', 'all', 'seldom', 'harbour n5', 'arbo n12', 'newword', 'a', 'zzz']) expect(index.find({ ...everything, query }), query).toEqual(plainly(left, query))
  })

  it('loses no letter of any text when it marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(highlight(text, query).map((piece) => piece.text).join('')).toBe(text)
        expect(text.endsWith(around(text, query, 40).replace(/^…/, ''))).toBe(true)
      }),
    )
  })
})

describe('filters and orders', () => {
  const [ward, surgery, night] = posts as [SavedPost, SavedPost, SavedPost]
  it('narrow by topic, site, tag, days, note and check-in', () => {
    const planned = { ...surgery, checkIn: { on: '2999-12-01', note: '' } }
    const list = [ward, planned, night]
    expect(find(list, '', { topic: 'burnout' })).toEqual([planned.key])
    expect(find(list, '', { site: 'linkedin' })).toEqual([ward.key, night.key])
    expect(find(list, '', { tag: 'night' })).toEqual([ward.key])
    expect(find(list, '', { hasNote: true })).toEqual([ward.key])
    expect(find(list, '', { checkIn: 'planned' })).toEqual([planned.key])
    expect(find(list, '', { checkIn: 'due' })).toEqual([])
    expect(find(list, '', { from: '2026-11-02', to: '2026-11-04' })).toEqual([planned.key])
  })

  it('by kept and by written, with one that is added later in its place', () => {
    const index = indexOf([ward, night])
    expect(index.find({ ...everything, sort: 'oldest' })).toEqual([night.key, ward.key])
    index.put([{ ...surgery, publishedAt: '2020-01-01T00:00:00.000Z' }])
    expect(index.find({ ...everything, sort: 'oldest' })).toEqual([night.key, surgery.key, ward.key])
    expect(index.find({ ...everything, sort: 'written' })).toEqual([ward.key, night.key, surgery.key])
  })

  it('tells tags by use, and the posts of one author', () => {
    const index = indexOf([ward, surgery, night])
    expect(index.tags()).toEqual([['ward', 2], ['night', 1]])
    expect(index.byAuthor(ward)).toEqual([ward.key])
  })

  it('takes posts without a name and an address for nobody’s, and an address alone for its owner’s', () => {
    const { author: _, authorUrl: __, ...nameless } = ward
    const [one, other] = [{ ...nameless, key: 'linkedin:8' }, { ...nameless, key: 'linkedin:9' }]
    expect(indexOf([one, other]).byAuthor(one)).toEqual([])
    const [known, named] = [{ ...one, authorUrl: 'https://www.linkedin.com/in/ines' }, { ...ward, authorUrl: 'https://www.linkedin.com/in/ines/?a=b' }]
    expect(indexOf([known, named, other]).byAuthor(known)).toEqual([known.key, named.key])
  })

  it('tells whether a post is kept at all', () => {
    const index = indexOf([ward, surgery])
    index.drop([ward.key])
    expect([index.has(ward.key), index.has(surgery.key)]).toEqual([false, true])
  })
})
