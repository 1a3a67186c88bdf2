import { createContext, type ReactNode, useContext } from 'react'
import type { I18n } from './create-i18n.ts'
import { defaultLocale, formattingLocales, isLocale, type Locale } from './locale.ts'

const I18nContext = createContext<I18n | undefined>(undefined)

export function I18nProvider({ i18n, children }: { i18n: I18n; children: ReactNode }) {
  return <I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>
}

export function useI18n(): I18n {
  const instance = useContext(I18nContext)
  if (!instance) throw new Error('I18nProvider is missing above this component')
  return instance
}

export function useLocale(): Locale {
  const { language } = useI18n()
  return isLocale(language) ? language : defaultLocale
}

/** The tag that Intl takes for the reader's language. */
export function useFormattingLocale(): string {
  return formattingLocales[useLocale()]
}
