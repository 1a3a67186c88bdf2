import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#app/env.server.ts'
import { makeTwoCompanies, roles, type TwoCompanies } from '#test/factories/two-companies.ts'
import { settledChecksum } from '#test/setup/database-checksum.ts'
import { ask } from '#test/setup/http-client.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { filled, recordsOf } from './record-names.ts'
import { routes } from './routes.ts'

let server: TestServer
let world: TwoCompanies

beforeAll(async () => {
  world = await makeTwoCompanies()
  server = await startServer({ database: env.DATABASE_URL ?? '' })
})
afterAll(() => server?.stop())

test('opening every page as everybody leaves every row as it was, and no page fails', async () => {
  const records = recordsOf(world, 'own')
  const before = await settledChecksum()
  const failed: string[] = []
  for (const role of roles)
    for (const { path, get } of Object.values(routes)) {
      const address = filled(path, records)
      const { status } = await ask(`${server.url}${address}`, { cookie: world.cookies[role] })
      // What only takes forms has no page, and says so with 400.
      if (status >= 500 || (status === 400 && get)) failed.push(`${role} ${address} ${status}`)
    }
  expect(failed).toEqual([])
  expect(await settledChecksum()).toEqual(before)
})
