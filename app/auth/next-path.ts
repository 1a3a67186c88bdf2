const here = 'http://here.invalid'

/** Where to go after the login: a path of this site, or else the fallback. Anything that a browser reads as another site is none. */
export function safeNextPath(given: string | null | undefined, fallback: string): string {
  if (!given?.startsWith('/') || /[\\\p{Cc}]/u.test(given)) return fallback
  if (!URL.canParse(given, here)) return fallback
  const url = new URL(given, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return fallback
  return `${url.pathname}${url.search}`
}
