import type { ServerBuild } from '@remix-run/node'

const surfaces = ['desk', 'account', 'catalog', 'shop'] as const
export type Surface = (typeof surfaces)[number]

/** Which part of the portal an address belongs to, its `.data` included. */
export function surfaceOf(path: string): Surface {
  if (/^\/desk(?![^/.])/i.test(path)) return 'desk'
  if (/^\/account(?![^/.])/i.test(path)) return 'account'
  return /^\/(|_root\.data|catalog(\.data)?)$/i.test(path) ? 'catalog' : 'shop'
}

/** The page that is asked for most knows no route beside it. */
const ofCatalog = /^routes\/_shop(\._index|\.catalog|\.\$)?$/

/**
 * Remix compares an address with every route it knows, five times a page, so each part is given its own routes. The browser
 * knows all of them: it loads the manifest of the whole build.
 */
export function buildOf(build: ServerBuild, surface: Surface): ServerBuild {
  const belongs = ({ id }: { id: string }) =>
    id === 'root' || (surface === 'catalog' ? ofCatalog.test(id) : surfaceOfRoute(id) === surface)
  return {
    ...build,
    routes: only(build.routes, belongs),
    assets: { ...build.assets, routes: only(build.assets.routes, belongs) },
  }
}

/** By the file's name: `routes/desk.orders.$number`, `routes/_account.account.orders`. */
function surfaceOfRoute(id: string): Surface {
  if (/^routes\/desk\b/.test(id)) return 'desk'
  return /^routes\/_account\b/.test(id) ? 'account' : 'shop'
}

function only<Each extends { id: string }>(
  routes: Record<string, Each | undefined>,
  keep: (route: Each) => boolean,
): Record<string, Each> {
  const kept = Object.values(routes).filter((route) => route !== undefined && keep(route))
  return Object.fromEntries(kept.flatMap((route) => (route ? [[route.id, route]] : [])))
}
