import 'fake-indexeddb/auto'
import './web-locks'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { fields } from '../utils/entries'
import { fileName, writeList, type WriterId } from '../utils/export-list'
import { openFile } from '../utils/files'
import { csvRows } from '../utils/files/csv'
import { previewFile, type Preview } from '../utils/import-list'
import { allEntries, countPosts } from '../utils/list-database'
import { readSavedPost } from '../utils/read-saved-post'
import { apply, bringIn as bringInAll, wipeList } from '../utils/saved-posts'
import { decryptFile, deriveKey, encryptFile, keyOfFile, openSecretFile } from '../utils/secret-file'
import type { SavedPost } from '../utils/types'

const at = '2026-11-23T20:00:00.000Z'
const ward: SavedPost = {
  key: 'linkedin:urn:li:activity:7263599765700308993',
  site: 'linkedin',
  url: 'https://www.linkedin.com/feed/update/urn:li:activity:7263599765700308993/',
  author: 'Ines Marchetti',
  text: 'They changed the sheets\nbefore his mother had left the corridor.',
  topic: 'grief',
  savedAt: at,
  note: 'Write to her.',
  tags: ['ward', 'night'],
  checkIn: { on: '2026-12-24', note: 'her first Christmas' },
}

beforeEach(() => wipeList())

const all = async (): Promise<SavedPost[]> => {
  const posts: SavedPost[] = []
  for await (const part of allEntries()) posts.push(...part.map((entry) => entry.post))
  return posts
}
const fileOf = (text: string) => ({ size: text.length, text: async () => text })
const preview = async (text: string): Promise<Preview> => {
  const seen = await previewFile(fileOf(text))
  if ('refused' in seen) throw new Error(`refused: ${seen.refused}`)
  return seen
}
const refusal = async (text: string) => {
  const seen = await previewFile(fileOf(text))
  return 'refused' in seen ? seen.refused : undefined
}
const bringIn = async (text: string) => {
  const seen = await preview(text)
  await bringInAll(seen.brought)
  return seen
}
const put = (posts: readonly SavedPost[]) => apply(posts.map((post) => ({ key: post.key, post })))
const write = async (id: WriterId, keys?: string[]) => (await writeList(id, 'Saved posts', keys)).text()

/** Words of every Unicode class, halves of pairs among them, some of them huge. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('\u2028\u2029\u0000\ufeff', '"\\,\r\n=1+1', '</script><b>', '\uD800', ']}', '\n]}\n', '__proto__'),
  fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 15_000 })).map(([piece, times]) => piece.repeat(times)),
)
const anyPost: fc.Arbitrary<SavedPost> = fc
  .record({
    site: fc.constantFrom('linkedin', 'instagram', 'web'),
    id: fc.string({ minLength: 1, maxLength: 40 }),
    url: fc.option(fc.webUrl(), { nil: undefined }),
    author: fc.option(anyText, { nil: undefined }),
    text: anyText,
    topic: fc.constantFrom('grief', 'burnout', 'crisis', undefined),
    note: anyText,
    tags: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 4 }),
    savedAt: fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }).map((date) => date.toISOString()),
    checkIn: fc.option(fc.record({ on: fc.constantFrom('2026-12-24', '2030-01-01'), note: fc.string({ unit: 'binary' }) }), { nil: undefined }),
  })
  .map(({ id, ...post }) => readSavedPost({ ...post, key: `${post.site}:${id}` })!)

describe('taken away, wiped, brought in', () => {
  it('the list is what it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyPost, { selector: ({ key }) => key, maxLength: 8 }), async (posts) => {
        await wipeList()
        await put(posts)
        const before = await all()
        expect(before).toHaveLength(posts.length)
        // Through bytes, as a file goes.
        const bytes = new TextEncoder().encode(await write('json'))
        await wipeList()
        const text = new TextDecoder().decode(bytes)
        if (posts.length > 0) expect((await bringIn(text)).added).toBe(posts.length)
        else expect(await refusal(text)).toBe('empty')
        expect(await all()).toEqual(before)
      }),
      { numRuns: 60 },
    )
  })

  it('a file that an editor set anew is the same file', async () => {
    await put([ward])
    const text = await write('json')
    await wipeList()
    await bringIn(JSON.stringify(JSON.parse(text), undefined, 2))
    expect(await all()).toEqual([ward])
  })

  it.each([
    ['line ends are those of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['last line end is missing', (text: string) => text.trimEnd()],
    ['line ends are of two kinds', (text: string) => text.replace('},\n', '},\r\n')],
    ['first post stands beside its head', (text: string) => text.replace('[\n', '[')],
    ['posts stand on several lines', (text: string) => text.replace('"note":', '\n"note":')],
  ])('a file whose %s is the same file, and refused where it was cut', async (_, changed) => {
    await put([ward, { ...ward, key: 'linkedin:2' }])
    const before = await all()
    const text = changed(await write('json'))
    await wipeList()
    for (const end of [-3, -4, -100]) expect(await refusal(text.slice(0, end))).toBe('broken')
    await bringIn(text)
    expect(await all()).toEqual(before)
  })

  it('two files in one are refused whole', async () => {
    await put([ward])
    const text = await write('json')
    expect(await refusal(text + text)).toBe('broken')
  })

  it('what is there is made richer, and never poorer', async () => {
    await put([ward])
    const text = await write('json')
    const mine = { ...ward, note: 'My own.', tags: ['mine'], text: `${ward.text} And more.` }
    await put([mine])
    const seen = await bringIn(text)
    expect([seen.added, seen.merged, seen.same]).toEqual([0, 1, 0])
    expect(await all()).toEqual([{ ...mine, tags: ['mine', 'ward', 'night'] }])
    expect((await preview(text)).same).toBe(1)
  })

  it('only what was chosen is taken away', async () => {
    await put([ward, { ...ward, key: 'linkedin:2' }])
    expect(JSON.parse(await write('json', ['linkedin:2'])).posts).toMatchObject([{ key: 'linkedin:2' }])
  })
})

describe('as a table, to read, as bookmarks', () => {
  it('a table holds every word, and no formula', async () => {
    const evil = { ...ward, text: '=HYPERLINK("http://x","y")\r\n"quoted", and a comma', note: '+1', tags: ['a'] }
    await put([evil])
    const [head, row] = [...csvRows(await write('csv'))]
    expect(head?.slice(0, 3)).toEqual(['site', 'author', 'words'])
    expect(row?.[2]).toBe(`'${evil.text}`)
    expect(row?.[8]).toBe("'+1")
  })

  it('rows come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom(...'a",\r\n ') }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        expect([...csvRows(text)]).toEqual(rows)
      }),
    )
  })

  it('in Markdown no word of a post is markup', async () => {
    await put([{ ...ward, text: '# no heading\n<img src=x> [a](javascript:b) **c**\n    code', note: '- no list' }])
    const text = await write('markdown')
    expect(text).toContain('> \\# no heading')
    expect(text).toContain('\\<img src\\=x\\> \\[a\\]\\(javascript\\:b\\) \\*\\*c\\*\\*')
    expect(text).toContain('\n\\- no list')
    expect(text).toContain('> code')
  })

  it('bookmarks come back with link, note, tags and date', async () => {
    const evil = { ...ward, text: '</A><script>alert(1)</script> & "more"', note: 'a <b> & c' }
    await put([evil, { ...ward, key: 'linkedin:~1', url: undefined } as unknown as SavedPost])
    const text = await write('bookmarks')
    expect(text).not.toContain('<script')
    await wipeList()
    const seen = await bringIn(text)
    expect([seen.kind, seen.added]).toEqual(['netscape', 1])
    expect(await all()).toMatchObject([{ key: ward.key, url: ward.url, note: evil.note, tags: ward.tags, savedAt: at, text: evil.text }])
  })
})

describe('files of others', () => {
  it('bookmarks of a browser', async () => {
    await bringIn(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><H3>İİİ, whose small letters are longer</H3><DL><p>
<DT><A HREF="https://www.linkedin.com/posts/ines-marchetti_ward-activity-7263599765700308993-abcd?utm=1" ADD_DATE="1700000000" ICON="data:x">Ines &amp; &#8220;ward&#x201D; &bogus;</A>
<DD>to answer
<DT><A href='https://example.org/a?b=1&amp;c=2#part'>Plain</A>
<DT><A HREF="javascript:alert(1)">evil</A>
<DT><A HREF="place:sort=8">Most visited</A></DL></DL>`)
    expect(await all()).toMatchObject([
      { key: ward.key, site: 'linkedin', url: ward.url, text: 'Ines & “ward” &bogus;', note: 'to answer', savedAt: '2023-11-14T22:13:20.000Z' },
      { key: 'web:https://example.org/a?b=1&c=2', site: 'web', text: 'Plain', url: 'https://example.org/a?b=1&c=2' },
    ])
  })

  it('a bookmark whose address is a little program is left out, whatever signs it holds', async () => {
    const seen = await bringIn(`<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><A HREF="javascript:(()=>{for(let a=0;a<9>2;a++)open('</a>')})()" ADD_DATE="1700000000">A little program</A>
<DT><A ADD_DATE = '1700000000' HREF="https://example.org/?a>b" TAGS="it's">Plain</A></DL>`)
    expect(seen.left).toEqual({ 'bad-link': 1 })
    expect(await all()).toMatchObject([{ url: 'https://example.org/?a%3Eb', text: 'Plain', tags: ["it's"], savedAt: '2023-11-14T22:13:20.000Z' }])
  })

  it.each([
    ['no notes', '<DT><A HREF="https://example.org/">Ward</A>\n'],
    ['notes and nothing else', '<A HREF="https://example.org/">Ward</A><DD>note\n'],
    ['signs that open and never close', '<A HREF="https://example.org/">Ward</A>\n', '<'.repeat(400_000)],
  ])('bookmarks in great number, with %s, are read in a moment', (_, one, more = '') => {
    const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n${one.repeat(50_000)}<A HREF="https://example.org/">${more}</A>`
    const opened = openFile(text)
    const start = performance.now()
    expect(typeof opened === 'string' ? opened : [...opened.drafts].length).toBe(50_001)
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  it('Karakeep', async () => {
    const seen = await bringIn(
      JSON.stringify({
        bookmarks: [
          { createdAt: 1_700_000_000, title: 'A page', tags: ['grief', 'to read'], content: { type: 'link', url: 'https://www.instagram.com/ines/reel/Cabcdef123/?hl=en' }, note: 'n', archived: false },
          { createdAt: 1_700_000_000_000, title: null, tags: [], content: { type: 'text', text: 'a line of my own' }, note: null },
          { createdAt: 1, title: 'a picture', tags: [], content: null, note: null },
          { createdAt: 1, title: null, tags: [], content: { type: 'link', url: 'data:text/html,x' }, note: null },
        ],
        lists: [],
      }),
    )
    expect(seen.left).toEqual({ 'bad-link': 1 })
    expect((await all()).toSorted((a, b) => a.text.localeCompare(b.text))).toMatchObject([
      { text: 'a line of my own', savedAt: '2023-11-14T22:13:20.000Z' },
      { key: 'instagram:Cabcdef123', url: 'https://www.instagram.com/p/Cabcdef123/', text: 'A page', note: 'n', tags: ['grief', 'to-read'] },
      { text: 'a picture' },
    ])
  })

  it('Linkwarden', async () => {
    await bringIn(
      JSON.stringify({
        name: 'me',
        collections: [{ name: 'c', links: [{ name: 'A link', url: 'https://example.org/', description: 'why', tags: [{ name: 'ward' }], createdAt: '2024-01-02T03:04:05.000Z', textContent: 'long' }, { name: '', url: null }] }],
      }),
    )
    expect(await all()).toMatchObject([{ key: 'web:https://example.org/', text: 'A link', note: 'why', tags: ['ward'], savedAt: '2024-01-02T03:04:05.000Z' }])
  })

  it.each([
    ['map', { title: 'ines', string_map_data: { 'Gespeichert am': { href: 'https://www.instagram.com/p/Cabcdef123/', timestamp: 1_700_000_000 } } }],
    ['list', { title: 'ines', string_list_data: [{ href: 'https://www.instagram.com/p/Cabcdef123/', timestamp: 1_700_000_000 }] }],
    ['labels', { title: 'ines', timestamp: 1_700_000_000, label_values: [{ label: 'URL', value: 'x', href: 'https://www.instagram.com/p/Cabcdef123/' }] }],
  ])('Instagram, with a %s', async (_, entry) => {
    await bringIn(JSON.stringify({ saved_saved_media: [entry] }))
    expect(await all()).toMatchObject([{ key: 'instagram:Cabcdef123', author: 'ines', text: '', savedAt: '2023-11-14T22:13:20.000Z' }])
  })

  it('Instagram’s broken letters are made whole', async () => {
    await bringIn(JSON.stringify({ saved_saved_media: [{ title: 'JosÃ©', string_map_data: { a: { href: 'https://www.instagram.com/p/Cabcdef123/' } } }] }))
    expect((await all())[0]?.author).toBe('José')
  })

  it('LinkedIn', async () => {
    const seen = await bringIn('Notes:\r\n"about this, file"\r\n\r\nsavedItem,CreatedTime\r\n"https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7263599765700308993",2026-01-02 10:00:00 UTC\r\nnot a link,2026-01-02\r\n')
    expect(seen.left).toEqual({ 'bad-link': 1 })
    expect(await all()).toMatchObject([{ key: ward.key, url: ward.url, savedAt: '2026-01-02T10:00:00.000Z' }])
  })
})

describe('hostile files', () => {
  it.each(([
    ['{"format":"quiet-nod-list","version":1,"posts":[]}', 'empty'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['PK\u0003\u0004zipped', 'zip'],
    ['hello', 'unknown'],
    ['[1,2', 'broken'],
    ['{}', 'unknown'],
    ['null', 'unknown'],
    ['{"format":"quiet-nod-list","version":2,"posts":[]}', 'newer'],
    ['{"format":"quiet-nod-list","version":1,"exportedAt":"x","posts":[\n{"key":1}', 'broken'],
    ['{"format":"quiet-nod-list","version":1,"posts":7}', 'broken'],
    ['<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><A HREF="https://example.org', 'broken'],
    ['savedItem,time\n"never ends', 'broken'],
    ['['.repeat(2_000_000), 'broken'],
    [`{"bookmarks":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'unknown'],
  ] as const).map(([text, reason]) => ({ begin: text.slice(0, 70), reason, text: () => text })))('$begin is refused: $reason', async ({ text, reason }) => {
    expect(await refusal(text())).toBe(reason)
  })

  it('too big is refused unread', async () => {
    const text = () => Promise.reject(new Error('was read'))
    expect(await previewFile({ size: 300_000_001, text })).toEqual({ refused: 'too-big' })
  })

  it('with more posts than can be is refused', async () => {
    const line = JSON.stringify({ content: null })
    expect(await refusal(`{"bookmarks":[${Array(250_001).fill(line).join(',')}]}`)).toBe('too-many')
  })

  const link = { createdAt: 1, title: 't', tags: ['x'], content: { type: 'link', url: 'https://example.org/' }, note: '' }
  const good = [
    async () => (await put([ward]), write('json')),
    async () => (await put([ward]), write('bookmarks')),
    async () => JSON.stringify({ bookmarks: [link, link] }),
    async () => JSON.stringify({ collections: [{ links: [{ url: 'https://example.org/', name: 'n', tags: [{ name: 'x' }] }] }] }),
    async () => JSON.stringify({ saved_saved_media: [{ title: 'ines', string_map_data: { a: { href: 'https://www.instagram.com/p/Cabcdef123/', timestamp: 1 } } }] }),
    async () => 'savedItem,CreatedTime\nhttps://example.org/,2026-01-02\n',
  ]
  const poison = ['"__proto__":{"polluted":1}', '"constructor":null', '<script>alert(1)</script>', 'javascript:alert(1)', 'data:text/html,<b>', '\u0000', '\uD800', '"', '{', ']', '<A HREF="', '\\', '1e999', '-1', 'null', 'true', '[]', '{}', '9'.repeat(400), 'x'.repeat(100_000)]

  it('a thousand spoilt ones: refused with a reason, or read as words and http(s) links and nothing else; never is anything changed', async () => {
    const files = await Promise.all(good.map((make) => make()))
    await wipeList()
    await put([ward])
    const before = await all()
    const reasons = new Set<string>()
    let refusals = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(4_000), fc.nat(60), fc.constantFrom('', ...poison)), { minLength: 1, maxLength: 4 }), fc.boolean(), async (file, spoils, cut) => {
        let text = file
        for (const [place, length, put1] of spoils) {
          const start = place % (text.length + 1)
          text = cut ? text.slice(0, start) : text.slice(0, start) + put1 + text.slice(start + length)
        }
        const seen = await previewFile(fileOf(text))
        if ('refused' in seen) {
          refusals++
          return void reasons.add(seen.refused)
        }
        for (const { post } of seen.brought) {
          expect(readSavedPost(JSON.parse(JSON.stringify(post)))).toEqual(post)
          for (const address of [post?.url, post?.authorUrl, post?.seenUrl]) if (address) expect(address).toMatch(/^https?:\/\//)
          expect(Object.getPrototypeOf(post)).toBe(Object.prototype)
        }
      }),
      { numRuns: 1_000 },
    )
    expect(refusals).toBeGreaterThan(200)
    expect([...reasons].toSorted()).toEqual(expect.arrayContaining(['broken', 'empty', 'unknown']))
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
    expect(await all()).toEqual(before)
    expect(await countPosts()).toBe(1)
  })
})

describe('a file that only a passphrase opens', () => {
  const few = 100_000
  it('comes back whole, with the right passphrase and no other', async () => {
    const key = await deriveKey('correct horse battery', undefined, few)
    const bytes = await encryptFile(key, 'words \u{1F33F}\u0000\ufeff')
    expect(keyOfFile(bytes)).toEqual({ salt: key.salt, iterations: few })
    expect(await openSecretFile('correct horse battery', bytes)).toBe('words \u{1F33F}\u0000\ufeff')
    expect(await openSecretFile('correct horse batterz', bytes)).toBeUndefined()
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('words')
  })

  it('is refused when one bit of it is another', async () => {
    const key = await deriveKey('correct horse battery', undefined, few)
    const bytes = await encryptFile(key, 'words')
    for (let place = 0; place < bytes.length; place += 3) {
      const spoilt = bytes.slice()
      spoilt[place]! ^= 1
      expect(await decryptFile(key, spoilt), `byte ${place}`).toBeUndefined()
    }
    expect(keyOfFile(new Uint8Array(60))).toBeUndefined()
  })

  it('no two are alike, and a made-up count keeps nobody waiting', async () => {
    const key = await deriveKey('correct horse battery', undefined, few)
    const [one, two] = [await encryptFile(key, 'words'), await encryptFile(key, 'words')]
    expect(one).not.toEqual(two)
    one.set([255, 255, 255, 255], 8)
    expect(keyOfFile(one)).toBeUndefined()
  })
})

it('the schema of the file names every field of a post, and no other', () => {
  const { items } = (JSON.parse(readFileSync('docs/saved-list.schema.json', 'utf8')) as { properties: { posts: { items: { properties: object; required: string[] } } } }).properties.posts
  expect(Object.keys(items.properties).toSorted()).toEqual(['key', ...fields].toSorted())
  const least = readSavedPost({ key: 'web:1', site: 'web', savedAt: at })!
  expect(Object.keys(least).toSorted()).toEqual(items.required.toSorted())
})

it('files have names with the day', () => {
  expect(fileName('json', new Date('2026-11-26T10:00:00Z'))).toBe('quiet-nod-2026-11-26.json')
})
