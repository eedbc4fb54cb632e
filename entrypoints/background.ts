import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { addCorrection, takeBackCorrection } from '../utils/corrections'
import { changeDismissal, changeMute } from '../utils/dismissals'
import { secondReading } from '../utils/encoder'
import { answer } from '../utils/messages'
import { loadListSettings } from '../utils/list-settings'
import { listenForAlarms } from '../utils/reminders'
import { report } from '../utils/report'
import { toSavedPost } from '../utils/read-saved-post'
import { forgetBefore, savePost, undoSave } from '../utils/saved-posts'
import { loadSettings, saveSettings } from '../utils/settings'
import type { Keep } from '../utils/types'

const DAY = 86_400_000
const keeps: readonly Keep[] = ['words-and-author', 'words', 'link']

// The worker may be stopped at any moment: no state here, every listener registered at once.
export default defineBackground({
  type: 'module',
  main: () => {
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
    })

    listenForAlarms(async () => {
      const { forgetAfter } = await loadListSettings()
      if (forgetAfter) await forgetBefore(new Date(Date.now() - forgetAfter * DAY).toISOString())
    }, (error, doing) => report(error, doing))

    answer(
      {
        savePost: async ({ post, topic, seenUrl, keep: chosen }) => {
          const { keep: usual, policy } = await loadSettings()
          const keep = keeps.find((one) => one === chosen) ?? usual
          // The card offers no saving then; whoever asks all the same is refused.
          if (policy?.savingOff) throw new Error('Saving is turned off by policy')
          const { key, previous } = await savePost(toSavedPost(post, topic, keep, new Date().toISOString(), seenUrl), keep, keep === chosen, typeof post.print === 'string' && post.print !== post.id ? post.print : undefined)
          return { key, ...(previous && { isMerged: true as const }) }
        },
        undoSave: ({ key }) => undoSave({ key }),
        dismissPost: async ({ names, dismissed }) => {
          await changeDismissal(names, dismissed)
          return undefined
        },
        correct: async ({ id, topic, evidence }) => {
          await (evidence ? addCorrection(id, topic, evidence, new Date()) : takeBackCorrection(id))
          return undefined
        },
        muteAuthor: async ({ author, muted }) => {
          await changeMute(author, muted)
          return undefined
        },
        pauseUntil: async ({ until }) => {
          await saveSettings({ pausedUntil: until })
          return undefined
        },
        chooseCountry: async ({ country }) => {
          await saveSettings({ country })
          return undefined
        },
        readAgain: async ({ text }) => secondReading(String(text)),
        openPage: async ({ page }) => {
          await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) })
          return undefined
        },
      },
      (error, name) => report(error, `answering ${name}`),
    )
  },
})
