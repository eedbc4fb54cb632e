import { afterEach, describe, expect, it } from 'vitest'
import { trust } from '../../components/trusted'

afterEach(() => (document.body.innerHTML = ''))

/** A press on a button of ours, in a closed root below boxes of the page with these opacities. */
const press = (isTrusted: boolean, ...opacities: string[]) => {
  let box: HTMLElement = document.body
  for (const opacity of opacities) {
    const inner = document.createElement('div')
    inner.style.opacity = opacity
    box.append(inner)
    box = inner
  }
  const host = box.appendChild(document.createElement('div'))
  const target = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('button'))
  return trust.isReal({ isTrusted, target } as unknown as Event)
}

describe('a press counts', () => {
  it('when a person made it on what could be seen', () => {
    expect(press(true)).toBe(true)
    expect(press(true, '1', '0.9')).toBe(true)
    // On pages of our own nothing is around it.
    const button = document.body.appendChild(document.createElement('button'))
    expect(trust.isReal({ isTrusted: true, target: button } as unknown as Event)).toBe(true)
  })

  it('not when a script made it, nor where the page has made it see-through', () => {
    expect(press(false)).toBe(false)
    for (const opacities of [['0'], ['0.01'], ['1', '0.2'], ['0.5', '0.5']]) expect(press(true, ...opacities), opacities.join(' ')).toBe(false)
  })
})
