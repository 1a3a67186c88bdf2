import { toDecimal } from '#app/db/convert.server.ts'
import { Prisma } from '#app/db/generated/client.ts'
import { isUnderWay, keptForOrder } from '#app/domain/credit/kept-deposit-queries.server.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import { leftOfPayment } from './open-items-repository.server.ts'

/** What of a payment waits for the invoices of these orders, which are under way because of it. */
export type KeptPart = { kept: Decimal; orders: readonly string[] }

/** Of payments by id, `kept` and `orders`: the oldest money first, as the invoices will take it. */
export const keptPayments = Prisma.sql`
  WITH kept AS (
    SELECT p.company_id, p.currency, sum(${keptForOrder}) AS amount, array_agg(p.number ORDER BY p.id) AS orders
    FROM orders p WHERE ${isUnderWay} AND ${keptForOrder} > 0 GROUP BY 1, 2
  ), credit AS (
    SELECT p.id, p.company_id, p.currency, ${leftOfPayment} AS "left" FROM payment p
    JOIN kept USING (company_id, currency) WHERE p.amount > 0
  ), running AS (
    SELECT *, sum("left") OVER (PARTITION BY company_id, currency ORDER BY id) - "left" AS before FROM credit
  )
  SELECT r.id, LEAST(r."left", k.amount - r.before) AS kept, k.orders
  FROM running r JOIN kept k USING (company_id, currency) WHERE r."left" > 0 AND k.amount > r.before`

export type KeptRow = { kept: { toString(): string } | null; orders: string[] | null }

export function keptPart(row: KeptRow | undefined): KeptPart {
  return { kept: row?.kept ? toDecimal(row.kept) : zero, orders: row?.orders ?? [] }
}
