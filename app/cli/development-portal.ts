import type { ServerBuild } from '@remix-run/node'
import { createServer } from 'vite'
import type { Lifecycle } from '#app/jobs/lifecycle.server.ts'
import type { PortalParts } from '#app/server.ts'

type Build = ServerBuild & { entry: { module: { lifecycle: Lifecycle } } }

export async function loadDevelopmentPortal(): Promise<PortalParts> {
  const vite = await createServer({ server: { middlewareMode: true } })
  const load = async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as Build
  const { lifecycle } = (await load()).entry.module
  return { build: load, lifecycle, assets: vite.middlewares, development: true }
}
