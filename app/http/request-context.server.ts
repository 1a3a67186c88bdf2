import { AsyncLocalStorage } from 'node:async_hooks'
import type { StatementCount } from '#app/db/statement-count.server.ts'
import { once } from '#app/once.server.ts'

/** What belongs to one request, wherever in it we are. */
export type RequestContext = StatementCount & {
  requestId: string
  /** The client's address: the connection's, or what a trusted proxy says. */
  ip?: string | undefined
  /** Who asks, once the session is known: for the log. */
  userId?: string
  /** The database did not answer: the status becomes 503. */
  outage?: boolean
}

const storage = once('request-context', () => new AsyncLocalStorage<RequestContext>())

export function inRequest<Value>(context: RequestContext, work: () => Value): Value {
  return storage.run(context, work)
}

/** Undefined in jobs and commands. */
export function requestContext(): RequestContext | undefined {
  return storage.getStore()
}
