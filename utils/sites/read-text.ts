/** Marks that show nothing and break comparing. The joiners U+200C and U+200D stay: emoji and Persian words are built with them. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const SPACES = /[\s\u00A0\u202F]+/g
const PARAGRAPHS = new Set(['P', 'UL', 'OL', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'H4'])
const BLOCKS = new Set([...PARAGRAPHS, 'DIV', 'LI', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'TABLE', 'TR'])
const NEVER = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'BUTTON', 'TEXTAREA', 'INPUT', 'SELECT', 'IFRAME', 'VIDEO', 'CANVAS'])

const isHidden = (element: Element) =>
  element.hasAttribute('hidden') || /display:\s*none|visibility:\s*hidden|font-size:\s*0(?![.\d])/.test(element.getAttribute('style') ?? '')

/** Newlines in the source show as newlines only under `white-space: pre…`; asked for only where a text has some. */
const keepsNewlines = (element: Element) =>
  /^pre|break-spaces/.test(element.ownerDocument.defaultView?.getComputedStyle(element).whiteSpace ?? '')

/**
 * The text of an element as a reader sees it: `br` and blocks as line breaks, no buttons, no hidden doubles, no invisible marks.
 * Asks for no layout. `skip` is a selector of parts that are not the author's words; `preWrap` says that newlines of the source show.
 */
export const readText = (root: Element, options: { skip?: string; preWrap?: boolean } = {}): string => {
  let text = ''
  const preformatted = new Map<Element, boolean>()
  const isPreformatted = (parent: Element) => {
    if (!preformatted.has(parent)) preformatted.set(parent, options.preWrap ?? keepsNewlines(parent))
    return preformatted.get(parent)
  }
  // From the end: a pattern would go through all that was read so far, at every node.
  const dropSpaces = () => {
    while (text.endsWith(' ')) text = text.slice(0, -1)
  }
  const breakLine = (lines: number) => {
    if (!text) return
    let there = 0
    while (there < lines && text.at(-1 - there) === '\n') there += 1
    if (there === lines) return
    dropSpaces()
    text += '\n'.repeat(lines - there)
  }
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      const value = (node as Text).data.replace(INVISIBLE, '')
      const parent = node.parentElement ?? root
      if (value.includes('\n') && isPreformatted(parent)) {
        text += value.replace(/\r\n?/g, '\n').replace(/[ \t\u00A0\u202F]+/g, ' ')
        return
      }
      const collapsed = value.replace(SPACES, ' ')
      text += (text === '' || /\s/.test(text.at(-1)!)) && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
      return
    }
    if (node.nodeType !== 1) return
    const element = node as Element
    const tag = element.tagName.toUpperCase()
    if (tag === 'BR') {
      dropSpaces()
      text += '\n'
      return
    }
    if (tag === 'IMG') {
      const alt = element.getAttribute('alt') ?? ''
      // Some pages draw emoji as pictures.
      if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 16) text += alt
      return
    }
    if (element !== root) {
      if (NEVER.has(tag) || element.getAttribute('role') === 'button' || isHidden(element)) return
      if (element.matches('.visually-hidden, .sr-only') || (options.skip && element.matches(options.skip))) return
    }
    const lines = PARAGRAPHS.has(tag) ? 2 : BLOCKS.has(tag) ? 1 : 0
    if (lines && element !== root) breakLine(lines)
    for (let child = element.firstChild; child; child = child.nextSibling) visit(child)
    if (lines && element !== root) breakLine(lines)
  }
  visit(root)
  return text.replace(/[ \t]+\n/g, '\n').replace(/\n{4,}/g, '\n\n\n').trim()
}

/** A short text on one line: a name, a label. */
export const readLine = (root: Element): string => readText(root).replace(SPACES, ' ').trim()

/** A name as a page may give it, or `undefined` where it cannot be one: better none than a wrong one. */
export const plausibleName = (name: string | undefined): string | undefined =>
  name && name.length <= 80 && !/[•\n]/.test(name) && /[\p{L}\p{N}]/u.test(name) ? name : undefined
