import type { JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import { numberRun, t } from '../utils/i18n'
import type { ShownContact, SiteId, Support } from '../utils/types'
import { ContactWay } from './ContactWay'
import { CopyButton } from './CopyButton'
import { ResourceEntry } from './ResourceEntry'
import { Strong } from './Strong'
import { siteName } from './topics'
import { onPress } from './trusted'

type Props = {
  crisis: Support['crisis']
  site: SiteId
  now: Date
  onCopy: (text: string) => boolean | Promise<boolean>
}

/** First in the panel where the words are about wanting to die. Danger comes first, then somebody to talk to. */
export const CrisisBlock = ({ crisis, site, now, onCopy }: Props): JSX.Element => (
  <section class="crisis-first" aria-label={t('crisis_name')}>
    <Danger number={crisis.emergency} onCopy={onCopy} />
    <p>{t(crisis.lines.length > 0 ? 'crisis_talk' : 'crisis_find')}</p>
    <Lines crisis={crisis} site={site} now={now} onCopy={onCopy} />
  </section>
)

/** Always at the foot of the panel: one line, opened by one press. */
export const CrisisFoot = (props: Props): JSX.Element => {
  const { crisis, onCopy } = props
  const [open, setOpen] = useState(false)
  const id = useId()
  const line = crisis.lines[0] ?? crisis.finders[0]
  const way = line && nearest(line.contacts)
  return (
    <footer class="foot">
      <div class="foot-line">
        <p>
          <Strong text={t(way?.hours === 'always' && !open ? 'crisis_footAlways' : 'crisis_foot')} />
        </p>
        {line && way && !open && <ContactWay contact={way} name={line.name} named lang="en" onCopy={onCopy} />}
        {!line && crisis.emergency && <Emergency number={crisis.emergency} onCopy={onCopy} />}
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onPress(() => setOpen(!open))}>
          {t(open ? 'crisis_less' : 'crisis_more')}
        </button>
      </div>
      <div id={id} class="foot-all" hidden={!open}>
        {open && (
          <>
            <div class="danger">
              <Danger number={crisis.emergency} onCopy={onCopy} />
            </div>
            <Lines {...props} />
          </>
        )}
      </div>
    </footer>
  )
}

/** A call before a text, a text before a chat, any of them before a page. */
const nearest = (contacts: readonly ShownContact[]): ShownContact | undefined =>
  contacts.find((contact) => contact.kind === 'phone' && contact.open?.now !== false) ??
  contacts.find((contact) => contact.open?.now !== false) ??
  contacts[0]

/** What to do in danger: the country's number, or where none is certain, to call whatever number holds there. */
const Danger = ({ number, onCopy }: { number: string | undefined; onCopy: Props['onCopy'] }): JSX.Element =>
  number === undefined ? (
    <p>{t('crisis_leadAnywhere')}</p>
  ) : (
    <>
      <p>{t('crisis_lead')}</p>
      <Emergency number={number} onCopy={onCopy} />
    </>
  )

const Emergency = ({ number, onCopy }: { number: string; onCopy: Props['onCopy'] }): JSX.Element => (
  <span class="way">
    <a class="main" href={`tel:${number}`} target="_blank" rel="noopener noreferrer">
      {t('crisis_emergency', numberRun(number))}
    </a>
    <CopyButton text={number} what={number} onCopy={onCopy} />
  </span>
)

const Lines = ({ crisis, site, now, onCopy }: Props): JSX.Element => (
  <>
    {[...crisis.lines, ...crisis.finders].map((line) => (
      <ResourceEntry key={line.id} resource={line} now={now} onCopy={onCopy} />
    ))}
    <p class="platform">
      <a href={crisis.platform[site]} target="_blank" rel="noopener noreferrer">
        {t('crisis_platform', siteName[site])}
      </a>
      {crisis.platformForMe[site] && (
        <a href={crisis.platformForMe[site]} target="_blank" rel="noopener noreferrer">
          {t('crisis_platformForMe', siteName[site])}
        </a>
      )}
    </p>
  </>
)
