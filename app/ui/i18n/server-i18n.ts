import * as en from '../locales/en.ts'
import * as ro from '../locales/ro.ts'
import { createI18n, type I18n } from './create-i18n.ts'
import type { Locale } from './locale.ts'

const instances: Record<Locale, I18n> = { en: createI18n('en', en), ro: createI18n('ro', ro) }

/** For pages, documents and mail made on the server. Not for the browser: it holds every language. */
export function serverI18n(locale: Locale): I18n {
  return instances[locale]
}
