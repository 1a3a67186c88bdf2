import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import type { HoldDecision } from '#app/domain/orders/hold-order.server.ts'
import type { OrderRecord } from '#app/domain/orders/order-record.ts'
import { lockOrder } from '#app/domain/orders/order-repository.server.ts'
import type { OrderStatus } from '#app/domain/orders/order-status.ts'
import { type ReleaseRefusal, releaseOrder } from '#app/domain/orders/release-order.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { moneyView } from '#pricing/index.ts'
import { lockDebtor } from './open-items-repository.server.ts'
import { freeCredit } from './prepayment-repository.server.ts'

type Confirmed = Result<
  { number: string; status: OrderStatus },
  'not-found' | 'order-state' | 'order-not-paid' | ReleaseRefusal
>

/**
 * The money of a prepaid order has arrived: what was reserved is allocated, and the order is placed. Recorded payments and
 * credit that nothing else waits for have to cover its total; they are its own from then on, and its invoices take them.
 */
export function confirmPrepayment(scope: StaffScope, paid: HoldDecision): Promise<Confirmed> {
  const { number, actorId, reason, at, today } = paid
  return refusableTransaction(async (tx): Promise<Confirmed> => {
    const order = await lockOrder(tx, scope, number)
    if (!order) return refuse('not-found')
    if (order.status !== 'pendingPayment')
      return refuse('order-state', { status: order.status, next: 'placed' })
    const covered = await isCovered(tx, order)
    if (!covered.ok) return covered
    const event = { actorId, at, today, event: 'paid', comment: reason }
    const released = await releaseOrder(tx, order, event)
    if (!released.ok) return released
    return ok({ number, status: released.value })
  })
}

/** The company stays locked: of two orders at once one gets the money. */
async function isCovered(
  tx: Transaction,
  { companyId, currency, total }: OrderRecord,
): Promise<Result<null, 'order-not-paid'>> {
  await lockDebtor(tx, companyId)
  const missing = total.minus(await freeCredit(tx, { companyId, currency }))
  if (missing.lte(0)) return ok(null)
  const { amount } = moneyView({ amount: missing, currency })
  return refuse('order-not-paid', { missing: amount, currency })
}
