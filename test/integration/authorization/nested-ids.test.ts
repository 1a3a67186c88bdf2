import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '#app/env.server.ts'
import { makeTwoCompanies, type Role, type TwoCompanies } from '#test/factories/two-companies.ts'
import { settledChecksum } from '#test/setup/database-checksum.ts'
import { type Answer, ask, dataAddress } from '#test/setup/http-client.ts'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { nestedForms } from './nested-forms.ts'
import { filled, filledForm, recordsOf, type Whose } from './record-names.ts'

let server: TestServer
let world: TwoCompanies

beforeAll(async () => {
  world = await makeTwoCompanies()
  server = await startServer({ database: env.DATABASE_URL ?? '' })
})
afterAll(() => server?.stop())

type Sent = { path: string; as: Role | 'buyer'; form: Record<string, string> }

/** The form about one's own record, in which one field names a record of `whose`. */
function send({ path, as, form }: Sent, field: string, whose: Whose) {
  const own = recordsOf(world, 'own')
  const { [field]: replaced = '', ...rest } = form
  const swapped = filledForm({ [field]: replaced }, recordsOf(world, whose))
  const index = path.endsWith('/company') || path.endsWith('{company}') ? '?index' : ''
  return ask(`${server.url}${dataAddress(filled(path, own))}${index}`, {
    cookie: as === 'buyer' ? world.buyerCookie : world.cookies[as],
    form: { ...filledForm(rest, own), ...swapped },
  })
}

describe.each(nestedForms)('$path as $as', ({ names, ...sent }) => {
  test.each(Object.entries(names))(
    '%s of another company is as one that is not there',
    async (field, status) => {
      const before = await settledChecksum()
      const missing = await send(sent, field, 'missing')
      const foreign = await send(sent, field, 'foreign')
      expect(missing.status).toBe(status)
      expect(withoutNames(foreign, 'foreign')).toEqual(withoutNames(missing, 'missing'))
      expect(await settledChecksum()).toEqual(before)
    },
  )
})

/** What was asked for may be said again, values and names of fields alike; nothing else may differ. */
function withoutNames({ body, ...answer }: Answer, whose: Whose) {
  const names = Object.values(recordsOf(world, whose)).flatMap((name) => [
    `"${name}"`,
    `"${name}:pc"`,
    `"allocate-${name}"`,
    `"add-${name}-pc"`,
  ])
  return { ...answer, body: names.reduce((text, name) => text.replaceAll(name, '"*"'), body) }
}

/** Only now, since these change the records. */
describe('the same forms', () => {
  test.each(nestedForms)('are legal about one’s own: $path as $as', async ({ names, ...sent }) => {
    const [[field, status] = ['', 404]] = Object.entries(names)
    const answer = await send(sent, field, 'own')
    expect(answer.status).not.toBe(status)
  })
})
