/** Text as the pieces of words the encoder knows: SentencePiece's unigram search, as the encoder's own tokenizer does it. */
import { pieces, scores } from './weights-vocabulary'

const separator = '\u2581'
/** The first ids are reserved; the very first stands for what is not known. */
const reserved = 6
const words = pieces.split(' ')

/** A tree of pieces. `steps`: from a node by a UTF-16 unit to the next node; `ids`: the piece that ends at a node, or 0. */
type Tree = { steps: Map<number, number>; ids: Uint16Array }

const growTree = (): Tree => {
  const steps = new Map<number, number>()
  const ids: number[] = [0]
  words.forEach((word, id) => {
    if (id < reserved) return
    let node = 0
    for (let at = 0; at < word.length; at += 1) {
      const step = node * 65_536 + word.charCodeAt(at)
      let next = steps.get(step)
      if (next === undefined) {
        next = ids.push(0) - 1
        steps.set(step, next)
      }
      node = next
    }
    ids[node] = id
  })
  return { steps, ids: Uint16Array.from(ids) }
}

let tree: Tree | undefined

/**
 * The ids of a text's pieces, 0 for a run of what is not known; none for an empty text. Takes time in proportion to the text's length.
 * By UTF-16 units, and with a place that nothing reaches counted as reached for nothing: so does the reference, and the ids must be its ids.
 */
export const piecesOf = (text: string): number[] => {
  tree ??= growTree()
  const { steps, ids } = tree
  const normal = text.normalize('NFKC')
  if (normal === '') return []
  const line = separator + normal.replaceAll(' ', separator)
  const best = new Float64Array(line.length + 1)
  const last = new Uint16Array(line.length + 1)
  for (let start = 0; start < line.length; start += 1) {
    let node: number | undefined = 0
    let isKnown = false
    for (let end = start + 1; end <= line.length; end += 1) {
      node = steps.get(node * 65_536 + line.charCodeAt(end - 1))
      if (node === undefined) break
      const id = ids[node]!
      if (id === 0) continue
      isKnown = true
      const score = best[start]! + scores[id]!
      if (best[end] === 0 || score >= best[end]!) {
        best[end] = score
        last[end] = id
      }
    }
    if (!isKnown && (best[start + 1] === 0 || best[start]! >= best[start + 1]!)) {
      best[start + 1] = best[start]!
      last[start + 1] = 0
    }
  }
  const found: number[] = []
  for (let end = line.length; end > 0; ) {
    const id = last[end]!
    if (id !== 0 || found.at(-1) !== 0) found.push(id)
    end -= id === 0 ? 1 : words[id]!.length
  }
  return found.reverse()
}
