import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { build } from 'wxt'
import { checkBudgets, sizesIn, spending } from '../../scripts/budgets'

const detector = sizesIn('utils/detector')
const built = sizesIn('.output/chrome-mv3')
const out = mkdtempSync(join(tmpdir(), 'over-budget-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

/** A file for each budget; nothing else of the extension is as large. */
const grown: [what: string, path: string][] = [
  ['the content script', 'feed.js'],
  ['the background', 'background.js'],
  ['the encoder', 'chunks/encoder-much.js'],
  ['the scripts of our own pages', 'chunks/much.js'],
  ['the styles of our own pages', 'assets/much.css'],
  ['the words of one language', '_locales/xx/messages.json'],
  ['the whole extension', 'icon/much.png'],
  ['the model', 'weights.ts'],
]

describe('budgets', () => {
  it.each(['.output/chrome-mv3', '.output/firefox-mv3'])('%s is within all of them', (folder) => {
    expect(() => checkBudgets(sizesIn(folder), detector)).not.toThrow()
  })

  it.each(grown)('%s too large: seen to fail', (what, path) => {
    const much = { path, bytes: 9_600_000 }
    expect(() => (what === 'the model' ? checkBudgets(built, [...detector, much]) : checkBudgets([...built, much], detector))).toThrow(`Over budget: ${what}`)
  })

  it('each budget is among those', () => {
    const names = new Set(spending(built, detector).map(({ what }) => what.split(', ')[0]))
    expect([...names]).toEqual(grown.map(([what]) => what))
  })

  it('a file that is no longer there is told, not passed over', () => {
    expect(() => checkBudgets(built.filter(({ path }) => path !== 'feed.js'), detector)).toThrow('Nothing was built that is the content script')
  })

  it('a build that exceeds one fails: this one forgot to minify', async () => {
    const outcome = await build({ mode: 'production', outDir: out, vite: () => ({ logLevel: 'silent', build: { minify: false } }) }).then(
      () => 'it was built',
      (error: Error) => error.message,
    )
    expect(outcome).toContain('Over budget: the content script')
  }, 60_000)
})
