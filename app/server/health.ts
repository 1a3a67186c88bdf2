import type { RequestHandler } from 'express'

/** Alive: the process answers. */
export const alive: RequestHandler = (_, response) => {
  response.type('text').send('ok\n')
}

/** Ready: not stopping, and the database answers. Load balancers ask here. */
export function readiness(ready: () => Promise<boolean>): RequestHandler {
  return async (_, response) => {
    const isReady = await ready().catch(() => false)
    response
      .status(isReady ? 200 : 503)
      .type('text')
      .send(isReady ? 'ready\n' : 'not ready\n')
  }
}
