import { Prisma } from '#app/db/generated/client.ts'
import type { CreditPart } from './credit-part.ts'
import { isUnderWay, keptForOrder } from './kept-deposit-queries.server.ts'

/** The orders that a part of the credit position consists of, as conditions on `orders o`. */
export const creditPartOfOrders: Readonly<Record<CreditPart, Prisma.Sql>> = {
  committed: Prisma.sql`o.committed AND o.total > GREATEST(o.deposit, COALESCE(
    (SELECT sum(n.total) FROM invoice n WHERE n.order_id = o.id AND n.kind = 'invoice'), 0))`,
  kept: Prisma.sql`o.id IN (SELECT p.id FROM orders p WHERE ${isUnderWay} AND ${keptForOrder} > 0)`,
  waiting: Prisma.sql`o.on_account AND o.total > o.deposit AND o.status IN ('pendingApproval', 'pendingPayment')`,
  held: Prisma.sql`o.on_account AND o.total > o.deposit AND o.status = 'onHold' AND NOT o.committed`,
}
