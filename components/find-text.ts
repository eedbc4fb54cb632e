/** What counts as found in a text: without case and accents, anywhere in a word. The list's index finds exactly this; `highlight` marks it. */

/** 0 where a unit has not been folded yet. */
const known = new Uint16Array(65_536)
const foldUnit = (unit: number): number => {
  const before = known[unit]!
  if (before > 0) return before
  const plain = String.fromCharCode(unit).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const folded = plain.length === 1 ? plain.charCodeAt(0) : unit
  known[unit] = folded
  return folded
}

const beyondAscii = /[\u0080-\uffff]/

/** Without case and accents, one UTF-16 unit for each unit of the text, so that positions stay true. */
export const fold = (text: string): string => {
  if (!beyondAscii.test(text)) return text.toLowerCase()
  let folded = ''
  for (let start = 0; start < text.length; start += 4_096) {
    const units = new Uint16Array(Math.min(4_096, text.length - start))
    for (let at = 0; at < units.length; at++) units[at] = foldUnit(text.charCodeAt(start + at))
    folded += String.fromCharCode(...units)
  }
  return folded
}

/** The words searched for: all of them must be found, in any order. */
export const searchTerms = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]

/** A text in pieces, found ones marked. */
export const highlight = (text: string, query: string): { text: string; found: boolean }[] => {
  const terms = searchTerms(query)
  if (terms.length === 0) return [{ text, found: false }]
  const folded = fold(text)
  const found = new Uint8Array(text.length)
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) found.fill(1, at, at + term.length)
  const pieces: { text: string; found: boolean }[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && found[end] === found[start]) end++
    pieces.push({ text: text.slice(start, end), found: found[start] === 1 })
  }
  return pieces
}

/** The part of a long text in which the first word searched for stands, for a line that is cut. */
export const around = (text: string, query: string, most: number): string => {
  const folded = fold(text)
  const places = searchTerms(query).map((term) => folded.indexOf(term)).filter((at) => at >= 0)
  const first = Math.min(...places, text.length)
  if (places.length === 0 || first < most * 0.8) return text
  const start = text.lastIndexOf(' ', Math.max(0, first - Math.round(most / 4))) + 1
  return `…${text.slice(start)}`
}
