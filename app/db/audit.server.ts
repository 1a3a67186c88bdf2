import { requestContext } from '#app/http/request-context.server.ts'
import type { Prisma } from './generated/client.ts'
import type { Transaction } from './transaction.server.ts'

export type AuditRecord = {
  actorId: bigint | null
  /** For whom the actor worked, where that is somebody else. */
  principalId?: bigint | null
  companyId?: bigint | null
  /** As in 'user.invited'. */
  action: string
  objectType: string
  objectId: string | bigint
  /** Plain values for the sentence on the timeline; never a secret. */
  details?: Prisma.InputJsonObject
  ip?: string | null
  /** When it happened, where that is not now: the demo world lives months in a minute. */
  at?: string
}

/** What a change was, to be written with whose it was and of what. */
export type Happened = Required<Pick<AuditRecord, 'action' | 'details'>>

/**
 * Writes into the append-only, chained log, in the transaction of what happened. The chain makes its writers wait for
 * each other: not for what every order does, which has an event of its own.
 */
export async function recordAudit(tx: Transaction, record: AuditRecord): Promise<void> {
  await recordAudits(tx, [record])
}

/** The same for what was done to many at once. */
export async function recordAudits(
  tx: Transaction,
  records: readonly AuditRecord[],
): Promise<void> {
  const requestId = requestContext()?.requestId ?? null
  await tx.auditEvent.createMany({
    data: records.map((record) => ({
      ...record,
      objectId: String(record.objectId),
      details: record.details ?? {},
      requestId,
    })),
  })
}
