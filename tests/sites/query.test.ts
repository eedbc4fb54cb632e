import { beforeEach, describe, expect, it } from 'vitest'
import { allOf, holds } from '../../utils/sites/query'

describe('a list of selectors', () => {
  beforeEach(() => {
    document.body.innerHTML = '<p id="1"></p><a id="2" class="both"></a><p id="3" class="both"></p>'
  })

  it.each(['p, a', 'a, p', 'p, .both', 'p, .both, a', 'a', 'h1, a', 'h1, h2'])('%s finds what a list finds, in page order, each once', (list) => {
    const found = [...document.querySelectorAll(list)]
    expect(allOf(document, list)).toEqual(found)
    expect(holds(document, list)).toBe(found.length > 0)
  })
})
