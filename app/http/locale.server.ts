import { defaultLocale, isLocale, type Locale } from '#app/ui/i18n/locale.ts'
import { preferenceCookie, readCookie } from './cookie.server.ts'

export const localeCookieName = 'locale'

/** What the reader chose on this device, then what the account says, then what the browser prefers. */
export function localeOf(request: Request, accountLocale?: string): Locale {
  const chosen = readCookie(request, localeCookieName)
  if (isLocale(chosen)) return chosen
  if (isLocale(accountLocale)) return accountLocale
  return acceptedLocale(request.headers.get('Accept-Language') ?? '')
}

/** The account's language for a device on which none was chosen yet. */
export function localeCookieFor(request: Request, accountLocale: string): string[] {
  const chosen = readCookie(request, localeCookieName) !== undefined
  return chosen || !isLocale(accountLocale)
    ? []
    : [preferenceCookie(localeCookieName, accountLocale)]
}

/** The best supported language of an Accept-Language header; `ro-MD;q=0.8` counts as `ro`. */
export function acceptedLocale(header: string): Locale {
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...settings] = part.trim().toLowerCase().split(';')
      const weight = settings.map((setting) => /^\s*q=([\d.]+)$/.exec(setting)?.[1]).find(Boolean)
      return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
  return ranked.map(({ language }) => language).find(isLocale) ?? defaultLocale
}
