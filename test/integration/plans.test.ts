import { beforeAll, expect, test } from 'vitest'
import { findStoredSession } from '#app/auth/session-query.server.ts'
import { hashToken } from '#app/auth/token.server.ts'
import { prisma } from '#app/db/client.server.ts'
import { closeDatabase } from '#app/db/close.server.ts'
import { withConnection } from '#app/db/connect.server.ts'
import { listInvoices } from '#app/domain/billing/invoice-list-queries.server.ts'
import { listPayments } from '#app/domain/billing/payment-list-queries.server.ts'
import { addToCart } from '#app/domain/carts/add-to-cart.server.ts'
import { getCart } from '#app/domain/carts/cart-queries.server.ts'
import { checkPastedRows } from '#app/domain/carts/quick-order-queries.server.ts'
import { listDeskProducts } from '#app/domain/catalog/desk-product-queries.server.ts'
import { productFilter } from '#app/domain/catalog/product-list.ts'
import { listProducts } from '#app/domain/catalog/product-list-queries.server.ts'
import { companyBuyer } from '#app/domain/companies/price-buyer.ts'
import { listOrders } from '#app/domain/orders/order-list-queries.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { loadPriceContext } from '#app/domain/prices/price-context-queries.server.ts'
import { readPricedList } from '#app/domain/prices/priced-list-queries.server.ts'
import { getProduct } from '#app/domain/prices/product-view-queries.server.ts'
import { listQuotes } from '#app/domain/quotes/quote-list-queries.server.ts'
import { findAnyProducts } from '#app/domain/reports/product-search-queries.server.ts'
import { env } from '#app/env.server.ts'
import { listMail } from '#app/jobs/mailbox-queries.server.ts'
import { invoiceTableSpec } from '#app/ui/billing/invoice-table-spec.ts'
import { paymentTableSpec } from '#app/ui/billing/payment-table.tsx'
import { mailTableSpec } from '#app/ui/mailbox/mail-table.tsx'
import { orderListSpec } from '#app/ui/orders/order-table-spec.ts'
import { Decimal } from '#pricing/index.ts'
import { buildWorld } from '#test/bench/world.ts'
import { tokenOf } from '#test/bench/world-people-sql.ts'
import { inOrder } from '#test/factories/loaded-prices.ts'
import { checkoutOf, contactOf } from '#test/factories/orders.ts'

/** Tables that grow with the catalog, the customers or the trade. */
const growing = [
  ...['variant', 'product', 'variant_unit', 'stock_level', 'price_row', 'agreement', 'company'],
  ...['company_segment', 'users', 'contact', 'session', 'address', 'credit_account'],
  ...['orders', 'order_line', 'payment', 'mail_message', 'outbox_message'],
  ...['invoice', 'payment_allocation', 'invoice_balance', 'payment_balance', 'quote'],
]
const url = env.DATABASE_URL ?? ''
const buyer = contactOf(1n, 1n)
const priced = companyBuyer({ ...buyer.company, segmentIds: [2n] })
const at = new Date().toISOString()

beforeAll(async () => {
  const size = { variants: 10_000, companies: 2_000, priceLists: 60, priceRows: 100_000 }
  await buildWorld(url, size)
  await withConnection(url, (client) => client.query(paperwork))
  await withConnection(url, (client) => client.query('VACUUM ANALYZE'))
})

/** What a few years leave behind beside the orders of the world. */
const paperwork = `SET session_replication_role = replica;
  INSERT INTO payment (number, company_id, currency, amount, received_on, value_on, method)
    SELECT 'P-2026-' || lpad(i::text, 5, '0'), 1 + i % 2000, 'EUR', i, day, day, 'bank'
    FROM (SELECT i, date '2024-01-01' + i % 700 AS day FROM generate_series(1, 20000) i) g;
  INSERT INTO payment_balance (payment_id, "left") SELECT id, CASE WHEN id % 50 = 0 THEN amount ELSE 0 END FROM payment;
  INSERT INTO invoice (kind, origin, series_id, sequence, number, company_id, order_id, issued_on, due_on, currency, tax_mode,
      subtotal, tax_total, total, content, hash)
    SELECT CASE WHEN i % 10 = 0 THEN 'creditNote' ELSE 'invoice' END::invoice_kind, 'portal', 1, i, 'N-2026-' || lpad(i::text, 5, '0'),
      1 + i % 2000, i, day, day + 30, 'EUR', 'net', net, 0, net, '{}', md5(i::text)
    FROM (SELECT i, date '2024-01-01' + i % 700 AS day, CASE WHEN i % 10 = 0 THEN -i ELSE i END AS net
      FROM generate_series(1, 20000) i) g;
  INSERT INTO invoice_balance (invoice_id, kind, due_on, total, open)
    SELECT id, kind, due_on, total, CASE WHEN id % 50 = 1 THEN total ELSE 0 END FROM invoice;
  INSERT INTO payment_allocation (payment_id, invoice_id, amount) SELECT i, i, i FROM generate_series(1, 20000) i;
  INSERT INTO quote (number, company_id, status, currency, updated_at)
    SELECT 'Q-2026-' || lpad(i::text, 5, '0'), 1 + i % 2000, 'converted', 'EUR', now() - i * interval '1 minute'
    FROM generate_series(1, 20000) i;
  INSERT INTO quote_version (quote_id, version, total) SELECT id, 1, id FROM quote;
  INSERT INTO outbox_message (kind, topic, payload, status)
    SELECT 'mail', 'mail', '{}', 'delivered' FROM generate_series(1, 20000);
  INSERT INTO mail_message (outbox_message_id, to_address, subject, text, company_id, created_at)
    SELECT id, 'somebody@example.com', 'Order ' || id, repeat('x', 800), 1 + id % 2000, now() - id * interval '1 minute'
    FROM outbox_message`

/** A connection tells what it counted when it ends, and is listed until it has. */
const others = `SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`

/** Growing tables that the work read from end to end. */
async function scanned(work: () => Promise<unknown>): Promise<string[]> {
  const scans = async () => {
    await closeDatabase()
    return withConnection(url, async (client) => {
      await expect.poll(async () => (await client.query(others)).rowCount).toBe(0)
      const { rows } = await client.query<{ name: string; n: string }>(
        'SELECT relname AS name, seq_scan AS n FROM pg_stat_user_tables WHERE relname = ANY ($1)',
        [growing],
      )
      return new Map(rows.map(({ name, n }) => [name, Number(n)]))
    })
  }
  const before = await scans()
  // Often enough that a plan for any parameters takes over from those for given ones.
  for (let time = 0; time < 8; time++) await work()
  const after = await scans()
  return growing.filter((name) => after.get(name) !== before.get(name))
}

const list = async (search: string, categoryIds: string[] | null = null) => {
  const filter = productFilter(new URLSearchParams(search))
  const page = await listProducts(prisma, { buyer: priced, at, locale: 'en', filter, categoryIds })
  expect(page.rows.length).toBeGreaterThan(0)
  return page.rows
}

test('a scan would be noticed', async () => {
  expect(await scanned(() => prisma.variant.count({ where: { weightGrams: 7 } }))).toEqual([
    'variant',
  ])
})

test.each(['', 'page=3', 'sort=sku', 'sort=newest', 'q=B-0000123', 'q=hinge+brass'])(
  'a page of the catalog reads no growing table from end to end: %s',
  async (search) => {
    expect(await scanned(() => list(search))).toEqual([])
  },
)

test('neither does a category', async () => {
  expect(await scanned(() => list('category=shelf-15', ['15']))).toEqual([])
})

test('nor the prices of a page', async () => {
  const variantIds = (await list('')).map(({ variantId }) => variantId)
  expect(await scanned(() => loadPriceContext(prisma, { variantIds, buyer: priced, at }))).toEqual(
    [],
  )
})

test.each(['', 'page=3', 'sort=newest', 'q=hinge+brass'])(
  'a page read with its prices has those that are read alone, and reads no growing table: %s',
  async (search) => {
    const filter = productFilter(new URLSearchParams(search))
    const asked = { buyer: priced, at, locale: 'en', filter, categoryIds: null }
    const { page, loaded } = await readPricedList(asked)
    expect(page).toEqual(await listProducts(prisma, asked))
    const variantIds = page.rows.map(({ variantId }) => variantId)
    const alone = await loadPriceContext(prisma, { variantIds, buyer: priced, at })
    expect(inOrder(loaded)).toEqual(inOrder(alone))
    expect(await scanned(() => readPricedList(asked))).toEqual([])
  },
)

test('nor a product', async () => {
  const asked = { slug: 'article-7', buyer: priced, at, locale: 'en', sku: null, unit: null }
  expect(await scanned(() => getProduct(asked))).toEqual([])
})

test('nor who asks', async () => {
  const ask = () => findStoredSession(hashToken(tokenOf(1)))
  expect(await ask()).not.toBeNull()
  expect(await scanned(ask)).toEqual([])
})

test('nor what staff search for', async () => {
  expect(await findAnyProducts('B-0000123')).not.toEqual([])
  expect(await scanned(() => findAnyProducts('B-0000123'))).toEqual([])
})

test('nor a pasted order', async () => {
  const text = 'B-0000123 2\nB-0000124 3'
  const check = () => checkPastedRows(buyer, { text, at, locale: 'en' })
  expect((await check()).rows).toHaveLength(2)
  expect(await scanned(check)).toEqual([])
})

const newest = { q: '', sort: 'orderedOn', descending: true, pageSize: 25, offset: 0 }

test.each([
  ['of a company', { kind: 'company', companyId: 1n }, 10],
  ['of all', { kind: 'staff', salesRepId: null }, 25],
] as const)('nor the newest orders %s', async (_, scope, rows) => {
  expect((await listOrders(scope, newest)).rows).toHaveLength(rows)
  expect(await scanned(() => listOrders(scope, newest))).toEqual([])
})

const staff = { kind: 'staff', salesRepId: null } as const
const first = { ...newest, filters: {}, statuses: [] }

test.each([['products by name', () => listDeskProducts({ ...first, sort: 'name' })]])(
  'nor a page of the desk: %s',
  async (_, read) => {
    expect((await read()).rows).toHaveLength(25)
    expect(await scanned(read)).toEqual([])
  },
)

type Sorted = typeof first

test.each([
  [
    'invoices',
    invoiceTableSpec.sorts,
    (asked: Sorted) => listInvoices(staff, { ...asked, at, limit: 25 }),
  ],
  ['payments', paymentTableSpec.sorts, (asked: Sorted) => listPayments(staff, asked)],
  ['letters', mailTableSpec.sorts, (asked: Sorted) => listMail(asked)],
  ['orders', orderListSpec.sorts, (asked: Sorted) => listOrders(staff, asked)],
  ['quotes', ['number', 'company', 'updatedAt'], (asked: Sorted) => listQuotes(staff, asked)],
])(
  'nor the first and a later page of the %s, whatever they are sorted by',
  async (_, sorts, read) => {
    const pages = sorts.flatMap((sort) =>
      [0, 500].flatMap((offset) =>
        [true, false].map((descending) => ({ sort, offset, descending })),
      ),
    )
    const readAll = async () => {
      for (const page of pages) expect((await read({ ...first, ...page })).rows).toHaveLength(25)
    }
    expect(await scanned(readAll)).toEqual([])
  },
)

test.each(['overdue', 'open', 'credited'])('nor the invoices that are %s', async (state) => {
  const read = () =>
    listInvoices(staff, { ...first, sort: 'issuedOn', state: [state], at, limit: 25 })
  expect((await read()).total).toBeGreaterThanOrEqual(0)
  expect(await scanned(read)).toEqual([])
})

test('nor the cart, adding to it, and ordering', async () => {
  const lines = [1n, 252n, 503n].map((variantId) => {
    return { variantId, unitCode: 'pc', quantity: new Decimal(1) }
  })
  const { id: shipToId } = await prisma.address.findFirstOrThrow({ where: { companyId: 1n } })
  const order = async () => {
    expect(await addToCart(buyer, { lines, at })).toMatchObject({ ok: true })
    expect((await getCart(buyer, { at, locale: 'en' }))?.lines).toHaveLength(3)
    const placed = await placeOrder(buyer, checkoutOf({ cartVersion: 2, shipToId, at }))
    expect(placed).toMatchObject({ ok: true })
  }
  expect(await scanned(order)).toEqual([])
})
