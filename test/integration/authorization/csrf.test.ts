import { afterAll, beforeAll, expect, test } from 'vitest'
import { prisma } from '#app/db/client.server.ts'
import { env } from '#app/env.server.ts'
import { makeTwoCompanies, type TwoCompanies } from '#test/factories/two-companies.ts'
import { settledChecksum } from '#test/setup/database-checksum.ts'
import { ask, dataAddress } from '#test/setup/http-client.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { filled, filledForm, recordsOf } from './record-names.ts'
import type { RouteRow } from './route-row.ts'
import { isResource, routes } from './routes.ts'

let server: TestServer
let world: TwoCompanies

beforeAll(async () => {
  world = await makeTwoCompanies()
  server = await startServer({ database: env.DATABASE_URL ?? '' })
})
afterAll(() => server?.stop())

const forgeries: Record<string, HeadersInit> = {
  'from another site': { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
  'from another host of the same site': { 'Sec-Fetch-Site': 'same-site' },
  'with a foreign Origin': { Origin: 'https://evil.example' },
  'with the Origin of a sandbox': { Origin: 'null' },
  'with neither': { Accept: '*/*' },
  'with our Referer alone': { Referer: 'http://localhost/' },
}

/** As who may, with a legal form about one's own record: only where it comes from is wrong. */
async function forge([file, row]: [string, RouteRow], headers: HeadersInit) {
  const records = recordsOf(world, 'own')
  const path = filled(row.path, records)
  const answers = (row.posts ?? []).flatMap(({ who, form }) => {
    const cookie = world.cookies[who.at(-1) ?? 'guest']
    const given = { cookie, headers, form: filledForm(form, records) }
    const addresses = isResource(file) ? [path] : [path, dataAddress(path)]
    return addresses.map(async (address) => {
      const { status, body } = await ask(`${server.url}${address}`, given)
      return `${status} ${body.trim()}`
    })
  })
  return Promise.all(answers)
}

test.each(Object.entries(forgeries))('no route takes a form %s', async (_, headers) => {
  const before = await settledChecksum()
  const told = await Promise.all(Object.entries(routes).map((entry) => forge(entry, headers)))
  expect(told.flat().length).toBeGreaterThan(20)
  expect([...new Set(told.flat())]).toEqual(['403 Forbidden'])
  expect(await settledChecksum()).toEqual(before)
})

test('nobody has been signed out by it', async () => {
  expect(await prisma.session.count()).toBeGreaterThanOrEqual(Object.keys(world.cookies).length)
})
