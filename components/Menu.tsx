import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { onPress } from './trusted'

/** One line of a menu. */
export type MenuEntry<Id extends string> = { id: Id; label: string }

/**
 * A menu in place, in the flow of the page: it covers nothing. Arrows, Home and End move, Escape and Tab call `onClose`
 * (with whether focus should go back). It takes focus when it appears, because the reader has just opened it.
 */
export const Menu = <Id extends string>({
  label,
  entries,
  onPick,
  onClose,
}: {
  label: string
  entries: readonly MenuEntry<Id>[]
  onPick: (id: Id) => void
  onClose: (giveFocusBack: boolean) => void
}): JSX.Element => {
  const menu = useRef<HTMLDivElement>(null)
  const lines = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  useEffect(() => lines()[0]?.focus({ preventScroll: true }), [])

  const move = (event: KeyboardEvent) => {
    const all = lines()
    const at = all.indexOf(event.target as HTMLElement)
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to =
      event.key === 'ArrowDown' || event.key === forward
        ? (at + 1) % all.length
        : event.key === 'ArrowUp' || event.key === back
          ? (at - 1 + all.length) % all.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? all.length - 1
              : undefined
    if (event.key === 'Escape') onClose(true)
    else if (event.key === 'Tab') onClose(false)
    else if (to !== undefined) all[to]?.focus()
    if (event.key === 'Escape' || to !== undefined) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  return (
    <div class="menu" role="menu" aria-label={label} ref={menu} onKeyDown={move}>
      {entries.map((entry) => (
        <button key={entry.id} type="button" role="menuitem" tabIndex={-1} onClick={onPress(() => onPick(entry.id))}>
          {entry.label}
        </button>
      ))}
    </div>
  )
}
