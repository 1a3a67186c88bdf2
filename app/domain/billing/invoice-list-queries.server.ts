import { prisma } from '#app/db/client.server.ts'
import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { listOrder, type SortColumns } from '#app/db/list-order.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { Decimal } from '#pricing/decimal.ts'
import { moneyView } from '#pricing/money.ts'
import type { InvoiceRow, InvoiceState } from './invoice-standing.ts'

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

/** Every document of the scope with what is open of it; a credit note's open part is negative. */
export const standing = (at: string) => Prisma.sql`
  SELECT i.id, i.number, i.kind::text AS kind, i.company_id, i.order_id, i.issued_on, i.due_on, i.currency, i.total,
    CASE WHEN i.origin = 'history' THEN 0
      WHEN i.kind = 'invoice' THEN i.total - coalesce(s.amount, 0)
      ELSE i.total + coalesce(c.amount, 0) - coalesce(r.amount, 0) END AS open,
    coalesce(s.credited, 0) AS credited,
    (${at}::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM seller), 'UTC'))::date - i.due_on AS days_overdue
  FROM invoice i
  LEFT JOIN LATERAL (
    SELECT sum(amount) AS amount, sum(amount) FILTER (WHERE credit_note_id IS NOT NULL) AS credited
    FROM payment_allocation WHERE invoice_id = i.id
  ) s ON i.kind = 'invoice'
  LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM payment_allocation WHERE credit_note_id = i.id) c
    ON i.kind = 'creditNote'
  LEFT JOIN LATERAL (SELECT sum(amount) AS amount FROM payment WHERE refund_of_credit_note_id = i.id) r
    ON i.kind = 'creditNote'`

export const stateOf = Prisma.sql`
  CASE WHEN i.kind = 'creditNote' THEN CASE WHEN i.open < 0 THEN 'open' ELSE 'credited' END
    WHEN i.open <= 0 AND i.total > 0 AND i.credited >= i.total THEN 'credited'
    WHEN i.open <= 0 THEN 'paid'
    WHEN i.days_overdue > 0 THEN 'overdue'
    WHEN i.open < i.total THEN 'partiallyPaid'
    ELSE 'open' END`

const sorts: SortColumns = {
  number: 'number',
  state: `array_position('{overdue,partiallyPaid,open,paid,credited}', state)`,
  issuedOn: 'issued_on',
  dueOn: ["CASE WHEN kind = 'invoice' THEN due_on END", 'NULLS LAST'],
  total: 'total',
  open: 'open',
  company: 'search_form(company_name)',
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
  const { companyId, salesRepId } = scopeParameters(scope)
  const states = [...(query.state ?? [])]
  const pattern = `%${(query.q ?? '').replace(/[%_\\]/g, '\\$&')}%`
  const { sort = 'issuedOn', descending = true } = query
  const rows = await db.$queryRaw<Row[]>`
    WITH i AS (${standing(query.at)}), listed AS (
      SELECT i.*, ${stateOf} AS state, c.code::text AS company_code,
        coalesce(c.name, o.billing_address->>'name', '') AS company_name,
        o.number AS order_number, o.purchase_order_number
      FROM i LEFT JOIN company c ON c.id = i.company_id LEFT JOIN orders o ON o.id = i.order_id
      WHERE (${companyId}::bigint IS NULL OR i.company_id = ${companyId})
        AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
        AND (${query.company ?? null}::citext IS NULL OR c.code = ${query.company ?? null}::citext)
        AND (${query.currency ?? null}::text IS NULL OR i.currency = ${query.currency ?? null})
        AND (${query.dueFrom ?? null}::date IS NULL OR i.due_on >= ${query.dueFrom ?? null}::date)
        AND (${query.dueUntil ?? null}::date IS NULL OR i.due_on <= ${query.dueUntil ?? null}::date)
        AND (${pattern} = '%%' OR i.number ILIKE ${pattern} OR o.number ILIKE ${pattern}
          OR o.purchase_order_number ILIKE ${pattern} OR c.name ILIKE ${pattern})
    )
    SELECT number, kind, company_code, company_name, order_number, purchase_order_number, issued_on::text, due_on::text,
      days_overdue, currency, total, open, state, count(*) OVER () AS found
    FROM listed WHERE cardinality(${states}::text[]) = 0 OR state = ANY(${states}::text[])
    ORDER BY ${listOrder(sorts, { sort, descending }, 'number')}
    LIMIT ${query.limit} OFFSET ${query.offset}`
  return { rows: rows.map(invoiceRow), total: Number(rows[0]?.found ?? 0) }
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
