import { Window } from 'happy-dom'
import { censusOf, selfCheck } from '../../utils/self-check'
import { sites } from '../../utils/sites'
import type { Census, Post, SiteId } from '../../utils/types'
import { fixtures } from './fixtures'
import { mutations } from './mutations'

type Share = { right: number; all: number }
export type MutationResult = {
  name: string
  linkedin: Share
  instagram: Share
  wrongAuthor: number
  /** Wrong authors, or words of somebody else, on pages where the self-check said nothing. */
  silent: number
  /** What the self-check says of the pages where a post is not read right, with how many pages each. */
  states: string
  problems: string[]
}

const fields = ({ author, text, quotedText, promoted, suggested }: Post) => JSON.stringify([author ?? null, text, quotedText ?? null, promoted, suggested])

const readAfter = (site: SiteId, html: string, address: string, mutate: (document: Document) => void) => {
  const window = new Window({ url: address })
  ;(globalThis as { Node?: unknown }).Node ??= window.Node
  const document = window.document as unknown as Document
  document.write(html)
  mutate(document)
  const url = new URL(address)
  const posts = sites[site].posts(document, url).flatMap((element) => sites[site].readPost(element, url) ?? [])
  return { posts, candidates: sites[site].countCandidates(document, url) }
}

/** Reads every frozen page after each mutation and compares with the untouched reading. */
export const measureMutations = (): MutationResult[] => {
  const untouched = fixtures.map(({ site, html, url }) => readAfter(site, html, url, () => undefined).posts)
  return Object.entries(mutations).map(([name, mutate]) => {
    const shares: Record<SiteId, Share> = { linkedin: { right: 0, all: 0 }, instagram: { right: 0, all: 0 } }
    const states = new Map<string, number>()
    const problems: string[] = []
    let wrongAuthor = 0
    let silent = 0
    fixtures.forEach(({ site, layout, html, url }, index) => {
      const before = untouched[index]!
      const { posts, candidates } = readAfter(site, html, url, mutate)
      const left = posts.map(fields)
      const right = before.filter((post) => {
        const at = left.indexOf(fields(post))
        if (at >= 0) left.splice(at, 1)
        return at >= 0
      }).length
      shares[site].right += right
      shares[site].all += before.length
      if (right === before.length && posts.length === before.length) return
      const wrong = posts.filter((post) => {
        const same = before.filter((other) => (post.text || post.quotedText ? other.text === post.text && other.quotedText === post.quotedText : other.id === post.id))
        return post.author !== undefined && same.length > 0 && !same.some((other) => other.author === post.author)
      })
      const foreign = posts.filter((post) => post.text && !before.some((other) => other.text === post.text))
      // The window of the self-check: as if this page went on in the same way.
      const { state, reasons } = selfCheck({ censuses: Array.from({ length: 20 }, () => scaled(censusOf(posts, candidates))), isFeed: true, secondsSinceLoad: 30, scrolled: true, visible: true })
      states.set(state, (states.get(state) ?? 0) + 1)
      wrongAuthor += wrong.length
      if (state === 'reading') silent += wrong.length + foreign.length
      problems.push(`${site} ${layout}: ${right}/${before.length} right, ${posts.length} read; ${state} ${reasons.join(' ')}${wrong.length ? `; wrong: ${wrong.map((post) => post.author)}` : ''}${foreign.length ? `; foreign: ${foreign.map((post) => post.text.slice(0, 40))}` : ''}`)
    })
    return { name, ...shares, wrongAuthor, silent, states: [...states].map(([state, pages]) => `${state} (${pages})`).join(', '), problems }
  })
}

/** A page of one post counts as three such posts at once: the check asks for a feed. */
const scaled = (census: Census): Census => (Math.max(census.posts, census.candidates) >= 3 ? census : (Object.fromEntries(Object.entries(census).map(([key, value]) => [key, value * 3])) as Census))
