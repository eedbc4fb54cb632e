/**
 * Pictures of the support panel in the built extension, to be looked at: both sites, light and dark, right to left, 360 px, 200 % zoom.
 * `npx tsx scripts/support-pictures.ts [chromium|firefox] [part of a name…]` after `npm run build`; the files go to screenshots/support.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SiteId } from '../utils/types'
import { launchChromium, launchFirefox, type Driver } from './browsers'
import { openSupportBeside, setSettings, turnOn } from './journey'
import { startPractice } from './practice/server'

const [first, ...rest] = process.argv.slice(2)
const browser = first === 'firefox' ? 'firefox' : 'chromium'
const only = first === 'firefox' || first === 'chromium' ? rest : process.argv.slice(2)
const folder = resolve('screenshots/support')

const posts = {
  patient: 'My patient died last night. I am a doctor, and I have lost patients before, but I cried in the car and I do not know how to go back to the ward. I miss her.',
  burnout: 'I am so burned out. I am exhausted by this job, every shift drains me, and I cannot go on working like this.',
  crisis: 'I want to die. I do not want to be alive any more and I am going to end my life.',
}
const team = { id: 'own-1', name: 'Peer support team, St Brannoc’s', what: 'Two trained colleagues from every ward, to talk with after a hard shift.', learns: 'Nobody at work is told who called.', topics: ['grief', 'burnout'], phone: '01632 960 120', email: 'peers@stbrannocs.example' }

type Look = {
  name: string
  site: SiteId
  post: keyof typeof posts
  settings: Record<string, unknown>
  dark?: boolean
  rtl?: boolean
  size?: [number, number]
  press?: string[]
}
const looks: Look[] = [
  { name: 'linkedin-us-physician', site: 'linkedin', post: 'patient', settings: { country: 'US', role: 'physician' } },
  { name: 'linkedin-us-physician', site: 'linkedin', post: 'patient', settings: { country: 'US', role: 'physician' }, dark: true },
  { name: 'linkedin-us-no-role-others', site: 'linkedin', post: 'patient', settings: { country: 'US', role: null }, press: ['Skip', 'More in your country'] },
  { name: 'instagram-gb-nurse', site: 'instagram', post: 'burnout', settings: { country: 'GB', role: 'nurse' } },
  { name: 'instagram-gb-nurse', site: 'instagram', post: 'burnout', settings: { country: 'GB', role: 'nurse' }, dark: true },
  { name: 'linkedin-de-physician', site: 'linkedin', post: 'patient', settings: { country: 'DE', role: 'physician' }, press: ['Skip'] },
  { name: 'linkedin-gb-employer', site: 'linkedin', post: 'burnout', settings: { country: 'GB', role: 'nurse', employer: [team] }, press: ['Skip'] },
  { name: 'linkedin-gb-words', site: 'linkedin', post: 'patient', settings: { country: 'GB', role: null }, press: ['Skip', 'For them'] },
  { name: 'linkedin-gb-more-ways', site: 'linkedin', post: 'patient', settings: { country: 'GB', role: null }, press: ['Skip', 'More ways'] },
  { name: 'linkedin-crisis', site: 'linkedin', post: 'crisis', settings: { country: 'US', role: null } },
  { name: 'instagram-crisis', site: 'instagram', post: 'crisis', settings: { country: 'GB', role: null }, dark: true },
  { name: 'linkedin-no-country', site: 'linkedin', post: 'patient', settings: { country: null, role: null }, press: ['Skip'] },
  { name: 'linkedin-360', site: 'linkedin', post: 'patient', settings: { country: 'US', role: 'physician' }, size: [360, 740] },
  { name: 'linkedin-360-words', site: 'linkedin', post: 'patient', settings: { country: 'US', role: 'physician' }, size: [360, 740], press: ['Skip', 'For them'] },
  { name: 'linkedin-zoom-200', site: 'linkedin', post: 'patient', settings: { country: 'US', role: 'physician' }, size: [620, 450] },
  { name: 'linkedin-rtl', site: 'linkedin', post: 'patient', settings: { country: 'US', role: 'physician' }, rtl: true },
  { name: 'instagram-rtl', site: 'instagram', post: 'burnout', settings: { country: 'DE', role: null }, rtl: true, dark: true },
]

mkdirSync(folder, { recursive: true })
const practice = await startPractice()
const launch = browser === 'firefox' ? launchFirefox : launchChromium
const drivers = new Map<string, Driver>()

/** A copy of the build whose English words pass for Arabic ones: right to left without a browser in such a language. */
const mirrored = (extensionDir: string): string => {
  const copy = resolve('.cache', `${browser}-right-to-left`)
  cpSync(extensionDir, copy, { recursive: true })
  const messages = join(copy, '_locales/en/messages.json')
  writeFileSync(messages, JSON.stringify({ ...(JSON.parse(readFileSync(messages, 'utf8')) as object), locale: { message: 'ar' } }))
  return copy
}

const driverFor = async ({ dark, rtl }: Look) => {
  const key = `${dark} ${rtl}`
  const found = drivers.get(key)
  if (found) return found
  const extensionDir = resolve('.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3')
  const driver = await launch({ extensionDir: rtl ? mirrored(extensionDir) : extensionDir, headless: true, port: practice.port, colorScheme: dark ? 'dark' : 'light' })
  drivers.set(key, driver)
  const welcome = await turnOn(driver)
  await welcome.close()
  return driver
}

for (const look of looks) {
  const file = `${browser}-${look.name}${look.dark ? '-dark' : ''}.png`
  if (only.length > 0 && !only.some((part) => file.includes(part))) continue
  const driver = await driverFor(look)
  await setSettings(driver, { employer: null, ...look.settings })
  const tab = await driver.newTab()
  if (look.size) await tab.resize(...look.size)
  try {
    await openSupportBeside(tab, look.site, posts[look.post], `${look.dark ? '&theme=dark' : ''}${look.rtl ? '&lang=ar' : ''}`)
    for (const name of look.press ?? []) await tab.press(name)
    await new Promise((next) => setTimeout(next, 300))
    await tab.screenshot(join(folder, file))
    console.log(join('screenshots/support', file))
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
  await tab.close()
}
if (only.length === 0 || only.includes('settings')) {
  const driver = await driverFor({ name: 'settings', site: 'linkedin', post: 'patient', settings: {} })
  await setSettings(driver, { country: 'GB', role: 'nurse', employer: [team] })
  const tab = await driver.newTab(driver.extensionUrl('options.html'))
  await tab.waitFor('the settings', () => document.querySelector('main') !== null)
  await tab.resize(700, 1500)
  await tab.press('Add a service')
  await tab.press('Keep')
  await new Promise((next) => setTimeout(next, 300))
  await tab.screenshot(join(folder, `${browser}-settings-employer.png`))
  console.log(join('screenshots/support', `${browser}-settings-employer.png`))
}
for (const driver of drivers.values()) await driver.close()
await practice.close()
