import { prisma } from '#app/db/client.server.ts'
import type { StaffPermission } from '#app/domain/companies/permissions.ts'
import { type StaffScope, scopeParameters } from '#app/domain/companies/scope.ts'

export type QueueName =
  | 'onHold'
  | 'pendingPayment'
  | 'pendingApproval'
  | 'toShip'
  | 'quotesRequested'
  | 'quotesToApprove'
  | 'quotesSent'
  | 'overdue'
  | 'shortItems'

/** Who works on a queue, and where it is. */
export const queues: Readonly<Record<QueueName, { permission: StaffPermission; href: string }>> = {
  onHold: { permission: 'desk:orders-hold', href: '/desk/orders?status=onHold' },
  pendingPayment: { permission: 'desk:orders-hold', href: '/desk/orders?status=pendingPayment' },
  pendingApproval: { permission: 'desk:orders', href: '/desk/orders?status=pendingApproval' },
  toShip: { permission: 'desk:fulfilment', href: '/desk/fulfilment' },
  quotesRequested: { permission: 'desk:quotes', href: '/desk/quotes?status=requested' },
  quotesToApprove: {
    permission: 'desk:quotes-approve',
    href: '/desk/quotes?status=pendingInternal',
  },
  quotesSent: { permission: 'desk:quotes', href: '/desk/quotes?status=quoted' },
  overdue: { permission: 'desk:invoices', href: '/desk/receivables' },
  shortItems: { permission: 'desk:stock', href: '/desk/stock?sort=available' },
}

/** How much waits in each queue, of the companies that the scope sees; one statement. */
export async function countQueues(
  scope: StaffScope,
  today: string,
): Promise<Record<QueueName, number>> {
  const { salesRepId } = scopeParameters(scope)
  const [row] = await prisma.$queryRaw<Record<QueueName, number>[]>`
    WITH seen AS (SELECT id FROM company WHERE ${salesRepId}::bigint IS NULL OR sales_rep_id = ${salesRepId}::bigint),
    o AS (SELECT status, count(*)::int AS n FROM orders WHERE origin = 'portal' AND company_id IN (SELECT id FROM seen)
      AND status IN ('onHold', 'pendingPayment', 'pendingApproval', 'placed', 'picking', 'partiallyShipped') GROUP BY status)
    SELECT COALESCE((SELECT n FROM o WHERE status = 'onHold'), 0) AS "onHold",
      COALESCE((SELECT n FROM o WHERE status = 'pendingPayment'), 0) AS "pendingPayment",
      COALESCE((SELECT n FROM o WHERE status = 'pendingApproval'), 0) AS "pendingApproval",
      COALESCE((SELECT sum(n)::int FROM o WHERE status IN ('placed', 'picking', 'partiallyShipped')), 0) AS "toShip",
      (SELECT count(*)::int FROM quote WHERE status = 'requested' AND company_id IN (SELECT id FROM seen)) AS "quotesRequested",
      (SELECT count(*)::int FROM quote_version v JOIN quote q ON q.id = v.quote_id
        WHERE v.status = 'pendingInternal' AND q.company_id IN (SELECT id FROM seen)) AS "quotesToApprove",
      (SELECT count(*)::int FROM quote WHERE status = 'quoted' AND company_id IN (SELECT id FROM seen)) AS "quotesSent",
      (SELECT count(*)::int FROM invoice i WHERE i.kind = 'invoice' AND i.origin = 'portal' AND i.due_on < ${today}::date
        AND i.company_id IN (SELECT id FROM seen) AND i.total > COALESCE((SELECT sum(a.amount) FROM payment_allocation a
        WHERE a.invoice_id = i.id), 0)) AS overdue,
      (SELECT count(*)::int FROM stock_level WHERE on_hand - quarantined - allocated - reserved - safety <= 0) AS "shortItems"`
  if (!row) throw new Error('Queues without a row')
  return row
}
