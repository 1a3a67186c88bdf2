import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '#app/env.server.ts'
import {
  makeTwoCompanies,
  type Role,
  roles,
  type TwoCompanies,
} from '#test/factories/two-companies.ts'
import { type Answer, ask, dataAddress } from '#test/setup/http-client.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { expectedOutcome, isIn, outcomeOf } from './expected-answer.ts'
import { filled, filledForm, namesRecord, recordsOf, type Whose } from './record-names.ts'
import { everyContact, type RouteRow, scopedStaff } from './route-row.ts'
import { isResource, routeFiles, routes, withoutRecords } from './routes.ts'

let server: TestServer
let world: TwoCompanies

beforeAll(async () => {
  world = await makeTwoCompanies()
  server = await startServer({ database: env.DATABASE_URL ?? '' })
})
afterAll(() => server?.stop())

test('every route has a row in the table, and every row a route', () => {
  expect(Object.keys(routes).concat(withoutRecords).sort()).toEqual(routeFiles)
})

type Form = Record<string, string>
/** In the shop the catalog of the company decides; elsewhere also a rep's own companies. Goods are all staff's. */
const isScoped = (role: Role, { path }: RouteRow) =>
  isIn(everyContact, role) ||
  (isIn(scopedStaff, role) &&
    !path.startsWith('/products/') &&
    !/\{(anyProduct|catalog|segment|mixGroup)\}/.test(path))

/** Asks for the data of a page, as the browser does after the first one; of a resource for itself. */
function send(file: string, row: RouteRow, given: { role: Role; whose: Whose; form?: Form }) {
  const records = recordsOf(world, given.whose)
  const path = filled(row.path, records)
  const address = isResource(file) ? path : dataAddress(path)
  const search = row.layout
    ? `?_routes=${encodeURIComponent(row.layout)}`
    : given.form && file.endsWith('._index.tsx')
      ? '?index'
      : ''
  return ask(`${server.url}${address}${search}`, {
    cookie: world.cookies[given.role],
    ...(given.form && { form: filledForm(given.form, records) }),
  })
}

/** What the reader can tell: nothing of it may differ between what is another's and what is not there. */
const told = ({ status, body }: Answer) => ({ status, body })

describe.each(Object.entries(routes))('%s', (file, row) => {
  const { get, posts = [] } = row

  if (get) {
    test('is read by exactly who may', async () => {
      const found: Record<string, string> = {}
      for (const role of roles)
        found[role] = outcomeOf(await send(file, row, { role, whose: 'own' }), row)
      expect(found).toEqual(
        Object.fromEntries(roles.map((role) => [role, expectedOutcome(role, get, 'GET')])),
      )
    })
  }

  if (get && namesRecord(row.path))
    test('answers for foreign as for missing', async () => {
      for (const role of get) {
        const missing = await send(file, row, { role, whose: 'missing' })
        expect({ role, status: missing.status }).toEqual({ role, status: 404 })
        if (!isScoped(role, row)) continue
        const foreign = await send(file, row, { role, whose: 'foreign' })
        expect({ role, ...told(foreign) }).toEqual({ role, ...told(missing) })
      }
    })

  describe.each(posts)('takes $form', ({ who, form, as = roles }) => {
    const names = namesRecord(row.path + JSON.stringify(form))

    test('from exactly who may', async () => {
      const whose = names ? 'missing' : 'own'
      const expected = Object.fromEntries(
        as.map((role) => [role, namedOutcome(expectedOutcome(role, who, 'POST'), names)]),
      )
      const found: Record<string, string> = {}
      for (const role of as)
        found[role] = outcomeOf(await send(file, row, { role, whose, form }), row)
      expect(found).toEqual(expected)
    })

    if (names)
      test('of another company exactly as of none', async () => {
        for (const role of who.filter((one) => isScoped(one, row))) {
          const missing = await send(file, row, { role, whose: 'missing', form })
          const foreign = await send(file, row, { role, whose: 'foreign', form })
          expect({ role, ...told(foreign) }).toEqual({ role, ...told(missing) })
        }
      })
  })
})

/** Whoever may, is told that what is not there is not there. */
const namedOutcome = (outcome: string, names: boolean) =>
  names && outcome === 'let in' ? '404' : outcome
