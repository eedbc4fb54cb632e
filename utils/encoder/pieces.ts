/** Text as the pieces of words the encoder knows: WordPiece, without case and accents, as the encoder's own tokenizer does it. */
import { pieces } from './weights-vocabulary'

/** Of a text, so much is looked at: UTF-16 units, and pieces, with the one that opens it and the one that closes it. A multiple of four. */
export const longestText = 1200
export const longest = 128
/** So many of them are the text's last, where it has more: long posts come to the point late. */
const ending = 32

const inner = '##'
/** Longer words are not looked into. */
const longestWord = 100

const isDropped = /[^\P{C}\t\n\r]|\uFFFD|\p{Mn}/gu
const ideograph = /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu
/** A mark, each for itself, or a run of what is neither mark nor white space. */
const word = /[\p{P}$+<=>^`|~]|[^\s\p{P}$+<=>^`|~]+/gu

/** The piece for what is not known, and those that stand before and after every text. */
const [unknown, opening, closing] = ['[UNK]', '[CLS]', '[SEP]'] as const

/** The ids of a word's pieces, the longest that fits each time; nothing where one is not known. */
const piecesOfWord = (text: string, known: ReadonlyMap<string, number>): number[] => {
  const found: number[] = []
  for (let start = 0; start < text.length; ) {
    let end = text.length
    let id: number | undefined
    while (end > start && (id = known.get(start === 0 ? text.slice(0, end) : inner + text.slice(start, end))) === undefined) end -= 1
    if (id === undefined) return []
    found.push(id)
    start = end
  }
  return found
}

/**
 * Cuts texts into the pieces of a vocabulary, at most {@link longest}: their ids, with the one that opens a text and the one that closes it. What is left
 * out stands before the end. A word with what is not known is one piece. Takes time in proportion to the text's length.
 */
export const cutBy = (vocabulary: readonly string[]): ((text: string) => number[]) => {
  const known = new Map(vocabulary.map((piece, id) => [piece, id]))
  return (text) => {
    const plain = text.slice(0, longestText).normalize('NFD').replaceAll(isDropped, '').replaceAll(ideograph, ' $& ').toLowerCase()
    const ids = [known.get(opening)!]
    for (const [one] of plain.matchAll(word)) {
      const found = one.length > longestWord ? [] : piecesOfWord(one, known)
      ids.push(...(found.length > 0 ? found : [known.get(unknown)!]))
    }
    ids.push(known.get(closing)!)
    return ids.length > longest ? [...ids.slice(0, longest - ending), ...ids.slice(-ending)] : ids
  }
}

let cut: ReturnType<typeof cutBy> | undefined

/** The ids of a text's pieces, by the encoder's own vocabulary: see {@link cutBy}. */
export const piecesOf = (text: string): number[] => (cut ??= cutBy(pieces.split(' ')))(text)
