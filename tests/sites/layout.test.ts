import { describe, expect, it } from 'vitest'
import { allIn, outermost } from '../../utils/sites/layout'

describe('parts of a page', () => {
  it('a part that is searched counts itself; of several lists the outermost come in page order', () => {
    document.body.innerHTML = '<article id="a"><article id="b"></article></article><article id="c"></article>'
    const at = (id: string): Element => document.getElementById(id)!
    const [a, b, c] = [at('a'), at('b'), at('c')]
    expect(allIn(a, 'article')).toEqual([a, b])
    expect(allIn(document, 'article')).toEqual([a, b, c])
    expect(outermost([a, b, c])).toEqual([a, c])
    expect(outermost([c], [b, a])).toEqual([a, c])
  })
})
