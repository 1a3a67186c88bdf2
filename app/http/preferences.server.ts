import { readCookie } from './cookie.server.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themeCookieName = 'theme'
export const shortcutsCookieName = 'shortcuts'

export function themeOf(request: Request): Theme {
  const stored = readCookie(request, themeCookieName)
  return themes.find((theme) => theme === stored) ?? 'system'
}

/** Single-key shortcuts can be switched off (WCAG 2.1.4). */
export function shortcutsOf(request: Request): boolean {
  return readCookie(request, shortcutsCookieName) !== 'off'
}
