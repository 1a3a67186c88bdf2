import { routes } from '#test/integration/authorization/routes.ts'
import { linksOf } from '#test/setup/html.ts'
import { type Answer, ask } from '#test/setup/http-client.ts'

/** A page that was asked for, and from where the link to it was followed. */
export type Visit = Answer & { file: string | null; address: string; from: string }

type Crawl = {
  url: string
  cookie?: string | undefined
  /** How many addresses of one route, with the same parameters, are opened. */
  each?: number
  /** Where to begin beside the front page. */
  also?: readonly string[]
}

/** Follows every link from the front page as far as it leads, some records of each kind. */
export async function crawl({ url, cookie, each = 3, also = [] }: Crawl): Promise<Visit[]> {
  const seen = new Set<string>(['/', ...also])
  const opened = new Map<string, number>()
  const visits: Visit[] = []
  let next = [...seen].map((address) => ({ address, from: '' }))
  while (next.length > 0) {
    const answers = await inTurns(next, async ({ address, from }) => {
      const answer = await ask(`${url}${address}`, { cookie })
      return { ...answer, file: routeOf(address), address, from }
    })
    visits.push(...answers)
    next = answers.flatMap((visit) =>
      leadsTo(visit).flatMap((address) => {
        const kind = kindOf(address)
        const count = opened.get(kind) ?? 0
        if (seen.has(address) || count >= each) return []
        seen.add(address)
        opened.set(kind, count + 1)
        return [{ address, from: visit.address }]
      }),
    )
  }
  return visits
}

function leadsTo({ location, body, address }: Visit): string[] {
  if (location)
    return [new URL(location, `http://portal${address}`)].map(
      ({ pathname, search }) => pathname + search,
    )
  return body.startsWith('<!DOCTYPE html>') ? linksOf(body) : []
}

const patterns = Object.entries(routes)
  .filter(([, { layout }]) => !layout)
  .map(([file, { path }]) => {
    const [pathname = ''] = path.split('?')
    const pattern = pathname
      .replace(/[.]/g, '\\.')
      .replace(/\{\w+\}|(?<=\/)(?:nothing|\d+)$/g, '[^/]+')
    return { file, pattern: new RegExp(`^${pattern}$`), names: pathname.split('{').length }
  })
  .sort((a, b) => a.names - b.names)

/** The file of the route that answers there; null where none does. */
export function routeOf(address: string): string | null {
  const [pathname = ''] = address.split('?')
  return patterns.find(({ pattern }) => pattern.test(pathname))?.file ?? null
}

/** The same route asked with the same parameters, whatever their values. */
function kindOf(address: string): string {
  const search = new URLSearchParams(address.split('?')[1])
  return `${routeOf(address) ?? address} ${[...search.keys()].sort().join(' ')}`
}

/** A few at a time: the server has one thread to render with. */
async function inTurns<Item, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = []
  for (let at = 0; at < items.length; at += 4)
    done.push(...(await Promise.all(items.slice(at, at + 4).map(work))))
  return done
}
