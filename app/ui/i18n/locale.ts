/** A language of the product. A third one is a folder in app/ui/locales and a line here. */
export const locales = ['en', 'ro'] as const
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

export const localeNames: Record<Locale, string> = { en: 'English', ro: 'Română' }

/** How numbers and dates are written: European English, since the product sells in Europe. */
export const formattingLocales: Record<Locale, string> = { en: 'en-GB', ro: 'ro-RO' }

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}
