/** What the reader chose for the list, on this device only. Apart from the other settings: a feed has no use for it, and wiping the list takes it along. */
import { browser } from 'wxt/browser'

export type ListSettings = {
  /** Posts are removed when they were kept so many days ago; never by default. */
  forgetAfter?: number
  /** Whether one post from a while ago is shown above the list. */
  lookBack: boolean
  /** No looking back, and no word of a backup, before this day (`YYYY-MM-DD`). */
  lookBackFrom?: string
  remindBackupFrom?: string
  /** ISO 8601. */
  backedUpAt?: string
}

const storageKey = 'list'
const day = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) ? value : undefined)

export const readListSettings = (stored: unknown): ListSettings => {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>
  const days = typeof from.forgetAfter === 'number' && from.forgetAfter >= 30 && from.forgetAfter <= 3_660 ? Math.round(from.forgetAfter) : undefined
  const [lookBackFrom, remindBackupFrom, backedUpAt] = [day(from.lookBackFrom), day(from.remindBackupFrom), day(from.backedUpAt)]
  return {
    lookBack: from.lookBack === true,
    ...(days && { forgetAfter: days }),
    ...(lookBackFrom && { lookBackFrom }),
    ...(remindBackupFrom && { remindBackupFrom }),
    ...(backedUpAt && { backedUpAt }),
  }
}

export const loadListSettings = async (): Promise<ListSettings> => readListSettings((await browser.storage.local.get(storageKey))[storageKey])

/** `undefined` takes one away. Under a lock of its own: two pages that change at once lose nothing. */
export const saveListSettings = (change: { [K in keyof ListSettings]?: ListSettings[K] | undefined }): Promise<ListSettings> =>
  navigator.locks.request('list-settings', async () => {
    const next = readListSettings({ ...(await loadListSettings()), ...change })
    await browser.storage.local.set({ [storageKey]: next })
    return next
  })

export const wipeListSettings = (): Promise<void> => browser.storage.local.remove(storageKey)
