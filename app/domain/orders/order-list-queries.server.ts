import { prisma } from '#app/db/client.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { type ListSorts, listPage, sortedBy } from '#app/db/list-page.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import {
  countedCompany,
  scopeConditions,
} from '#app/domain/companies/scope-conditions-queries.server.ts'
import { isCreditPart } from '#app/domain/credit/credit-part.ts'
import { creditPartOfOrders } from '#app/domain/credit/credit-part-queries.server.ts'
import type { ListAsked } from '#app/domain/list-asked.ts'
import { type Currency, money, moneyView } from '#pricing/index.ts'
import type { OrderRow } from './order-view.ts'

const sorts: ListSorts = {
  number: sortedBy('o.number'),
  company: sortedBy('search_form(c.name)'),
  status: sortedBy('o.status'),
  total: sortedBy('o.total'),
  orderedOn: sortedBy('o.ordered_on'),
}

type Row = Omit<OrderRow, 'total'> & { total: string; currency: Currency; found: number }

/** A page of the orders that the scope sees, newest first unless asked otherwise; one statement. */
export async function listOrders(
  scope: Scope,
  asked: ListAsked,
  db: Transaction = prisma,
): Promise<{ rows: OrderRow[]; total: number }> {
  const where = narrowed(scope, asked)
  const counted = countedCompany(scope, 'o', asked.q)
  const from = Prisma.sql`orders o JOIN company c ON c.id = o.company_id`
  const page = listPage({ id: 'o.id', from, where }, sorts, asked)
  const rows = await db.$queryRaw<Row[]>`
    WITH page AS (${page})
    SELECT o.number, c.name AS company, c.code::text AS "companyCode", o.status::text AS status,
      o.ordered_on::text AS "orderedOn", o.purchase_order_number AS "purchaseOrderNumber", u.name AS "placedBy",
      (SELECT count(*)::int FROM order_line l WHERE l.order_id = o.id) AS lines, o.total::text AS total, o.currency,
      (SELECT count(*)::int FROM orders o ${counted} WHERE ${Prisma.join(where, ' AND ')}) AS found
    FROM page JOIN orders o USING (id) JOIN company c ON c.id = o.company_id LEFT JOIN users u ON u.id = o.principal_id
    ORDER BY page.place`
  return {
    rows: rows.map(({ total, currency, found: _, ...row }) => ({
      ...row,
      total: moneyView(money(total, currency)),
    })),
    total: rows[0]?.found ?? 0,
  }
}

/** Only the conditions that are asked for, so that each shape has its own plan. */
function narrowed(scope: Scope, { q, filters }: ListAsked): Prisma.Sql[] {
  const statuses = filters?.status ?? []
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const conditions = [Prisma.sql`o.company_id IS NOT NULL`, ...scopeConditions(scope, 'o')]
  if (statuses.length > 0)
    // As the enum it is, or no index is looked at; a word that is no state finds nothing.
    conditions.push(Prisma.sql`o.status = ANY (ARRAY(
      SELECT s FROM unnest(enum_range(NULL::order_status)) s WHERE s::text = ANY (${[...statuses]}::text[])))`)
  const [company] = filters?.company ?? []
  const [currency] = filters?.currency ?? []
  const [credit] = filters?.credit ?? []
  if (company)
    conditions.push(Prisma.sql`o.company_id = (SELECT id FROM company WHERE code = ${company})`)
  if (currency) conditions.push(Prisma.sql`o.currency = ${currency}`)
  if (isCreditPart(credit)) conditions.push(creditPartOfOrders[credit])
  if (q !== '')
    conditions.push(
      Prisma.sql`(o.number ILIKE ${like} OR o.purchase_order_number ILIKE ${like} OR c.name ILIKE ${like})`,
    )
  return conditions
}
