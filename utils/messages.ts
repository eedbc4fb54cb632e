import { browser } from 'wxt/browser'
import type { Keep, PageState, Post, TopicId } from './types'

/** What a content script may ask of the background: name, what it gives, what it gets. */
export type Requests = {
  /** `keep` where the reader has chosen it for this post; `seenUrl` is the page on which it stands. */
  savePost: { gives: { post: Post; topic: TopicId; seenUrl?: string; keep?: Keep }; gets: Saved }
  undoSave: { gives: Pick<Saved, 'key'>; gets: undefined }
  /** The post's names, as `namesOf` tells them. */
  dismissPost: { gives: { names: readonly string[]; dismissed: boolean }; gets: undefined }
  /** "Not about this", with the words that had carried the verdict: hashed before they are kept. Without them it is taken back. */
  correct: { gives: { id: string; topic: TopicId; evidence?: readonly string[] }; gets: undefined }
  /** The author as `authorOf` names them: hashed before it is kept. */
  muteAuthor: { gives: { author: string; muted: boolean }; gets: undefined }
  pauseUntil: { gives: { until: number | undefined }; gets: undefined }
  chooseCountry: { gives: { country: string }; gets: undefined }
  /** A post whose first reading left a doubt is read again. Gets what is added to the detector's raw scores, a number for each column. */
  readAgain: { gives: { text: string }; gets: readonly number[] }
  openPage: { gives: { page: 'saved' | 'options' }; gets: undefined }
}

/** What became of a save. `isMerged`: the post had been kept before. How it was, with the reader's own note, is told to no page of a site. */
export type Saved = { key: string; isMerged?: true }

/** Expected troubles, each with words of its own on the screen. */
export type Trouble = 'updated' | 'full' | 'no-storage' | 'unreachable' | 'refused'
export type Reply<T> = { ok: true; value: T } | { ok: false; trouble: Trouble }

type Name = keyof Requests
type Message<N extends Name = Name> = { request: N; gives: Requests[N]['gives'] }
/** One function for each request, by name. */
export type Answers = { [N in Name]: (gives: Requests[N]['gives']) => Promise<Requests[N]['gets']> }

/** After an update or a reload of the extension its old content scripts live on, cut off from it. */
export const isCutOff = (): boolean => !browser.runtime?.id

const isInvalidated = (error: unknown) => isCutOff() || /context invalidated/i.test(String(error))

/**
 * Asks the background. Never throws: trouble is a value.
 * A worker that was stopped between waking and answering is asked once more; every request may be repeated safely.
 */
export const request = async <N extends Name>(name: N, gives: Requests[N]['gives']): Promise<Reply<Requests[N]['gets']>> => {
  for (const last of [false, true]) {
    try {
      if (isCutOff()) return { ok: false, trouble: 'updated' }
      const reply: Reply<Requests[N]['gets']> | undefined = await browser.runtime.sendMessage({ request: name, gives } satisfies Message<N>)
      if (reply) return reply
    } catch (error) {
      if (isInvalidated(error)) return { ok: false, trouble: 'updated' }
    }
    if (last) break
  }
  return { ok: false, trouble: 'unreachable' }
}

/** Which trouble an error of storage is. */
export const troubleOf = (error: unknown): Trouble => {
  const named = error as { name?: string; inner?: { name?: string } } | undefined
  const names = [named?.name, named?.inner?.name]
  if (names.includes('QuotaExceededError')) return 'full'
  if (names.some((name) => name && ['MissingAPIError', 'OpenFailedError', 'InvalidStateError', 'SecurityError', 'DatabaseClosedError', 'UnknownError'].includes(name))) return 'no-storage'
  return 'refused'
}

/**
 * Lets the background answer. Only our own content scripts and pages are heard. `onError` gets what was not expected.
 * The listener returns `true` and calls `sendResponse`: the one form that works in old and new Chrome, under the polyfill and in tests.
 */
export const answer = (answers: Answers, onError: (error: unknown, name: string) => void): void => {
  browser.runtime.onMessage.addListener(((message: unknown, sender: { id?: string }, sendResponse: (reply: Reply<unknown>) => void) => {
    const asked = message as Partial<Message> | undefined
    if (sender.id !== browser.runtime.id || !asked || typeof asked.request !== 'string' || !Object.hasOwn(answers, asked.request)) return undefined
    const name = asked.request
    Promise.resolve()
      .then(() => (answers[name] as (gives: unknown) => Promise<unknown>)(asked.gives))
      .then((value) => sendResponse({ ok: true, value }))
      .catch((error: unknown) => {
        onError(error, name)
        sendResponse({ ok: false, trouble: troubleOf(error) })
      })
    return true
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0])
}

const pageStateQuestion = 'pageState'

/** Asks the page in front how reading goes; `undefined` where no content script of ours answers. */
export const askPageState = async (): Promise<PageState | undefined> => {
  // Where the popup is a tab itself (Firefox for Android), the page in front is the one that was looked at before it.
  const own = await browser.tabs.getCurrent()
  const tabs = await browser.tabs.query(own ? { currentWindow: true } : { active: true, currentWindow: true })
  const others = tabs.filter(({ id }) => id !== own?.id)
  const tab = others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
  if (tab?.id === undefined) return undefined
  try {
    return (await browser.tabs.sendMessage(tab.id, { question: pageStateQuestion })) as PageState | undefined
  } catch {
    // No content script there: not one of the sites.
    return undefined
  }
}

/** Lets a content script tell the popup how reading goes. A frame without a feed leaves the word to the others for a moment. */
export const tellPageState = (state: () => PageState, signal: AbortSignal): void => {
  const listener = ((message: unknown, sender: { id?: string }, sendResponse: (state: PageState) => void) => {
    if (sender.id !== browser.runtime.id || (message as { question?: string } | undefined)?.question !== pageStateQuestion) return undefined
    const told = state()
    const isTop = window.top === window
    if (told.state === 'no-feed' && !isTop) return undefined
    setTimeout(() => sendResponse(told), told.state === 'no-feed' ? 150 : 0)
    return true
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0]
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(listener))
}
