import type { Transaction } from '#app/db/transaction.server.ts'

export type Recipient = { email: string; name: string; locale: string }
export type Audience = 'requester' | 'rep' | 'managers'

/** Who is told: whoever asked; the company's rep, or without one every sales manager; the managers who approve. */
export async function quoteRecipients(
  tx: Transaction,
  quoteId: bigint,
  audience: Audience,
): Promise<Recipient[]> {
  return tx.$queryRaw<Recipient[]>`
    WITH asked AS (
      SELECT q.requested_by_id, c.sales_rep_id FROM quote q JOIN company c ON c.id = q.company_id WHERE q.id = ${quoteId}
    )
    SELECT u.email, u.name, u.locale FROM users u CROSS JOIN asked a
    WHERE u.email IS NOT NULL AND u.status = 'active' AND CASE ${audience}
      WHEN 'requester' THEN u.id = a.requested_by_id
      WHEN 'rep' THEN u.id = a.sales_rep_id OR (a.sales_rep_id IS NULL AND u.staff_role = 'salesManager')
      ELSE u.staff_role = 'salesManager' END
    ORDER BY u.id`
}

/** What a staff member may give away by themselves; null: nothing. */
export async function discountLimit(tx: Transaction, userId: bigint): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ limit: string | null }[]>`
    SELECT quote_discount_limit_percent::text AS limit FROM users WHERE id = ${userId}`
  return row?.limit ?? null
}
