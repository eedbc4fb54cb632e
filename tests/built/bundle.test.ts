import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : join(folder, entry.name)))

describe.each(['.output/chrome-mv3', '.output/firefox-mv3'])('%s', (folder) => {
  it('the content script carries no database', () => {
    const source = readFileSync(`${folder}/feed.js`, 'utf8')
    expect(source).not.toContain('indexedDB')
  })

  it('no map, no test file and no page of a real person is shipped', () => {
    expect(filesOf(folder).filter((file) => !/\.(js|css|html|json|png|svg)$/.test(file))).toEqual([])
  })
})
