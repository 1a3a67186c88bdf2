import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import type { RequestHandler } from 'express'
import { beforeHeaders } from './before-headers.ts'

/** For requests that are on their way over connections held open, and for balancers that ask whether we are ready. */
const grace = 300
const deadline = 10_000

export type Drain = {
  handler: RequestHandler
  isDraining: () => boolean
  drain: () => Promise<void>
}

/**
 * Ends after a look at the sockets: a timer alone comes before it, and on a busy machine whoever waits to be accepted or
 * read by then would be cut off.
 */
const pause = (ms: number) => new Promise((resolve) => setTimeout(() => setImmediate(resolve), ms))

/**
 * Stops a server without failing anybody: no new connection is taken, answers ask for theirs to be closed, silent ones
 * are closed after a moment, and whoever is not done within ten seconds is cut off.
 */
export function drainOf(server: Server): Drain {
  let draining = false
  return {
    isDraining: () => draining,
    handler(_, response, next) {
      beforeHeaders(response, () => {
        if (!server.listening) response.setHeader('Connection', 'close')
      })
      next()
    },
    async drain() {
      draining = true
      await pause(grace)
      // http's own close would cut silent connections at once, and with them the request that is just arriving.
      const closed = new Promise<void>((resolve) => {
        NetServer.prototype.close.call(server, () => resolve())
      })
      await pause(grace)
      const silent = setInterval(() => setImmediate(() => server.closeIdleConnections()), 50)
      const cut = setTimeout(() => server.closeAllConnections(), deadline)
      await closed
      clearInterval(silent)
      clearTimeout(cut)
    },
  }
}
