import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'
import { type Currency, money, moneyView } from '#pricing/index.ts'
import type { OrderRow } from './order-view.ts'

/** A list's view as its address says it; keys that are not known sort by the newest. */
export type OrderListAsked = {
  q: string
  sort: string
  descending: boolean
  filters?: Readonly<Record<string, readonly string[]>>
  pageSize: number
  offset: number
}

const sorts: Readonly<Record<string, string>> = {
  number: 'o.number',
  company: 'c.name',
  total: 'o.total',
  orderedOn: 'o.ordered_on',
}

type Row = Omit<OrderRow, 'total'> & { total: string; currency: Currency; found: number }

/** A page of the orders that the scope sees, newest first unless asked otherwise; one statement. */
export async function listOrders(
  scope: Scope,
  asked: OrderListAsked,
): Promise<{ rows: OrderRow[]; total: number }> {
  const { companyId, salesRepId } = scopeParameters(scope)
  const { q, pageSize, offset, descending } = asked
  const statuses = asked.filters?.status ?? []
  const column = Prisma.raw(sorts[asked.sort] ?? 'o.ordered_on')
  const direction = Prisma.raw(descending ? 'DESC' : 'ASC')
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT o.number, c.name AS company, c.code::text AS "companyCode", o.status::text AS status,
      o.ordered_on::text AS "orderedOn", o.purchase_order_number AS "purchaseOrderNumber", u.name AS "placedBy",
      (SELECT count(*)::int FROM order_line l WHERE l.order_id = o.id) AS lines, o.total::text AS total, o.currency,
      count(*) OVER ()::int AS found
    FROM orders o JOIN company c ON c.id = o.company_id LEFT JOIN users u ON u.id = o.principal_id
    WHERE (${companyId}::bigint IS NULL OR o.company_id = ${companyId}::bigint)
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)
      AND (${statuses.length} = 0 OR o.status::text = ANY (${[...statuses]}::text[]))
      AND (${q} = '' OR o.number ILIKE ${like} OR o.purchase_order_number ILIKE ${like} OR c.name ILIKE ${like})
    ORDER BY ${column} ${direction}, o.id DESC LIMIT ${pageSize} OFFSET ${offset}`
  return {
    rows: rows.map(({ total, currency, found: _, ...row }) => ({
      ...row,
      total: moneyView(money(total, currency)),
    })),
    total: rows[0]?.found ?? 0,
  }
}
