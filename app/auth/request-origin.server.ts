import { requestContext } from '#app/http/request-context.server.ts'

/** Where a request came from, for the list of one's sessions, throttling and the audit log. */
export type RequestOrigin = { ip: string | null; userAgent: string | null }

/** The address is the connection's or a trusted proxy's, as the server says: no header of the client counts. */
export function originOf(request: Request): RequestOrigin {
  return {
    ip: requestContext()?.ip ?? null,
    userAgent: request.headers.get('user-agent')?.slice(0, 300) ?? null,
  }
}
