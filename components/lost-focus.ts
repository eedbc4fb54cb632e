import { useEffect, useRef } from 'preact/hooks'
import { onPress } from './trusted'

/** Whether the focus fell to nothing: what had it was taken away. It is never taken from where the reader has moved it meanwhile. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * For what gives way to something else when it is pressed, and takes the focus along: when one of `changes` has changed after the press, the focus goes
 * on to `next`. Returns what makes a press of an act.
 */
export const useFocusAfter = (changes: readonly unknown[], next: () => HTMLElement | null | undefined) => {
  const pressed = useRef(false)
  useEffect(() => {
    if (pressed.current && isFocusLost()) next()?.focus({ preventScroll: true })
    pressed.current = false
  }, changes)
  return <Given extends Event>(act: (event: Given) => void) =>
    onPress<Given>((event) => {
      pressed.current = true
      act(event)
    })
}

/**
 * For what gives way to something else in its own time, or without a press that can be told: when `change` is another than before, the focus goes on to
 * `next`. Not when it is drawn first: then nothing has given way.
 */
export const useFocusOnChange = (change: unknown, next: () => HTMLElement | null | undefined): void => {
  const before = useRef(change)
  useEffect(() => {
    if (before.current !== change && isFocusLost()) next()?.focus({ preventScroll: true })
    before.current = change
  }, [change])
}
