/** One scroll through a practice feed in Chromium, and what the page's main thread did meanwhile. */
import type { CDPSession } from 'playwright-core'
import { driverOf, openContext, tabOf, untilWelcomed } from '../browsers/chromium'
import type { Tab } from '../browsers'
import { feedAddress, openFeed, turnOn } from '../journey'
import { startPractice } from '../practice/server'
import type { SiteId } from '../../utils/types'
import { folderOf, type Variant } from './extensions'

/** Times in milliseconds. `ours`: what ran in scripts of the extension, called by the browser (a part of `scripting`); `asked`: what of that was the browser's work to lay the page out, because we asked where something stands. */
export type Cost = {
  posts: number
  task: number
  scripting: number
  layout: number
  style: number
  ours: number
  asked: number
  longTasks: number
  longest: number
  /** Frames that came later than half a frame after their time. */
  late: number
  frames: number
  /** From the wheel's turn to the page's hearing of it. */
  input: number[]
}
/** What the page holds when rubbish has been thrown away; bytes and nodes. */
export type Held = { heap: number; nodes: number; detached: number; listeners: number }

type Metrics = Record<string, number>
type TraceEvent = { name: string; ph: string; ts: number; dur?: number; tdur?: number; pid: number; tid: number; args: { data?: { url?: string; scriptName?: string }; name?: string } }

const metricsOf = async (session: CDPSession): Promise<Metrics> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

/** Records what `act` brings about in all processes. */
const traced = async (session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> => {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]).filter(({ name }) => wanted.has(name)))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { recordMode: 'recordUntilFull', traceBufferSizeInKb: 800_000, includedCategories: ['devtools.timeline', 'toplevel', 'v8', '__metadata'], excludedCategories: ['*'] } })
  await act()
  const done = new Promise<void>((next) => session.once('Tracing.tracingComplete', () => next()))
  await session.send('Tracing.end')
  await done
  session.off('Tracing.dataCollected', collect)
  return events
}
const wanted = new Set(['RunTask', 'FunctionCall', 'EvaluateScript', 'v8.compile', 'Layout', 'UpdateLayoutTree', 'thread_name'])

const isOurs = ({ args }: TraceEvent) => (args.data?.url ?? '').startsWith('chrome-extension://')

/** The thread on which the page ran: of the renderers' main threads the one that called most of a site's functions. */
const mainThread = (events: readonly TraceEvent[]): readonly TraceEvent[] => {
  const names = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}.${tid}`)
  const tasks = new Map<string, TraceEvent[]>(names.map((name) => [name, []]))
  for (const event of events) tasks.get(`${event.pid}.${event.tid}`)?.push(event)
  const busy = (list: readonly TraceEvent[]) => list.filter(({ args }) => args.data?.url?.startsWith('https://www.')).length
  return [...tasks.values()].toSorted((left, right) => busy(right) - busy(left))[0] ?? []
}

const isWithin = ({ ts }: TraceEvent, { ts: from, dur = 0 }: TraceEvent) => ts >= from && ts < from + dur

const sum = (events: readonly TraceEvent[]) => events.reduce((total, { dur = 0, tdur = dur }) => total + tdur, 0) / 1000

/** Loads a practice feed: how long our script takes to be compiled and run, and what the whole page did until it stood. */
export const load = async (tab: Tab, session: CDPSession, url: string): Promise<{ task: number; evaluate: number }> => {
  const before = await metricsOf(session)
  const events = await traced(session, () => openFeed(tab, url))
  const after = await metricsOf(session)
  return { task: (after.TaskDuration! - before.TaskDuration!) * 1000, evaluate: sum(events.filter((event) => event.name === 'EvaluateScript' && isOurs(event) && /(feed|content)\.js/.test(event.args.data!.url!))) }
}

/** A browser at a practice feed with one of the extensions, turned on where it is ours. */
export const openAt = async (variant: Variant, url: string) => {
  const practice = await startPractice()
  const extensionDir = folderOf(variant)
  const context = await openContext({ ...(extensionDir && { extensionDir }), headless: true, port: practice.port })
  if (variant === 'Quiet Nod') {
    const driver = driverOf(context, extensionDir!)
    await untilWelcomed(context, driver)
    await (await turnOn(driver)).close()
  }
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const tab = await tabOf(page)
  const started = await load(tab, session, url)
  return {
    page,
    tab,
    session,
    started,
    version: context.browser()?.version() ?? '',
    close: async () => {
      await context.close()
      await practice.close()
    },
  }
}

type Opened = Awaited<ReturnType<typeof openAt>>

type Watch = { late: number; frames: number; input: number[] }
type Host = { __watch?: Watch; __practice: { passed: () => number } }

/** Begins to count, in the page's own world. */
const watch = (tab: Tab) =>
  tab.evaluate(() => {
    const host = window as unknown as Host
    const told: Watch = { late: 0, frames: 0, input: [] }
    host.__watch = told
    addEventListener('wheel', (event) => told.input.push(performance.now() - event.timeStamp), { passive: true, capture: true })
    let last = performance.now()
    const frame = (now: number) => {
      told.frames += 1
      if (now - last > 25) told.late += 1
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })

const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))

/** Scrolls until `posts` of them were mounted (those before do not count), and tells what that cost. */
export const scroll = async ({ page, tab, session }: Pick<Opened, 'page' | 'tab' | 'session'>, { posts, step, every }: { posts: number; step: number; every: number }): Promise<Cost> => {
  await watch(tab)
  await page.mouse.move(620, 450)
  const countPosts = () => tab.evaluate(() => (window as unknown as Host).__practice.passed())
  const first = await countPosts()
  let seen = first
  const before = await metricsOf(session)
  const events = mainThread(
    await traced(session, async () => {
      const start = performance.now()
      for (let turn = 1, still = 0; seen - first < posts && still < 40; turn += 1) {
        await page.mouse.wheel(0, step)
        // By the clock: the same time, and so as many frames, whatever a step costs.
        await pause(Math.max(0, start + turn * every - performance.now()))
        const now = await countPosts()
        still = now === seen ? still + 1 : 0
        seen = now
      }
    }),
  )
  const after = await metricsOf(session)
  const { late, frames, input } = await tab.evaluate(() => (window as unknown as Host).__watch!)
  const grown = (name: string) => (after[name]! - before[name]!) * 1000
  const ours = events.filter((event) => event.name === 'FunctionCall' && isOurs(event))
  const tasks = events.filter(({ name, dur = 0 }) => name === 'RunTask' && dur >= 50_000)
  return {
    posts: seen - first,
    task: grown('TaskDuration'),
    scripting: grown('ScriptDuration'),
    layout: grown('LayoutDuration'),
    style: grown('RecalcStyleDuration'),
    ours: sum(ours),
    asked: sum(events.filter((event) => (event.name === 'Layout' || event.name === 'UpdateLayoutTree') && ours.some((call) => isWithin(event, call)))),
    longTasks: tasks.length,
    longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    late,
    frames,
    input,
  }
}

/** What is held after rubbish was thrown away twice. */
export const heldBy = async (session: CDPSession): Promise<Held> => {
  for (let turn = 0; turn < 2; turn += 1) await session.send('HeapProfiler.collectGarbage')
  const { JSHeapUsedSize, Nodes, JSEventListeners } = await metricsOf(session)
  const { detachedNodes } = (await session.send('DOM.getDetachedDomNodes' as never).catch(() => ({ detachedNodes: [] }))) as unknown as { detachedNodes: unknown[] }
  return { heap: JSHeapUsedSize!, nodes: Nodes!, detached: detachedNodes.length, listeners: JSEventListeners! }
}

export const addressOf = (site: SiteId, posts: number): string => `${feedAddress[site]}?posts=${posts}&recycle=1`
