import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { postCommitment } from '#app/domain/credit/ledger-repository.server.ts'
import { freeReservations } from '#app/domain/inventory/reservation-repository.server.ts'
import { changeStock } from '#app/domain/inventory/stock-change-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { tell } from './approve-order.server.ts'
import { cancelLines, lockOrder, saveOrder } from './order-repository.server.ts'
import { become, type TransitionRefusal } from './order-status.ts'
import { convertQuote } from './settle-quote.server.ts'

export type Cancellation = {
  number: string
  actorId: bigint
  principalId?: bigint | null
  reason: string | null
  at: string
  today: string
}

type Cancelled = Result<{ number: string }, 'not-found' | 'stock-changed' | TransitionRefusal>

/**
 * Cancels an order before anything of it has shipped: its stock is free, its commitment given back, its lines are all
 * cancelled. Refusals: `not-found`, `order-state` with the state it is in.
 */
export function cancelOrder(scope: Scope, cancellation: Cancellation): Promise<Cancelled> {
  const { number, actorId, principalId, reason, at, today } = cancellation
  return refusableTransaction(async (tx): Promise<Cancelled> => {
    const order = await lockOrder(tx, scope, number)
    if (!order || (scope.kind === 'company' && order.companyId !== scope.companyId))
      return refuse('not-found')
    const next = become(order.status, 'cancelled')
    if (!next.ok) return next
    const document = { documentType: 'order', documentId: order.id, actorId }
    await freeReservations(tx, document)
    const freed = await changeStock(
      tx,
      { kind: 'deallocate', ...document },
      order.allocations.map(({ quantity, ...place }) => ({
        ...place,
        allocated: quantity.negated(),
      })),
    )
    if (!freed.ok) return freed
    await cancelLines(tx, order.id)
    const { companyId, currency } = order
    if (order.committed)
      await postCommitment(tx, {
        ...document,
        occurredOn: today,
        companyId,
        currency,
        amount: order.total.negated(),
      })
    const event = {
      kind: 'cancelled',
      actorId,
      principalId: principalId ?? null,
      comment: reason,
      at,
    }
    await saveOrder(tx, order.id, { status: 'cancelled', committed: false, event })
    await convertQuote(tx, {
      event: 'orderCancelled',
      orderId: order.id,
      actorId,
      at,
      comment: null,
    })
    await tell(tx, order, 'cancelled', reason)
    return ok({ number })
  })
}
