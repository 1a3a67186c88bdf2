import { type AuditRecord, recordAudits } from '#app/db/audit.server.ts'
import { transaction } from '#app/db/transaction.server.ts'
import type { ProductStatus } from './desk-product.ts'
import {
  type MovedProduct,
  setProductStates,
  takeProductStatesBack,
} from './product-repository.server.ts'

type Change = { actorId: bigint; slugs: readonly string[]; status: ProductStatus; batch: string }

/**
 * Brings many products into a state; those that are in it and those that do not exist count as nothing. Each change is audited
 * with its batch, which is what undoing reads. Answers how many changed.
 */
export function changeProductStates({ slugs, status, ...done }: Change): Promise<number> {
  return transaction(async (tx) => {
    const moved = await setProductStates(tx, slugs, status)
    await recordAudits(tx, moved.map(auditOf(done)))
    return moved.length
  })
}

type Undo = { actorId: bigint; batch: string; at: string }

/** Takes one's own batch of the last day back; a product that somebody moved on since stays as it is. */
export function undoProductStates(undo: Undo): Promise<number> {
  return transaction(async (tx) => {
    const moved = await takeProductStatesBack(tx, undo)
    await recordAudits(tx, moved.map(auditOf({ actorId: undo.actorId, batch: null })))
    return moved.length
  })
}

const auditOf =
  ({ actorId, batch }: { actorId: bigint; batch: string | null }) =>
  ({ id, before, status }: MovedProduct): AuditRecord => ({
    actorId,
    action: 'product.status-changed',
    objectType: 'product',
    objectId: id,
    details: { before, status, batch },
  })
