import { pathToFileURL } from 'node:url'
import { builtAssets, type PortalParts } from '#app/server.ts'
import { builtClient, builtServer } from './build.ts'

export async function loadBuiltPortal(): Promise<PortalParts> {
  const build = await import(pathToFileURL(builtServer).href)
  return {
    build,
    lifecycle: build.entry.module.lifecycle,
    assets: builtAssets(builtClient),
    development: false,
  }
}
