import type { Request, Response } from 'express'
import { log, withoutTokens } from '#app/http/log.server.ts'
import type { RequestContext } from '#app/http/request-context.server.ts'

/** One line when the answer has gone out, or when the client went away before. */
export function logRequest(request: Request, response: Response, context: RequestContext): void {
  const began = performance.now()
  response.once('close', () => {
    const status = response.statusCode
    const line = {
      method: request.method,
      path: withoutTokens(request.path),
      status,
      ms: Math.round(performance.now() - began),
      ip: request.ip,
      ...(response.writableFinished ? {} : { aborted: true }),
    }
    if (status >= 500) log.error(line, 'request')
    else log.info({ ...line, ...(context.userId ? { userId: context.userId } : {}) }, 'request')
  })
}
