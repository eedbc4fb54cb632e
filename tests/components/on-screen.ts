/** Renders a component as a reader meets it: found by role and by the words on it. */
import { render, type ComponentChild } from 'preact'
import { act } from 'preact/test-utils'
import { afterEach, vi } from 'vitest'
import { trust } from '../../components/trusted'

const onlyRealEvents = trust.isReal
let stage: HTMLElement | undefined

/** Puts it on the page; presses count as a person's until the end of the test. */
export const show = (child: ComponentChild): HTMLElement => {
  trust.isReal = () => true
  stage ??= document.body.appendChild(document.createElement('div'))
  const on = stage
  void act(() => render(child, on))
  return on
}

/** From here on only real events count, as in the shipped extension. */
export const distrust = (): void => {
  trust.isReal = onlyRealEvents
}

/** The button (or tab, or line of a menu) with exactly these words or this name. */
export const button = (name: string): HTMLElement => {
  const found = buttons().find((one) => nameOf(one) === name)
  if (!found) throw new Error(`No button "${name}" among: ${buttons().map(nameOf).join(' | ')}`)
  return found
}
export const hasButton = (name: string): boolean => buttons().some((one) => nameOf(one) === name)
const buttons = () => [...document.querySelectorAll<HTMLElement>('button, input[role=switch]')]
const nameOf = (one: HTMLElement) =>
  one.getAttribute('aria-label') ?? (one.id ? document.querySelector(`label[for="${one.id}"]`)?.firstChild?.textContent : undefined) ?? one.textContent ?? ''

/** Presses and lets the component draw. */
export const press = (name: string): Promise<void> =>
  act(async () => {
    button(name).click()
    // What a press starts may answer later: a clipboard does.
    for (let turn = 0; turn < 4; turn++) await Promise.resolve()
  }) as Promise<void>

/** Lets so many milliseconds of the fake clock pass. */
export const pass = (milliseconds: number): Promise<void> =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  }) as Promise<void>

/** A key at the element with the focus. */
export const key = (name: string): Promise<void> =>
  act(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
  }) as Promise<void>

/** All words on the page, spaces made one. */
export const words = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ')

afterEach(() => {
  if (stage) {
    const on = stage
    void act(() => render(null, on))
    on.remove()
  }
  stage = undefined
  distrust()
})
