import { request } from '../../utils/messages'

/** So many texts' readings are remembered at most. */
const MOST = 100
/** Of a longer text, this much is read a second time, in UTF-16 units. */
const LONGEST = 1200

/**
 * Has the background read texts again, one after the other, each once, as long as somebody listens. `of` gives what it said, or `undefined` as long as that
 * is not known: who listens is told of the text when it is. Where no answer is to be had the list is empty.
 */
export const askSecondReadings = () => {
  const known = new Map<string, readonly number[]>()
  /** Texts, each with what of it is to be read. */
  const waiting = new Map<string, string>()
  const listeners = new Set<(text: string) => void>()

  let isAsking = false

  const ask = async () => {
    if (isAsking) return
    isAsking = true
    for (const [text, english] of waiting) {
      // Reading has been turned off or begins anew: nothing more of the old posts is handed over.
      if (listeners.size === 0) {
        waiting.clear()
        break
      }
      const reply = await request('readAgain', { text: english.slice(0, LONGEST) })
      known.set(text, reply.ok ? reply.value : [])
      if (known.size > MOST) known.delete(known.keys().next().value!)
      waiting.delete(text)
      for (const listener of listeners) listener(text)
    }
    isAsking = false
  }

  return {
    /** What was said of a text that was read again. */
    known: (text: string): readonly number[] | undefined => known.get(text),
    of: (text: string, english = text): readonly number[] | undefined => {
      const found = known.get(text)
      if (!found) {
        waiting.set(text, english)
        void ask()
      }
      return found
    },
    listen: (listener: (text: string) => void, signal: AbortSignal): void => {
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener))
    },
  }
}

export type SecondReadings = ReturnType<typeof askSecondReadings>
