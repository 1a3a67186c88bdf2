import { readdirSync, readFileSync } from 'node:fs'

export type RoutePath = { file: string; path: string; hasAction: boolean }

/** Every route's address by the file convention, parameters filled with 1. */
export function routePaths(): RoutePath[] {
  return readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^[^/]+|\/route)\.tsx?$/.test(file) && !file.includes('.test.'))
    .map((file) => ({
      file,
      path: pathOf(file.replace(/(\/route)?\.tsx?$/, '')),
      hasAction: /export (async )?(function|const) action\b/.test(
        readFileSync(`app/routes/${file}`, 'utf8'),
      ),
    }))
}

function pathOf(name: string): string {
  const segments = name
    .split(/\.(?![^[]*\])/)
    .filter((segment) => !segment.startsWith('_'))
    .map((segment) =>
      segment
        .replace(/_$/, '')
        .replace(/^\(?\$.*/, '1')
        .replace(/[[\]]/g, ''),
    )
  return `/${segments.join('/')}`
}
