import type { JSX } from 'preact'
import { languageName, t } from '../utils/i18n'
import type { Language } from '../utils/types'

/** In which languages support is sought, of those in which there is any. None ticked: the browser's. */
export const LanguageChoice = ({
  chosen,
  languages,
  onChoose,
}: {
  chosen: readonly Language[]
  languages: readonly Language[]
  onChoose: (chosen: readonly Language[] | undefined) => void
}): JSX.Element => {
  const choose = (language: Language, isChosen: boolean) => {
    const next = [...chosen.filter((other) => other !== language), ...(isChosen ? [language] : [])]
    onChoose(next.length > 0 ? next : undefined)
  }
  const named = [...new Set([...languages, ...chosen])].map((language) => ({ language, name: languageName(language) }))
  return (
    <fieldset class="languages">
      <legend>{t('settings_languages')}</legend>
      <div class="checks">
        {named
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map(({ language, name }) => (
            <label key={language} class="check">
              <input type="checkbox" checked={chosen.includes(language)} onChange={(event) => choose(language, event.currentTarget.checked)} />
              <span>{name}</span>
            </label>
          ))}
      </div>
      <p class="soft">{t('settings_languagesNote')}</p>
    </fieldset>
  )
}
