import { readdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type RequestHandler } from 'express'
import { env } from './env.server.ts'
import type { Lifecycle } from './jobs/lifecycle.server.ts'
import { operatorError } from './operator-error.ts'
import { limitBody } from './server/body-limit.ts'
import { drainOf } from './server/drain.ts'
import { lastResort, refuseForgery, refuseStrangeAddress } from './server/guards.ts'
import { alive, readiness } from './server/health.ts'
import { remixHandler } from './server/remix-handler.ts'
import { frameRequest } from './server/request-frame.ts'
import { securityHeaders } from './server/security-headers.ts'
import { buildOf, surfaceOf } from './server/surfaces.ts'

export type PortalParts = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** What lives in the bundle: connections, jobs. */
  lifecycle: Lifecycle
  /** Serves what was built, or the development server's modules. */
  assets: RequestHandler
  development: boolean
}

export type Portal = { port: number; stop: () => Promise<void> }

/** The HTTP server: guards, then Remix. Connections and jobs end after its last request. */
export async function servePortal(parts: PortalParts): Promise<Portal> {
  const app = express()
  const server = createServer(app)
  // Longer than the proxies in front keep theirs, so that they never use one that we have just closed.
  server.keepAliveTimeout = 65_000
  const { handler: draining, isDraining, drain } = drainOf(server)
  const ready = async () => !isDraining() && (await parts.lifecycle.isReady())

  app.disable('x-powered-by')
  app.disable('etag')
  // Routes read the address themselves.
  app.disable('query parser')
  app.set('trust proxy', env.TRUST_PROXY)
  app.get('/healthz', alive)
  app.get('/readyz', readiness(ready))
  app.use(draining, frameRequest, refuseStrangeAddress)
  app.use(securityHeaders({ https: env.HTTPS, development: parts.development }))
  app.use(compression(), parts.assets, refuseForgery, limitBody, remix(parts.build), lastResort)

  const port = await listen(server, env.PORT)
  return {
    port,
    async stop() {
      await drain()
      await parts.lifecycle.stop()
    },
  }
}

/** What was built is split by surface; the development server's build comes anew with each request. */
function remix(build: PortalParts['build']): RequestHandler {
  if (typeof build === 'function') return remixHandler(build)
  const desk = remixHandler(buildOf(build, 'desk'))
  const account = remixHandler(buildOf(build, 'account'))
  const shop = remixHandler(buildOf(build, 'shop'))
  const catalog = remixHandler(buildOf(build, 'catalog'))
  const handlers = { desk, account, catalog, shop }
  return (request, response, next) => handlers[surfaceOf(request.path)](request, response, next)
}

/** File names carry a hash of their content: kept for a year. The rest of public/ is asked for again after an hour. */
export function builtAssets(folder: string): RequestHandler {
  const router = express.Router()
  router.use('/assets', express.static(`${folder}/assets`, { immutable: true, maxAge: '1y' }))
  router.use('/assets', (_, response) => void response.status(404).type('text').send('Not Found\n'))
  const names = new Set(readdirSync(folder, { recursive: true }).map((name) => `/${name}`))
  const files = express.static(folder, { maxAge: '1h', index: false })
  // What no file is called needs no look at the disk: nearly every request.
  router.use((request, response, next) =>
    names.has(request.path) ? files(request, response, next) : next(),
  )
  return router
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port)))
    server.listen(port, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Asked before anything is started: the answer does not change while we build. */
export async function requireFreePort(port: number): Promise<void> {
  const probe = createServer()
  await listen(probe, port)
  await new Promise((resolve) => probe.close(resolve))
}

function listenError(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return operatorError(`Port ${port} is taken: stop what listens there, or set PORT.`)
  if (code === 'EACCES') return operatorError(`Port ${port} may not be used by this account.`)
  return error
}
