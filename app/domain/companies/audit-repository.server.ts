import type { Transaction } from '#app/db/transaction.server.ts'

export type AuditEntry = {
  actorId: bigint | null
  companyId: bigint | null
  /** As in 'payment.recorded'. */
  action: string
  objectType: string
  objectId: string
  /** Plain values, before and after of what changed. */
  details: Readonly<Record<string, string | number | boolean | null>>
  at: string
}

/** Who did what, in the transaction that does it; the log is append-only and chained by the database. */
export async function recordAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_event (actor_id, company_id, action, object_type, object_id, details, at)
    VALUES (${entry.actorId}, ${entry.companyId}, ${entry.action}, ${entry.objectType}, ${entry.objectId},
      ${JSON.stringify(entry.details)}::jsonb, ${entry.at}::timestamptz)`
}
