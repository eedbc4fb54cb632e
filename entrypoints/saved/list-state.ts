import { openIndex, type ListIndex, type SavedSearch } from '../../components/list-index'
import { showsAll } from '../../components/SavedFilters'
import { hearUndo } from '../../utils/inbox-undo'
import { allEntries, changedSince, countPosts, newestPosts, readMeta, watchList } from '../../utils/list-database'
import { emptyInbox, undoTaken } from '../../utils/list-lock'
import { readPosts } from '../../utils/saved-posts'
import type { Stamp } from '../../utils/stamps'
import type { SavedPost } from '../../utils/types'

/** What is shown before the whole list has been read. */
const FIRST = 30
/** A worker can be stopped between writing and telling: so often is looked, in milliseconds, while the page is seen. */
const LOOK = 4_000
/** Posts held for drawing; the others are read when they come into sight. */
const HELD = 600

export type ListState = {
  keys: readonly string[] | undefined
  total: number
  /** How much of the list has been read, 0–1; `undefined` when all of it has. */
  read: number | undefined
  search: SavedSearch
  tags: readonly (readonly [string, number])[]
  /** Whether links from elsewhere are kept too. */
  hasWeb: boolean
  /** Check-ins planned for today or before. */
  due: number
  /** These keys, and those of all other posts by the same authors. */
  sameAuthors: (keys: readonly string[]) => Promise<string[]>
  postOf: (key: string) => SavedPost | undefined
  index: () => ListIndex
  setSearch: (search: SavedSearch) => void
  /** Reads everything anew. */
  load: () => Promise<void>
}

const breath = () => new Promise<void>((next) => setTimeout(next))

/** The list as the page holds it: an index of everything, the posts that are in sight, and the answer to the search. Calls `draw` when any of it changes. */
export const openListState = (draw: () => void, failed: (error: unknown) => void): ListState => {
  let index = openIndex()
  const held = new Map<string, SavedPost>()
  const [wanted, coming] = [new Set<string>(), new Set<string>()]
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The last write that was followed. */
  let clock: Stamp | undefined
  let loads = 0
  let isReading = false

  /** The newest posts, which are there long before all has been read. */
  let opening: string[] = []

  const hold = (posts: readonly SavedPost[]) => {
    for (const post of posts) {
      held.delete(post.key)
      held.set(post.key, post)
    }
    for (const key of held.keys()) {
      if (held.size <= HELD) break
      held.delete(key)
    }
  }

  const fetchWanted = async () => {
    const keys = [...wanted]
    wanted.clear()
    keys.forEach((key) => coming.add(key))
    const posts = await readPosts(keys).finally(() => keys.forEach((key) => coming.delete(key)))
    hold(posts)
    if (posts.length < keys.length) {
      const there = new Set(posts.map(({ key }) => key))
      index.drop(keys.filter((key) => !there.has(key)))
      const isThere = (key: string) => there.has(key) || !keys.includes(key)
      state.keys = state.keys?.filter(isThere)
      opening = opening.filter(isThere)
    }
    draw()
  }

  const find = () => {
    // While it is being read, the plain list shows its first posts.
    state.keys = state.read !== undefined && showsAll(state.search) && state.search.sort === 'newest' ? opening : index.find(state.search)
  }

  /** What is told of the whole list: after every change of it, not at every letter of a search. */
  const sum = () => {
    state.tags = index.tags()
    state.hasWeb = index.find({ query: '', filters: { site: 'web' }, sort: 'newest' }).length > 0
    state.due = index.find({ query: '', filters: { checkIn: 'due' }, sort: 'newest' }).length
    find()
  }

  /** A key that is asked for while it is drawn is read a moment later, with all the others of that drawing. */
  const postOf = (key: string): SavedPost | undefined => {
    const post = held.get(key)
    // What is drawn is held longest.
    if (post) hold([post])
    if (!post && !wanted.has(key) && !coming.has(key)) {
      if (wanted.size === 0) queueMicrotask(() => void fetchWanted().catch(failed))
      wanted.add(key)
    }
    return post
  }

  /** Takes in what was written since the last time, and what of the keys that were told is gone. */
  const follow = async (told: readonly string[]) => {
    const mine = loads
    const now = await readMeta<Stamp>('clock')
    const posts = (await changedSince(clock)).entries.map(({ post }) => post)
    const written = new Set(posts.map(({ key }) => key))
    const others = told.filter((key) => !written.has(key))
    // What comes from another device bears the time of its writing there, which may be older than what was followed last.
    const rest = await readPosts(others)
    const there = new Set(rest.map(({ key }) => key))
    const total = await countPosts()
    if (mine !== loads) return
    clock = now
    state.total = total
    const gone = others.filter((key) => !there.has(key))
    index.put([...posts, ...rest])
    index.drop(gone)
    const news = [...rest, ...posts]
    const drawn = news.filter(({ key }) => held.has(key))
    for (const key of [...gone, ...there, ...written]) held.delete(key)
    // The others are read when they are drawn: nothing that is drawn is let go for them.
    hold(news.length + held.size > HELD ? drawn : news)
    sum()
    draw()
    // What was removed and never told leaves no trace that could be followed.
    if (total !== index.size()) await emptyInbox().then(load)
  }

  const load = async () => {
    const mine = (loads += 1)
    isReading = true
    await readAll(mine).finally(() => {
      if (mine === loads) isReading = false
    })
    if (mine === loads) followSoon()
  }

  /** The first time the list fills while it is read. Later what is shown stays until all has been read: nobody loses their place, or what they are writing. */
  const readAll = async (mine: number) => {
    const isFirst = state.read !== undefined
    const fresh = openIndex()
    const [first, total, now] = await Promise.all([newestPosts(FIRST), countPosts(), readMeta<Stamp>('clock')])
    if (mine !== loads) return
    clock = now
    state.total = total
    if (state.keys === undefined) {
      hold(first)
      index = fresh
      opening = first.map(({ key }) => key)
      // A search that came with the address shows nothing before it is answered.
      if (showsAll(state.search)) state.keys = opening
      state.read = 0
      if (total > FIRST) {
        draw()
        // When the first posts had been painted, for the benchmark.
        requestAnimationFrame(() => setTimeout(() => performance.mark('list-first')))
      }
    }
    const before = new Set(held.keys())
    let drawn = performance.now()
    for await (const part of allEntries()) {
      if (mine !== loads) return
      const posts = part.map(({ post }) => post)
      fresh.put(posts)
      if (isFirst && fresh.size() >= index.size()) index = fresh
      for (const post of posts) if (before.delete(post.key)) held.set(post.key, post)
      if (isFirst) state.read = Math.min(1, fresh.size() / Math.max(1, total))
      if (isFirst && performance.now() - drawn > 400) {
        find()
        draw()
        drawn = performance.now()
      }
      await breath()
    }
    if (mine !== loads) return
    for (const key of before) held.delete(key)
    index = fresh
    state.read = undefined
    sum()
    draw()
    performance.mark('list-whole')
  }

  /** What changes while the list is being read may be read before or after: looked at once more at the end. Many changes are followed together. */
  const followSoon = () => {
    if (waiting.size === 0 || isReading || timer !== undefined) return
    timer = setTimeout(() => {
      timer = undefined
      const keys = [...waiting]
      waiting.clear()
      follow(keys).then(followSoon, failed)
    }, waiting.size > 100 ? 1_500 : 0)
  }

  const lookForUntold = async () => {
    if (!document.hidden && !isReading && timer === undefined && (await readMeta<Stamp>('clock')) !== clock) await follow([])
  }
  setInterval(() => void lookForUntold().catch(failed), LOOK)

  const state: ListState = {
    keys: undefined,
    total: 0,
    read: 0,
    search: { query: '', filters: {}, sort: 'newest' },
    tags: [],
    hasWeb: false,
    due: 0,
    sameAuthors: async (keys) => {
      // Not of half a list.
      while (state.read !== undefined) await breath()
      const posts = await readPosts(keys)
      return [...keys, ...posts.flatMap((post) => (post.author || post.authorUrl ? index.byAuthor(post) : []))]
    },
    postOf,
    index: () => index,
    setSearch: (search) => {
      state.search = search
      find()
      draw()
    },
    load,
  }

  const life = new AbortController()
  hearUndo(undoTaken, failed, life.signal)
  watchList((keys) => {
    // A save under a lock waits in the inbox until a page that is open takes it in.
    if (!keys) return void emptyInbox().then(load).catch(failed)
    keys.forEach((key) => waiting.add(key))
    followSoon()
  }, life.signal)
  return state
}
