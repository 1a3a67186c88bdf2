import type { Transaction } from '#app/db/transaction.server.ts'
import { type StaffScope, scopeParameters } from './scope.ts'

/** A company that changed hands: the ids of who had it and of who has it, as text. */
export type Reassigned = { id: bigint; before: string | null; after: string | null }

/** Undefined where nobody who sells has the address. */
export async function findSalesRepId(tx: Transaction, email: string): Promise<bigint | undefined> {
  const [rep] = await tx.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM users WHERE email = ${email}::citext AND staff_role IN ('salesRep', 'salesManager')
      AND status <> 'disabled'`
  return rep?.id
}

export function setSalesRep(
  tx: Transaction,
  scope: StaffScope,
  { codes, repId }: { codes: readonly string[]; repId: bigint | null },
): Promise<Reassigned[]> {
  const { salesRepId } = scopeParameters(scope)
  return tx.$queryRaw`
    WITH old AS (
      SELECT id, sales_rep_id FROM company
      WHERE code = ANY (${[...codes]}::citext[]) AND sales_rep_id IS DISTINCT FROM ${repId}::bigint
        AND (${salesRepId}::bigint IS NULL OR sales_rep_id = ${salesRepId}::bigint)
      ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE company c SET sales_rep_id = ${repId}::bigint, updated_at = now() FROM old WHERE c.id = old.id
    RETURNING c.id, old.sales_rep_id::text AS before, c.sales_rep_id::text AS after`
}

/** Gives companies back to whom a batch took them from, where they are still with whom it gave them to. */
export function takeSalesRepsBack(
  tx: Transaction,
  scope: StaffScope,
  { actorId, batch, at }: { actorId: bigint; batch: string; at: string },
): Promise<Reassigned[]> {
  const { salesRepId } = scopeParameters(scope)
  return tx.$queryRaw`
    UPDATE company c SET sales_rep_id = (e.details->>'before')::bigint, updated_at = now() FROM audit_event e
    WHERE e.actor_id = ${actorId} AND e.action = 'company.rep-assigned' AND e.details->>'batch' = ${batch}
      AND e.at > ${at}::timestamptz - interval '1 day'
      AND c.id = e.company_id AND c.sales_rep_id IS NOT DISTINCT FROM (e.details->>'after')::bigint
      AND (${salesRepId}::bigint IS NULL OR c.sales_rep_id = ${salesRepId}::bigint)
    RETURNING c.id, e.details->>'after' AS before, c.sales_rep_id::text AS after`
}
