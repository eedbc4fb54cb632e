import './web-locks'
import { beforeEach, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changeDismissal, isDismissed, loadDismissals } from '../utils/dismissals'

beforeEach(() => fakeBrowser.reset())

it('a dismissed post stays dismissed, and comes back with undo', async () => {
  await changeDismissal('urn:li:activity:1', true)
  expect(isDismissed(await loadDismissals(), 'urn:li:activity:1')).toBe(true)
  expect(isDismissed(await loadDismissals(), 'urn:li:activity:2')).toBe(false)
  await changeDismissal('urn:li:activity:1', false)
  expect(isDismissed(await loadDismissals(), 'urn:li:activity:1')).toBe(false)
})

it('nothing stored names the post', async () => {
  await changeDismissal('urn:li:activity:7513599765700308993', true)
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('7513599765700308993')
})

it('the newest 500 are kept', async () => {
  for (let index = 0; index < 503; index++) await changeDismissal(`post ${index}`, true)
  const dismissals = await loadDismissals()
  expect(dismissals.hashes).toHaveLength(500)
  expect(isDismissed(dismissals, 'post 502')).toBe(true)
  expect(isDismissed(dismissals, 'post 2')).toBe(false)
})

it('a broken store is a fresh one', async () => {
  await fakeBrowser.storage.local.set({ dismissals: { salt: 3, hashes: 'no' } })
  expect((await loadDismissals()).hashes).toEqual([])
})
