import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { type ListSorts, listPage, sortedBy, sortedWhereThere } from '#app/db/list-page.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { scopeConditions } from '#app/domain/companies/scope-conditions-queries.server.ts'
import { Decimal } from '#pricing/decimal.ts'
import { moneyView } from '#pricing/money.ts'
import type { InvoiceRow, InvoiceState } from './invoice-standing.ts'
import { standing, stateOf } from './invoice-standing-queries.server.ts'

type Numeric = { toString(): string }

export type InvoiceListQuery = {
  q?: string
  state?: readonly string[]
  company?: string
  currency?: string
  /** Due days of an aging bucket, inclusive. */
  dueFrom?: string | null
  dueUntil?: string | null
  sort?: string
  descending?: boolean
  limit: number
  offset: number
  at: string
}

type Day = Prisma.Sql

/** Says that what is kept beside an invoice decides: the plan may begin there. */
const kept = Prisma.sql`b.invoice_id IS NOT NULL`

/** A day makes overdue of what is open. */
const isOverdue = (today: Day) =>
  Prisma.sql`(b.kind = 'invoice' AND b.due_on < ${today} AND ${rank} IN (1, 2))`
const rank = Prisma.sql`invoice_rank(b.kind, b.total, b.open, b.credited)`

const sorts = (today: Day): ListSorts => ({
  number: sortedBy('i.number'),
  // What is open is few beside what is through, and the day decides its order: sorted apart.
  state: [
    {
      key: Prisma.sql`CASE WHEN ${isOverdue(today)} THEN 0 ELSE ${rank} END`,
      where: Prisma.sql`${kept} AND ${rank} IN (1, 2)`,
    },
    { key: rank, where: Prisma.sql`${kept} AND ${rank} IN (3, 4)` },
  ],
  issuedOn: sortedBy('i.issued_on'),
  dueOn: sortedWhereThere('i.due_on', {
    there: "i.kind = 'invoice'",
    missing: "i.kind = 'creditNote'",
    type: 'date',
  }),
  total: sortedBy('i.total'),
  open: [{ key: Prisma.sql`b.open`, where: kept }],
  company: [
    { key: Prisma.sql`search_form(c.name)`, where: Prisma.sql`c.id IS NOT NULL` },
    {
      key: Prisma.sql`search_form(coalesce(o.billing_address->>'name', ''))`,
      where: Prisma.sql`i.company_id IS NULL`,
    },
  ],
})

const ranks: Readonly<Record<string, number>> = { partiallyPaid: 1, open: 2, paid: 3, credited: 4 }

function hasState(states: readonly string[], today: Day): Prisma.Sql {
  const some = states.flatMap((state) => {
    if (state === 'overdue') return [isOverdue(today)]
    const found = ranks[state]
    return found ? [Prisma.sql`(${rank} = ${found} AND NOT ${isOverdue(today)})`] : []
  })
  return some.length > 0
    ? Prisma.sql`${kept} AND (${Prisma.join(some, ' OR ')})`
    : Prisma.sql`false`
}

type Row = {
  number: string
  kind: InvoiceRow['kind']
  company_code: string | null
  company_name: string
  order_number: string | null
  purchase_order_number: string | null
  issued_on: string
  due_on: string
  days_overdue: number
  currency: string
  total: Numeric
  open: Numeric
  state: InvoiceState
  found: bigint
}

/** A page of invoices and credit notes; filters by state, text (number, order, purchase order) and company. */
export async function listInvoices(
  scope: Scope,
  query: InvoiceListQuery,
  db: Transaction = prisma,
): Promise<{ rows: InvoiceRow[]; total: number }> {
  const { at, limit, offset, sort = 'issuedOn', descending = true } = query
  const today = Prisma.sql`(SELECT day FROM today)`
  const where = conditions(scope, query, today)
  const asked = { sort, descending, pageSize: limit, offset }
  const page = listPage({ id: 'i.id', from: listed, where }, sorts(today), asked)
  const rows = await db.$queryRaw<Row[]>`
    WITH today AS (
      SELECT (${at}::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM seller), 'UTC'))::date AS day
    ), page AS (${page}), i AS (${standing(at)} WHERE i.id IN (SELECT id FROM page))
    SELECT i.number, i.kind, c.code::text AS company_code, coalesce(c.name, o.billing_address->>'name', '') AS company_name,
      o.number AS order_number, o.purchase_order_number, i.issued_on::text, i.due_on::text, i.days_overdue, i.currency,
      i.total, i.open, ${stateOf} AS state, (SELECT count(*) FROM ${counted(scope, query)} WHERE ${Prisma.join(where, ' AND ')}) AS found
    FROM page JOIN i USING (id) LEFT JOIN company c ON c.id = i.company_id LEFT JOIN orders o ON o.id = i.order_id
    ORDER BY page.place`
  return { rows: rows.map(invoiceRow), total: Number(rows[0]?.found ?? 0) }
}

/** What is not asked for is left out of the plan: each of these is joined by a key of its own. */
const withBalance = Prisma.sql`LEFT JOIN invoice_balance b ON b.invoice_id = i.id`
const withCompany = Prisma.sql`LEFT JOIN company c ON c.id = i.company_id`
const withOrder = Prisma.sql`LEFT JOIN orders o ON o.id = i.order_id`
const listed = Prisma.sql`invoice i ${withBalance} ${withCompany} ${withOrder}`

/** Without a join that it does not need it counts an index alone. */
function counted(scope: Scope, { q, state = [], company }: InvoiceListQuery): Prisma.Sql {
  const byCompany = company || q || scopeParameters(scope).salesRepId !== null
  return Prisma.join(
    [
      Prisma.sql`invoice i`,
      ...(state.length > 0 ? [withBalance] : []),
      ...(byCompany ? [withCompany] : []),
      ...(q ? [withOrder] : []),
    ],
    ' ',
  )
}

function conditions(scope: Scope, query: InvoiceListQuery, today: Day): Prisma.Sql[] {
  const { q = '', state = [], company, currency, dueFrom, dueUntil } = query
  const like = `%${q.replace(/[%_\\]/g, '\\$&')}%`
  return [
    Prisma.sql`true`,
    ...scopeConditions(scope, 'i'),
    ...(company ? [Prisma.sql`c.code = ${company}::citext`] : []),
    ...(currency ? [Prisma.sql`i.currency = ${currency}`] : []),
    ...(dueFrom ? [Prisma.sql`i.due_on >= ${dueFrom}::date`] : []),
    ...(dueUntil ? [Prisma.sql`i.due_on <= ${dueUntil}::date`] : []),
    ...(state.length > 0 ? [hasState(state, today)] : []),
    ...(q
      ? [
          Prisma.sql`(i.number ILIKE ${like} OR o.number ILIKE ${like} OR o.purchase_order_number ILIKE ${like}
            OR c.name ILIKE ${like})`,
        ]
      : []),
  ]
}

function invoiceRow(row: Row): InvoiceRow {
  const { currency } = row
  const money = (amount: Numeric) => moneyView({ amount: toDecimal(amount), currency })
  return {
    number: row.number,
    kind: row.kind,
    companyCode: row.company_code,
    companyName: row.company_name,
    orderNumber: row.order_number,
    purchaseOrderNumber: row.purchase_order_number,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    daysOverdue: new Decimal(row.open.toString()).gt(0) ? row.days_overdue : 0,
    total: money(row.total),
    open: money(row.open),
    state: row.state,
  }
}
