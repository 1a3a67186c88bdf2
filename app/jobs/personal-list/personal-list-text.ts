import { defaultLocale, isLocale } from '#app/ui/i18n/locale.ts'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { type Text, textOf } from '#app/ui/i18n/use-text.ts'

/** The words of the file and of its mail, in the language that was chosen for it. */
export function personalListText(locale: string): Text<'personalList'> {
  return textOf(serverI18n(isLocale(locale) ? locale : defaultLocale), 'personalList')
}
