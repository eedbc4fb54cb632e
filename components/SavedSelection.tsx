import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { t } from '../utils/i18n'
import { useFocusAfter } from './lost-focus'
import type { SavedAction } from './saved-actions'
import { TagsForm } from './SavedEdit'
import { number } from './SavedFilters'
import { onPress } from './trusted'

/** What can be done to many posts at once. */
export const SavedSelection = ({
  chosen,
  found,
  known,
  onChosen,
  onAct,
  onTakeAway,
}: {
  chosen: ReadonlySet<string>
  found: readonly string[]
  known: readonly string[]
  onChosen: (chosen: ReadonlySet<string>) => void
  onAct: (action: SavedAction) => void | Promise<boolean>
  onTakeAway: ((keys: readonly string[]) => void) | undefined
}): JSX.Element => {
  const [tagging, setTagging] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const all = useRef<HTMLButtonElement>(null)
  const whenPressed = useFocusAfter([chosen.size === 0], () => all.current)
  const leave = () => {
    setTagging(false)
    opener.current?.focus()
  }
  const keys = [...chosen]
  const whole = chosen.size >= found.length && found.every((key) => chosen.has(key))
  return (
    <div class="selection" role="group" aria-label={t('list_chosen', number(chosen.size))}>
      <div class="do">
        <span role="status">{t('list_chosen', number(chosen.size))}</span>
        <button type="button" ref={all} onClick={onPress(() => onChosen(new Set(whole ? [] : found)))}>
          {t(whole && found.length > 0 ? 'list_chooseNone' : 'list_chooseAll', number(found.length))}
        </button>
        {chosen.size > 0 && (
          <>
            <button type="button" ref={opener} aria-expanded={tagging} onClick={onPress(() => setTagging(!tagging))}>
              {t('saved_addTags')}
            </button>
            {onTakeAway && (
              <button type="button" onClick={onPress(() => onTakeAway(keys))}>
                {t('export_chosen')}
              </button>
            )}
            <button type="button" onClick={whenPressed(() => onAct({ act: 'forget-author', keys }))}>
              {t('saved_forgetMany')}
            </button>
            <button type="button" onClick={whenPressed(() => onAct({ act: 'remove', keys }))}>
              {t('saved_remove')}
            </button>
          </>
        )}
      </div>
      {tagging && chosen.size > 0 && (
        <TagsForm
          tags={[]}
          known={known}
          onDone={async (add) => {
            if (add.length === 0 || (await onAct({ act: 'tags', keys, add, drop: [] })) !== false) leave()
          }}
          onLeave={leave}
        />
      )}
    </div>
  )
}
