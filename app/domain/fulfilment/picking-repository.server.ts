import type { Transaction } from '#app/db/transaction.server.ts'
import { type Scope, scopeParameters } from '#app/domain/companies/scope.ts'

/** True where the order is now, or already was, being picked; null where there is no such order. */
export async function markPicking(
  tx: Transaction,
  staff: { userId: bigint; scope: Scope },
  number: string,
  at: string,
): Promise<boolean | null> {
  const { companyId, salesRepId } = scopeParameters(staff.scope)
  const [row] = await tx.$queryRaw<{ status: string }[]>`
    SELECT o.status::text FROM orders o LEFT JOIN company c ON c.id = o.company_id
    WHERE o.number = ${number} AND (${companyId}::bigint IS NULL OR o.company_id = ${companyId})
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId})
    FOR UPDATE OF o`
  if (!row) return null
  if (row.status !== 'placed') return row.status === 'picking'
  await tx.$executeRaw`
    WITH picked AS (
      UPDATE orders SET status = 'picking', updated_at = ${at}::timestamptz WHERE number = ${number} RETURNING id
    )
    INSERT INTO order_event (order_id, kind, actor_id, at)
    SELECT id, 'picking', ${staff.userId}, ${at}::timestamptz FROM picked`
  return true
}
