import { beforeAll, afterAll, describe, expect, it, vi } from 'vitest'
import { extract } from '../../scripts/extract'
import { siteOf, sites } from '../../utils/sites'
import { fixtures, stated } from './fixtures'

beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z'), toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

/** The layouts of the posts whose words are plain to see. */
const plain: string[] = []

describe.each(fixtures)('$site $layout', ({ site, layout, html, url, posts }) => {
  it('reads every post, its author, its words and its address', () => {
    const read = extract(site, html, url)
    expect(stated(read, posts)).toEqual(posts)
  })

  it('holds no post for the other site', () => {
    const other = site === 'linkedin' ? 'instagram' : 'linkedin'
    expect(extract(other, html)).toEqual([])
    const { pathname } = new URL(url)
    expect(extract(other, html, `https://${sites[other].hosts[0]}${pathname}`)).toEqual([])
  })

  it('gives the same words to whoever asks for no more', () => {
    document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/, '').replace(/<\/html>\s*$/, '')
    const address = new URL(url)
    for (const element of sites[site].posts(document, address)) {
      const words = sites[site].readWords(element, address)
      if (words === 'loading') expect(sites[site].readPost(element, address)).toMatchObject(site === 'instagram' ? {} : { loading: true })
      if (!words || words === 'loading') continue
      const { text, quotedText, altText, truncated } = sites[site].readPost(element, address)!
      expect(words).toEqual({ text, quotedText, altText, truncated })
      plain.push(layout)
    }
  })

  it('is on a feed of its own site, and each post has a place for the card inside it', () => {
    expect(siteOf(new URL(url))?.id).toBe(site)
    expect(sites[site].isFeed(new URL(url))).toBe(true)
    document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/, '').replace(/<\/html>\s*$/, '')
    const address = new URL(url)
    const elements = sites[site].posts(document, address)
    expect(elements).toHaveLength(posts.length)
    for (const element of elements) {
      const anchor = sites[site].cardAnchor(element)
      expect(anchor && element.contains(anchor)).toBe(true)
      const before = sites[site].readPost(element, address)
      const card = document.createElement('div')
      anchor!.after(card)
      expect(sites[site].readPost(element, address)).toEqual(before)
      expect(sites[site].cardAnchor(element)).toBe(anchor)
    }
    expect(sites[site].posts(document, address)).toEqual(elements)
  })

  it('is counted about alike in the second way', () => {
    document.documentElement.innerHTML = html.replace(/^[^]*?<html[^>]*>/, '').replace(/<\/html>\s*$/, '')
    const candidates = sites[site].countCandidates(document, new URL(url))
    if (posts.length === 0) expect(candidates).toBeLessThanOrEqual(2)
    else expect(posts.length / candidates).toBeGreaterThanOrEqual(0.6)
    if (posts.length > 1) expect(posts.length / candidates).toBeLessThanOrEqual(1.6)
  })
})

it('finds the words of most posts plain to see in the feeds of today', () => {
  // All that have words but an advert, which never has a time.
  expect(['sdui-home', 'home'].map((layout) => plain.filter((one) => one === layout).length)).toEqual([5, 4])
})

describe('siteOf', () => {
  it.each([
    ['https://www.linkedin.com/feed/', 'linkedin'],
    ['https://www.instagram.com/', 'instagram'],
    ['https://linkedin.com.example.org/', undefined],
    ['https://notwww.linkedin.com/', undefined],
    ['https://www.example.org/www.instagram.com', undefined],
  ])('%s', (address, id) => expect(siteOf(new URL(address))?.id).toBe(id))
})

describe('isFeed', () => {
  it.each([
    ['https://www.linkedin.com/feed/', true],
    ['https://www.linkedin.com/feed/update/urn:li:activity:7513599765700308993/', true],
    ['https://www.linkedin.com/preload/', true],
    ['https://www.linkedin.com/in/somebody/recent-activity/all/', true],
    ['https://www.linkedin.com/search/results/content/?keywords=x', true],
    ['https://www.linkedin.com/messaging/', false],
    ['https://www.linkedin.com/jobs/', false],
    ['https://www.linkedin.com/in/somebody/', false],
    ['https://www.instagram.com/?variant=following', true],
    ['https://www.instagram.com/somebody/p/DQbbbbbbb01/', true],
    ['https://www.instagram.com/reel/DQbbbbbbb01/', true],
    ['https://www.instagram.com/p/DQbbbbbbb01/c/17000000000000001/', false],
    ['https://www.instagram.com/direct/inbox/', false],
    ['https://www.instagram.com/somebody/', false],
  ])('%s: %s', (address, isFeed) => {
    const url = new URL(address)
    expect(siteOf(url)!.isFeed(url)).toBe(isFeed)
  })
})

describe('Instagram without any time', () => {
  const { html, url } = fixtures.find(({ site, layout }) => site === 'instagram' && layout === 'user-post-page')!
  const timeless = (page: string) => page.replace(/<time[^>]*>|<\/time>/g, '')

  it('takes no comment for a caption, not even the author’s own', () => {
    const [post] = extract('instagram', timeless(html.replaceAll('ana.b', 'mira.s')), url)
    expect(post).toMatchObject({ author: 'mira.s', text: '' })
  })

  it('takes no age for a caption', () => {
    const page = fixtures.find(({ site, layout }) => site === 'instagram' && layout === 'reel-page')!
    const [post] = extract('instagram', timeless(page.html).replace('Night shift. Nobody tells you about the quiet after.', ''), page.url)
    expect(post).toMatchObject({ author: 'otto_r', text: '' })
  })
})

it('reads no bar of buttons without an author as the post before it, where Instagram’s `article` is gone', () => {
  const { html, url } = fixtures.find(({ site, layout }) => site === 'instagram' && layout === 'home')!
  document.documentElement.innerHTML = html
  const [first, advert, ...rest] = document.querySelectorAll('article')
  rest.forEach((article) => article.remove())
  advert!.querySelectorAll('a').forEach((link) => link.remove())
  const page = document.documentElement.outerHTML.replace(/<(\/?)article/g, '<$1div')
  expect(first).toBeDefined()
  expect(extract('instagram', page, url).map(({ author }) => author)).toEqual(['nurse.nadia'])
})

it('the feed behind a dialog is read as before, with the dialog’s address; only the opened post is suggested by nobody', () => {
  const home = fixtures.find(({ site, layout }) => site === 'instagram' && layout === 'home')!
  const suggested = (url: string) => extract('instagram', home.html, url).flatMap(({ id, suggested: is }) => (is ? [id] : []))
  const before = suggested(home.url)
  expect(before).toHaveLength(2)
  expect(suggested('https://www.instagram.com/p/DQzzzzzzz99/')).toEqual(before)
  expect(suggested(`https://www.instagram.com/p/${before[0]!}/`)).toEqual(before.slice(1))
})

it.each(['replaceableComment_urn:li:comment:(urn:li:activity:7513599765381120011,75)', 'replaceableComment_urn:li:comment:(activity:7513599765381120011,75)', '(urn:li:activity:7513599765381120011,75)'])(
  'a post of LinkedIn is known by the key of a comment alone: %s',
  (key) => {
    const { html, url } = fixtures.find(({ site, layout }) => site === 'linkedin' && layout === 'sdui-home')!
    const bare = html.replaceAll(/ (?:id|componentkey)="[^"]*-replaceableCommentTools"/g, '').replace(/componentkey="[^"]*urn:li:comment[^"]*"/, `componentkey="${key}"`)
    expect(bare).toContain(key)
    expect(extract('linkedin', bare, url).map(({ id }) => id)).toContain('urn:li:activity:7513599765381120011')
  },
)

it('two reposts with the same few words are told apart by what they share', () => {
  const { html, url } = fixtures.find(({ site, layout }) => site === 'linkedin' && layout === 'sdui-home')!
  const [, shared] = extract('linkedin', html, url).flatMap(({ text, quotedText }) => (quotedText && text ? [[text, quotedText] as const] : [])).at(-1)!
  // As much of it as stands in one place of the page.
  const words = shared.slice(0, 20)
  expect(html).toContain(words)
  const ids = (page: string) => extract('linkedin', page, url).flatMap(({ id, quotedText, text }) => (quotedText && text && id.startsWith('fp:') ? [id] : []))
  expect(ids(html).length).toBeGreaterThan(0)
  expect(ids(html.replaceAll(words, 'Quite another beginning'))).not.toEqual(ids(html))
})

it('a post of LinkedIn keeps its print when the page comes to tell its id', () => {
  const { html, url } = fixtures.find(({ site, layout }) => site === 'linkedin' && layout === 'sdui-home')!
  const told = extract('linkedin', html, url)
  const untold = extract('linkedin', html.replaceAll(/ (?:id|componentkey)="[^"]*(?:replaceableCommentTools|urn:li:comment)[^"]*"/g, '').replaceAll(/ data-view-tracking-scope="[^"]*"/g, ''), url)
  const number = told.findIndex(({ id }) => id.startsWith('urn:'))
  expect(untold[number]).toMatchObject({ id: told[number]!.print, print: told[number]!.print })
  expect(new Set(told.map(({ print }) => print)).size).toBe(told.length)
})
