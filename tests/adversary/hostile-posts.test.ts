import { afterEach, describe, expect, it, vi } from 'vitest'
import { h, render } from 'preact'
import { SupportCard } from '../../components/SupportCard'
import { judge } from '../../utils/detector'
import { secondReading } from '../../utils/encoder'
import { toSavedPost } from '../../utils/read-saved-post'
import { sites } from '../../utils/sites'
import type { Post, SiteId } from '../../utils/types'
import { fixtures } from '../sites/fixtures'
import { links, payloads, strings } from './hostile'

const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
afterEach(() => {
  document.body.innerHTML = ''
  errors.mockClear()
})

const pages: Record<SiteId, { layout: string; home: string; words: string; author: string }> = {
  linkedin: { layout: 'sdui-home', home: 'https://www.linkedin.com/feed/', words: '[data-testid="expandable-text-box"]', author: 'a[href*="/in/"] p' },
  instagram: { layout: 'home', home: 'https://www.instagram.com/', words: 'article span[dir="auto"]', author: 'article a[role="link"] span' },
}

/** A real layout's page. One for a whole test: happy-dom keeps every document that was parsed. */
const pageOf = (site: SiteId): Document => {
  const fixture = fixtures.find((one) => one.site === site && one.layout === pages[site].layout)!
  return new DOMParser().parseFromString(fixture.html, 'text/html')
}

const read = (site: SiteId, page: Document): Post[] => {
  const url = new URL(pages[site].home)
  return sites[site].posts(page, url).flatMap((element) => {
    expect(() => sites[site].cardAnchor(element)).not.toThrow()
    return sites[site].readPost(element, url) ?? []
  })
}

/** What may be believed of a post, whatever the page put there. */
const expectSound = (post: Post, site: SiteId) => {
  const host = sites[site].hosts[0]!
  for (const address of [post.url, post.authorUrl]) if (address !== undefined) expect(new URL(address)).toMatchObject({ protocol: 'https:', host, username: '', port: '' })
  expect(typeof post.text).toBe('string')
  expect(post.author === undefined || post.author.length <= 300).toBe(true)
  const saved = toSavedPost(post, 'grief', 'words-and-author', '2026-11-01T00:00:00.000Z')
  for (const address of [saved.url, saved.authorUrl]) if (address !== undefined) expect(new URL(address)).toMatchObject({ protocol: 'https:', host })
}

const all = (page: Document, selector: string): Element[] => {
  const found = [...page.querySelectorAll(selector)]
  expect(found.length, selector).toBeGreaterThan(0)
  return found
}

describe.each(['linkedin', 'instagram'] as const)('hostile posts on %s', (site) => {
  it(`${strings.length.toLocaleString('en')} texts as the words and the name of a post: read as words or not at all`, () => {
    const page = pageOf(site)
    const places = [...all(page, pages[site].words), ...page.querySelectorAll(pages[site].author)]
    // A text in each place, and each text in many places.
    for (let from = 0; from < strings.length; from += 6) {
      places.forEach((place, at) => (place.textContent = strings[(from + at) % strings.length]!))
      for (const post of read(site, page)) expectSound(post, site)
    }
    expect(errors).not.toHaveBeenCalled()
  }, 120_000)

  it(`${links.length} addresses on every link: no address of ours leads away from the site`, () => {
    const page = pageOf(site)
    const places = all(page, 'a[href]')
    for (const hostile of links) {
      for (const link of places) link.setAttribute('href', hostile)
      for (const post of read(site, page)) expectSound(post, site)
    }
    expect(errors).not.toHaveBeenCalled()
  })

  it(`${payloads.length.toLocaleString('en')} payloads as pictures' descriptions: words of low weight, nothing else`, () => {
    const page = pageOf(site)
    const places = all(page, 'img[alt]')
    for (let from = 0; from < payloads.length; from += 6) {
      places.forEach((image, at) => image.setAttribute('alt', payloads[(from + at) % payloads.length]!))
      for (const post of read(site, page)) expectSound(post, site)
    }
    expect(errors).not.toHaveBeenCalled()
  }, 120_000)
})

describe('what is made of hostile texts', () => {
  it(`${strings.length.toLocaleString('en')} texts are judged: spans lie in the text, probabilities between 0 and 1`, () => {
    for (const hostile of strings)
      for (const text of [hostile, `My father died last night. ${hostile} I miss him.`]) {
        const { scores, evidence } = judge(text, { altText: hostile })
        for (const score of Object.values(scores)) expect(score >= 0 && score <= 1).toBe(true)
        for (const { start, end } of evidence) expect(start >= 0 && start < end && end <= text.length).toBe(true)
      }
  })

  it('those that are no payloads, and every fourth payload, are read a second time: a finite number for each column', () => {
    const isPayload = new Set(payloads)
    for (const hostile of [...strings.filter((text) => !isPayload.has(text)), ...payloads.filter((_, at) => at % 4 === 0)]) {
      const added = secondReading(hostile)
      expect(added).toHaveLength(4)
      expect(added.every(Number.isFinite), hostile.slice(0, 80)).toBe(true)
    }
  }, 120_000)

  it(`${payloads.length.toLocaleString('en')} payloads quoted in a card: words, never elements`, () => {
    const nothing = () => undefined
    const draw = (words: string) => {
      const box = document.createElement('div')
      document.body.append(box)
      render(h(SupportCard, { topic: 'grief', saved: 'failed', message: words, evidence: [words], dark: false, onSupport: nothing, onUndo: nothing, onAction: () => true, onActionUndo: nothing, onGone: nothing }), box)
      return box
    }
    const tags = (box: Element) => [...box.querySelectorAll('*')].map(({ localName }) => localName).join(' ')
    const plain = draw('plain words')
    for (const payload of payloads) {
      const box = draw(payload)
      expect(box.textContent).toContain(payload)
      expect(tags(box)).toBe(tags(plain))
      render(null, box)
      box.remove()
    }
  }, 120_000)
})
