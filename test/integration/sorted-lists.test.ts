import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreementColumns, agreementSpec } from '#app/ui/agreements/agreement-columns.tsx'
import { invoiceColumns } from '#app/ui/billing/invoice-table.tsx'
import { invoiceTableSpec } from '#app/ui/billing/invoice-table-spec.ts'
import { paymentColumns, paymentTableSpec } from '#app/ui/billing/payment-table.tsx'
import { companyColumns, companyTableSpec } from '#app/ui/companies/company-columns.tsx'
import { queueColumns, queueTableSpec } from '#app/ui/fulfilment/queue-columns.tsx'
import { serverI18n } from '#app/ui/i18n/server-i18n.ts'
import { mailColumns, mailTableSpec } from '#app/ui/mailbox/mail-table.tsx'
import { orderColumns } from '#app/ui/orders/order-table.tsx'
import { orderListSpec } from '#app/ui/orders/order-table-spec.ts'
import { priceListColumns, priceListSpec } from '#app/ui/prices/price-list-table.tsx'
import { productColumns, productSpec } from '#app/ui/products/product-table.tsx'
import { quoteColumns, quoteTableSpec } from '#app/ui/quotes/quote-table.tsx'
import { stockColumns, stockTableSpec } from '#app/ui/stock/stock-table.tsx'
import { startServer, type TestServer } from '#test/setup/server.ts'
import { cookieOf } from './crawl/demo-people.ts'

const words = serverI18n('en')
const lists: Record<string, [{ key: string; sortable?: boolean }[], { sorts: readonly string[] }]> =
  {
    agreements: [agreementColumns(words), agreementSpec],
    companies: [companyColumns(words), companyTableSpec],
    fulfilment: [queueColumns(words), queueTableSpec],
    invoices: [invoiceColumns(words, true), invoiceTableSpec],
    mailbox: [mailColumns(words), mailTableSpec],
    orders: [orderColumns(words, true), orderListSpec],
    payments: [paymentColumns(words), paymentTableSpec],
    'price-lists': [priceListColumns(words), priceListSpec],
    products: [productColumns(words), productSpec],
    quotes: [quoteColumns(words, 'desk'), quoteTableSpec],
    stock: [stockColumns(words), stockTableSpec],
  }
const sorts = Object.entries(lists).flatMap(([list, [, spec]]) =>
  spec.sorts.map((sort): [string, string] => [list, sort]),
)

let server: TestServer
let cookie: string

beforeAll(async () => {
  server = await startServer()
  cookie = await cookieOf(server.url, 'admin@carpat.example', 'en')
})
afterAll(() => server?.stop())

/** What stands in a list's column when it is sorted by it, as the export of the same view says it. */
async function sortedColumn(list: string, key: string, direction: '' | '-', more = '') {
  const answer = await fetch(`${server.url}/desk/${list}.csv?sort=${direction}${key}${more}`, {
    headers: { Cookie: cookie },
  })
  expect(answer.status).toBe(200)
  const [, ...rows]: string[][] = parse(await answer.text(), { bom: true })
  const place = lists[list]?.[0].findIndex((column) => column.key === key) ?? -1
  return rows.map((row) => row[place] ?? '')
}

/** As the database keeps names for comparing: lower case without accents. */
const form = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value)
const compare = (a: string, b: string) => {
  if (isNumber(a) && isNumber(b)) return Number(a) - Number(b)
  return form(a) < form(b) ? -1 : Number(form(a) > form(b))
}
/** States stand in the order of their life: each in one piece, and the other way round when asked. */
const pieces = (values: string[]) => values.filter((value, index) => value !== values[index - 1])
/** Sorted by what its words stand for. */
const byMeaning = ['price-lists window', 'invoices dueOn', 'agreements audience']

describe.each(Object.entries(lists))('the list of %s', (_, [columns, spec]) => {
  test('offers in its headings what it can be sorted by', () => {
    const offered = columns.filter(({ sortable }) => sortable).map(({ key }) => key)
    expect(offered.sort()).toEqual([...spec.sorts].sort())
  })
})

test.each(sorts)('%s are sorted by %s, both ways', async (list, sort) => {
  const up = await sortedColumn(list, sort, '')
  const down = await sortedColumn(list, sort, '-')
  expect(up.length).toBeGreaterThan(1)
  expect(up.filter((value) => value === '')).toEqual(down.filter((value) => value === ''))
  if (sort === 'state' || sort === 'status') {
    expect(pieces(up)).toEqual([...new Set(up)])
    expect(pieces(down)).toEqual(pieces(up).reverse())
    expect([...down].sort()).toEqual([...up].sort())
    return
  }
  if (byMeaning.includes(`${list} ${sort}`)) {
    expect([...down].sort()).toEqual([...up].sort())
    return
  }
  const filled = up.filter((value) => value !== '')
  expect(up.slice(0, filled.length)).toEqual([...filled].sort(compare))
  expect(down.slice(0, filled.length)).toEqual([...filled].sort(compare).reverse())
})

test('invoices are found by the state that they are shown with, each by one', async () => {
  const all = await sortedColumn('invoices', 'state', '')
  const found: string[] = []
  for (const state of ['overdue', 'partiallyPaid', 'open', 'paid', 'credited']) {
    const rows = await sortedColumn('invoices', 'state', '', `&state=${state}`)
    expect(new Set(rows).size).toBe(1)
    found.push(...rows)
  }
  expect(found).toEqual(all)
})
