import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { isFocusLost } from './lost-focus'

/** Space between two rows, in px; the style sheet's own. */
const GAP = 10
/** What a row is taken for until it has been measured. */
const GUESS = 168
/** Rows are drawn this far beyond what is seen. */
const BEYOND = 700

/** Up and down with the arrows, from row to row; a row out of sight is brought into it. */
const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** `onHold`: whether something is being written in the row; it stays then, however far it is scrolled away. */
export type RowProps = { index: number; count: number; tabIndex: number; onHold?: (isHeld: boolean) => void }

/**
 * A list of any length in the window's own scrolling: only the rows near what is seen are there. Heights are measured as rows appear. The two spacers are
 * elements of their own, so that the browser keeps what is being read in its place when a row above turns out higher than guessed.
 */
export const VirtualRows = ({ keys, children }: { keys: readonly string[]; children: (key: string, row: RowProps) => JSX.Element }): JSX.Element => {
  const list = useRef<HTMLDivElement>(null)
  const heights = useRef(new Map<string, number>())
  const [measured, setMeasured] = useState(0)
  const [seen, setSeen] = useState({ top: 0, bottom: 1_200 })
  const [active, setActive] = useState(0)
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set())
  const wanted = useRef<number | undefined>(undefined)
  const focused = useRef<{ key: string; at: number } | undefined>(undefined)

  /** Where each row begins, below the top of the list; one more for the end. */
  const tops = useMemo(() => {
    const all = new Float64Array(keys.length + 1)
    for (let at = 0; at < keys.length; at++) all[at + 1] = all[at]! + (heights.current.get(keys[at]!) ?? GUESS)
    return all
  }, [keys, measured])

  useEffect(() => {
    let due = 0
    const look = () => {
      due = 0
      const top = list.current?.getBoundingClientRect().top ?? 0
      setSeen((before) => {
        const next = { top: -top, bottom: -top + innerHeight }
        return Math.abs(before.top - next.top) < 50 && Math.abs(before.bottom - next.bottom) < 50 ? before : next
      })
    }
    const soon = () => (due ||= requestAnimationFrame(look))
    soon()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(due)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [keys])

  const rowAt = (y: number) => {
    let [low, high] = [0, keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (tops[middle + 1]! <= y) low = middle + 1
      else high = middle
    }
    return low
  }
  const first = rowAt(Math.max(0, seen.top - BEYOND))
  const last = Math.min(keys.length, rowAt(seen.bottom + BEYOND) + 1)
  const inView = Array.from({ length: last - first }, (_, offset) => first + offset)
  const away = [...held].map((key) => keys.indexOf(key)).filter((at) => at >= 0 && (at < first || at >= last))
  const drawn = [...away, ...inView].toSorted((one, other) => one - other)

  const observer = useRef<ResizeObserver | undefined>(undefined)
  useEffect(() => () => observer.current?.disconnect(), [])
  // A row that is removed under the focus gives it to the one that takes its place.
  useLayoutEffect(() => {
    const { key, at } = focused.current ?? { key: '', at: 0 }
    if (key === '' || keys.includes(key)) return
    focused.current = undefined
    if (!isFocusLost()) return
    const next = Math.min(at, keys.length - 1)
    const row = [...(list.current?.querySelectorAll<HTMLElement>(':scope > ul > [data-row]') ?? [])].find((one) => one.dataset['row'] === keys[next])
    setActive(next)
    row?.focus({ preventScroll: true })
  }, [keys])

  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>(':scope > ul > [data-row]') ?? [])]
    const measure = () => {
      let changed = false
      for (const row of rows) {
        const [key, height] = [row.dataset['row']!, row.offsetHeight + GAP]
        // Without a layout (a test, a hidden page) there is nothing to learn.
        if (height === GAP || heights.current.get(key) === height || !row.isConnected) continue
        heights.current.set(key, height)
        changed = true
      }
      if (changed) setMeasured((times) => times + 1)
    }
    measure()
    observer.current?.disconnect()
    observer.current = new ResizeObserver(measure)
    rows.forEach((row) => observer.current?.observe(row))
    if (wanted.current !== undefined) {
      const row = rows.find((one) => one.dataset['row'] === keys[wanted.current!])
      if (row) {
        wanted.current = undefined
        row.focus()
        row.scrollIntoView({ block: 'nearest' })
      }
    }
  }, [first, last, keys, active, held])

  const move = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    const step = steps[event.key]
    const at = keys.indexOf(target.dataset['row'] ?? '')
    if (!step || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const to = Math.min(keys.length - 1, Math.max(0, step(at, keys.length)))
    event.preventDefault()
    wanted.current = to
    setActive(to)
    if (to < first || to >= last) scrollTo({ top: scrollY + (list.current?.getBoundingClientRect().top ?? 0) + tops[to]! - innerHeight / 3 })
    else setMeasured((times) => times + 1)
    if (to === active) wanted.current = undefined
  }

  const note = (event: FocusEvent) => {
    const key = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row']
    if (!key) return
    focused.current = { key, at: keys.indexOf(key) }
    setActive(keys.indexOf(key))
  }
  const hold = (key: string, isHeld: boolean) =>
    setHeld((before) => (before.has(key) === isHeld ? before : new Set(isHeld ? [...before, key] : [...before].filter((one) => one !== key))))

  const tabbable = active >= first && active < last ? active : first
  return (
    <div class="rows" ref={list} onKeyDown={move} onFocusIn={note}>
      <div style={{ height: `${tops[drawn[0] ?? 0]}px` }} />
      <ul class="kept-posts">
        {drawn.flatMap((at, place) => {
          const key = keys[at]!
          const before = place > 0 ? drawn[place - 1]! + 1 : at
          const row = children(key, { index: at, count: keys.length, tabIndex: at === tabbable ? 0 : -1, onHold: (isHeld) => hold(key, isHeld) })
          return before < at ? [<li key={`before ${key}`} role="presentation" style={{ height: `${tops[at]! - tops[before]!}px` }} />, row] : [row]
        })}
      </ul>
      <div style={{ height: `${tops[keys.length]! - tops[(drawn.at(-1) ?? -1) + 1]!}px` }} />
    </div>
  )
}
