import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { t } from '../utils/i18n'
import type { Role } from '../utils/types'
import { roleName } from './topics'

/** What the reader says of themselves, if they like. Never guessed. */
export const RoleSelect = ({ role, onRole }: { role?: Role; onRole: (role: Role | undefined) => void }): JSX.Element => {
  const id = useId()
  const choose = (value: string) => onRole((Object.keys(roleName) as Role[]).find((known) => known === value))
  return (
    <div class="field">
      <label for={id}>{t('role')}</label>
      <select id={id} value={role ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{t('role_none')}</option>
        {(Object.keys(roleName) as Role[]).map((known) => (
          <option key={known} value={known}>
            {t(roleName[known])}
          </option>
        ))}
      </select>
    </div>
  )
}
