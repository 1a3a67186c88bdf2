import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { postCommitment } from '#app/domain/credit/ledger-repository.server.ts'
import { freeReservations } from '#app/domain/inventory/reservation-repository.server.ts'
import { changeStock } from '#app/domain/inventory/stock-change-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { openOnAccount } from '#pricing/deposit.ts'
import { tell } from './approve-order.server.ts'
import type { OrderRecord } from './order-record.ts'
import { cancelLines, lockOrder, saveOrder } from './order-repository.server.ts'
import { become, type TransitionRefusal } from './order-status.ts'
import { giveBackQuotas } from './quota-repository.server.ts'
import { convertQuote } from './settle-quote.server.ts'

export type Cancellation = {
  number: string
  actorId: bigint
  principalId?: bigint | null
  reason: string | null
  at: string
  today: string
}

type CancelRefusal = 'not-found' | 'stock-changed' | 'order-invoiced' | TransitionRefusal
type Cancelled = Result<{ number: string }, CancelRefusal>

/**
 * Cancels an order before anything of it has shipped: its stock and its quotas are free, its commitment given back as far
 * as no invoice did, its lines all cancelled. Refusals: `not-found`, `order-state` with the state it is in,
 * `order-invoiced` while an invoice of it is not credited in full.
 */
export function cancelOrder(scope: Scope, cancellation: Cancellation): Promise<Cancelled> {
  const { number, actorId, principalId, reason, at, today } = cancellation
  return refusableTransaction(async (tx): Promise<Cancelled> => {
    const checked = checkCancellable(await lockOrder(tx, scope, number), scope)
    if (!checked.ok) return checked
    const order = checked.value
    const freed = await freeStock(tx, order, actorId)
    if (!freed.ok) return freed
    await giveBackQuotas(tx, order.id)
    await cancelLines(tx, order.id)
    await freeCommitment(tx, order, { actorId, today })
    const event = { kind: 'cancelled', actorId, comment: reason, at }
    const change = { ...event, principalId: principalId ?? null }
    await saveOrder(tx, order.id, {
      status: 'cancelled',
      manualHold: null,
      committed: false,
      event: change,
    })
    const settled = {
      event: 'orderCancelled',
      orderId: order.id,
      actorId,
      comment: null,
      at,
    } as const
    await convertQuote(tx, settled)
    await tell(tx, order, 'cancelled', reason)
    return ok({ number })
  })
}

function checkCancellable(
  order: OrderRecord | null,
  scope: Scope,
): Result<OrderRecord, CancelRefusal> {
  if (!order || (scope.kind === 'company' && order.companyId !== scope.companyId))
    return refuse('not-found')
  const next = become(order.status, 'cancelled')
  if (!next.ok) return next
  const { uncredited } = order.invoiced
  return uncredited === null ? ok(order) : refuse('order-invoiced', { invoice: uncredited })
}

const documentOf = (order: OrderRecord, actorId: bigint) => ({
  documentType: 'order',
  documentId: order.id,
  actorId,
})

/** What no invoice has given back already. */
export async function freeCommitment(
  tx: Transaction,
  order: OrderRecord,
  { actorId, today }: Pick<Cancellation, 'actorId' | 'today'>,
): Promise<void> {
  const { companyId, currency, committed, total, deposit, invoiced } = order
  const left = openOnAccount({ total, deposit, invoiced: invoiced.total })
  if (!committed || left.isZero()) return
  const posting = { ...documentOf(order, actorId), occurredOn: today, companyId, currency }
  await postCommitment(tx, { ...posting, amount: left.negated() })
}

/** What was reserved and what was allocated. */
export async function freeStock(tx: Transaction, order: OrderRecord, actorId: bigint) {
  const document = documentOf(order, actorId)
  await freeReservations(tx, document)
  return changeStock(
    tx,
    { kind: 'deallocate', ...document },
    order.allocations.map(({ quantity, ...place }) => ({
      ...place,
      allocated: quantity.negated(),
    })),
  )
}
