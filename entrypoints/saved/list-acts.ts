import { afterAction, type SavedAction } from '../../components/saved-actions'
import { number } from '../../components/SavedFilters'
import type { Progress } from '../../components/ProgressLine'
import { t } from '../../utils/i18n'
import { apply, bringIn, change, withoutAuthor, type Brought } from '../../utils/saved-posts'
import type { Change, SavedPost } from '../../utils/types'

/** Posts that are changed in one transaction. */
const PART = 500
/** So many steps can be taken back. */
const STEPS = 50

export type Said = { sentence: string; canUndo: boolean }
export type ListActs = {
  act: (action: SavedAction) => Promise<Said>
  /** Brings in what a file holds, as one step that can be taken back. Gives back how many posts it was. */
  bringIn: (brought: readonly Brought[], doing: string) => Promise<number>
  undo: () => Promise<Said | undefined>
  /** Nothing can be taken back any more. */
  forget: () => void
}

const changesOf = (posts: readonly SavedPost[], action: SavedAction): Change[] | Promise<Change[]> => {
  if (action.act === 'remove') return posts.map(({ key }) => ({ key }))
  if (action.act === 'forget-author') return withoutAuthor(posts)
  return posts.map((post) => ({ key: post.key, post: afterAction(post, action) }))
}

const sentenceOf = (action: SavedAction): string => {
  const many = action.keys.length > 1
  if (action.act === 'remove') return many ? t('saved_removedMany', number(action.keys.length)) : t('saved_removed')
  if (action.act === 'forget-author') return t('saved_forgotten')
  if (action.act === 'check-in') return t(action.checkIn ? 'reminder_kept' : 'reminder_gone')
  return t(action.act === 'note' ? 'saved_noteKept' : 'saved_tagsKept')
}

/** What is done to the list from this page, part by part with word of how far it is, and the way back. */
export const openListActs = (onProgress: (progress: Progress | undefined) => void): ListActs => {
  const steps: Change[][] = []

  const keep = (back: Change[]) => {
    steps.push(back)
    if (steps.length > STEPS) steps.shift()
  }

  /** Goes through parts; a step that fails in the middle can be taken back as far as it went. */
  const inParts = async <T>(all: readonly T[], sentence: string, doPart: (part: readonly T[]) => Promise<Change[]>): Promise<Change[]> => {
    const back: Change[] = []
    try {
      for (let at = 0; at < all.length; at += PART) {
        if (all.length > PART) onProgress({ sentence, share: at / all.length })
        back.unshift(...(await doPart(all.slice(at, at + PART))))
      }
    } catch (error) {
      if (back.length > 0) keep(back)
      throw error
    } finally {
      onProgress(undefined)
    }
    return back
  }
  return {
    act: async (action) => {
      const back = await inParts(action.keys, t('list_working'), (keys) => change(keys, (posts) => changesOf(posts, action)))
      // Another page, or another device, has taken them away meanwhile.
      if (back.length === 0) return { sentence: t('list_notDone'), canUndo: false }
      keep(back)
      return { sentence: sentenceOf(action), canUndo: true }
    },
    bringIn: async (brought, doing) => {
      const back = await inParts(brought, doing, bringIn)
      if (back.length > 0) keep(back)
      return back.length
    },
    undo: async () => {
      const back = steps.pop()
      if (!back) return undefined
      const before = [...steps]
      await inParts(back, t('list_working'), apply).catch((error: unknown) => {
        // Taken back in part: the same step once more takes back the rest.
        steps.splice(0, steps.length, ...before, back)
        throw error
      })
      return { sentence: t('list_undone'), canUndo: steps.length > 0 }
    },
    forget: () => void steps.splice(0),
  }
}
