import { beforeAll, afterAll, describe, expect, it, vi } from 'vitest'
import { extract } from '../../scripts/extract'

/* Pages of one invented post, each around one thing that was once misread. */

beforeAll(() => void vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z'), toFake: ['Date'] }))
afterAll(() => void vi.useRealTimers())

const only = (site: 'linkedin' | 'instagram', html: string) => {
  const posts = extract(site, `<!doctype html><html lang="en"><body>${html}</body></html>`)
  expect(posts).toHaveLength(1)
  return posts[0]!
}

type Parts = { headline?: string; line?: string; bar?: string; words?: string; after?: string }

const person = (name: string, slug: string, headline: string, line: string) =>
  `<div><a href="https://www.linkedin.com/in/${slug}/"><figure><svg role="img" aria-label="View ${name}’s profile"></svg></figure></a>
  <div><div><a href="https://www.linkedin.com/in/${slug}/"><div><p><span>${name}</span></p></div></a></div><div><p><span>${headline}</span></p></div><div>${line}</div></div>`

const box = (words: string) => `<p componentkey="feed-commentary_1"><span data-testid="expandable-text-box">${words}</span></p>`

const sdui = ({ headline = 'Ward sister', line = '<p componentkey="k1"><span>6h •</span></p>', bar = '', words = box('A long week on the ward.'), after = '' }: Parts) =>
  only(
    'linkedin',
    `<main id="workspace"><div data-testid="mainFeed" role="list"><div role="listitem"><div componentkey="t"><h2><span>Feed post</span></h2>${bar}
    ${person('Nadia Ferrer', 'nadia-ferrer', headline, line)}<button aria-label="Open control menu for post by Nadia Ferrer" aria-expanded="false"><svg data-token-id="383"></svg></button></div>
    ${words}${after}<div><button><svg data-token-id="289"></svg></button><button><svg data-token-id="202"></svg></button></div></div></div></div></main>`,
  )

const doubled = (text: string) => `<span aria-hidden="true"><!---->${text}<!----></span><span class="visually-hidden">${text}</span>`

const classicWords = (words: string) => `<div class="feed-shared-update-v2__description"><div class="update-components-text" dir="ltr"><span class="break-words"><span dir="ltr">${words}</span></span></div></div>`

const classic = ({ headline = 'Ward sister', line = doubled('3h •'), words = classicWords('A long week on the ward.'), after = '' }: Parts) =>
  only(
    'linkedin',
    `<main><div class="feed-shared-update-v2" role="article" data-urn="urn:li:activity:7366771526860800001"><h2 class="visually-hidden">Feed post number 1</h2>
    <div><div class="update-components-actor__container"><a class="update-components-actor__image" href="https://www.linkedin.com/in/nadia-ferrer"><img alt="" src="data:,"></a>
    <div class="update-components-actor__meta"><a class="update-components-actor__meta-link" href="https://www.linkedin.com/in/nadia-ferrer"><span class="update-components-actor__title"><span dir="ltr">${doubled('Nadia Ferrer')}</span></span>
    <span class="update-components-actor__description">${doubled(headline)}</span></a><span class="update-components-actor__sub-description">${line}</span></div></div></div>
    ${words}${after}</div></main>`,
  )

const guest = ({ headline = 'Ward sister', line = '<span><time>3d</time></span>', words = '<p data-test-id="main-feed-activity-card__commentary">A long week on the ward.</p>', after = '' }: Parts) =>
  only(
    'linkedin',
    `<main><article data-activity-urn="urn:li:activity:7513599765381120011"><div data-test-id="main-feed-activity-card__entity-lockup"><div>
    <a data-tracking-control-name="public_post_feed-actor-name" href="https://www.linkedin.com/in/nadia-ferrer">Nadia Ferrer</a><p>${headline}</p>${line}</div></div>${words}${after}</article></main>`,
  )

const payer = (label: string, space = ' ') => `${label}${space}<a href="https://www.linkedin.com/company/brightline/">Brightline</a>`

/** Each layout with a label where its posts show the time. */
const layouts = {
  'the React feed': (label: string, parts: Parts = {}) => sdui({ line: `<p componentkey="k1"><span>${label}</span></p>`, ...parts }),
  'the Ember feed': (label: string, parts: Parts = {}) => classic({ line: `<span aria-hidden="true"><!---->${label}<!----></span>`, ...parts }),
  'a page without sign-in': (label: string, parts: Parts = {}) => guest({ line: `<span>${label}</span>`, ...parts }),
}

describe.each(Object.entries(layouts))('who pays for an advert, in %s', (_name, page) => {
  it.each(['Promoted by', 'Sponsorisé par', 'Promu(e) par', 'Gesponsert von', 'Promosso da', 'Sponsorisé • Partenariat avec'])('%s …', (label) => {
    expect(page(payer(label)).promoted).toBe(true)
    expect(page(`${label} Brightline`).promoted).toBe(true)
    expect(page(label).promoted).toBe(true)
  })

  it.each(['주최:', '宣傳單位：'])('%s… at once after the colon', (label) => {
    expect(page(payer(label, '')).promoted).toBe(true)
    expect(page(`${label}Brightline`).promoted).toBe(true)
  })

  it('is asked of the site’s own line, never of a headline, a name or the words', () => {
    const headline = 'Promoted by choice to manager'
    expect(page('3h •', { headline, words: '' }).promoted).toBe(false)
    expect(page('3h •', { headline }).promoted).toBe(false)
    expect(page('Promotedbyline').promoted).toBe(false)
  })

  it('as a whole label is read as before', () => expect(page('Promoted').promoted).toBe(true))
})

it.each<[string, () => { promoted: boolean }]>([
  ['React', () => sdui({ words: box('Promoted by my own team. Still cannot believe it.') })],
  ['React, unmarked', () => sdui({ words: '<div><p componentkey="k9"><span>Promoted by my own team. Still cannot believe it.</span></p></div>' })],
  ['Ember', () => classic({ words: classicWords('Promoted by my own team. Still cannot believe it.') })],
  ['without sign-in', () => guest({ words: '<div data-test-id="main-feed-activity-card__commentary"><span>Promoted by my own team.</span></div>' })],
])('an author’s words that begin like a label make no advert: %s', (_name, page) => expect(page().promoted).toBe(false))

it('an advert of the Ember feed without words is one', () => {
  expect(classic({ words: '', line: doubled('Promoted') }).promoted).toBe(true)
  expect(classic({ words: '', line: doubled('3h •') }).promoted).toBe(false)
})

it.each(['From your activity', 'D’après votre activité', "D'après votre activité", 'Aus Ihren Aktivitäten', 'De tu actividad', 'Das suas atividades'])('“%s” is said over what the reader does not follow', (label) => {
  const bar = `<div componentkey="b"><p componentkey="b1"><span>${label}</span></p></div><hr role="presentation">`
  expect(sdui({ bar })).toMatchObject({ author: 'Nadia Ferrer', suggested: true })
  expect(sdui({ bar: `<p componentkey="b1">${label}</p><hr role="presentation">` }).suggested).toBe(true)
  expect(sdui({}).suggested).toBe(false)
})

describe('a shared post without words', () => {
  const shared = (words = '') => `<div><div>${person('Yusuf Adeyemi', 'yusuf-adeyemi', 'Occupational health, and a gardener', '<p componentkey="k2"><span>2d •</span></p>')}</div>${words}<a href="https://www.linkedin.com/feed/update/urn:li:activity:7510216975319040044/"><img alt=""></a></div></div>`

  it('has no quoted words where the page marks those of the sharer', () => {
    expect(sdui({ after: shared() })).toMatchObject({ text: 'A long week on the ward.', quotedText: undefined })
    expect(sdui({ after: shared(box('Rest is not a reward.')) }).quotedText).toBe('Rest is not a reward.')
  })

  it('on a page that marks no words, the longest paragraph is taken', () => {
    const words = '<div><p>A long week on the ward.</p></div>'
    expect(sdui({ words, after: shared('<p>Rest is not a reward, it is what keeps us all going.</p>') }).quotedText).toBe('Rest is not a reward, it is what keeps us all going.')
  })

  it('on a page without sign-in', () => {
    const reshare = (words: string) =>
      `<div data-test-id="feed-reshare-content"><div data-test-id="feed-reshare-content__entity-lockup"><a href="https://www.linkedin.com/in/yusuf-adeyemi">Yusuf Adeyemi</a><p>Occupational health, and a gardener</p></div>${words}</div>`
    expect(guest({ after: reshare('') })).toMatchObject({ text: 'A long week on the ward.', quotedText: undefined })
    expect(guest({ after: reshare('<p>Rest is not a reward.</p>') }).quotedText).toBe('Rest is not a reward.')
  })
})

describe('what a video player says to screen readers is nobody’s words', () => {
  const said = '<div class="vjs-modal-dialog"><p dir="ltr" class="vjs-control-text">This is a modal window.</p><span dir="ltr">Media is loading</span></div>'
  const players = [`<div class="video-js">${said}</div>`, `<div data-vjs-player="true">${said}</div>`]

  it.each(players)('%s', (player) => {
    for (const after of [player, `<div>${player}</div>`]) {
      expect(sdui({ words: '', after }).text).toBe('')
      expect(classic({ words: '', after }).text).toBe('')
    }
  })
})

describe('a verified badge after the name', () => {
  const icon = (name: string) => `<div role="button"><svg aria-label="${name}" height="24" width="24"><title>${name}</title></svg></div>`
  const badge = '<svg aria-label="Verified"><title>Verified</title></svg>'
  const post = (after: string) =>
    only(
      'instagram',
      `<main role="main"><article><div><div><div role="button"><canvas></canvas></div><a href="/ana.b/"><span>ana.b</span></a><a href="/p/DQaaaaaaa01/"><time datetime="2026-10-01T10:00:00.000Z">6h</time></a>${icon('More options')}</div>
      <div><img alt="" src="data:,"></div><div><section>${icon('Like')}${icon('Comment')}${icon('Share')}</section><div><a href="/ana.b/">ana.b</a>${after}</div></div></div></article></main>`,
    )

  it.each([`<div>${badge}</div>`, badge, `<span><span>${badge}</span></span>`])('is passed over: %s', (mark) => {
    expect(post(`${mark}<span>Slow morning, strong tea.</span>`)).toMatchObject({ author: 'ana.b', text: 'Slow morning, strong tea.', tiers: { text: 1 } })
  })

  it('is no button and no field', () => {
    expect(post(`${icon('Like')}<span>Slow morning, strong tea.</span>`).text).toBe('')
    expect(post(`<div>${badge}<input></div><span>Slow morning, strong tea.</span>`).text).toBe('')
  })
})
