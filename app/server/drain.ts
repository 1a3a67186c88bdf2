import type { Server } from 'node:http'
import type { RequestHandler } from 'express'
import { beforeHeaders } from './before-headers.ts'

/** Long enough for requests that were on their way, over connections held open, to arrive. */
const grace = 300
const deadline = 10_000

export type Drain = {
  handler: RequestHandler
  isDraining: () => boolean
  drain: () => Promise<void>
}

/**
 * Stops a server without failing anybody: answers ask for their connection to be closed, then no new one is taken, and
 * whoever is not done within ten seconds is cut off.
 */
export function drainOf(server: Server): Drain {
  let draining = false
  return {
    isDraining: () => draining,
    handler(_, response, next) {
      beforeHeaders(response, () => {
        if (draining) response.setHeader('Connection', 'close')
      })
      next()
    },
    async drain() {
      draining = true
      await new Promise((resolve) => setTimeout(resolve, grace))
      const cut = setTimeout(() => server.closeAllConnections(), deadline)
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
      })
      clearTimeout(cut)
    },
  }
}
