import type { JSX } from 'preact'
import { direction, t } from '../utils/i18n'
import { Mark } from './Mark'
import { PassphraseForm } from './PassphraseForm'

/** The list behind its passphrase. */
export const SavedUnlock = ({ wrong, onUnlock }: { wrong: boolean; onUnlock: (passphrase: string) => void }): JSX.Element => (
  <main class="qn auto page saved" dir={direction()} lang={t('locale')}>
    <header class="top">
      <Mark size={28} />
      <h1>{t('saved_title')}</h1>
    </header>
    <div class="box unlock">
      <p>{t('list_locked')}</p>
      <PassphraseForm action={t('list_unlock')} wrong={wrong} onDone={onUnlock} />
    </div>
  </main>
)
