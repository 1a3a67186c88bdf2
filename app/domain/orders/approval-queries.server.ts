import { prisma } from '#app/db/client.server.ts'
import type { CompanyScope } from '#app/domain/companies/scope.ts'
import type { OrderView } from './order-view.ts'
import { listOrderViews } from './order-view-queries.server.ts'

const most = 100

/** What waits for this person's consent, oldest first: of the company, and of branches that have nobody else. */
export async function listApprovals(scope: CompanyScope, userId: bigint): Promise<OrderView[]> {
  const found = await prisma.$queryRaw<{ number: string }[]>`
    WITH RECURSIVE members AS (
      SELECT id FROM company WHERE id = ${scope.companyId}
      UNION ALL SELECT c.id FROM company c JOIN members ON c.parent_id = members.id
    )
    SELECT number FROM orders WHERE status = 'pendingApproval' AND company_id IN (SELECT id FROM members)
    ORDER BY id LIMIT ${most}`
  if (found.length === 0) return []
  const orders = await listOrderViews(
    scope,
    found.map(({ number }) => number),
  )
  return orders.filter(({ waitsFor }) => waitsFor.some((who) => who.userId === String(userId)))
}
