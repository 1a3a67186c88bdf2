import { recordAudit } from '#app/db/audit.server.ts'
import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { idempotentTransaction } from '#app/db/idempotent.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { postToLedger } from '#app/domain/credit/ledger-repository.server.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { Decimal } from '#pricing/decimal.ts'
import { sum } from '#pricing/sum.ts'
import { partToSet } from './cash-discount.ts'
import {
  type LockedItem,
  loadOpenItems,
  lockCompanyForSettling,
  saveAllocations,
} from './open-items-repository.server.ts'
import { type AllocationFault, allocationFault, suggestAllocations } from './payment-allocation.ts'
import { isRecordedAlready, type NewPayment, savePayment } from './payment-repository.server.ts'
import { loadAwaitedOrders } from './prepayment-repository.server.ts'
import { dayOfSeller } from './seller-repository.server.ts'
import { settleDiscounts } from './settle-discount.server.ts'

export type PaymentReceived = {
  company: string
  currency: string
  /** Above zero, in the currency's decimals. */
  amount: Decimal
  valueOn: CalendarDay
  method: string
  reference: string | null
  /** As the clerk wants it, or as `suggestAllocations` says. What is not allocated stays unapplied. */
  allocations: 'suggested' | readonly { invoiceNumber: string; amount: Decimal }[]
  allowDuplicate?: boolean
  idempotencyKey?: string
  at: string
}

type Actor = { userId: bigint; scope: Scope }
/** With the credit notes of cash discounts that it earned. */
type Recorded = { paymentNumber: string; discounts: string[] }
type PaymentRefusal =
  | 'company_not_found'
  | 'payment_in_future'
  | 'payment_recorded_already'
  | 'issue_day_before_last'
  | AllocationFault['code']

/**
 * Records money received and sets it against open invoices, in one transaction with its ledger posting (debit cash,
 * credit receivable) and the credit notes of cash discounts it earns. The company is locked: of two clerks with the same
 * payment the second is told of the first.
 */
export function recordPayment(
  staff: Actor,
  payment: PaymentReceived,
): Promise<Result<Recorded, PaymentRefusal | 'key_reused'>> {
  const { at, idempotencyKey: key = '', ...body } = payment
  const claim = { actor: `user:${staff.userId}`, key, route: 'payments', body }
  return idempotentTransaction(claim, (tx) => record(tx, staff, payment))
}

async function record(
  tx: Transaction,
  staff: Actor,
  payment: PaymentReceived,
): Promise<Result<Recorded, PaymentRefusal>> {
  const company = await lockCompanyForSettling(tx, staff.scope, payment.company)
  if (company === null) return refuse('company_not_found', { company: payment.company })
  const today = await dayOfSeller(tx, payment.at)
  if (payment.valueOn > today) return refuse('payment_in_future', { today })
  const money = { ...payment, companyId: company.id }
  const earlier = payment.allowDuplicate ? null : await isRecordedAlready(tx, money)
  if (earlier !== null) return refuse('payment_recorded_already', { payment: earlier })

  const items = await loadOpenItems(tx, company.id, payment.currency)
  const awaited = await loadAwaitedOrders(tx, money)
  const wanted =
    payment.allocations === 'suggested'
      ? suggestAllocations(payment.amount, payment.reference, payment.valueOn, items, awaited)
      : payment.allocations
  const fault = allocationFault(payment.amount, wanted, items)
  if (fault !== null) return { ok: false, refusal: fault }

  const { number } = await nextDocumentNumber(tx, 'payment', today)
  const actor = { actorId: staff.userId, at: payment.at }
  const paymentId = await saveMoney(tx, {
    number,
    companyId: company.id,
    currency: payment.currency,
    amount: payment.amount,
    receivedOn: today,
    valueOn: payment.valueOn,
    method: payment.method,
    reference: payment.reference,
    note: null,
    ...actor,
    cause: { kind: 'payment' },
  })
  const allocations = partsOf(wanted, items, payment.valueOn)
  await saveAllocations(tx, { paymentId }, allocations, actor)
  const touched = allocations.map(({ invoiceId }) => invoiceId)
  const discounts = await settleDiscounts(tx, touched, actor)
  return discounts.ok ? ok({ paymentNumber: number, discounts: discounts.value }) : discounts
}

/** One part an invoice; what would be paid beyond a cash discount that it earns stays unapplied. */
function partsOf(
  wanted: readonly { invoiceNumber: string; amount: Decimal }[],
  items: readonly LockedItem[],
  valueOn: CalendarDay,
) {
  return items.flatMap((item) => {
    const named = wanted.filter(({ invoiceNumber }) => invoiceNumber === item.invoiceNumber)
    const offered = sum(named.map(({ amount }) => amount))
    const amount = partToSet(item, offered, valueOn)
    return amount.gt(0) ? [{ invoiceId: item.invoiceId, amount }] : []
  })
}

/** The payment's row, its posting and its audit event: money in, or, where the amount is negative, out. */
export async function saveMoney(tx: Transaction, payment: NewPayment): Promise<bigint> {
  const { companyId, currency, amount, actorId, at, number } = payment
  const paymentId = await savePayment(tx, payment)
  const isRefund = payment.cause.kind !== 'payment'
  await postToLedger(tx, {
    kind: isRefund ? 'refund' : 'payment',
    documentType: 'payment',
    documentId: paymentId,
    occurredOn: payment.receivedOn,
    companyId,
    currency,
    entries: [
      { account: 'cash', amount },
      { account: 'receivable', amount: amount.negated() },
    ],
    actorId,
  })
  await recordAudit(tx, {
    actorId,
    companyId,
    action: isRefund ? 'payment.refunded' : 'payment.recorded',
    objectType: 'payment',
    objectId: number,
    details: { amount: amount.toFixed(), currency, reference: payment.reference },
    at,
  })
  return paymentId
}
