import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { StaffScope } from '#app/domain/companies/scope.ts'
import { lockCreditAccounts } from '#app/domain/credit/credit-position-repository.server.ts'
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
 * What an order waits for has arrived, its deposit or, prepaid, all of it: what was reserved is allocated, and the order
 * is placed, on credit for the rest. Recorded payments and credit that nothing else waits for have to cover it; they are
 * its own from then on, and its invoices take them.
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

/** The company stays locked: of two orders at once one gets the money. Its credit comes first, as in every order. */
async function isCovered(
  tx: Transaction,
  { companyId, currency, deposit }: OrderRecord,
): Promise<Result<null, 'order-not-paid'>> {
  await lockCreditAccounts(tx, { companyId, currency })
  await lockDebtor(tx, companyId)
  const missing = deposit.minus(await freeCredit(tx, { companyId, currency }))
  if (missing.lte(0)) return ok(null)
  const { amount } = moneyView({ amount: missing, currency })
  return refuse('order-not-paid', { missing: amount, currency })
}
