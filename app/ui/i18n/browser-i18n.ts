import { type Areas, createI18n, type I18n } from './create-i18n.ts'
import type { Locale } from './locale.ts'

const load: Record<Locale, () => Promise<Areas>> = {
  en: () => import('../locales/en.ts'),
  ro: () => import('../locales/ro.ts'),
}

/** Only the language of the page travels to the browser. */
export async function browserI18n(locale: Locale): Promise<I18n> {
  return createI18n(locale, { ...(await load[locale]()) })
}
