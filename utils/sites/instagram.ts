import type { Post, Site } from '../types'
import { fingerprint } from './fingerprint'
import { accountOf, codeIn, codeOf, isCommentLink } from './instagram-links'
import { actionsOf, anchorOfInstagramPost, readInstagramPost } from './instagram-post'
import { hasDarkBackground, outermost } from './layout'

const isDated = (link: Element) => codeOf(link) !== undefined && !isCommentLink(link) && link.querySelector('time[datetime]') !== null
const permalinks = (root: ParentNode) => [...root.querySelectorAll('a[href] time[datetime]')].map((time) => time.closest('a')!).filter(isDated)

const hasMedia = (box: Element) =>
  box.querySelector('video') !== null || [...box.querySelectorAll('img[alt]')].some((image) => image.getAttribute('alt') && !image.closest('a, [role="link"], form'))

/** The box of the one post that a page or a dialog shows: around its date link, its author and its picture, without the grid of other posts. */
const boxOfPost = (root: Element, code: string | undefined): Element | undefined => {
  const date = permalinks(root).find((link) => !code || codeOf(link) === code) ?? permalinks(root)[0]
  if (!date) return undefined
  const own = codeOf(date)
  const hasOthers = (box: Element) => [...box.querySelectorAll('a[href]')].some((link) => codeOf(link) !== undefined && codeOf(link) !== own && link.querySelector('img'))
  let box: Element = date
  while (box.parentElement && box !== root) {
    const isWhole = [...box.querySelectorAll('a[href]')].some((link) => accountOf(link)) && actionsOf(box) && hasMedia(box)
    if (isWhole || hasOthers(box.parentElement)) break
    box = box.parentElement
  }
  return box
}

const find = (root: ParentNode, url: URL): Element[] => {
  const code = codeIn(url.pathname)
  const dialogs = [...root.querySelectorAll('[role="dialog"]')].filter((dialog) => permalinks(dialog).length > 0 && dialog.querySelector('form, textarea'))
  const overlaid = dialogs.map((dialog) => dialog.querySelector('article') ?? boxOfPost(dialog, code)).filter((box) => box !== undefined)
  const articles = outermost(root.querySelectorAll('article')).filter(
    (article) => !article.closest('[role="dialog"], aside, nav') && article.querySelector('a[href^="/"], time[datetime], h1[dir="auto"]') && !article.querySelector('h2'),
  )
  if (articles.length) return outermost([...articles, ...overlaid])
  const main = root.querySelector('main, [role="main"]')
  if (code) {
    const box = main && boxOfPost(main, code)
    if (box) return outermost([box, ...overlaid])
    // 2024: a caption alone, where nothing of the page around it is known.
    const heading = overlaid.length ? null : root.querySelector('h1[dir="auto"]')
    return heading && heading.querySelector('a[href^="/explore/tags/"], a[href^="/"], br') ? [heading] : overlaid
  }
  // `article` gone: around each date link, the first box with the actions.
  const boxes = permalinks(root)
    .filter((link) => !link.closest('[role="dialog"]'))
    .map((link) => {
      let box: Element | null = link
      while (box && !box.matches('main, body') && !(actionsOf(box) && actionsOf(box)!.querySelectorAll('svg').length >= 3)) box = box.parentElement
      return box && !box.matches('main, body') && new Set(permalinks(box).map(codeOf)).size === 1 ? box : undefined
    })
  return outermost([...boxes.filter((box) => box !== undefined), ...overlaid])
}

/**
 * Header, time and pictures' descriptions come a moment after the article: what is judged before is not the whole post, and a card might have to be
 * taken away again. Adverts never get a time and are never judged. Where no post of the page has a time, the site has changed: read on.
 */
const isLoading = (post: Element, { promoted, publishedAt }: { promoted: boolean; publishedAt?: string }) =>
  !promoted && !publishedAt && !post.querySelector('time') && post.ownerDocument.querySelector('article time[datetime]') !== null

/** How Instagram is read: the home feed, the page of a post or a reel, the dialog over the feed, and the narrow layout. */
export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['www.instagram.com'],

  isFeed: (url) => url.pathname === '/' || codeIn(url.pathname) !== undefined,

  posts: find,

  readPost: (element, url): Post | undefined => {
    const pageCode = codeIn(url.pathname)
    const isHome = pageCode === undefined
    const reading = readInstagramPost(element, isHome)
    if (!reading) return undefined
    const isAlone = !isHome && (element.closest('[role="dialog"]') !== null || element.ownerDocument.querySelectorAll('article').length <= 1)
    const code = reading.canonical ?? (isAlone ? pageCode : undefined)
    const { canonical, ...read } = reading
    return {
      ...read,
      id: code ?? fingerprint('instagram', reading.authorUrl, reading.text || reading.altText || ''),
      site: 'instagram',
      url: code && `https://www.instagram.com/p/${code}/`,
      truncated: reading.truncated ?? false,
      ...(isHome && isLoading(element, reading) && { loading: true }),
      tiers: { ...reading.tiers, ...(code && !canonical && { id: 4 }) },
    }
  },

  cardAnchor: anchorOfInstagramPost,

  countCandidates: (root) => {
    const dated = new Set(permalinks(root).map(codeOf))
    const actions = [...root.querySelectorAll('section')].filter((section) => !section.querySelector('section, form') && section.querySelectorAll('[role="button"] svg, button svg').length >= 3)
    return Math.max(dated.size, actions.length)
  },

  isDark: (document) => {
    const root = document.documentElement
    if (root.matches('.__ig-dark-mode')) return true
    if (root.matches('.__ig-light-mode')) return false
    if (root.style.colorScheme) return root.style.colorScheme === 'dark'
    return hasDarkBackground(document)
  },
}
