import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { authorOf, changeDismissal, changeMute, forgetDismissals, isDismissed, loadDismissals, namesOf, watchDismissals } from '../utils/dismissals'
import { saltedHash } from '../utils/salted-hash'

beforeEach(() => fakeBrowser.reset())
const post = (id: string, author?: string, authorUrl?: string) => ({ id, site: 'linkedin' as const, ...(author && { author }), ...(authorUrl && { authorUrl }) })
/** As LinkedIn's posts are read. */
const printed = (id: string) => ({ ...post(id), print: 'fp:1' })
const isGone = async (one: ReturnType<typeof post> & { print?: string }) => isDismissed(await loadDismissals(), one)

describe('posts', () => {
  it('a dismissed one stays dismissed, and comes back with undo', async () => {
    await changeDismissal(['urn:li:activity:1'], true)
    expect(await isGone(post('urn:li:activity:1'))).toBe(true)
    expect(await isGone(post('urn:li:activity:2'))).toBe(false)
    await changeDismissal(['urn:li:activity:1'], false)
    expect(await isGone(post('urn:li:activity:1'))).toBe(false)
  })

  it('one that is sent away where the site does not tell its id stays away where it does, and the other way round', async () => {
    const [untold, told] = [printed('fp:1'), printed('urn:li:activity:1')]
    for (const one of [untold, told]) {
      await changeDismissal(namesOf(one), true)
      expect([await isGone(untold), await isGone(told)]).toEqual([true, true])
      await changeDismissal(namesOf(one), false)
      expect([await isGone(untold), await isGone(told)]).toEqual([false, false])
    }
  })

  it('two of one author that begin alike are two where their ids are told', async () => {
    const [first, second] = [printed('urn:li:activity:1'), printed('urn:li:activity:2')]
    await changeDismissal(namesOf(first), true)
    expect([await isGone(first), await isGone(second)]).toEqual([true, false])
    await changeDismissal(namesOf(second), true)
    await changeDismissal(namesOf(first), false)
    expect([await isGone(first), await isGone(second)]).toEqual([false, true])
    expect((await loadDismissals()).posts).toHaveLength(1)
  })

  it('the newest 500 are kept', async () => {
    for (let index = 0; index < 503; index++) await changeDismissal([`post ${index}`], true)
    expect((await loadDismissals()).posts).toHaveLength(500)
    expect(await isGone(post('post 502'))).toBe(true)
    expect(await isGone(post('post 2'))).toBe(false)
  })

  it('those of the first schema are still dismissed', async () => {
    await fakeBrowser.storage.local.set({ dismissals: { salt: 'a salt of an old version', hashes: [saltedHash('a salt of an old version', 'one')] } })
    expect(await isGone(post('one'))).toBe(true)
    await changeDismissal(['two'], true)
    expect([await isGone(post('one')), await isGone(post('two'))]).toEqual([true, true])
  })
})

describe('authors', () => {
  it('a muted one gets no cards, however the address is written', async () => {
    await changeMute(authorOf(post('1', 'Ines Marchetti', 'https://www.linkedin.com/in/ines/?trk=feed'))!, true)
    expect(await isGone(post('2', 'Ines M.', 'https://www.linkedin.com/in/Ines'))).toBe(true)
    expect(await isGone(post('3', 'Ines Marchetti', 'https://www.linkedin.com/in/another-ines'))).toBe(false)
    await forgetDismissals('authors')
    expect(await isGone(post('2', 'Ines M.', 'https://www.linkedin.com/in/Ines'))).toBe(false)
  })

  it('is known by name where there is no address, on one site only', async () => {
    await changeMute(authorOf(post('1', 'tomas.okafor'))!, true)
    expect(await isGone(post('2', 'Tomas.Okafor '))).toBe(true)
    expect(isDismissed(await loadDismissals(), { ...post('3', 'tomas.okafor'), site: 'instagram' })).toBe(false)
    expect(authorOf(post('1'))).toBeUndefined()
  })
})

it('nothing stored names a post or an author', async () => {
  await changeDismissal(['urn:li:activity:7513599765700308993'], true)
  await changeMute('linkedin ines marchetti', true)
  const kept = JSON.stringify(await fakeBrowser.storage.local.get())
  expect(kept).not.toContain('7513599765700308993')
  expect(kept).not.toMatch(/ines|marchetti/i)
})

it('pages that change both at once lose nothing', async () => {
  await Promise.all([changeDismissal(['a'], true), changeMute('linkedin b', true), changeDismissal(['c'], true)])
  const { posts, authors } = await loadDismissals()
  expect([posts.length, authors.length]).toEqual([2, 1])
})

it.each([{ salt: 3, hashes: 'no' }, { salt: 'a salt that is long enough', posts: [1, null, '<b>', 'A'], authors: {} }, 'x', null])('a broken store %j is an empty one', async (dismissals) => {
  await fakeBrowser.storage.local.set({ dismissals })
  const { posts, authors, salt } = await loadDismissals()
  expect([posts, authors]).toEqual([[], []])
  expect(salt.length).toBeGreaterThan(15)
})

it('tells of changes until the signal aborts', async () => {
  const seen = vi.fn()
  const watching = new AbortController()
  watchDismissals(seen, watching.signal)
  await changeMute('linkedin a', true)
  expect(seen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ authors: [expect.any(String)] }))
  watching.abort()
  await changeMute('linkedin b', true)
  expect(seen).toHaveBeenCalledTimes(1)
})
