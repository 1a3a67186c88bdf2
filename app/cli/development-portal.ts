import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import { freePort } from '#app/db/embedded/record.server.ts'
import type { Lifecycle } from '#app/jobs/lifecycle.server.ts'
import type { PortalParts } from '#app/server.ts'

type Build = ServerBuild & { entry: { module: { lifecycle: Lifecycle } } }

export async function loadDevelopmentPortal(): Promise<PortalParts> {
  // A port of its own for the hot modules: several checkouts may be developed at once.
  const hmr = { port: await freePort() }
  const vite = await createServer({ server: { middlewareMode: true, hmr } })
  const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as Build
  const { lifecycle } = (await load()).entry.module
  return { build: load, lifecycle, assets: vite.middlewares, development: true }
}
