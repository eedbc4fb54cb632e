const PLACES = new Set(['explore', 'reels', 'reel', 'p', 'tv', 'direct', 'stories', 'accounts', 'about', 'legal', 'web', 'threads', 'notifications', 'your_activity', 'ads'])

/** Paths that were asked for before: the same few links are looked at again and again. */
const paths = new Map<string, string | undefined>()
/** So many are remembered at most. */
const MOST = 1000

const parsePath = (href: string): string | undefined => {
  try {
    const url = new URL(href, 'https://www.instagram.com')
    return url.hostname === 'www.instagram.com' ? url.pathname : undefined
  } catch {
    // A link that leads nowhere.
    return undefined
  }
}

const pathOf = (href: string | null): string | undefined => {
  if (!href) return undefined
  if (paths.has(href)) return paths.get(href)
  if (paths.size >= MOST) paths.clear()
  const path = parsePath(href)
  paths.set(href, path)
  return path
}

/** The account that a link leads to (`/name/`), or `undefined`. */
export const accountOf = (link: Element): string | undefined => {
  const name = /^\/([\w.]{1,30})\/?$/.exec(pathOf(link.getAttribute('href')) ?? '')?.[1]
  return name && !PLACES.has(name.toLowerCase()) ? name : undefined
}

/** The short code in a path of a post: `/p/CODE/`, `/reel/CODE/`, `/name/p/CODE/`…; not of a comment. */
export const codeIn = (path: string | undefined): string | undefined =>
  /^\/(?:[\w.]{1,30}\/)?(?:p|reel|reels|tv)\/([\w-]{5,})\/?$/.exec(path ?? '')?.[1]

/** The short code of the post that a link leads to; `undefined` for comments, lists of likes and all else. */
export const codeOf = (link: Element): string | undefined => codeIn(pathOf(link.getAttribute('href')))

/** The short code in the address of a post's list of likes. */
export const likedCodeOf = (link: Element): string | undefined =>
  /^\/(?:[\w.]{1,30}\/)?(?:p|reel)\/([\w-]{5,})\/liked_by\/?$/.exec(pathOf(link.getAttribute('href')) ?? '')?.[1]

/** True for a link to a comment. */
export const isCommentLink = (link: Element): boolean => /\/c\/\d+/.test(link.getAttribute('href') ?? '')
