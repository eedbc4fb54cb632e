import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { addCorrection, takeBackCorrection } from '../utils/corrections'
import { changeDismissal, changeMute } from '../utils/dismissals'
import { answer } from '../utils/messages'
import { report } from '../utils/report'
import { savePost, toSavedPost, undoSave } from '../utils/saved-posts'
import { loadSettings, saveSettings } from '../utils/settings'

// The worker may be stopped at any moment: no state here, every listener registered at once.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })

  answer(
    {
      savePost: async ({ post, topic }) => {
        const { keep, policy } = await loadSettings()
        // The card offers no saving then; whoever asks all the same is refused.
        if (policy?.savingOff) throw new Error('Saving is turned off by policy')
        return savePost(toSavedPost(post, topic, keep, new Date().toISOString()))
      },
      undoSave,
      dismissPost: async ({ id, dismissed }) => {
        await changeDismissal(id, dismissed)
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
      openPage: async ({ page }) => {
        await browser.tabs.create({ url: browser.runtime.getURL(`/${page}.html`) })
        return undefined
      },
    },
    (error, name) => report(error, `answering ${name}`),
  )
})
