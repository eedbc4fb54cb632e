import { browser } from 'wxt/browser'

/**
 * One thing in the browser's local storage, never its sync: `read` makes it whole out of anything that may stand there.
 * It is changed under a lock, so that two pages that change it at once lose nothing: for the extension's own pages and the background only,
 * for a content script's locks would be the website's.
 */
export const stored = <T>(key: string, read: (raw: unknown) => T) => {
  const load = async (): Promise<T> => read((await browser.storage.local.get(key))[key])
  return {
    load,
    /** Changes it and returns what is kept now; `shape` is how it is written down. */
    change: (by: (now: T) => T | Promise<T>, shape: (next: T) => unknown = (next) => next): Promise<T> =>
      navigator.locks.request(key, async () => {
        const next = await by(await load())
        await browser.storage.local.set({ [key]: shape(next) })
        return next
      }),
    /** Calls back with what is kept after every change of it, until the signal aborts. */
    watch: (onChange: (value: T) => void, signal: AbortSignal): void => {
      const listener = (changed: Record<string, { newValue?: unknown }>, area: string) => {
        if (area === 'local' && changed[key]) onChange(read(changed[key].newValue))
      }
      browser.storage.onChanged.addListener(listener)
      signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listener))
    },
  }
}
