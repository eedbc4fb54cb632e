/**
 * Takes back a save that was made under a lock. The worker that made it knows its number in the inbox; once an open page has taken it in from there, only
 * that page knows which entry it became.
 */

const undoName = 'quiet-nod-undo'
/** An open page answers within milliseconds. */
const UNDO_WAIT = 1_000
/** Asks the page that took a save in from the inbox to take it back; false where no page can. */
export const askToUndo = (id: number): Promise<boolean> =>
  new Promise((tell) => {
    const channel = new BroadcastChannel(undoName)
    const end = (done: boolean) => {
      clearTimeout(timer)
      channel.close()
      tell(done)
    }
    const timer = setTimeout(() => end(false), UNDO_WAIT)
    channel.addEventListener('message', ({ data }: MessageEvent<{ undone?: number }>) => data.undone === id && end(true))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin, and takes none.
    channel.postMessage({ undo: id })
  })

/** Hears what `askToUndo` asks; answers where `undo` says that it is done. */
export const hearUndo = (undo: (id: number) => Promise<boolean>, failed: (error: unknown) => void, signal: AbortSignal): void => {
  const channel = new BroadcastChannel(undoName)
  channel.addEventListener('message', ({ data }: MessageEvent<{ undo?: number }>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- see above
    if (data.undo !== undefined) undo(data.undo).then((done) => done && channel.postMessage({ undone: data.undo }), failed)
  })
  signal.addEventListener('abort', () => channel.close())
}
