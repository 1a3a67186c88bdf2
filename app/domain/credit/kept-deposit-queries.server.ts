import { Prisma } from '#app/db/generated/client.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'

/** What was paid for orders under way waits for their invoices, which take it first: it is theirs. Of `orders p`. */
export const keptForOrder = Prisma.sql`GREATEST(0, p.deposit - COALESCE(
  (SELECT sum(n.total) FROM invoice n WHERE n.order_id = p.id AND n.kind = 'invoice'), 0))`

/** Released, and not through: an order that still waits for its payment has nothing yet. */
export const isUnderWay = Prisma.sql`p.deposit > 0
  AND p.status IN ('placed', 'onHold', 'picking', 'partiallyShipped', 'shipped')`

/** The same as of the end of a day of the seller's: what had let the order go, stopped it or invoiced it by then. */
export const keptByDay = (day: CalendarDay): Prisma.Sql => Prisma.sql`
  SELECT p.company_id, p.currency, GREATEST(0, p.deposit - COALESCE((SELECT sum(n.total) FROM invoice n
    WHERE n.order_id = p.id AND n.kind = 'invoice' AND n.issued_on <= ${day}::date), 0)) AS kept
  FROM orders p WHERE p.deposit > 0 AND p.ordered_on <= ${day}::date AND (
    SELECT e.kind FROM order_event e WHERE e.order_id = p.id AND e.kind IN ('paid', 'paymentUndone', 'cancelled')
      AND (e.at AT TIME ZONE coalesce((SELECT time_zone FROM seller), 'UTC'))::date <= ${day}::date
    ORDER BY e.id DESC LIMIT 1) = 'paid'`

/** The sum of it, gross, over the companies that the subquery names. */
export function keptForOrders(companies: Prisma.Sql, currency: string): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT sum(${keptForOrder}) FROM orders p
    WHERE p.company_id IN (${companies}) AND p.currency = ${currency} AND ${isUnderWay}), 0)`
}
