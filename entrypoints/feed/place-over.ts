import { openShadowHost } from './shadow-host'

/** A card of a post that is gone waits this long for the post to come back, in milliseconds: a re-render is over sooner. */
const PATIENCE = 400

type Over = { host: HTMLElement; words: string; post: Element; anchor: Element | undefined; anchorOf: (post: Element) => Element | undefined; holder: AbortSignal; end: AbortController; leave?: ReturnType<typeof setTimeout> }

const overs = new Map<string, Over>()
let isFollowing = false
let layer: ReturnType<typeof openShadowHost> | undefined

const put = (host: HTMLElement, name: string, value: string) => host.style.setProperty(name, value, 'important')

/** Sets one card under its post's words, or hides it where those are out of the view or something of the page lies over them. */
const place = (over: Over) => {
  const { host, post } = over
  // The page has rendered the post's words anew.
  if (over.anchor && !over.anchor.isConnected && post.isConnected) over.anchor = over.anchorOf(post) ?? over.anchor
  const { anchor } = over
  const box = anchor?.isConnected ? anchor.getBoundingClientRect() : undefined
  const hide = () => put(host, 'visibility', 'hidden')
  if (!box || box.height === 0 || box.bottom < 0 || box.bottom > innerHeight) return hide()
  put(host, 'width', `${box.width}px`)
  put(host, 'transform', `translate(${box.left}px, ${box.bottom}px)`)
  // What is under the card must be the post: dialogs, popovers, menus and bars over it hide the card, whatever the site calls them.
  const isFree = [0.1, 0.9].every((share) => {
    const under = document.elementsFromPoint(box.left + box.width * share, box.bottom + 12).find((element) => element !== layer?.host)
    return under !== undefined && (post.contains(under) || under.contains(post))
  })
  if (!isFree) return hide()
  put(host, 'visibility', 'visible')
}

const follow = () => {
  for (const over of overs.values()) place(over)
  isFollowing = overs.size > 0
  if (isFollowing) requestAnimationFrame(follow)
  else {
    layer?.host.remove()
    layer = undefined
  }
}

/**
 * Shows a card in one layer over the page, for a post beside which the page lets nothing stand. The card outlives re-renders of its post: called
 * again for the same id and words, it only moves to the new anchor. `make` makes the card, which is taken away when its signal aborts.
 */
export const placeOver = (id: string, words: string, post: Element, anchor: Element, anchorOf: Over['anchorOf'], signal: AbortSignal, make: (place: (host: HTMLElement) => void, signal: AbortSignal) => void): void => {
  const before = overs.get(id)
  clearTimeout(before?.leave)
  if (before?.words === words) Object.assign(before, { post, anchor, holder: signal })
  else {
    // Other words may speak of something else.
    before?.end.abort()
    if (!layer) {
      layer = openShadowHost('', 'display:block!important;position:fixed!important;inset:0!important;z-index:0!important;pointer-events:none!important')
      layer.container.className = 'qn'
      document.documentElement.append(layer.host)
    }
    const end = new AbortController()
    make((host) => {
      for (const [name, value] of [['position', 'fixed'], ['top', '0'], ['left', '0'], ['pointer-events', 'auto'], ['visibility', 'hidden']] as const) put(host, name, value)
      layer!.container.append(host)
      overs.set(id, { host, words, post, anchor, anchorOf, holder: signal, end })
      if (!isFollowing) requestAnimationFrame(follow)
      isFollowing = true
    }, end.signal)
  }
  signal.addEventListener('abort', () => {
    const over = overs.get(id)
    // A new element of the same post may hold the card already.
    if (!over || over.holder !== signal) return
    over.anchor = undefined
    over.leave = setTimeout(() => {
      over.end.abort()
      overs.delete(id)
    }, PATIENCE)
  })
}
