import { isOutage } from '#app/db/outage.ts'
import { log } from './log.server.ts'
import { requestContext } from './request-context.server.ts'

/** For Remix's handleError: a bug is logged once with its request; a database that is away makes the answer a 503. */
export function reportError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  const context = requestContext()
  if (isOutage(error)) {
    if (context) context.outage = true
    log.warn({ err: error }, 'the database does not answer')
  } else {
    log.error({ err: error }, 'unexpected error')
  }
}
