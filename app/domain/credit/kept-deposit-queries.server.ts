import { Prisma } from '#app/db/generated/client.ts'

/** What was paid for orders under way waits for their invoices, which take it first: it is theirs. Of `orders p`. */
export const keptForOrder = Prisma.sql`GREATEST(0, p.deposit - COALESCE(
  (SELECT sum(n.total) FROM invoice n WHERE n.order_id = p.id AND n.kind = 'invoice'), 0))`

/** Released, and not through: an order that still waits for its payment has nothing yet. */
export const isUnderWay = Prisma.sql`p.deposit > 0
  AND p.status IN ('placed', 'onHold', 'picking', 'partiallyShipped', 'shipped')`

/** The sum of it, gross, over the companies that the subquery names. */
export function keptForOrders(companies: Prisma.Sql, currency: string): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT sum(${keptForOrder}) FROM orders p
    WHERE p.company_id IN (${companies}) AND p.currency = ${currency} AND ${isUnderWay}), 0)`
}
