import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { formatDate, t, type MessageKey } from '../utils/i18n'
import type { SavedPost } from '../utils/types'
import { FileButton } from './FileButton'
import { useFocusOnChange } from './lost-focus'
import { PassphraseForm } from './PassphraseForm'
import { focusFirst } from './SavedEdit'
import { savedSiteName } from './topics'
import { onPress } from './trusted'

type Kind = 'quiet-nod' | 'netscape' | 'karakeep' | 'linkwarden' | 'instagram' | 'linkedin'
type LeftOut = 'nothing' | 'bad-link' | 'no-post' | 'double'
type Refusal = 'too-big' | 'too-many' | 'zip' | 'unknown' | 'broken' | 'newer' | 'empty'

/** Where the bringing in of a file stands. */
export type ImportState =
  | { step: 'choose' }
  | { step: 'passphrase'; wrong: boolean }
  | { step: 'refused'; reason: Refusal }
  | { step: 'preview'; kind: Kind; added: number; merged: number; same: number; left: Partial<Record<LeftOut, number>>; examples: readonly SavedPost[] }

export type ImportProps = {
  state: ImportState
  onFile: (file: File) => void
  onPassphrase: (passphrase: string) => void
  onBringIn: () => void
  onLeave: () => void
}

/** Names of programs are never translated. */
const kindName: Record<Kind, string | MessageKey> = { 'quiet-nod': 'Quiet Nod', netscape: 'import_bookmarks', karakeep: 'Karakeep', linkwarden: 'Linkwarden', instagram: 'Instagram', linkedin: 'LinkedIn' }
const refusalSentence: Record<Refusal, MessageKey> = {
  'too-big': 'import_tooBig',
  'too-many': 'import_tooMany',
  zip: 'import_zip',
  unknown: 'import_unknown',
  broken: 'import_broken',
  newer: 'import_newer',
  empty: 'import_nothing',
}
const leftSentence: Record<LeftOut, MessageKey> = { nothing: 'import_leftNothing', 'bad-link': 'import_leftLink', 'no-post': 'import_leftNoPost', double: 'import_leftDouble' }

/** A file is looked at, what it would do is told, and only then it is brought in. */
export const SavedImport = ({ state, onFile, onPassphrase, onBringIn, onLeave }: ImportProps): JSX.Element => {
  const ways = useRef<HTMLDivElement>(null)
  // A file is looked at, opened and brought in for a while after the press; a passphrase is left by Escape too.
  useFocusOnChange(state.step, () => ways.current?.querySelector('button'))
  const count = (number: number) => new Intl.NumberFormat(t('locale')).format(number)
  return (
    <>
      <p class="soft">{t('import_note')}</p>
      {(state.step === 'choose' || state.step === 'refused') && (
        <>
          {state.step === 'refused' && (
            <p class="fault" role="alert">
              {t(refusalSentence[state.reason])} {t('import_unchanged')}
            </p>
          )}
          <div class="do" ref={ways}>
            <FileButton look="edge" label={t('import_choose')} onFile={onFile} />
          </div>
        </>
      )}
      {state.step === 'passphrase' && <PassphraseForm action={t('import_open')} wrong={state.wrong} onDone={onPassphrase} onLeave={onLeave} />}
      {state.step === 'preview' && (
        <div class="preview" role="region" aria-label={t('import_preview')}>
          <p>
            <strong>{kindName[state.kind] === 'import_bookmarks' ? t('import_bookmarks') : kindName[state.kind]}</strong>
            {' · '}
            {[t('import_added', count(state.added)), t('import_merged', count(state.merged)), t('import_same', count(state.same))].join(' · ')}
          </p>
          {Object.entries(state.left).map(([reason, number]) => (
            <p key={reason} class="soft">
              {t(leftSentence[reason as LeftOut], count(number))}
            </p>
          ))}
          <ul>
            {state.examples.map((post) => (
              <li key={post.key} class="soft" dir="auto">
                {[post.author, savedSiteName(post), formatDate(post.savedAt)].filter(Boolean).join(' · ')}
                {post.text && `: ${post.text.slice(0, 120)}`}
              </li>
            ))}
          </ul>
          <div class="do" ref={ways}>
            {state.added + state.merged > 0 && (
              <button type="button" class="main" ref={focusFirst} onClick={onPress(onBringIn)}>
                {t('import_bringIn')}
              </button>
            )}
            <button type="button" onClick={onPress(onLeave)}>
              {t(state.added + state.merged > 0 ? 'import_leave' : 'close')}
            </button>
          </div>
        </div>
      )}
    </>
  )
}
