// oxlint-disable no-underscore-dangle -- the underscores keep the tests' own names apart from every name of a real page
/** What one load of a practice feed knows: its switches, its posts, and the truth about what is mounted. Nothing of it is written into the page. */
import type { PracticePost } from '../practice-post'

const query = new URLSearchParams(location.search)
const numeric = (name: string, otherwise: number) => (query.has(name) ? Number(query.get(name)) : otherwise)

/** The switches in the address. Times in milliseconds. */
export const switches = {
  layout: query.get('layout') ?? 'autumn',
  theme: query.get('theme') === 'dark' ? ('dark' as const) : ('light' as const),
  lang: query.get('lang') ?? 'en',
  only: query.get('only') ?? undefined,
  oneIn: query.get('one-in') ?? undefined,
  posts: query.has('posts') ? Number(query.get('posts')) : undefined,
  rerender: numeric('rerender', 0),
  hydrate: numeric('hydrate', 1200),
  recycle: query.has('recycle') && query.get('recycle') !== '0',
  empty: query.has('empty'),
  nextYear: query.has('next-year'),
  adversary: query.has('adversary'),
  query: location.search,
}

/** A practice post with its place in the feed. */
export type FeedPost = PracticePost & { index: number }

/** The posts of this feed, in order. */
export const loadPosts = async (site: 'linkedin' | 'instagram'): Promise<FeedPost[]> => {
  if (switches.empty) return []
  const wanted = new URLSearchParams({ site, ...(switches.only && { only: switches.only }), ...(switches.oneIn && { 'one-in': switches.oneIn }), ...(switches.posts && { posts: String(switches.posts) }) })
  const reply = await fetch(`/__practice/posts.json?${wanted}`)
  return ((await reply.json()) as PracticePost[]).map((post, index) => ({ ...post, index }))
}

/** One mounted post, as the tests are told of it. `rect` is in pixels of the outermost window. */
export type Truth = Pick<PracticePost, 'id' | 'topic' | 'voice' | 'group' | 'kind' | 'author' | 'handle' | 'text' | 'quotedText' | 'altText' | 'language' | 'publishedAt'> & {
  /** The site's own id: an activity number or a short code. */
  siteId: string
  rect: { x: number; y: number; width: number; height: number }
}

const mounted = new Map<Element, { post: FeedPost; siteId: string }>()
/** The ids of all posts that were ever mounted. */
const passed = new Set<string>()

/** Notes that an element shows a post from now on (another one than before, where it is recycled), or nothing. */
export const showsPost = (element: Element, post: FeedPost | undefined, siteId = ''): void => {
  if (!post) return void mounted.delete(element)
  mounted.set(element, { post, siteId })
  passed.add(post.id)
}

type Practice = { truth: () => Truth[]; ready: boolean } & Record<string, unknown>
declare global {
  interface Window {
    __practice: Practice
    __learned?: string[]
  }
}

const truthHere = (): Truth[] => {
  for (const element of mounted.keys()) if (!element.isConnected) mounted.delete(element)
  return [...mounted].map(([element, { post, siteId }]) => {
    const { id, topic, voice, group, kind, author, handle, text, quotedText, altText, language, publishedAt } = post
    const { x, y, width, height } = element.getBoundingClientRect()
    return { id, topic, voice, group, kind, author, handle, text, quotedText, altText, language, publishedAt, siteId, rect: { x, y, width, height } }
  })
}

const truthOfFrames = (): Truth[] =>
  [...document.querySelectorAll('iframe')].flatMap((frame) => {
    const box = frame.getBoundingClientRect()
    // A frame of another origin may not even be asked.
    const truth = frame.contentDocument ? (frame.contentWindow?.__practice?.truth() ?? []) : []
    return truth.map((one) => ({ ...one, rect: { ...one.rect, x: one.rect.x + box.x, y: one.rect.y + box.y } }))
  })

window.__practice = { truth: () => [...truthHere(), ...truthOfFrames()].toSorted((upper, lower) => upper.rect.y - lower.rect.y), ready: false }

/** Something a test may ask the page to do, under `window.__practice`. */
export const offer = (name: string, act: unknown): void => {
  window.__practice[name] = act
}

offer('passed', () => passed.size)

/** The feed is complete: hydration is over and the first posts are there. */
export const ready = (): void => {
  window.__practice.ready = true
}
