import { type AuditRecord, recordAudits } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import { ok, type Result, refuse } from '../result.ts'
import {
  findSalesRepId,
  type Reassigned,
  setSalesRep,
  takeSalesRepsBack,
} from './sales-rep-repository.server.ts'
import type { StaffScope } from './scope.ts'

type Assign = { actorId: bigint; codes: readonly string[]; repEmail: string | null; batch: string }

/**
 * Hands many companies of the scope to a sales rep, or to nobody; those that are the rep's count as nothing, those outside the
 * scope as not there. Refuses `repUnknown`. Answers how many changed hands; the audit's batch is what undoing reads.
 */
export function assignSalesRep(
  scope: StaffScope,
  { codes, repEmail, ...done }: Assign,
): Promise<Result<number, 'repUnknown'>> {
  return transaction(async (tx) => {
    const repId = repEmail === null ? null : await findSalesRepId(tx, repEmail)
    if (repId === undefined) return refuse('repUnknown')
    const moved = await setSalesRep(tx, scope, { codes, repId })
    await recordAudits(tx, moved.map(auditOf(done)))
    return ok(moved.length)
  })
}

type Undo = { actorId: bigint; batch: string; at: string }

/** Takes one's own batch of the last day back; a company that was handed on since stays where it is. */
export function undoSalesRep(scope: StaffScope, undo: Undo): Promise<number> {
  return transaction(async (tx) => {
    const moved = await takeSalesRepsBack(tx, scope, undo)
    await recordAudits(tx, moved.map(auditOf({ actorId: undo.actorId, batch: null })))
    return moved.length
  })
}

const auditOf =
  ({ actorId, batch }: { actorId: bigint; batch: string | null }) =>
  ({ id, before, after }: Reassigned): AuditRecord => ({
    actorId,
    companyId: id,
    action: 'company.rep-assigned',
    objectType: 'company',
    objectId: id,
    details: { before, after, batch },
  })
