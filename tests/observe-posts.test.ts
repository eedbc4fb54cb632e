import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { observePosts } from '../utils/observe-posts'
import type { Hydration } from '../utils/hydration'
import type { Census, Post, Site, Words } from '../utils/types'

/** A site whose posts are `section[data-p]`: the id in the attribute, the words in the first paragraph. */
const site: Site = {
  id: 'linkedin',
  name: 'Practice',
  hosts: ['www.example.org'],
  isFeed: (url) => !url.pathname.startsWith('/about'),
  posts: (root) => [...root.querySelectorAll('section[data-p]')],
  readPost: (element) => {
    const text = element.querySelector('p')?.textContent ?? ''
    if (text === 'throw') throw new Error('a post that cannot be read')
    const id = element.getAttribute('data-p')!
    const loading = element.hasAttribute('data-empty') ? { loading: true } : {}
    return text ? { ...loading, id, site: 'linkedin', author: 'Ada Lind', text, truncated: false, promoted: false, suggested: false, tiers: { author: 1, text: 1 } } : undefined
  },
  readWords: (element) => {
    const text = element.querySelector('p')?.textContent
    return element.hasAttribute('data-empty') ? 'loading' : text ? { text, truncated: false } : undefined
  },
  cardAnchor: (element) => element.querySelector('p') ?? undefined,
  countCandidates: (root) => root.querySelectorAll('section').length,
  isDark: () => false,
}

type Event = { kind: 'show' | 'end'; text: string; element: Element }

/** `isAwake`: the page renders its posts anew soon after the first look, as it does when it hydrates. By default the page has settled. */
type Wanted = { isAwake?: boolean; mayBeDue?: (words: Words) => boolean; isDue?: (post: Post) => boolean; isLingering?: (node: Element) => boolean; hydration?: Hydration }
const observe = ({ isAwake = false, mayBeDue, isDue = () => true, isLingering, hydration = { isSettled: true } }: Wanted = {}) => {
  const end = new AbortController()
  const events: Event[] = []
  const fought: boolean[] = []
  const censuses: Census[] = []
  const cards = () => [...document.querySelectorAll('card')]
  const lookAgain = observePosts(site, {
    signal: end.signal,
    isDue,
    ...(mayBeDue && { mayBeDue }),
    ...(isLingering && { isLingering }),
    hydration,
    onCensus: (census) => censuses.push(census),
    onPost: (post: Post, element, signal, isFought) => {
      const { text } = post
      fought.push(isFought)
      events.push({ kind: 'show', text, element })
      signal.addEventListener('abort', () => events.push({ kind: 'end', text, element }))
      if (isFought) return undefined
      const card = document.createElement('card')
      site.cardAnchor(element)!.after(card)
      signal.addEventListener('abort', () => card.remove())
      return card
    },
  })
  ends.push(end)
  if (isAwake) setTimeout(() => (document.body.innerHTML = document.body.innerHTML.slice()), 120)
  return { end, events, fought, censuses, cards, lookAgain, shows: () => events.filter(({ kind }) => kind === 'show').map(({ text }) => text) }
}

/** happy-dom has no layout: here every element is near at once, unless it lies in `aside`. Keeps the roots it was made with. */
const roots: (Element | null)[] = []
const fakeIntersections = (hasScrollMargin: boolean) => {
  const Fake = function (this: object, call: (entries: unknown[]) => void, { root = null }: { root?: Element | null }) {
    roots.push(root)
    return {
      observe: (target: Element) => setTimeout(() => call([{ target, isIntersecting: !target.closest('aside') }]), 5),
      unobserve: () => undefined,
      disconnect: () => undefined,
    }
  } as unknown as typeof IntersectionObserver
  if (hasScrollMargin) Object.defineProperty(Fake.prototype, 'scrollMargin', { value: '0px' })
  Object.defineProperty(document.defaultView, 'IntersectionObserver', { value: Fake, configurable: true })
}
beforeEach(() => {
  roots.splice(0)
  fakeIntersections(true)
})

const ends: AbortController[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end.abort()
  document.body.innerHTML = ''
  vi.restoreAllMocks()
})

const post = (id: string, text: string) => `<section data-p="${id}"><h2>Feed post</h2><p>${text}</p><div>21 comments</div></section>`
const fill = (...posts: string[]) => {
  document.body.innerHTML = `<main>${posts.join('')}</main>`
}
const settle = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** A slice of work is never used up from here on, however slow the machine. */
const noTimePasses = () => vi.spyOn(performance, 'now').mockReturnValue(performance.now())
/** Each look at the clock finds it this many milliseconds later: a slice is over after a few. */
const timePassesBy = (milliseconds: number) => {
  let time = performance.now()
  return vi.spyOn(performance, 'now').mockImplementation(() => (time += milliseconds))
}
const painted = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(() => setTimeout(resolve, 0))))
const until = (check: () => void) => vi.waitFor(check, { timeout: 4000, interval: 15 })

describe('observePosts', () => {
  it('waits for the page to settle, then shows each post once', async () => {
    fill(post('1', 'one'), post('2', 'two'))
    const start = performance.now()
    const { shows, censuses, cards } = observe({ isAwake: true, hydration: { isSettled: false } })
    await settle(500)
    expect(shows()).toEqual([])
    // Sooner than without a sign of its renderer.
    await vi.waitFor(() => expect(shows()).toEqual(['one', 'two']), { timeout: 3200 - (performance.now() - start) })
    await settle(300)
    expect(shows()).toEqual(['one', 'two'])
    expect(cards()).toHaveLength(2)
    await until(() => expect(censuses.at(-1)).toEqual({ posts: 2, withAuthor: 2, withText: 2, lowerTier: 0, candidates: 2 }))
  })

  it('leaves posts that came with the document alone for as long as hydration may take', async () => {
    fill(post('1', 'one'))
    const { shows } = observe({ hydration: { isSettled: false } })
    await settle(3000)
    expect(shows()).toEqual([])
    await until(() => expect(shows()).toEqual(['one']))
  })

  it('does not wait again on a page that had settled when reading began anew', async () => {
    fill(post('1', 'one'))
    const hydration: Hydration = { isSettled: false }
    const before = observe({ isAwake: true, hydration })
    await until(() => expect(before.shows()).toEqual(['one']))
    before.end.abort()
    const { shows } = observe({ hydration })
    await settle(300)
    expect(shows()).toEqual(['one'])
  })

  it('shows posts that come later, and ends those that go', async () => {
    fill(post('1', 'one'))
    const { shows, events } = observe()
    await until(() => expect(shows()).toEqual(['one']))
    document.querySelector('main')!.insertAdjacentHTML('beforeend', post('2', 'two') + post('3', ''))
    await until(() => expect(shows()).toEqual(['one', 'two']))
    document.querySelector('[data-p="3"] p')!.textContent = 'three, late'
    await until(() => expect(shows()).toEqual(['one', 'two', 'three, late']))
    document.querySelector('[data-p="1"]')!.remove()
    await until(() => expect(events.at(-1)).toMatchObject({ kind: 'end', text: 'one' }))
  })

  it('looks again at the posts it is told to, and leaves the others as they are', async () => {
    fill(post('1', 'one'), post('2', 'two'), post('3', 'three'))
    const due = new Set(['one'])
    const { shows, cards, lookAgain } = observe({ isDue: ({ text }) => due.has(text) })
    await until(() => expect(shows()).toEqual(['one']))
    due.add('two').add('three')
    await settle(300)
    expect(shows()).toEqual(['one'])
    lookAgain(({ text }) => text !== 'three')
    await until(() => expect(shows()).toEqual(['one', 'two']))
    await settle(300)
    expect(shows()).toEqual(['one', 'two'])
    expect(cards()).toHaveLength(2)
  })

  it('waits for a post that is still being filled in, and knows it at once the second time', async () => {
    fill(post('1', 'one'))
    const { shows, cards } = observe()
    await until(() => expect(shows()).toEqual(['one']))
    const late = post('2', 'two').replace('<section', '<section data-empty').replace('</section>', '<b>Ada Lind</b></section>')
    document.querySelector('main')!.insertAdjacentHTML('beforeend', late)
    await settle(200)
    expect(shows()).toEqual(['one'])
    document.querySelector('[data-p="2"]')!.outerHTML = post('2', 'two')
    await until(() => expect(shows()).toEqual(['one', 'two']))
    document.querySelector('[data-p="2"]')!.outerHTML = late
    await until(() => expect(document.querySelector('[data-empty] card')).not.toBeNull())
    expect(cards()).toHaveLength(2)
  })

  it('ends a post when its element is recycled for another, or its text has grown', async () => {
    fill(post('1', 'one'), post('2', 'two'))
    const { shows, events, cards } = observe()
    await until(() => expect(shows()).toHaveLength(2))
    const first = document.querySelector('[data-p="1"]')!
    first.setAttribute('data-p', '9')
    first.querySelector('p')!.firstChild!.nodeValue = 'nine'
    await until(() => expect(shows()).toEqual(['one', 'two', 'nine']))
    expect(events.map(({ kind, text }) => `${kind} ${text}`)).toContain('end one')
    document.querySelector('[data-p="2"] p')!.textContent = 'two and more'
    await until(() => expect(shows()).toEqual(['one', 'two', 'nine', 'two and more']))
    expect(cards()).toHaveLength(2)
  })

  it.each([
    { how: 'in one go', isBoxed: false, isSeen: false },
    { how: 'unseen, a moment later', isBoxed: false, isSeen: true },
    { how: 'with the box around it', isBoxed: true, isSeen: false },
    { how: 'with the box around it, a moment later', isBoxed: true, isSeen: true },
  ])('reads an element anew that was taken out, given another post and put in elsewhere: $how', async ({ isBoxed, isSeen }) => {
    fill(`<div>${post('1', 'one')}</div>`, post('2', 'two'))
    const { shows, cards } = observe()
    await until(() => expect(shows()).toHaveLength(2))
    const first = document.querySelector('[data-p="1"]')!
    const taken = isBoxed ? first.parentElement! : first
    noTimePasses()
    taken.remove()
    // The page's observers are told of it.
    if (isSeen) await Promise.resolve()
    first.setAttribute('data-p', '9')
    first.querySelector('p')!.firstChild!.nodeValue = 'nine'
    document.querySelector('main')!.append(taken)
    await painted()
    expect(shows()).toEqual(['one', 'two', 'nine'])
    expect(cards()).toHaveLength(2)
  })

  it('puts the same card back before the page is painted when the page has removed it, moved it or rendered its post anew', async () => {
    fill(post('1', 'one'))
    const { shows, cards } = observe()
    await until(() => expect(cards()).toHaveLength(1))
    const onlyCard = () => (cards().length === 1 ? cards()[0] : undefined)
    noTimePasses()
    const [card] = cards()
    card!.remove()
    await painted()
    expect(onlyCard()).toBe(card)
    const section = document.querySelector('section')!
    section.innerHTML = '<h2>Feed post</h2><p>one</p><div>22 comments</div>'
    await painted()
    expect(onlyCard()).toBe(card)
    section.prepend(card!)
    await painted()
    expect(card!.previousElementSibling?.tagName).toBe('P')
    section.outerHTML = post('1', 'one')
    await painted()
    expect(onlyCard()).toBe(card)
    expect(shows()).toEqual(['one'])
    // Another post in its place gets a card of its own.
    document.querySelector('section')!.outerHTML = post('2', 'one')
    await painted()
    expect(cards()).toHaveLength(1)
    expect(onlyCard()).not.toBe(card)
  })

  it('puts a card back before it looks at what is new, though a slice is over after that; the new comes next', async () => {
    document.body.innerHTML = `<main>${'<div></div>'.repeat(5)}<div>${post('1', 'one')}</div></main>`
    const { shows, cards } = observe()
    await until(() => expect(cards()).toHaveLength(1))
    const [card] = cards()
    const slots = [...document.querySelectorAll('main > div')]
    const clock = timePassesBy(1.5)
    slots.slice(0, 5).forEach((slot, at) => (slot.innerHTML = post(`${at + 2}`, `new ${at}`)))
    slots[5]!.innerHTML = post('1', 'one')
    await painted()
    expect(slots[5]!.querySelector('card')).toBe(card)
    expect(cards().length).toBeLessThan(6)
    clock.mockRestore()
    await until(() => expect(cards()).toHaveLength(6))
    expect(shows().filter((text) => text === 'one')).toHaveLength(1)
  })

  it('looks once, before the next frame, at all that was put in; and at once while a frame is being made', async () => {
    fill(post('1', 'one'))
    const { shows } = observe()
    await until(() => expect(shows()).toEqual(['one']))
    const frames: FrameRequestCallback[] = []
    vi.spyOn(document.defaultView!, 'requestAnimationFrame').mockImplementation((call) => frames.push(call))
    const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect')
    const put = async (...posts: string[]) => {
      document.querySelector('main')!.insertAdjacentHTML('beforeend', posts.join(''))
      await Promise.resolve()
    }
    const clock = noTimePasses()
    await put(post('2', 'two'))
    await put(post('3', 'three'))
    expect([shows().length, measured.mock.calls.length, frames.length]).toEqual([1, 0, 1])
    frames[0]!(0)
    expect(shows()).toEqual(['one', 'two', 'three'])
    // Our frame is being made: the next one would come too late.
    await put(post('4', 'four'))
    expect(shows()).toHaveLength(4)
    // It is over.
    clock.mockReturnValue(performance.now() + 40)
    await put(post('5', 'five'))
    expect(shows()).toHaveLength(4)
    document.dispatchEvent(new Event('scroll'))
    await put(post('6', 'six'))
    expect(shows().slice(4)).toEqual(expect.arrayContaining(['five', 'six']))
    // A slow page: what comes first after a scroll belongs to its frame, however long that takes it.
    document.dispatchEvent(new Event('scroll'))
    clock.mockReturnValue(performance.now() + 100)
    await put(post('7', 'seven'))
    expect(shows()).toContain('seven')
  })

  it('asks where new posts stand, which lays out the page, only if many of them have something to show', async () => {
    fill(post('1', 'one'))
    const { shows } = observe()
    await until(() => expect(shows()).toEqual(['one']))
    const frames: FrameRequestCallback[] = []
    vi.spyOn(document.defaultView!, 'requestAnimationFrame').mockImplementation((call) => frames.push(call))
    const measured = vi.spyOn(Element.prototype, 'getBoundingClientRect')
    noTimePasses()
    const put = async (many: number) => {
      document.querySelector('main')!.insertAdjacentHTML('beforeend', Array.from({ length: many }, (_, at) => post(`${many}-${at}`, `${at} of ${many}`)).join(''))
      await Promise.resolve()
      for (const frame of frames.splice(0)) frame(0)
    }
    await put(2)
    expect([shows().length, measured.mock.calls.length]).toEqual([3, 0])
    await put(5)
    expect(shows()).toHaveLength(8)
    expect(measured.mock.calls.length).toBeGreaterThan(0)
  })

  it('leaves a card alone that took itself out because its post is due no longer', async () => {
    let isWanted = true
    fill(post('1', 'one'))
    const { cards, events } = observe({ isDue: () => isWanted })
    await until(() => expect(cards()).toHaveLength(1))
    isWanted = false
    cards()[0]!.remove()
    await settle(200)
    expect(cards()).toEqual([])
    expect(events.at(-1)).toMatchObject({ kind: 'end', text: 'one' })
  })

  it('leaves what can be taken back where it is when its post is expanded or rendered anew; never beside another post', async () => {
    let isWanted = true
    const lingering = new Set<Element>()
    fill(post('1', 'one'))
    const { cards, events } = observe({ isDue: () => isWanted, isLingering: (node) => lingering.has(node) })
    await until(() => expect(cards()).toHaveLength(1))
    const [card] = cards()
    isWanted = false
    lingering.add(card!)
    const section = document.querySelector('section')!
    section.querySelector('p')!.textContent = 'one, and all the rest of it'
    await settle(200)
    expect(cards()).toEqual([card])
    section.innerHTML = '<h2>Feed post</h2><p>one, and all the rest of it</p><div>22 comments</div>'
    await settle(200)
    expect(cards()).toEqual([card])
    expect(card!.previousElementSibling?.tagName).toBe('P')
    section.setAttribute('data-p', '2')
    section.querySelector('p')!.textContent = 'two'
    await settle(200)
    expect(cards()).toEqual([])
    expect(events.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['show one', 'end one'])
  })

  it('what is taken back beside a post that was expanded is shown anew, for the whole of its words', async () => {
    let isWanted = true
    const lingering = new Set<Element>()
    fill(post('1', 'one'))
    const { cards, shows, lookAgain } = observe({ isDue: () => isWanted, isLingering: (node) => lingering.has(node) })
    await until(() => expect(cards()).toHaveLength(1))
    isWanted = false
    lingering.add(cards()[0]!)
    document.querySelector('p')!.textContent = 'one, and all the rest of it'
    await settle(200)
    expect(shows()).toEqual(['one'])
    isWanted = true
    lingering.clear()
    lookAgain(() => true)
    expect(shows()).toEqual(['one', 'one, and all the rest of it'])
    expect(cards()).toHaveLength(1)
  })

  it('has one card for a post and a part of it that looks like a post', async () => {
    fill(post('1', 'one'))
    const { shows, cards } = observe()
    await until(() => expect(cards()).toHaveLength(1))
    const part = document.querySelector('section')!
    part.insertAdjacentHTML('beforeend', post('2', 'a part'))
    await settle(400)
    expect(shows()).not.toContain('a part')
    expect(cards()).toHaveLength(1)
    const whole = document.createElement('section')
    whole.setAttribute('data-p', '3')
    whole.innerHTML = '<p>whole</p>'
    part.replaceWith(whole)
    whole.append(part)
    await until(() => expect(shows()).toContain('whole'))
    await settle(400)
    expect(cards()).toHaveLength(1)
  })

  it('takes the card from a recycled element before the page is painted', async () => {
    fill(post('1', 'one'))
    const { events, cards } = observe()
    await until(() => expect(cards()).toHaveLength(1))
    noTimePasses()
    document.querySelector('p')!.firstChild!.nodeValue = 'nine'
    await new Promise<void>((resolve) => setTimeout(resolve, 0))
    expect(events.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['show one', 'end one', 'show nine'])
  })

  it('reads only posts near the view, in the scroller that holds them where the browser knows no scrollMargin', async () => {
    fakeIntersections(false)
    document.body.innerHTML = `<main style="overflow-y: auto">${post('1', 'one')}<aside>${post('2', 'far')}</aside></main>`
    const { shows } = observe()
    await until(() => expect(shows()).toEqual(['one']))
    await settle(200)
    expect(shows()).toEqual(['one'])
    expect(roots).toEqual([document.querySelector('main')])
  })

  it('begins on a page that never stands still, five seconds after its first post', async () => {
    fill(post('1', 'one'))
    const churn = setInterval(() => fill(post('1', 'one')), 400)
    const { shows } = observe({ hydration: { isSettled: false } })
    await settle(3000)
    expect(shows()).toEqual([])
    await vi.waitFor(() => expect(shows().length).toBeGreaterThan(0), { timeout: 4000 })
    clearInterval(churn)
  })

  it('stops fighting a page that always takes the card out, and says so', async () => {
    fill(post('1', 'one'))
    const { shows, fought, cards } = observe()
    await until(() => expect(cards()).toHaveLength(1))
    const takeOut = new MutationObserver(() => cards().forEach((card) => card.remove()))
    takeOut.observe(document.body, { childList: true, subtree: true })
    cards()[0]!.remove()
    await settle(1500)
    takeOut.disconnect()
    expect(shows()).toHaveLength(2)
    expect(fought).toEqual([false, true])
    expect(cards()).toHaveLength(0)
  })

  it('reads the others when one post throws, and says no word of it', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    fill(post('1', 'one'), post('2', 'throw'), post('3', 'three'))
    const { shows } = observe()
    await until(() => expect(shows()).toEqual(['one', 'three']))
    expect(error).toHaveBeenCalledTimes(1)
    expect(JSON.stringify(error.mock.calls)).not.toContain('cannot be read')
    error.mockRestore()
  })

  it('follows a replaced container and keeps still after the end', async () => {
    fill(post('1', 'one'))
    const { shows, events, cards, end } = observe()
    await until(() => expect(shows()).toEqual(['one']))
    fill(post('1', 'one'), post('2', 'two'))
    await until(() => expect(shows()).toEqual(['one', 'two']))
    expect(cards()).toHaveLength(2)
    end.abort()
    expect(events.filter(({ kind }) => kind === 'end')).toHaveLength(2)
    expect(cards()).toHaveLength(0)
    fill(post('4', 'four'))
    await settle(200)
    expect(shows()).not.toContain('four')
  })

  it('leaves nothing on a page that is no feed', async () => {
    fill(post('1', 'one'))
    const { shows, cards, censuses } = observe()
    await until(() => expect(cards()).toHaveLength(1))
    history.pushState({}, '', '/about/')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await until(() => expect(cards()).toHaveLength(0))
    await until(() => expect(censuses.at(-1)).toEqual({ posts: 0, withAuthor: 0, withText: 0, lowerTier: 0, candidates: 0 }))
    history.pushState({}, '', '/')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await until(() => expect(shows()).toEqual(['one', 'one']))
  })

  it('reads nothing again where the history changes and the address does not; with a new address it does', async () => {
    const navigation = new EventTarget()
    Object.defineProperty(window, 'navigation', { value: navigation, configurable: true })
    fill(post('1', 'one'), post('2', 'two'))
    const { cards } = observe()
    await until(() => expect(cards()).toHaveLength(2))
    await settle(200)
    const readPost = vi.spyOn(site, 'readPost')
    // As the browsers do: the entry changes with each call, the address or not.
    const replace = async (to: string) => {
      history.replaceState({}, '', to)
      navigation.dispatchEvent(new Event('currententrychange'))
      await settle(200)
    }
    await replace(location.href)
    expect(readPost).not.toHaveBeenCalled()
    await replace('/feed/')
    expect(readPost).toHaveBeenCalledTimes(2)
    await replace('/feed/')
    expect(readPost).toHaveBeenCalledTimes(2)
    // Something was read at the new address before the change was told.
    history.replaceState({}, '', '/')
    document.querySelector('p')!.textContent = 'one, edited'
    await settle(200)
    readPost.mockClear()
    navigation.dispatchEvent(new Event('currententrychange'))
    await settle(200)
    expect(readPost).toHaveBeenCalledTimes(2)
    Reflect.deleteProperty(window, 'navigation')
  })

  it('reads no more than the words of posts that earn nothing, but for a few that are counted', async () => {
    const readPost = vi.spyOn(site, 'readPost')
    fill(post('1', 'one'), ...Array.from({ length: 9 }, (_, at) => post(`${at + 2}`, `plain ${at}`)))
    let earns = 'one'
    const { shows, censuses, lookAgain } = observe({ mayBeDue: ({ text }) => text === earns })
    await until(() => expect(shows()).toEqual(['one']))
    await until(() => expect(censuses.at(-1)).toEqual({ posts: 10, withAuthor: 10, withText: 10, lowerTier: 0, candidates: 10 }))
    const read = new Set(readPost.mock.calls.map(([element]) => element.querySelector('p')!.textContent))
    // A quarter of them is enough for all.
    expect(['one', 'plain 0', 'plain 5', 'plain 1', 'plain 6']).toEqual(expect.arrayContaining([...read]))
    // What earns something has changed.
    earns = 'plain 8'
    lookAgain()
    await until(() => expect(shows()).toEqual(['one', 'plain 8']))
    readPost.mockRestore()
  })

  it('reads the words alone of a post again when they change', async () => {
    fill(post('1', 'one'), post('2', 'two'))
    const { shows } = observe({ mayBeDue: ({ text }) => text.includes('edited') })
    await settle(200)
    expect(shows()).toEqual([])
    document.querySelector('p')!.textContent = 'one, edited'
    await until(() => expect(shows()).toEqual(['one, edited']))
  })

  it('tells the site which posts need not be proven again: those that were read and have not changed', async () => {
    fill(post('1', 'one'), post('2', 'two'))
    const { cards } = observe()
    await until(() => expect(cards()).toHaveLength(2))
    const known: boolean[][] = []
    const posts = vi.spyOn(site, 'posts').mockImplementation((root, _url, isKnown) => {
      const found = [...root.querySelectorAll('section[data-p]')]
      known.push(found.map((element) => isKnown!(element)))
      return found
    })
    document.querySelector('main')!.insertAdjacentHTML('beforeend', post('3', 'three'))
    await until(() => expect(cards()).toHaveLength(3))
    expect(known[0]).toEqual([true, true, false])
    posts.mockRestore()
  })

  it('does not look again because of its own cards or of words outside posts', async () => {
    fill(post('1', 'one'))
    document.body.insertAdjacentHTML('beforeend', '<aside>0 new</aside>')
    const { cards } = observe()
    await until(() => expect(cards()).toHaveLength(1))
    await settle(200)
    const posts = vi.spyOn(site, 'posts')
    const readPost = vi.spyOn(site, 'readPost')
    for (let n = 0; n < 5; n += 1) {
      document.querySelector('aside')!.firstChild!.nodeValue = `${n} new`
      await settle(40)
    }
    expect(posts).not.toHaveBeenCalled()
    expect(readPost).not.toHaveBeenCalled()
    posts.mockRestore()
    readPost.mockRestore()
  })
})
