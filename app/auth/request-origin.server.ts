/** Where a request came from, for the list of one's sessions, throttling and the audit log. */
export type RequestOrigin = { ip: string | null; userAgent: string | null }

export function originOf(request: Request): RequestOrigin {
  return { ip: null, userAgent: request.headers.get('user-agent')?.slice(0, 300) ?? null }
}
