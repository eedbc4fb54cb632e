/** The only user of alarms and notifications: check-ins that the reader planned, and the daily look at what is to be forgotten. Names nobody, anywhere. */
import { browser } from 'wxt/browser'
import { dayOf, t } from './i18n'
import { checkInDays, readMeta, writeMeta } from './list-database'

const checkInAlarm = 'check-in'
const dailyAlarm = 'daily'
const DAY_MINUTES = 24 * 60

/** How many check-ins are planned for `now`'s day or before. */
export const countDue = async (now = new Date()): Promise<number> => (await checkInDays()).filter((day) => day <= dayOf(now)).length

/** Sets the alarm for the next check-in: nine in the morning of its day. Alarms can be lost with the browser's profile data: set again at every start. */
export const planCheckIns = async (now = new Date()): Promise<void> => {
  const next = (await checkInDays()).map((day) => new Date(`${day}T09:00:00`).getTime()).find((time) => time > now.getTime())
  await browser.alarms.clear(checkInAlarm)
  if (next) await browser.alarms.create(checkInAlarm, { when: next })
}

/** Asks for the right to notify: only in the very press that plans a check-in. Without it a quiet mark in the popup is enough. */
export const askToNotify = (): Promise<boolean> => browser.permissions.request({ permissions: ['notifications'] }).catch(() => false)

/** The day of the last reminder. */
const reminded = 'reminded'

const notify = async () => {
  if ((await countDue()) === 0) return
  await writeMeta(reminded, dayOf(new Date()))
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return
  await browser.notifications.create(checkInAlarm, { type: 'basic', iconUrl: browser.runtime.getURL('/icon/128.png'), title: t('extensionName'), message: t('reminder_notification') })
}

/** At nine in the morning the browser may have been closed: then it is said at its next start. */
const remindOfMissed = async (now = new Date()) => {
  const last = (await readMeta<string>(reminded)) ?? ''
  if ((await checkInDays()).some((day) => day > last && new Date(`${day}T09:00:00`) <= now)) await notify()
}

/** Listens for alarms; at once, at every start of the worker. `daily` is called once a day. */
export const listenForAlarms = (daily: () => Promise<unknown>, onError: (error: unknown, doing: string) => void): void => {
  const failed = (doing: string) => (error: unknown) => onError(error, doing)
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === dailyAlarm) daily().catch(failed('the daily look at the list'))
    if (name !== checkInAlarm) return
    notify()
      .then(() => planCheckIns())
      .catch(failed('reminding of a check-in'))
  })
  // Not there before the reader has given the right, and in some browsers not before the next start.
  browser.notifications?.onClicked.addListener(() => void browser.tabs.create({ url: browser.runtime.getURL('/saved.html?due') }))
  const begin = async () => {
    await planCheckIns()
    if (!(await browser.alarms.get(dailyAlarm))) await browser.alarms.create(dailyAlarm, { delayInMinutes: 1, periodInMinutes: DAY_MINUTES })
  }
  const set = () => void begin().catch(failed('setting the alarms'))
  browser.runtime.onInstalled.addListener(set)
  browser.runtime.onStartup.addListener(() => {
    set()
    remindOfMissed().catch(failed('reminding of a check-in that was missed'))
  })
}
