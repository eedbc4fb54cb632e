import 'fake-indexeddb/auto'
import './web-locks'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openIndex } from '../components/list-index'
import { openListTools } from '../entrypoints/saved/list-tools'
import { pickLookBack } from '../entrypoints/saved/look-back'
import { loadListSettings, readListSettings, saveListSettings, wipeListSettings } from '../utils/list-settings'
import { countDue, listenForAlarms, planCheckIns } from '../utils/reminders'
import { apply, readPosts, wipeList } from '../utils/saved-posts'
import type { SavedPost } from '../utils/types'

const post: SavedPost = { key: 'linkedin:1', site: 'linkedin', author: 'Ines Marchetti', text: 'words', topic: 'grief', savedAt: '2026-01-01T00:00:00.000Z', note: '', tags: [] }
const put = (...posts: SavedPost[]) => apply(posts.map((one) => ({ key: one.key, post: one })))
const planned = (key: string, on: string): SavedPost => ({ ...post, key, checkIn: { on, note: 'how is she' } })
const now = new Date('2026-11-26T12:00:00')

beforeEach(async () => {
  fakeBrowser.reset()
  await wipeList()
})

describe('check-ins', () => {
  it('the next one has an alarm at nine in the morning of its day, and no other', async () => {
    await put(planned('linkedin:1', '2027-01-02'), planned('linkedin:2', '2026-12-24'), planned('linkedin:3', '2026-11-01'))
    await planCheckIns(now)
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'check-in', scheduledTime: new Date('2026-12-24T09:00:00').getTime() }])
    expect(await countDue(now)).toBe(1)
    await apply([{ key: 'linkedin:1' }, { key: 'linkedin:2' }])
    await planCheckIns(now)
    expect(await fakeBrowser.alarms.getAll()).toEqual([])
  })

  it('are told by the browser only where the reader allowed it, and name nobody', async () => {
    await put(planned('linkedin:1', '2020-01-01'))
    const create = vi.spyOn(fakeBrowser.notifications, 'create').mockResolvedValue('check-in' as never)
    const allowed = vi.fn(async () => false)
    Object.assign(fakeBrowser, { permissions: { contains: allowed } })
    listenForAlarms(async () => undefined, (error) => expect.fail(String(error)))
    const ring = () => (fakeBrowser.alarms.onAlarm as unknown as { trigger: (alarm: object) => Promise<unknown> }).trigger({ name: 'check-in' })
    await ring()
    await vi.waitFor(() => expect(allowed).toHaveBeenCalledOnce())
    expect(create).not.toHaveBeenCalled()
    allowed.mockResolvedValue(true)
    await ring()
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce())
    expect(JSON.stringify(create.mock.calls)).toContain('You planned to check in on somebody.')
    expect(JSON.stringify(create.mock.calls)).not.toMatch(/Ines|words|how is she/)
  })

  it('open the list at what is due when the notification is pressed', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create')
    listenForAlarms(async () => undefined, (error) => expect.fail(String(error)))
    await (fakeBrowser.notifications.onClicked as unknown as { trigger: (id: string) => Promise<unknown> }).trigger('check-in')
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: `chrome-extension://${fakeBrowser.runtime.id}/saved.html?due` })
  })
})

describe('a check-in whose hour passed while the browser was closed', () => {
  it('is told of once, at the next start', async () => {
    await put(planned('linkedin:1', '2020-01-01'))
    const create = vi.spyOn(fakeBrowser.notifications, 'create').mockClear().mockResolvedValue('check-in' as never)
    Object.assign(fakeBrowser, { permissions: { contains: async () => true } })
    listenForAlarms(async () => undefined, (error) => expect.fail(String(error)))
    const start = () => (fakeBrowser.runtime.onStartup as unknown as { trigger: () => Promise<unknown> }).trigger()
    await start()
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce())
    await start()
    await new Promise((next) => setTimeout(next, 50))
    expect(create).toHaveBeenCalledOnce()
  })
})

describe('once a day', () => {
  it('what is to be forgotten is looked for, also after the alarms were lost', async () => {
    const daily = vi.fn(async () => undefined)
    listenForAlarms(daily, (error) => expect.fail(String(error)))
    const tell = (event: unknown, value?: object) => (event as { trigger: (value?: object) => Promise<unknown> }).trigger(value)
    await tell(fakeBrowser.runtime.onStartup)
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ name: 'daily', periodInMinutes: 1_440 }]))
    await tell(fakeBrowser.alarms.onAlarm, { name: 'daily' })
    expect(daily).toHaveBeenCalledOnce()
  })
})

describe('a rule for forgetting', () => {
  const savedAgo = (days: number): SavedPost => ({ ...post, key: `linkedin:${days}`, savedAt: new Date(Date.now() - days * 86_400_000).toISOString() })
  const kept = async () => (await readPosts(['linkedin:182', 'linkedin:184', 'linkedin:366'])).map(({ key }) => key)
  const open = () => {
    const refused = (doing: string) => (error: unknown) => expect.fail(`${doing}: ${String(error)}`)
    const tools = openListTools({ draw: () => {}, onProgress: () => {}, refused, bringIn: async () => 0, forgetSteps: () => {} })
    const choose = async (days: number | undefined, sentence: string) => {
      tools.props().onForgetAfter(days)
      await vi.waitFor(() => expect(tools.props().said).toBe(sentence))
    }
    return { ...tools, choose }
  }

  it('says how many would go, and just those go', async () => {
    await put(...[182, 184, 366].map(savedAgo))
    const { props, choose } = open()
    expect(await Promise.all([30, 183, 365, 1_095].map(props().countOlder))).toEqual([3, 2, 1, 0])
    // Nothing goes for being counted.
    expect(await kept()).toHaveLength(3)
    await choose(365, 'This holds from now on. Posts forgotten: 1')
    expect(await kept()).toEqual(['linkedin:182', 'linkedin:184'])
    await choose(183, 'This holds from now on. Posts forgotten: 1')
    expect(await kept()).toEqual(['linkedin:182'])
    expect([props().forgetAfter, (await loadListSettings()).forgetAfter]).toEqual([183, 183])
  })

  it('is taken back, and nothing goes', async () => {
    await put(...[182, 184, 366].map(savedAgo))
    await saveListSettings({ forgetAfter: 365 })
    const { props, load, choose } = open()
    await load()
    expect(props().forgetAfter).toBe(365)
    await choose(undefined, 'Posts stay until you remove them.')
    expect([props().forgetAfter, (await loadListSettings()).forgetAfter]).toEqual([undefined, undefined])
    expect(await kept()).toHaveLength(3)
  })
})

describe('looking back', () => {
  const pick = async (...posts: SavedPost[]) => {
    await put(...posts)
    const index = openIndex()
    index.put(posts)
    return (day: number) => pickLookBack(index, new Date(now.getTime() + day * 86_400_000))
  }

  it('shows what is at least a month old, another one on another day, the same all day', async () => {
    const shown = await pick({ ...post, key: 'linkedin:1' }, { ...post, key: 'linkedin:2' }, { ...post, key: 'linkedin:3', savedAt: '2026-11-20T00:00:00.000Z' })
    const days = await Promise.all([0, 0.2, 1, 2].map(shown))
    expect(days[0]).toEqual(days[1])
    expect(new Set(days.map((one) => one?.key))).toEqual(new Set(['linkedin:1', 'linkedin:2']))
  })

  it('never of very dark thoughts, never of an unknown topic, never without words', async () => {
    const { topic: _, ...unknown } = post
    const shown = await pick({ ...post, key: 'linkedin:1', topic: 'crisis' }, { ...unknown, key: 'web:2', site: 'web' }, { ...post, key: 'linkedin:3', text: '' })
    for (let day = 0; day < 20; day++) expect(await shown(day)).toBeUndefined()
  })
})

describe('the settings of the list', () => {
  it.each([undefined, null, 7, [], { forgetAfter: 3, lookBack: 'yes', backedUpAt: 5, lookBackFrom: 'soon' }])('read %j as: keep all, do not look back', (stored) => {
    expect(readListSettings(stored)).toEqual({ lookBack: false })
  })

  it('are kept, changed and wiped', async () => {
    await Promise.all([saveListSettings({ forgetAfter: 365 }), saveListSettings({ lookBack: true })])
    expect(await loadListSettings()).toEqual({ forgetAfter: 365, lookBack: true })
    await saveListSettings({ forgetAfter: undefined })
    expect(await loadListSettings()).toEqual({ lookBack: true })
    await wipeListSettings()
    expect(await loadListSettings()).toEqual({ lookBack: false })
  })
})
