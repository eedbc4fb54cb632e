/**
 * npm run soak [-- --posts 1000 --browser chromium --site linkedin]: both practice feeds, all posts, scrolled down and up with recycling and re-renders, in both
 * browsers, with the built extension. Prints a table of what every frame showed, and what each hundred screens cost. Takes some minutes.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launch, type BrowserName } from './browsers'
import { feedAddress, openFeed, turnOn } from './journey'
import { startPractice } from './practice/server'
import { watchFeed } from './watch-feed'
import type { SiteId } from '../utils/types'

const { values } = parseArgs({ options: { posts: { type: 'string', default: '1000' }, browser: { type: 'string' }, site: { type: 'string' }, off: { type: 'boolean' }, query: { type: 'string', default: 'recycle=1&rerender=1500' } } })
const browsers = (values.browser ? [values.browser] : ['chromium', 'firefox']) as BrowserName[]
const sites = (values.site ? [values.site] : ['linkedin', 'instagram']) as SiteId[]
const posts = Number(values.posts)

let failed = false
console.log('| Browser | Site | frames | posts | with card | wrong | missed | came on screen | longest gone | layout shift | step: first … last fifth (ms) |')
console.log('|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|')
for (const name of browsers) {
  const practice = await startPractice()
  const driver = await launch(name, { extensionDir: resolve('.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3'), headless: true, port: practice.port })
  try {
    if (!values.off) await turnOn(driver)
    for (const site of sites) {
      const tab = await driver.newTab()
      await openFeed(tab, `${feedAddress[site]}?posts=${posts}&${values.query}`)
      const times: number[] = []
      let last = performance.now()
      // Some 5,000 pixels a second: a fast throw. Instagram's pictures and times come up to a quarter of a second after their posts.
      const step = site === 'linkedin' ? 800 : 650
      const steps = Math.ceil((posts * (site === 'linkedin' ? 420 : 760)) / step)
      const told = await watchFeed(tab, {
        step,
        steps,
        rest: 120,
        atStep: () => {
          times.push(performance.now() - last)
          last = performance.now()
        },
      })
      const mean = (part: number[]) => Math.round(part.reduce((sum, time) => sum + time, 0) / part.length)
      const fifths = [0, 1, 2, 3, 4].map((fifth) => mean(times.slice((fifth * times.length) / 5, ((fifth + 1) * times.length) / 5)))
      console.log(
        `| ${driver.version} | ${site} | ${told.frames} | ${told.posts} | ${told.withCard} | ${told.wrong.length} | ${told.missed.length} | ${told.came.length} | ${told.longestGone} ms (${told.timesGone} times) | ${told.shift} | ${fifths.join(' ')} |`,
      )
      for (const line of [...told.wrong, ...told.missed.map((id) => `missed ${id}`)].slice(0, 20)) console.log(`  ${line}`)
      if (told.wrong.length || told.missed.length || (!values.off && told.withCard === 0)) failed = true
      await tab.close()
    }
  } finally {
    await driver.close()
    await practice.close()
  }
}
process.exitCode = failed ? 1 : 0
