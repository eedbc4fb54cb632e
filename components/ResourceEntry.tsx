import type { JSX } from 'preact'
import { formatDate, formatList, languageName, locale, t } from '../utils/i18n'
import type { ShownContact, ShownResource } from '../utils/types'
import { ContactWay } from './ContactWay'
import { openState } from './open-state'

/** One service: what it is, who answers and when, what it costs, who learns of it, the ways to reach it, and how old that knowledge is. */
export const ResourceEntry = ({
  resource,
  now,
  onCopy,
}: {
  resource: ShownResource
  now: Date
  onCopy: (text: string) => boolean | Promise<boolean>
}): JSX.Element => {
  const { name, organization, description, contacts, cost, languages, privacy, eligibility, isEmployers } = resource
  const state = openState(contacts, now)
  // The directory is written in English, whatever the reader's language; what an employer entered is the reader's own.
  const written = isEmployers ? undefined : 'en'
  const facts = [
    organization !== name && organization,
    cost === 'Free' ? t('cost_free') : cost,
    // The reader's own language goes without saying.
    languages.some((language) => !locale().startsWith(language)) && formatList(languages.map(languageName), 'unit'),
  ].filter(Boolean)
  return (
    <article class="res">
      <h3>
        {name}
        {state && <span class={state.open ? 'hours open' : 'hours'}>{state.words}</span>}
      </h3>
      {isEmployers && <p class="employers">{t('employer_own')}</p>}
      {description && <p lang={written}>{description}</p>}
      {facts.length > 0 && <p class="facts">{facts.join(' · ')}</p>}
      {eligibility && (
        <p class="facts" lang={written}>
          {eligibility}
        </p>
      )}
      {privacy && (
        <p class="privacy" lang={written}>
          {privacy}
        </p>
      )}
      <div class="ways">
        {contacts.map((contact, index) => (
          <ContactWay key={contact.href} contact={contact} name={name} first={index === 0} lang={written} onCopy={onCopy} />
        ))}
      </div>
      {isEmployers ? <p class="checked">{t('employer_notChecked')}</p> : <Checked contacts={contacts} />}
    </article>
  )
}

/** The oldest look that still carries what is shown: never a younger date than a number deserves. */
const Checked = ({ contacts }: { contacts: readonly ShownContact[] }): JSX.Element | null => {
  const stale = contacts.some((contact) => contact.stale)
  const oldest = contacts
    .filter((contact) => contact.assuredOn)
    .toSorted((a, b) => (a.assuredOn ?? '').localeCompare(b.assuredOn ?? ''))[0]
  if (!oldest?.assuredOn && !stale) return null
  const date = oldest?.assuredOn && formatDate(oldest.assuredOn)
  return (
    <p class="checked">
      {date && (oldest.assuredBy ? t('checked_against', date, oldest.assuredBy) : t('checked', date))}
      {stale && <strong> {t('checked_stale')}</strong>}
    </p>
  )
}
