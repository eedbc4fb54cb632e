import { afterEach, describe, expect, it, vi } from 'vitest'
import { addRoot, trust } from '../../components/trusted'

afterEach(() => {
  document.body.innerHTML = ''
  vi.unstubAllGlobals()
})

/** A button of ours, in a closed root below boxes of the page with these styles. */
const buttonBelow = (...styles: string[]) => {
  let box: HTMLElement = document.body
  for (const style of styles) {
    const inner = document.createElement('div')
    inner.setAttribute('style', style)
    box.append(inner)
    box = inner
  }
  const host = box.appendChild(document.createElement('div'))
  const root = host.attachShadow({ mode: 'closed' })
  addRoot(root)
  return root.appendChild(document.createElement('button'))
}
const press = (target: Element, isTrusted = true) => trust.isReal({ isTrusted, target } as unknown as Event)

describe('a press counts', () => {
  it('when a person made it on what could be seen', () => {
    expect(press(buttonBelow())).toBe(true)
    expect(press(buttonBelow('opacity: 1', 'opacity: 0.9'))).toBe(true)
    expect(press(buttonBelow('filter: opacity(0.9)'))).toBe(true)
  })

  it('on a page of our own, where no root is about it, and on no other', () => {
    const button = document.body.appendChild(document.createElement('button'))
    expect(press(button)).toBe(false)
    vi.stubGlobal('location', { protocol: 'moz-extension:' })
    expect(press(button)).toBe(true)
  })

  it('not when a script made it, nor where the page has made it see-through', () => {
    expect(press(buttonBelow(), false)).toBe(false)
    for (const styles of [['opacity: 0'], ['opacity: 0.01'], ['opacity: 1', 'opacity: 0.2'], ['opacity: 0.5', 'opacity: 0.5'], ['filter: opacity(0)'], ['filter: blur(1px) opacity(0.1)']])
      expect(press(buttonBelow(...styles)), styles.join(' ')).toBe(false)
  })

  it('not where the page has taken a button of ours out of its root, or into a root of its own', () => {
    const button = buttonBelow()
    document.body.append(button)
    expect(press(button)).toBe(false)
    const theirs = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })
    theirs.append(button)
    expect(press(button)).toBe(false)
  })

  it('not where what is see-through holds the layer that holds a root', () => {
    const layer = document.body.appendChild(document.createElement('div'))
    layer.setAttribute('style', 'opacity: 0')
    const host = layer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'))
    const root = host.attachShadow({ mode: 'closed' })
    addRoot(root)
    expect(press(root.appendChild(document.createElement('button')))).toBe(false)
  })
})
