import { describe, expect, it } from 'vitest'
import { labelKey, linkedinPromoted } from '../../utils/sites/labels'
import { nameFromLabel, profileAddress } from '../../utils/sites/linkedin-names'
import { plausibleName, readText } from '../../utils/sites/read-text'

const text = (html: string, options?: Parameters<typeof readText>[1]) => {
  const box = document.createElement('div')
  box.innerHTML = html
  document.body.append(box)
  const read = readText(box, options)
  box.remove()
  return read
}

describe('readText', () => {
  it.each([
    ['line breaks', 'one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    ['breaks in spans', 'one<span><br></span><span><br></span>two', 'one\n\ntwo'],
    ['source whitespace', '  one\n     two  <b> three</b>\n', 'one two three'],
    ['paragraphs', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['blocks', '<div>one</div><div><div>two</div></div>', 'one\ntwo'],
    ['buttons', 'words<button>…more</button><div role="button">more</div>', 'words'],
    ['hidden doubles', '<span class="visually-hidden">hashtag</span>#dogs<span hidden>x</span><span style="display: none">y</span>', '#dogs'],
    ['marks that show nothing', 'a\u200Bb\u200Fc\u00ADd\uFEFF', 'abcd'],
    ['joined emoji', '🤦\u200D♂️ ok', '🤦\u200D♂️ ok'],
    ['no-break spaces', '6\u00A0h\u202F•', '6 h •'],
    ['drawn emoji', 'so tired <img alt="😔"> <img alt="A dog">', 'so tired 😔'],
    ['pre-wrap', '<span style="white-space: pre-wrap">one\n\n  two</span>', 'one\n\n two'],
    ['nothing', '', ''],
  ])('%s', (_what, html, read) => expect(text(html)).toBe(read))

  it('keeps newlines where told, and leaves out what is skipped', () => {
    expect(text('one\n\ntwo', { preWrap: true })).toBe('one\n\ntwo')
    expect(text('one\n\ntwo', { preWrap: false })).toBe('one two')
    expect(text('words <time>6h</time>', { skip: 'time' })).toBe('words')
  })

  it('reads 200,000 characters of every kind within half a second', () => {
    const long = Array.from({ length: 200_000 }, (_, at) => String.fromCodePoint(0x21 + ((at * 37) % 0xd000))).join('').replace(/[<&]/g, 'x')
    const start = performance.now()
    expect(text(long).length).toBeGreaterThan(150_000)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('labels', () => {
  it('are compared whole and without marks', () => {
    expect(linkedinPromoted.has(labelKey('\u200F تم الترويج\u200E'))).toBe(true)
    expect(linkedinPromoted.has(labelKey('Promoted'))).toBe(true)
    expect(linkedinPromoted.has(labelKey('promoted to Assistant Engineering Supervisor'))).toBe(false)
  })
})

describe('names', () => {
  it.each([
    ['View Jane Doe’s profile', 'https://www.linkedin.com/in/jane-doe/', 'Jane Doe'],
    ['Katso käyttäjän Jané Doe profiili', 'https://www.linkedin.com/in/jane-doe-4b2a91/', 'Jané Doe'],
    ['Voir le profil de Aline Roux', 'https://www.linkedin.com/in/a-r/', 'Aline Roux'],
    ['Ein Bild', 'https://www.linkedin.com/in/jane-doe/', undefined],
    [undefined, undefined, undefined],
  ])('%s', (label, profile, name) => expect(nameFromLabel(label, profile)).toBe(name))

  it('refuses what cannot be one', () => {
    expect(plausibleName('Ada Lind')).toBe('Ada Lind')
    expect(plausibleName('Ada Lind • 2nd')).toBeUndefined()
    expect(plausibleName('x'.repeat(81))).toBeUndefined()
    expect(plausibleName('•')).toBeUndefined()
  })

  it('takes addresses of profiles only', () => {
    expect(profileAddress('https://www.linkedin.com/in/jane-doe?miniProfileUrn=x')).toBe('https://www.linkedin.com/in/jane-doe/')
    expect(profileAddress('/company/acme/posts')).toBe('https://www.linkedin.com/company/acme/')
    expect(profileAddress('https://example.org/in/jane-doe/')).toBeUndefined()
    expect(profileAddress('/feed/')).toBeUndefined()
    expect(profileAddress('#')).toBeUndefined()
  })
})
