import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../scripts/extract'
import { startChromiumReader, type ChromiumReader } from '../../scripts/read-in-chromium'
import { fixtures } from '../sites/fixtures'

// The command line and the tests read with happy-dom; readers browse with a real browser. Both must say the same.
describe('happy-dom and Chromium read alike', () => {
  let reader: ChromiumReader
  beforeAll(async () => {
    reader = await startChromiumReader()
  }, 60_000)
  afterAll(() => reader?.close())

  it.each(fixtures)('$site $layout', async ({ site, html, url }) => {
    expect(await reader.read(site, html, url)).toEqual(JSON.parse(JSON.stringify(extract(site, html, url))))
  })
})
