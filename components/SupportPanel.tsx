import type { JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { countryName, direction, isEnglish, t } from '../utils/i18n'
import type { Country, ShownResource, SiteId, Subtopic, Support, TopicId } from '../utils/types'
import { CountrySelect } from './CountrySelect'
import { CrisisBlock, CrisisFoot } from './CrisisRoute'
import { Mark } from './Mark'
import { Minute } from './Minute'
import { Others } from './Others'
import { ResourceEntry } from './ResourceEntry'
import { Tabs } from './Tabs'
import { onPress } from './trusted'
import { WordsForThem, type SupportWords } from './WordsForThem'

export type { SupportWords } from './WordsForThem'

export type SupportPanelProps = {
  support: Support
  topic: TopicId
  subtopics: readonly Subtopic[]
  site: SiteId
  words: SupportWords
  /** What the reader named; without it the panel asks. */
  country?: Country
  countries: readonly Country[]
  /** The one-minute step is offered: false once it was skipped or done in this page session. Never in a crisis. */
  minute: boolean
  dark: boolean
  /** What else the country has for the topic: asked for when the reader presses "More for …". */
  others?: () => readonly ShownResource[]
  /** The moment for "Opens Mon 9:30"; now by default. */
  now?: Date
  /** Escape or the cross. Give the focus back to the card's *Support*. */
  onClose: () => void
  onCountry: (country: Country) => void
  /** The one-minute step was skipped or came to its end: do not offer it again on this page. */
  onSkip: () => void
  /** Puts words on the clipboard; tells whether that worked. */
  onCopy: (text: string) => boolean | Promise<boolean>
}

/** The support panel: a dialog beside the post, never over all of it. The focus moves in because the reader pressed *Support*. */
export const SupportPanel = (props: SupportPanelProps): JSX.Element => {
  const { support, topic, subtopics, site, words, country, countries, minute, dark, others, now = new Date(), onCopy } = props
  const crisis = topic === 'crisis'
  // What stands first in a crisis stands nowhere twice.
  const lines = crisis ? [...support.crisis.lines, ...support.crisis.finders] : []
  const rest = support.resources.filter(({ id: one }) => !lines.some((line) => line.id === one))
  const choose = (chosen: Country | undefined) => chosen && props.onCountry(chosen)
  // The choice stays where it was made as long as the panel is open: whoever goes through the countries by key is not torn from the list.
  const [asks] = useState(support.needsCountry)
  const panel = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()

  useEffect(() => {
    // One key then skips the minute; where there is none, reading starts at the heading.
    const first = panel.current?.querySelector<HTMLElement>('[data-first]') ?? heading.current
    first?.focus({ preventScroll: true })
  }, [])

  const skip = () => {
    // The button goes: reading begins at the heading instead.
    heading.current?.focus({ preventScroll: true })
    props.onSkip()
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    props.onClose()
  }

  return (
    <div
      class={`qn panel ${topic}${dark ? ' dark' : ''}`}
      role="dialog"
      aria-labelledby={`${id}-title`}
      dir={direction()}
      lang={t('locale')}
      ref={panel}
      onKeyDown={leave}
    >
      <header>
        <Mark size={22} />
        <h2 id={`${id}-title`} tabIndex={-1} ref={heading}>
          {t('panel_title')}
        </h2>
        <button type="button" class="x" aria-label={t('close')} onClick={onPress(props.onClose)}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="scroll">
        {crisis && <CrisisBlock crisis={support.crisis} site={site} now={now} onCopy={onCopy} />}
        {minute && !crisis && <Minute topic={topic} onSkip={skip} />}
        <Tabs
          label={t('panel_title')}
          tabs={[
            {
              id: 'me',
              label: t('panel_forMe'),
              content: (
                <>
                  {asks && (
                    <div class="ask">
                      <p>{t('panel_askCountry')}</p>
                      <CountrySelect label={t('country')} country={country} countries={countries} onCountry={choose} />
                    </div>
                  )}
                  {!isEnglish() && rest.length > 0 && <p class="also">{t('panel_inEnglish')}</p>}
                  {rest.map((resource) => (
                    <ResourceEntry key={resource.id} resource={resource} now={now} onCopy={onCopy} />
                  ))}
                  <p class="also">{t('panel_someone')}</p>
                  {others && country && <Others key={country} others={others} now={now} onCopy={onCopy} />}
                  {!asks && country && (
                    <div class="where">
                      <CountrySelect
                        label={t('panel_where', countryName(country))}
                        country={country}
                        countries={countries}
                        onCountry={choose}
                      />
                    </div>
                  )}
                </>
              ),
            },
            {
              id: 'them',
              label: t('panel_forThem'),
              content: <WordsForThem words={words} topic={topic} patientLoss={subtopics.includes('patient-loss')} onCopy={onCopy} />,
            },
          ]}
        />
      </div>
      {!crisis && <CrisisFoot crisis={support.crisis} site={site} now={now} onCopy={onCopy} />}
    </div>
  )
}
