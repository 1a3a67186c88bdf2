import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from '#app/db/connect.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import type { InvoiceState } from '#app/domain/billing/invoice-standing.ts'
import { standing, stateOf } from '#app/domain/billing/invoice-standing-queries.server.ts'
import { now } from '#app/http/clock.server.ts'
import { cloneDemo } from '#test/setup/server.ts'

let demo: Awaited<ReturnType<typeof cloneDemo>>

beforeAll(async () => {
  demo = await cloneDemo()
})
afterAll(() => demo?.drop())

async function column(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await withConnection(demo.url, (client) =>
    client.query<{ state: string }>(sql, values),
  )
  return rows.map(({ state }) => state)
}

const kinds: [type: string, table: string][] = [
  ['quote_status', 'quote'],
  ['quote_version_status', 'quote_version'],
  ['order_status', 'orders'],
]

test.each(kinds)('the demo world has a %s of every kind', async (type, table) => {
  const all = await column(`SELECT unnest(enum_range(NULL::${type}))::text AS state`)
  const met = await column(`SELECT DISTINCT status::text AS state FROM ${table}`)
  expect(all.filter((state) => !met.includes(state))).toEqual([])
})

const invoiceStates = {
  open: true,
  partiallyPaid: true,
  overdue: true,
  paid: true,
  credited: true,
} satisfies Record<InvoiceState, true>

test('the demo world has an invoice of every standing', async () => {
  const { text, values } = Prisma.sql`
    WITH documents AS (${standing(now())})
    SELECT DISTINCT ${stateOf} AS state FROM documents i WHERE i.kind = 'invoice' ORDER BY 1`
  expect(await column(text, values)).toEqual(Object.keys(invoiceStates).sort())
})
