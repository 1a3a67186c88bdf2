const year = 60 * 60 * 24 * 365

/** A plain cookie of the request: only for preferences, which grant nothing and are checked when read. */
export function readCookie(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(';')
  const found = pairs.map((pair) => pair.trim()).find((pair) => pair.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}

/** A Set-Cookie value that keeps a preference for a year. */
export function preferenceCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`
}

export function sessionCookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; SameSite=Lax; HttpOnly`
}

export function clearedCookie(name: string): string {
  return `${name}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly`
}
