import { randomBytes, randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { countStatements } from '#app/db/statement-count.server.ts'
import { env } from '#app/env.server.ts'
import { inRequest, type RequestContext } from '#app/http/request-context.server.ts'
import { beforeHeaders } from './before-headers.ts'
import { logRequest } from './request-log.ts'

/** What surrounds every request: its id, its nonce, its log line, and the last word on its headers. */
export const frameRequest: RequestHandler = (request, response, next) => {
  const context: RequestContext = {
    requestId: requestIdOf(request),
    ip: request.ip,
    statements: 0,
    texts: [],
  }
  response.locals.cspNonce = randomBytes(16).toString('base64')
  response.locals.requestId = context.requestId
  response.setHeader('X-Request-Id', context.requestId)
  beforeHeaders(response, () => finishHeaders(response, context))
  logRequest(request, response, context)
  const counted = env.COUNT_STATEMENTS ? () => countStatements(context, next) : next
  inRequest(context, counted)
}

/** A proxy that is trusted may have given the request its id already. */
function requestIdOf(request: Request): string {
  const given = env.TRUST_PROXY > 0 ? request.get('x-request-id') : undefined
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
}

/** What no route has said otherwise is nobody else's to keep. */
function finishHeaders(response: Response, context: RequestContext): void {
  if (context.outage && response.statusCode === 500) {
    response.statusCode = 503
    response.statusMessage = 'Service Unavailable'
    response.setHeader('Retry-After', '2')
  }
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'private, no-store')
  if (env.COUNT_STATEMENTS) response.setHeader('X-Sql-Statements', String(context.statements))
}
