import { recordAudit } from '#app/db/audit.server.ts'
import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { refusableTransaction } from '#app/db/refusable-transaction.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { postToLedger } from '#app/domain/credit/ledger-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { invoicesOfPayment } from './cash-discount-repository.server.ts'
import { lockCompanyForSettling } from './open-items-repository.server.ts'
import { lockPaidOrders } from './paid-orders-repository.server.ts'
import {
  findPayment,
  postingOfPayment,
  reverseAllocations,
  type StoredPayment,
  savePayment,
} from './payment-repository.server.ts'
import { putBackOrders } from './put-back-orders.server.ts'
import { dayOfSeller } from './seller-repository.server.ts'
import { settleDiscounts } from './settle-discount.server.ts'

type Undo = { paymentNumber: string; reason: string; at: string }
type Actor = { userId: bigint; scope: Scope }
/** With the orders that wait for their money again. */
type Undone = { paymentNumber: string; waiting: readonly string[] }
type UndoRefusal =
  | 'payment_not_found'
  | 'payment_not_undoable'
  | 'payment_keeps_orders'
  | 'order-state'
  | 'stock-changed'
  | 'issue_day_before_last'

/**
 * Undoes a payment recorded by mistake: its allocations and its posting are reversed by new rows, the invoices are open
 * again without the cash discounts it earned, and orders that went on because of it wait for their money again. Doing it
 * again changes nothing. Refuses a reversal, a payment of which something was paid back, and one whose order has left and
 * is not invoiced.
 */
export function undoPayment(
  staff: Actor,
  { paymentNumber, reason, at }: Undo,
): Promise<Result<Undone, UndoRefusal>> {
  return refusableTransaction(async (tx): Promise<Result<Undone, UndoRefusal>> => {
    const seen = await findPayment(tx, staff.scope, paymentNumber)
    if (seen === null) return refuse('payment_not_found', { payment: paymentNumber })
    await lockPaidOrders(tx, seen)
    await lockCompanyForSettling(tx, staff.scope, seen.companyCode)
    const payment = await findPayment(tx, staff.scope, paymentNumber)
    if (payment === null || payment.isReversal || payment.hasRefunds)
      return refuse('payment_not_undoable', { payment: paymentNumber })
    if (payment.isReversed) return ok({ paymentNumber, waiting: [] })
    const step = { actorId: staff.userId, at, today: await dayOfSeller(tx, at) }
    const back = await putBackOrders(tx, { ...step, scope: staff.scope, payment })
    if (!back.ok) return back
    const touched = await invoicesOfPayment(tx, payment.id)
    await reverse(tx, payment, { ...step, reason })
    const discounts = await settleDiscounts(tx, touched, step)
    return discounts.ok ? ok({ paymentNumber, waiting: back.value }) : discounts
  })
}

type Reversal = { reason: string; actorId: bigint; at: string; today: string }

async function reverse(
  tx: Transaction,
  payment: StoredPayment,
  { reason, actorId, at, today }: Reversal,
): Promise<void> {
  const { companyId, currency, amount } = payment
  await reverseAllocations(tx, payment.id, { actorId, at })
  const { number } = await nextDocumentNumber(tx, 'payment', today)
  const reversalId = await savePayment(tx, {
    number,
    companyId,
    currency,
    amount: amount.negated(),
    receivedOn: today,
    valueOn: payment.valueOn,
    method: payment.method,
    reference: payment.reference,
    note: reason,
    actorId,
    at,
    cause: { kind: 'reversal', of: payment.id },
  })
  await postToLedger(tx, {
    kind: 'reversal',
    documentType: 'payment',
    documentId: reversalId,
    occurredOn: today,
    companyId,
    currency,
    entries: [
      { account: 'cash', amount: amount.negated() },
      { account: 'receivable', amount },
    ],
    actorId,
    note: reason,
    reversalOfId: await postingOfPayment(tx, payment.id),
  })
  await recordAudit(tx, {
    actorId,
    companyId,
    action: 'payment.undone',
    objectType: 'payment',
    objectId: payment.number,
    details: { reason, reversal: number },
    at,
  })
}
