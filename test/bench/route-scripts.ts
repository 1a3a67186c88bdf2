import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Part = { module: string; imports?: string[] }
type Manifest = {
  entry: Part
  routes: Record<string, Part & { id: string; parentId?: string }>
}

/** Bytes, gzipped: what a browser may load before a route runs. What comes when it is used is not counted. */
export const mostScript = 130_000

export type RouteScript = { route: string; bytes: number }

/** What a browser loads to run each route, gzipped: manifest, entry, parents and itself, largest first. */
export function routeScripts(client: string): RouteScript[] {
  const manifest = manifestOf(client)
  const { entry, routes } = read(join(client, manifest))
  const sizes = new Map<string, number>()
  const sizeOf = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(client, file))).length
    sizes.set(file, known)
    return known
  }
  return Object.values(routes)
    .map(({ id }) => {
      const files = new Set([manifest, ...filesOf(entry)])
      for (let route = routes[id]; route; route = routes[route.parentId ?? ''])
        for (const file of filesOf(route)) files.add(file)
      return { route: id, bytes: [...files].reduce((sum, file) => sum + sizeOf(file), 0) }
    })
    .sort((one, other) => other.bytes - one.bytes)
}

const filesOf = ({ module, imports = [] }: Part) => [module, ...imports]

function manifestOf(client: string): string {
  const name = readdirSync(join(client, 'assets')).find((file) => file.startsWith('manifest-'))
  if (!name) throw new Error('The portal is not built')
  return join('assets', name)
}

function read(manifest: string): Manifest {
  const text = readFileSync(manifest, 'utf8')
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
}
