import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

/** The fake browser names no sender: this puts one in. */
export const hearFrom = (id: string) => {
  const { onMessage } = fakeBrowser.runtime
  const listen = onMessage.addListener
  vi.spyOn(onMessage, 'addListener').mockImplementation((listener) =>
    listen(((message: unknown, _: unknown, sendResponse: (reply: unknown) => void) => listener(message, { id }, sendResponse as () => void)) as typeof listener),
  )
}
