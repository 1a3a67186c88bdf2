type Headers = Readonly<Record<string, string | string[] | undefined>>

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that may change something comes from our own pages. Browsers tell it in Sec-Fetch-Site, older ones in
 * Origin; without both it is refused. A bearer token is no cookie that a foreign page could borrow.
 */
export function isForged(method: string, headers: Headers, appUrl: string): boolean {
  if (safeMethods.has(method)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = headers.origin
  if (typeof origin === 'string') return !isOurs(origin, headers.host, appUrl)
  return !/^Bearer \S/.test(String(headers.authorization ?? ''))
}

function isOurs(origin: string, host: string | string[] | undefined, appUrl: string): boolean {
  if (!URL.canParse(origin)) return false
  return origin === new URL(appUrl).origin || new URL(origin).host === host
}
