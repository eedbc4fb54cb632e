import { h, render } from 'preact'
import panelCss from '../../components/panel.css?inline'
import { SupportPanel } from '../../components/SupportPanel'
import { countries } from '../../utils/countries'
import { othersFor, resourcesFor, wordsFor } from '../../utils/directory'
import { employerOf } from '../../utils/employer'
import { request } from '../../utils/messages'
import type { Country, Offer, Settings, SupportQuery } from '../../utils/types'
import { openShadowHost } from './shadow-host'

type Options = {
  offer: Offer
  settings: Settings
  dark: boolean
  /** Whether the one-minute step is offered; it is offered once a page. */
  minute: boolean
  onMinuteDone: () => void
  /** The button that had the focus: it gets it back. */
  opener: HTMLElement
  signal: AbortSignal
}

const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // The page may forbid it: the panel then lets the reader mark the words.
    return false
  }
}

let close: (() => void) | undefined

/** Opens the support panel beside the page; one panel at a time. It closes by its own key or click, or when reading ends. */
export const showPanel = ({ offer, settings, dark, minute, onMinuteDone, opener, signal }: Options): void => {
  close?.()
  const { post, detection } = offer
  const { topic, subtopics } = detection
  const place = 'position:fixed!important;inset:0!important;z-index:2147483647!important;pointer-events:none!important;display:block!important'
  const { host, container } = openShadowHost(panelCss, place)
  let { country } = settings
  let offered = minute

  const ended = new AbortController()
  const shut = () => {
    ended.abort()
    render(null, container)
    host.remove()
    close = undefined
    opener.focus({ preventScroll: true })
  }
  close = shut

  const draw = () => {
    const query: SupportQuery = {
      topic,
      subtopics,
      languages: settings.languages ?? navigator.languages,
      at: new Date(),
      employer: employerOf(settings),
      ...(country && { country }),
      ...(settings.role && { role: settings.role }),
    }
    const support = resourcesFor(query)
    render(
      h(SupportPanel, {
        support,
        topic,
        subtopics,
        site: post.site,
        words: wordsFor({ topic, subtopics }),
        countries,
        minute: offered,
        dark,
        others: () => othersFor(query, support),
        ...(country && { country }),
        onClose: shut,
        onCountry: (chosen: Country) => {
          country = chosen
          draw()
          void request('chooseCountry', { country: chosen })
        },
        onSkip: () => {
          offered = false
          onMinuteDone()
          draw()
        },
        onCopy: copy,
      }),
      container,
    )
  }

  document.documentElement.append(host)
  draw()
  // Lines open and close while it is open, or while the computer sleeps.
  const clock = setInterval(draw, 60_000)
  ended.signal.addEventListener('abort', () => clearInterval(clock))
  document.addEventListener('visibilitychange', draw, { signal: ended.signal })
  // One key closes it, wherever the focus is; what the site would do with that key can wait for the next press.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted) return
    event.stopImmediatePropagation()
    shut()
  }
  window.addEventListener('keydown', onKey, { capture: true, signal: ended.signal })
  signal.addEventListener('abort', () => close === shut && shut(), { signal: ended.signal })
}
