/** Brings a file into the list: what it holds is looked at first and told, nothing is written before the reader says so. */
import { enrich } from './entries'
import { openFile, type Draft, type FileKind, type Refusal } from './files'
import { moment, readSavedPost, siteOfAddress, webAddress } from './read-saved-post'
import { readPosts, veil, type Brought } from './saved-posts'
import { codeIn } from './sites/instagram-links'
import { addressOf, urnIn, urnOfPage } from './sites/linkedin-id'
import type { SavedPost } from './types'

export type { FileKind, Refusal } from './files'

/** Why one entry of a file is left out: no link and no words; a link that is no http(s) address; not of the shape it should have; the same as another. */
export type LeftOut = 'nothing' | 'bad-link' | 'no-post' | 'double'

/** What bringing a file in would do. */
export type Preview = {
  kind: FileKind
  brought: Brought[]
  added: number
  /** Kept already, and made richer by the file. */
  merged: number
  /** Kept already, word for word. */
  same: number
  left: Partial<Record<LeftOut, number>>
  /** The first few that are new, to be looked at. */
  examples: SavedPost[]
}

/** Bytes of a file, and posts in it. */
const MOST_BYTES = 300_000_000
const MOST_POSTS = 250_000
const PART = 500

const breath = () => new Promise<void>((next) => setTimeout(next))

/** The address by which a post is known, and the key that goes with it. */
const canonical = (address: string): { key: string; url: string; site: SavedPost['site'] } => {
  const url = new URL(address)
  const site = siteOfAddress(address)
  const urn = site === 'linkedin' ? (urnOfPage(url) ?? urnIn(url.href)) : undefined
  if (urn) return { site: 'linkedin', key: `linkedin:${urn}`, url: addressOf(urn) }
  const code = site === 'instagram' ? codeIn(url.pathname) : undefined
  if (code) return { site: 'instagram', key: `instagram:${code}`, url: `https://www.instagram.com/p/${code}/` }
  url.hash = ''
  return { site: 'web', key: `web:${url.href}`, url: url.href }
}

const short = async (text: string): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).subarray(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** A draft as a post, or why it is none. */
const complete = async (draft: Draft, kind: FileKind, now: string): Promise<SavedPost | LeftOut> => {
  if (kind === 'quiet-nod') return readSavedPost(draft) ?? 'no-post'
  const words = typeof draft.text === 'string' ? draft.text.trim() : ''
  const address = webAddress(draft.url)
  if (!address && draft.url !== undefined && draft.url !== '') return 'bad-link'
  if (!address && words === '') return 'nothing'
  const place = address ? canonical(address) : { site: 'web' as const, key: `web:${await short(words)}`, url: undefined }
  // A long address makes a long key: its hash does as well.
  const key = place.key.length > 300 ? `web:${await short(place.key)}` : place.key
  return readSavedPost({ author: draft.author, note: draft.note, tags: draft.tags, ...place, key, text: words, savedAt: moment(draft.savedAt) ?? now }) ?? 'no-post'
}

/** What a post of a file adds to the one that is kept, and no more: what the reader takes away before it is brought in does not come back with it. */
const added = (here: SavedPost, { checkIn, ...there }: SavedPost): SavedPost => ({
  ...there,
  ...(checkIn && !here.checkIn && { checkIn }),
  note: here.note ? '' : there.note,
  tags: there.tags.filter((tag) => !here.tags.includes(tag)),
})

const same = (a: SavedPost, b: SavedPost): boolean => JSON.stringify(Object.entries(a).toSorted()) === JSON.stringify(Object.entries(b).toSorted())

/**
 * Looks at a file. A refusal names its reason; either way nothing has been written. `onShare` hears how far it is (0–1); the page stays free in between.
 */
export const previewFile = async (file: { size: number; text: () => Promise<string> }, onShare: (share: number) => void = () => {}): Promise<Preview | { refused: Refusal }> => {
  if (file.size > MOST_BYTES) return { refused: 'too-big' }
  const text = await file.text()
  const opened = openFile(text)
  if (typeof opened === 'string') return { refused: opened }
  const { kind, drafts } = opened
  const now = new Date().toISOString()
  const left: Preview['left'] = {}
  const leave = (reason: LeftOut) => void (left[reason] = (left[reason] ?? 0) + 1)
  const found = new Map<string, SavedPost>()
  let count = 0
  try {
    for (const draft of drafts) {
      if (++count > MOST_POSTS) return { refused: 'too-many' }
      const post = await complete(draft, kind, now)
      if (typeof post === 'string') leave(post)
      else {
        const other = found.get(post.key)
        if (other) leave('double')
        found.set(post.key, other ? enrich(other, post) : post)
      }
      if (count % PART === 0) {
        // How many there are is not known before the end: near it, a rough guess is enough.
        onShare(0.7 * (1 - Math.exp((-count * 600) / text.length)))
        await breath()
      }
    }
  } catch {
    // Broken further down: all of it is refused, so that nobody thinks it was brought in whole.
    return { refused: 'broken' }
  }
  if (count === 0) return { refused: 'empty' }

  const preview: Preview = { kind, brought: [], added: 0, merged: 0, same: 0, left, examples: [] }
  const posts = [...found.values()]
  for (let at = 0; at < posts.length; at += PART) {
    const part = posts.slice(at, at + PART)
    // What was kept without its author stands under another key.
    const veiled = kind === 'quiet-nod' ? [] : await Promise.all(part.map(({ key }) => veil(key)))
    const there = new Map((await readPosts([...part.map(({ key }) => key), ...veiled])).map((post) => [post.key, post]))
    for (const [index, post] of part.entries()) {
      const here = there.get(post.key) ?? there.get(veiled[index] ?? '')
      const next = here ? added(here, here.key === post.key ? post : { ...here, tags: post.tags, note: post.note }) : post
      if (here && same(here, enrich(here, next))) preview.same++
      else {
        preview[here ? 'merged' : 'added']++
        preview.brought.push({ post: next, isNew: !here })
        if (!here && preview.examples.length < 3) preview.examples.push(post)
      }
    }
    onShare(0.7 + (0.3 * at) / posts.length)
    await breath()
  }
  return preview
}
