import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Post, SiteId } from '../../utils/types'

const folder = join(import.meta.dirname, '../fixtures/sites/')

export type ExpectedPost = { [K in keyof Post]?: Post[K] | null }
export type Fixture = { site: SiteId; layout: string; html: string; url: string; posts: ExpectedPost[] }

/** Every frozen page: invented posts in the shape of one layout of one site. */
export const fixtures: Fixture[] = (['linkedin', 'instagram'] as const).flatMap((site) =>
  readdirSync(folder + site)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const path = `${folder}${site}/${name}`
      const { url, posts } = JSON.parse(readFileSync(path.replace(/html$/, 'json'), 'utf8')) as { url: string; posts: ExpectedPost[] }
      return { site, layout: name.slice(0, -5), html: readFileSync(path, 'utf8'), url, posts }
    }),
)

/** The fields that a fixture states, of the posts that were read; null where a post has none. */
export const stated = (posts: Post[], expected: ExpectedPost[]): ExpectedPost[] =>
  posts.map((post, index) =>
    Object.fromEntries(Object.keys(expected[index] ?? { id: 0, author: 0, text: 0 }).map((field) => [field, post[field as keyof Post] ?? null])),
  )
