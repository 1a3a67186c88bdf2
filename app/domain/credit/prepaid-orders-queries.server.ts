import { Prisma } from '#app/db/generated/client.ts'

/**
 * What prepaid orders under way are still to be invoiced for, gross: it is paid, and kept for them. Of the companies that
 * the subquery names.
 */
export function keptForPrepaid(companies: Prisma.Sql, currency: string): Prisma.Sql {
  return Prisma.sql`COALESCE((
    SELECT sum(GREATEST(0, p.total - COALESCE(
      (SELECT sum(n.total) FROM invoice n WHERE n.order_id = p.id AND n.kind = 'invoice'), 0)))
    FROM orders p WHERE p.company_id IN (${companies}) AND p.currency = ${currency} AND p.origin = 'portal'
      AND NOT p.on_account AND p.status IN ('placed', 'onHold', 'picking', 'partiallyShipped', 'shipped')), 0)`
}
