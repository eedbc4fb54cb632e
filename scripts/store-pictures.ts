/** npm run store:pictures, after `npm run build`: what the stores show, 1280 × 800, and the picture in the README, from the built extension on the practice feeds. Invented people only. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { launchChromium, type Tab } from './browsers'
import { cardsOf, feedAddress, openFeed, setSettings, turnOn } from './journey'
import { startPractice } from './practice/server'

const folder = resolve('store/pictures')
mkdirSync(folder, { recursive: true })
const pause = (milliseconds: number) => new Promise<void>((next) => setTimeout(next, milliseconds))
const practice = await startPractice()
const driver = await launchChromium({ extensionDir: resolve('.output/chrome-mv3'), headless: true, port: practice.port })

const take = async (tab: Tab, name: string) => {
  await pause(700)
  await tab.screenshot(join(folder, `${name}.png`))
}
const sized = async (url?: string) => {
  const tab = await driver.newTab(url)
  await tab.resize(1280, 800)
  return tab
}
/** A feed with a card in the middle of the view. */
const withCard = async (site: 'linkedin' | 'instagram') => {
  const tab = await sized()
  await openFeed(tab, `${feedAddress[site]}?only=grief`)
  for (let turn = 0; turn < 30 && !(await cardsOf(tab)).some(({ y }) => y > 220 && y < 360); turn += 1) {
    await tab.wheel(120)
    await pause(350)
  }
  return tab
}

/** A list as somebody may have it after some weeks: invented posts, brought in from a file as a reader would. */
const kept = [
  { author: 'Ines Kalloway', site: 'linkedin', topic: 'grief', daysAgo: 1, note: 'Write to her after the weekend.', tags: ['ward'], text: 'They changed the sheets before his mother had left the corridor. Eleven years I have done this work, and tonight I could not find my own car.' },
  { author: 'teo.makes.bread', site: 'instagram', topic: 'burnout', daysAgo: 3, note: '', tags: [], text: 'Third Sunday in a row with the laptop open on my knees. I used to love this job. Now I count the hours until I may sleep.' },
  { author: 'Dagny Osterlund', site: 'linkedin', topic: 'grief', daysAgo: 8, note: '', tags: ['call'], text: 'My father died on Thursday. I will be away from my inbox for a while. Please be patient with the team, they are carrying my part as well.' },
  { author: 'Jun Castellan', site: 'linkedin', topic: 'burnout', daysAgo: 20, note: 'He answered. Coffee on the 3rd.', tags: [], text: 'I went back to work too early and pretended that it was fine. It was not fine. I am saying it here so that the next one waits.' },
] as const
const bringIn = async (tab: Tab) => {
  const posts = kept.map(({ daysAgo, ...post }, number) => ({
    ...post,
    key: `${post.site}:${number}`,
    url: post.site === 'linkedin' ? `https://www.linkedin.com/feed/update/urn:li:activity:738000000000000000${number}/` : `https://www.instagram.com/p/Cpractice${number}/`,
    savedAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
  }))
  await tab.evaluate((text) => {
    const given = new DataTransfer()
    given.items.add(new File([text], 'list.json'))
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!
    input.files = given.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, JSON.stringify({ format: 'quiet-nod-list', version: 1, exportedAt: new Date().toISOString(), posts }))
  await tab.waitFor('the preview', () => document.querySelector('.preview') !== null)
  await tab.press('Bring in')
  await tab.waitFor('that it is done', () => document.body.innerText.includes('Brought in: '))
}

try {
  const welcome = await sized(driver.extensionUrl('welcome.html'))
  await welcome.waitFor('the page', () => document.querySelector('button') !== null)
  await take(welcome, '5-welcome')
  await welcome.close()
  await (await turnOn(driver)).close()
  // The README's: wide enough for the panel to stand beside the feed.
  const wide = await driver.newTab()
  await wide.resize(1400, 900)
  await openFeed(wide, `${feedAddress.linkedin}?only=grief`)
  await wide.press('Support')
  await pause(900)
  await wide.screenshot(resolve('docs/picture.png'))
  await wide.close()
  await setSettings(driver, { country: 'GB', role: 'nurse' })
  const linkedin = await withCard('linkedin')
  await take(linkedin, '1-card')
  await linkedin.press('Support')
  await linkedin.press('Skip')
  await take(linkedin, '2-for-me')
  await linkedin.press('For them')
  await take(linkedin, '3-for-them')
  await linkedin.close()

  const list = await sized(driver.extensionUrl('saved.html'))
  await list.press('Export, backup, privacy')
  await bringIn(list)
  await list.close()
  const read = await sized(driver.extensionUrl('saved.html'))
  await read.waitFor('the posts', () => document.querySelectorAll('[data-row]').length >= 4)
  await take(read, '4-list')
} finally {
  await driver.close()
  await practice.close()
}
