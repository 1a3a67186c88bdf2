import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import { freeReservations } from '#app/domain/inventory/reservation-repository.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import {
  type ApprovalRefusal,
  type Approver,
  type Consent,
  checkDecision,
  tell,
} from './approve-order.server.ts'
import { cancelLines, lockOrder, saveDecision, saveOrder } from './order-repository.server.ts'
import { giveBackQuotas } from './quota-repository.server.ts'
import { returnQuote } from './settle-quote.server.ts'

type Rejected = Result<{ number: string; status: 'rejected' }, ApprovalRefusal>

/** An approver says no: the order ends, its stock is free again, its quote open again, and who ordered is told why. */
export function rejectOrder(approver: Approver, consent: Consent): Promise<Rejected> {
  return refusableTransaction(async (tx): Promise<Rejected> => {
    const found = await lockOrder(tx, approver.scope, consent.number)
    const checked = checkDecision(found, approver, consent)
    if (!checked.ok) return checked
    const { order, tier } = checked.value
    const { reason, at } = consent
    const { userId } = approver
    const { contentHash, id } = order
    await saveDecision(tx, {
      orderId: id,
      tier,
      userId,
      decision: 'rejected',
      contentHash,
      reason,
      at,
    })
    await freeReservations(tx, { documentType: 'order', documentId: id, actorId: userId })
    await giveBackQuotas(tx, id)
    await cancelLines(tx, id)
    const event = { kind: 'rejected', actorId: userId, comment: reason, at }
    await saveOrder(tx, id, { status: 'rejected', event })
    await returnQuote(tx, { orderId: id, actorId: userId, at, comment: reason })
    await tell(tx, order, 'rejected', reason)
    return ok({ number: order.number, status: 'rejected' })
  })
}
