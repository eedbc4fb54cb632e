import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import type { ShownResource } from '../utils/types'
import { ResourceEntry } from './ResourceEntry'
import { onPress } from './trusted'

/** The rest of what a country has, behind one quiet press: nobody meets a wall of links. Nothing where there is no more. */
export const Others = ({
  others,
  now,
  onCopy,
}: {
  others: () => readonly ShownResource[]
  now: Date
  onCopy: (text: string) => boolean | Promise<boolean>
}): JSX.Element | null => {
  const [open, setOpen] = useState(false)
  const found = others()
  if (found.length === 0) return null
  return (
    <>
      <p class="others">
        <button type="button" aria-expanded={open} onClick={onPress(() => setOpen(!open))}>
          {t('panel_others')}
        </button>
      </p>
      {open && found.map((resource) => <ResourceEntry key={resource.id} resource={resource} now={now} onCopy={onCopy} />)}
    </>
  )
}
