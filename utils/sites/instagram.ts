import type { Post, Site } from '../types'
import { fingerprint } from './fingerprint'
import { accountOf, codeIn, codeOf, isCommentLink, likedCodeOf } from './instagram-links'
import { actionBars, actionsOf, anchorOfInstagramPost, readInstagramPost, wordsOfInstagramPost } from './instagram-post'
import { allIn, hasDarkBackground, isBefore, outermost } from './layout'
import { holds } from './query'

const links = (root: ParentNode) => [...root.querySelectorAll('a[href]')]
const isPermalink = (link: Element) => codeOf(link) !== undefined && !isCommentLink(link)
const linkedTimes = (root: ParentNode) => [...root.querySelectorAll('a[href] time[datetime]')]
const permalinks = (root: ParentNode) => linkedTimes(root).map((time) => time.closest('a')!).filter(isPermalink)
const hasPermalink = (root: ParentNode) => linkedTimes(root).some((time) => isPermalink(time.closest('a')!))

/** The links of the post with this code: those with a time first, then those to it, then the one to its likes; never a picture in a grid. */
const linksOf = (root: ParentNode, code: string) => [
  ...permalinks(root).filter((link) => codeOf(link) === code),
  ...links(root).filter((link) => codeOf(link) === code && !link.querySelector('img')),
  ...links(root).filter((link) => likedCodeOf(link) === code),
]

const namesAccount = (box: Element) => links(box).some((link) => accountOf(link))
const hasMedia = (box: Element) =>
  box.querySelector('video') !== null || [...box.querySelectorAll('img[alt]')].some((image) => image.getAttribute('alt') && !image.closest('a, [role="link"], form'))
const isWhole = (box: Element) => namesAccount(box) && hasMedia(box) && actionsOf(box) !== undefined

/** The box of the one post around a link of it: with its author and its picture, without the grid of other posts. */
const boxAround = (link: Element, root: Element): Element => {
  const own = codeOf(link) ?? likedCodeOf(link)
  const hasOthers = (box: Element) => links(box).some((other) => codeOf(other) !== undefined && codeOf(other) !== own && other.querySelector('img'))
  let box = link
  while (box.parentElement && box !== root && !isWhole(box) && !hasOthers(box.parentElement)) box = box.parentElement
  return box
}

/** The box of the one post that a page or a dialog shows. */
const boxOfPost = (root: Element, code: string | undefined): Element | undefined => {
  const link = (code && linksOf(root, code)[0]) || permalinks(root)[0]
  return link && boxAround(link, root)
}

/** `article` gone: around each date link and each bar of buttons (adverts have no date), the first box with both an author and one such bar. */
const boxesWithoutArticle = (root: ParentNode): Element[] => {
  const boxAt = (mark: Element): Element[] => {
    if (mark.closest('[role="dialog"]')) return []
    const isPost = (bars: Element[], box: Element) => bars.length > 0 && links(box).some((link) => accountOf(link) && isBefore(link, bars[0]!))
    for (let box: Element | null = mark; box && !box.matches('main, body'); box = box.parentElement) {
      const bars = actionBars(box)
      if (isPost(bars, box)) return bars.length === 1 && new Set(permalinks(box).map(codeOf)).size <= 1 ? [box] : []
    }
    return []
  }
  return outermost(permalinks(root).flatMap(boxAt), actionBars(root).flatMap(boxAt))
}

const find = (root: ParentNode, url: URL, isKnown: (element: Element) => boolean = () => false): Element[] => {
  const code = codeIn(url.pathname)
  // A dialog with a post in it has its date or its address, and a place for comments or the buttons.
  const dialogs = allIn(root, '[role="dialog"]').filter(
    (dialog) => (hasPermalink(dialog) || (code && linksOf(dialog, code).length > 0)) && (holds(dialog, 'form, textarea') || actionBars(dialog).length > 0),
  )
  const overlaid = dialogs.map((dialog) => dialog.querySelector('article') ?? boxOfPost(dialog, code)).filter((box) => box !== undefined)
  const articles = outermost(allIn(root, 'article')).filter(
    (article) => !article.closest('[role="dialog"], aside, nav') && (isKnown(article) || (holds(article, 'a[href^="/"], time[datetime], h1[dir="auto"]') && !article.querySelector('h2'))),
  )
  if (articles.length) {
    const known = outermost(articles, overlaid)
    // A layer over the feed that is no dialog by its role: the post of the address, whole, apart from all others.
    const apart = code && linksOf(root, code).find((link) => !known.some((box) => box.contains(link)))
    const layer = apart && boxAround(apart, apart.ownerDocument.body)
    return layer && isWhole(layer) && !known.some((box) => layer.contains(box)) ? outermost(known, [layer]) : known
  }
  const main = root.querySelector('main, [role="main"]')
  if (code) {
    const box = main && boxOfPost(main, code)
    if (box) return outermost([box], overlaid)
    // 2024: a caption alone, where nothing of the page around it is known.
    const heading = overlaid.length ? null : root.querySelector('h1[dir="auto"]')
    return heading && heading.querySelector('a[href^="/explore/tags/"], a[href^="/"], br') ? [heading] : overlaid
  }
  return outermost(boxesWithoutArticle(root), overlaid)
}

/**
 * Header, time and pictures' descriptions come a moment after the article: what is judged before is not the whole post, and a card might have to be
 * taken away again. Adverts never get a time, and are offered nothing. Where no post of the page has a time, the site has changed: read on.
 */
const isLoading = (post: Element) => !post.querySelector('time') && hasPermalink(post.ownerDocument)

/** How Instagram is read: the home feed, the page of a post or a reel, the dialog over the feed, and the narrow layout. */
export const instagram: Site = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['www.instagram.com'],

  isFeed: (url) => url.pathname === '/' || codeIn(url.pathname) !== undefined,

  posts: find,

  readPost: (element, url): Post | undefined => {
    const pageCode = codeIn(url.pathname)
    const reading = readInstagramPost(element)
    if (!reading) return undefined
    const isAlone = () => pageCode !== undefined && (element.closest('[role="dialog"]') !== null || element.ownerDocument.querySelectorAll('article').length <= 1)
    const code = reading.canonical ?? (isAlone() ? pageCode : undefined)
    const { canonical, ...read } = reading
    return {
      ...read,
      id: code ?? fingerprint('instagram', reading.authorUrl, reading.text || reading.altText || ''),
      site: 'instagram',
      url: code && `https://www.instagram.com/p/${code}/`,
      truncated: reading.truncated ?? false,
      // Nobody suggests the post that the reader has opened; the feed behind its dialog is what it was.
      suggested: reading.suggested === true && (pageCode === undefined || code !== pageCode),
      ...((pageCode === undefined || code !== pageCode) && !reading.promoted && isLoading(element) && { loading: true }),
      tiers: { ...reading.tiers, ...(code && !canonical && { id: 4 }) },
    }
  },

  readWords: (element, url) => {
    if (codeIn(url.pathname) !== undefined) return undefined
    return isLoading(element) ? 'loading' : wordsOfInstagramPost(element)
  },

  cardAnchor: anchorOfInstagramPost,

  countCandidates: (root) => {
    const dated = new Set(permalinks(root).map(codeOf))
    return Math.max(dated.size, actionBars(root).length)
  },

  isDark: (document) => {
    const root = document.documentElement
    if (root.matches('.__ig-dark-mode')) return true
    if (root.matches('.__ig-light-mode')) return false
    if (root.style.colorScheme) return root.style.colorScheme === 'dark'
    return hasDarkBackground(document)
  },
}
