import type { i18n } from 'i18next'
import * as en from '../locales/en.ts'
import * as ro from '../locales/ro.ts'
import { createI18n } from './create-i18n.ts'
import type { Locale } from './locale.ts'

const instances: Record<Locale, i18n> = { en: createI18n('en', en), ro: createI18n('ro', ro) }

/** For pages, documents and mail made on the server. Not for the browser: it holds every language. */
export function serverI18n(locale: Locale): i18n {
  return instances[locale]
}
