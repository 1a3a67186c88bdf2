import { nextDocumentNumber } from '#app/db/document-number.server.ts'
import { idempotentTransaction } from '#app/db/idempotent.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { Decimal } from '#pricing/decimal.ts'
import { type CreditSource, findCreditSource, lockCreditSource } from './credit-source.server.ts'
import { saveMoney } from './record-payment.server.ts'
import { dayOfSeller } from './seller-repository.server.ts'

type Refund = {
  /** A payment or a credit note that has unapplied credit. */
  sourceNumber: string
  amount: Decimal
  valueOn: CalendarDay
  method: string
  reference: string | null
  idempotencyKey?: string
  at: string
}
type Actor = { userId: bigint; scope: Scope }
type RefundRefusal = 'credit_not_found' | 'refund_over_credit' | 'key_reused'

/** Pays unapplied credit back, from a payment or a credit note: debit receivable, credit cash. Never more than is left. */
export function refundCredit(
  staff: Actor,
  refund: Refund,
): Promise<Result<{ paymentNumber: string }, RefundRefusal>> {
  const { at, idempotencyKey: key = '', ...body } = refund
  const claim = { actor: `user:${staff.userId}`, key, route: 'refunds', body }
  return idempotentTransaction<{ paymentNumber: string }, RefundRefusal>(claim, async (tx) => {
    const source = await findCreditSource(tx, staff.scope, refund.sourceNumber)
    if (source === null) return refuse('credit_not_found', { document: refund.sourceNumber })
    return payBack(tx, staff, source, refund)
  })
}

async function payBack(
  tx: Transaction,
  staff: Actor,
  source: CreditSource,
  { amount, valueOn, method, reference, at }: Refund,
): Promise<Result<{ paymentNumber: string }, 'refund_over_credit'>> {
  const left = await lockCreditSource(tx, staff.scope, source)
  if (amount.gt(left)) return refuse('refund_over_credit', { left: left.toFixed(2) })
  const today = await dayOfSeller(tx, at)
  const { number } = await nextDocumentNumber(tx, 'payment', today)
  await saveMoney(tx, {
    number,
    companyId: source.companyId,
    currency: source.currency,
    amount: amount.negated(),
    receivedOn: today,
    valueOn,
    method,
    reference,
    note: null,
    actorId: staff.userId,
    at,
    cause:
      source.kind === 'payment'
        ? { kind: 'refund', of: source.id }
        : { kind: 'creditNoteRefund', of: source.id },
  })
  return ok({ paymentNumber: number })
}
