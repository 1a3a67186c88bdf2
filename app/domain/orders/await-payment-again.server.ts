import type { Transaction } from '#app/db/transaction.server.ts'
import { ok, type Result } from '#app/domain/result.ts'
import { tell } from './approve-order.server.ts'
import { freeCommitment, freeStock } from './cancel-order.server.ts'
import type { OrderRecord } from './order-record.ts'
import { emptyLines, saveOrder } from './order-repository.server.ts'
import { become, type TransitionRefusal } from './order-status.ts'
import { stockLines } from './order-stock.server.ts'
import { wishes } from './release-order.server.ts'
import { reservationDeadline } from './reservation-deadline.server.ts'

type Step = { actorId: bigint; at: string; today: string; comment: string }

/**
 * The money that let an order go is gone before anything of it shipped: it waits for payment as it did, its commitment is
 * given back, and its stock is reserved instead of allocated, as much of it as is there. Releasing it checks all again.
 */
export async function awaitPaymentAgain(
  tx: Transaction,
  order: OrderRecord,
  { actorId, at, today, comment }: Step,
): Promise<Result<null, TransitionRefusal | 'stock-changed'>> {
  const next = become(order.status, 'pendingPayment')
  if (!next.ok) return next
  const freed = await freeStock(tx, order, actorId)
  if (!freed.ok) return freed
  await emptyLines(tx, order.id)
  const document = { documentType: 'order', documentId: order.id, actorId } as const
  const expiresAt = reservationDeadline(at)
  const reserved = wishes(order).map((wish) => ({ ...wish, backorderAllowed: true }))
  await stockLines(
    tx,
    { kind: 'reserve', channel: order.channel, ...document, expiresAt },
    reserved,
  )
  await freeCommitment(tx, order, { actorId, today })
  const event = { kind: 'paymentUndone', actorId, comment, at }
  await saveOrder(tx, order.id, { status: 'pendingPayment', committed: false, event })
  await tell(tx, order, 'awaitingPayment', null)
  return ok(null)
}
