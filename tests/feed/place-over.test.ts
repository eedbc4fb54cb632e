import { expect, it, vi } from 'vitest'
import { placeOver } from '../../entrypoints/feed/place-over'

it('a card over the page stays for the same words in another element, and is made anew for others', () => {
  document.body.innerHTML = '<article><p>one</p></article><article><p>two</p></article>'
  document.elementsFromPoint ??= () => []
  const [first, second] = document.querySelectorAll('article')
  const signals: AbortSignal[] = []
  const make = vi.fn((place: (host: HTMLElement) => void, signal: AbortSignal) => {
    signals.push(signal)
    place(document.createElement('div'))
  })
  const put = (words: string, post: Element) => placeOver('urn:1', words, post, post.firstElementChild!, (one) => one.firstElementChild ?? undefined, new AbortController().signal, make)
  put('My father', first!)
  put('My father', second!)
  expect(make).toHaveBeenCalledTimes(1)
  put('My father died in May.', second!)
  expect(make).toHaveBeenCalledTimes(2)
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
})
