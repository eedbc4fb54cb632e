import { isWithin, PLAYER } from './layout'
import { nameFromLabel, profileAddress } from './linkedin-names'
import { allOf, holds } from './query'
import { plausibleName, readLine } from './read-text'

/* The sections of a post in the React feed, and whose post it is: never who merely reacted to it. */

/** Where words stand: a post's own, a shared post's, and those of comments. */
export const TEXT_BOX = '[data-testid="expandable-text-box"], [data-view-name="feed-commentary"]'
/** Whose words are not the post's. The text boxes of comments carry the same test id as the post's own. */
export const COMMENTS = [
  '[componentkey^="replaceableComment_"]', // 2026-08
  '[id^="replaceableComment_"]', // 2026-08
  '[componentkey^="comment-commentary_"]', // 2026-08
  '[componentkey^="commentsSectionContainer"]', // 2026-06
  '[data-testid*="commentList"]', // 2026-06
  '[componentkey*="replaceableCommentTools"]', // 2026-06
  '[id*="replaceableCommentTools"]', // 2026-06
  '[data-view-name^="comment-"]', // 2026-01
].join(', ')
/** The "…" button of a post, which stands in its author block or in its social line. */
export const MENU = 'svg[data-token-id="383"], svg[id^="overflow-web-ios"], [data-view-name="feed-control-menu"]'
/** What holds no running text of the post. */
export const NOT_TEXT = `a, button, [role="button"], ul, ol, form, nav, hr, figure, ${PLAYER}, ${COMMENTS}`
/** What is not said of the post: what stands in comments or in a text. */
export const ASIDE = `${COMMENTS}, ${TEXT_BOX}`
const FILLED = `a[href], ${TEXT_BOX}`
const UNDIVIDED = `${TEXT_BOX}, p, a`

const isShown = (element: Element) => (element.textContent ?? '').trim() !== '' || holds(element, 'img, svg, video, a')
const isRule = (section: Element) =>
  section.tagName === 'HR' || (section.querySelector('hr') !== null && !holds(section, 'a, img') && !(section.textContent ?? '').trim())

/** A post's sections, the hidden heading before them, and its text boxes. */
export type Card = { sections: Element[]; heading?: Element; boxes: Element[] }

/** The text boxes in an element that belong to no comment. */
export const ownBoxes = (root: Element) =>
  allOf(root, TEXT_BOX).filter((box) => !box.closest(COMMENTS) && !box.parentElement?.closest(TEXT_BOX))

/** The sections of a post, through any wrappers. Empty where the element has none. */
export const cardOf = (element: Element, boxes = ownBoxes(element)): Card => {
  const heading = element.querySelector('h2') ?? undefined
  let box: Element | null = heading?.parentElement ?? element
  while (box && box !== element && (box.children.length < 2 || !holds(box, FILLED))) box = box.parentElement
  const below = (parent: Element) => [...parent.children].filter((child) => !(heading && child.contains(heading)) && (isShown(child) || isRule(child)))
  let sections = box ? below(box) : []
  while (sections.length === 1 && sections[0]!.children.length > 0 && !sections[0]!.matches(UNDIVIDED)) sections = below(sections[0]!)
  return { sections, heading, boxes }
}

type Name = { name: string; url?: string; tier: number }

/** Who wrote a post, and the section that says so. */
export type Author = Name & { section: Element; index: number }

/** A link to a profile, or a link whose address is not known (`#`). */
const isPersonLink = (link: Element) => {
  const href = link.getAttribute('href') ?? ''
  return href === '' || href.startsWith('#') || profileAddress(href) !== undefined
}

/** The names that a section may give as the author's, best first. A name inside a sentence ("… likes this") is none. */
export const namesIn = (section: Element): Name[] => {
  const links = [...section.querySelectorAll('a')].filter((link) => isPersonLink(link) && !link.closest(ASIDE))
  const names: Name[] = []
  for (const link of links) {
    const line = link.querySelector('p') ?? (link.closest('p') || link.querySelector('strong') ? null : link)
    const name = line && plausibleName(readLine(line))
    if (name) names.push({ name, url: profileAddress(link.getAttribute('href')), tier: line === link ? 2 : 1 })
  }
  if (names.length) return names
  const picture = links.find((link) => !(link.textContent ?? '').trim())
  if (!picture) return []
  const url = profileAddress(picture.getAttribute('href'))
  // 2026-06: some adverts do not link the name.
  const line = [...section.querySelectorAll('p')].find((p) => !p.querySelector('a') && !isWithin(p, NOT_TEXT, section) && !holds(p, TEXT_BOX))
  const plain = line && !line.closest(TEXT_BOX) ? plausibleName(readLine(line)) : undefined
  if (plain) return [{ name: plain, url, tier: 3 }]
  const label = picture.querySelector('[role="img"][aria-label]')?.getAttribute('aria-label') ?? picture.querySelector('img[alt]')?.getAttribute('alt')
  const said = plausibleName(nameFromLabel(label ?? undefined, url))
  return said ? [{ name: said, url, tier: 3 }] : []
}

/**
 * The author block: where the menu stands, unless a rule follows (then that was the line of somebody who reacted, and the author comes after it).
 * A menu's label that names another of the people there overrules.
 */
export const authorOf = ({ sections, boxes }: Card): Author | undefined => {
  const textAt = sections.findIndex((section) => boxes.some((box) => section.contains(box)) || section.matches(TEXT_BOX))
  const head = sections.slice(0, textAt < 0 ? 6 : textAt + 1)
  const marked = head.findIndex((section) => section.querySelector('[data-view-name="feed-actor-image"]'))
  const menuAt = head.findIndex((section) => holds(section, MENU) || section.querySelector('button[aria-label][aria-expanded]') !== null)
  const ruleAt = head.findIndex(isRule)
  const start = marked >= 0 ? marked : ruleAt > 0 && menuAt < ruleAt ? ruleAt + 1 : Math.max(menuAt, 0)
  const isSure = marked >= 0 || ruleAt > 0 || menuAt >= 0
  const labels = head.flatMap((section) => [...section.querySelectorAll('button[aria-label]')].map((button) => button.getAttribute('aria-label')!))
  const places = head.map((section, index) => ({ section, index }))
  const namesAt = (place: (typeof places)[number]): Author[] => namesIn(place.section).map((name) => ({ ...name, ...place }))
  let first: Author | undefined
  // The rest is looked at only where it is needed.
  for (const place of [...places.slice(start), ...places.slice(0, start)]) first ??= namesAt(place)[0]
  if (!first) return undefined
  const isLabelled = ({ name }: Name) => labels.some((label) => label.includes(name))
  if (!isLabelled(first)) {
    const other = places.flatMap(namesAt).filter(isLabelled).toSorted((a, b) => b.name.length - a.name.length)[0]
    if (other) return { ...other, tier: 2 }
  }
  return { ...first, tier: Math.max(first.tier, isSure || isLabelled(first) ? 1 : 2) }
}
