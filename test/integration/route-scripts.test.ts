import { beforeAll, expect, test } from 'vitest'
import { builtClient, ensureBuilt } from '#app/cli/build.ts'
import { mostScript, routeScripts } from '#test/bench/route-scripts.ts'

beforeAll(ensureBuilt)

test('no route makes a browser load more than 130 kB of script, gzipped, before it runs', () => {
  const routes = routeScripts(builtClient)
  expect(routes.length).toBeGreaterThan(100)
  expect(routes.filter(({ bytes }) => bytes > mostScript)).toEqual([])
})
