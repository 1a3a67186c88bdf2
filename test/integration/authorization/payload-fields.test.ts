import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#app/env.server.ts'
import {
  makeTwoCompanies,
  type Role,
  roles,
  type TwoCompanies,
} from '#test/factories/two-companies.ts'
import { ask, dataAddress } from '#test/setup/http-client.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { fieldPaths } from '#test/setup/single-fetch.ts'
import { filled, recordsOf } from './record-names.ts'
import { everyStaff, type RouteRow } from './route-row.ts'
import { isResource, routes } from './routes.ts'

let server: TestServer
let world: TwoCompanies
const told = new Map<string, Map<Role, string[]>>()

beforeAll(async () => {
  world = await makeTwoCompanies()
  server = await startServer({ database: env.DATABASE_URL ?? '' })
  for (const [file, row] of pages) told.set(file, await toldOn(row))
})
afterAll(() => server?.stop())

const pages = Object.entries(routes).filter(([file, { get }]) => get && !isResource(file))

/** What each role finds in the data of a page about its own company's record; null stands for a field without value. */
async function toldOn({ path, get = [], layout }: RouteRow): Promise<Map<Role, string[]>> {
  const address = dataAddress(filled(path, recordsOf(world, 'own')))
  const only = layout ? `?_routes=${encodeURIComponent(layout)}` : ''
  const found = new Map<Role, string[]>()
  for (const role of get) {
    const { status, body } = await ask(`${server.url}${address}${only}`, {
      cookie: world.cookies[role],
    })
    if (status === 200)
      found.set(
        role,
        fieldPaths(body).filter((field) => field.includes('.data')),
      )
  }
  return found
}

const outside = roles.filter((role) => !(everyStaff as readonly Role[]).includes(role))

/** What the house knows and nobody outside it is told, wherever it stands. */
const secret =
  /(^|[.\]])(cost|costs|costPrice|floorPrice|floor|margin|passwordHash|tokenHash|secret|secretHash|salesRepId|internalNote|totpSecret)(\b|\[)/i

test('nobody outside the house is told what is its own', () => {
  const leaks = [...told].flatMap(([file, byRole]) =>
    outside.flatMap((role) =>
      (byRole.get(role) ?? [])
        .filter((field) => secret.test(field))
        .map((field) => `${role} ${file} ${field}`),
    ),
  )
  expect(leaks).toEqual([])
})

test('nobody at all is told a password or a token', () => {
  const fields = [...told.values()].flatMap((byRole) => [...byRole.values()].flat())
  expect(fields.filter((field) => /passwordHash|tokenHash|totpSecret/i.test(field))).toEqual([])
  expect(fields.length).toBeGreaterThan(500)
})

test('everybody is told exactly the fields that are written down', async () => {
  const text = [...told].map(([file, byRole]) => `${file}\n${section(byRole)}`).join('\n\n')
  await expect(`${text}\n`).toMatchFileSnapshot('payload-fields.txt')
})

/** Roles that are told the same stand in one line; below it what is told of each part. */
function section(byRole: ReadonlyMap<Role, string[]>): string {
  const groups = new Map<string, Role[]>()
  for (const [role, fields] of byRole) {
    const key = partsOf(fields)
    groups.set(key, [...(groups.get(key) ?? []), role])
  }
  return [...groups].map(([fields, who]) => `  ${who.join(', ')}\n${fields}`).join('\n')
}

function partsOf(fields: readonly string[]): string {
  const parts = new Map<string, string[]>()
  for (const field of fields) {
    const [, part = '', name = ''] = /^(.*?)\.?([^.]+)$/.exec(field) ?? []
    parts.set(part, [...(parts.get(part) ?? []), name])
  }
  return [...parts].map(([part, names]) => `    ${part}: ${names.join(' ')}`).join('\n')
}
