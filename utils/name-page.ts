import { direction, t } from './i18n'

/** Gives one of our own pages its name in the browser, and the language and direction of its words. */
export const namePage = (title?: string): void => {
  document.title = title ? `${title} · ${t('extensionName')}` : t('extensionName')
  document.documentElement.lang = t('locale')
  document.documentElement.dir = direction()
}
