import { fromDay, toDay, toDecimal, toNumeric } from '#app/db/convert.server.ts'
import type { Transaction } from '#app/db/transaction.server.ts'
import { ownedBy, type Scope } from '#app/domain/companies/scope.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import type { Decimal } from '#pricing/decimal.ts'

type PaymentCause =
  | { kind: 'payment' }
  | { kind: 'reversal'; of: bigint }
  | { kind: 'refund'; of: bigint }
  | { kind: 'creditNoteRefund'; of: bigint }

export type NewPayment = {
  number: string
  companyId: bigint
  currency: string
  /** Negative: money that leaves. */
  amount: Decimal
  receivedOn: CalendarDay
  valueOn: CalendarDay
  method: string
  reference: string | null
  note: string | null
  actorId: bigint
  at: string
  cause: PaymentCause
}

export async function savePayment(tx: Transaction, payment: NewPayment): Promise<bigint> {
  const { cause, amount, receivedOn, valueOn, at, ...rest } = payment
  const { id } = await tx.payment.create({
    data: {
      ...rest,
      amount: toNumeric(amount),
      receivedOn: fromDay(receivedOn),
      valueOn: fromDay(valueOn),
      createdAt: at,
      reversalOfId: cause.kind === 'reversal' ? cause.of : null,
      refundOfId: cause.kind === 'refund' ? cause.of : null,
      refundOfCreditNoteId: cause.kind === 'creditNoteRefund' ? cause.of : null,
    },
    select: { id: true },
  })
  return id
}

/** Whether the same money is in the books: same company, amount, value day and reference, not undone. */
export async function isRecordedAlready(
  tx: Transaction,
  payment: Pick<NewPayment, 'companyId' | 'currency' | 'amount' | 'valueOn' | 'reference'>,
): Promise<string | null> {
  const same = await tx.payment.findFirst({
    where: {
      companyId: payment.companyId,
      currency: payment.currency,
      amount: toNumeric(payment.amount),
      valueOn: fromDay(payment.valueOn),
      reference: payment.reference,
      reversedBy: { is: null },
    },
    select: { number: true },
  })
  return same?.number ?? null
}

export type StoredPayment = {
  id: bigint
  number: string
  companyId: bigint
  companyCode: string
  currency: string
  amount: Decimal
  valueOn: CalendarDay
  method: string
  reference: string | null
  isReversal: boolean
  isReversed: boolean
  hasRefunds: boolean
}

/** Within the scope; null where there is none. Lock the company before deciding on it. */
export async function findPayment(
  tx: Transaction,
  scope: Scope,
  number: string,
): Promise<StoredPayment | null> {
  const row = await tx.payment.findFirst({
    where: { ...ownedBy(scope), number },
    include: {
      company: { select: { code: true } },
      reversedBy: { select: { id: true } },
      refunds: { where: { reversedBy: { is: null } }, select: { id: true } },
    },
  })
  if (row === null) return null
  return {
    id: row.id,
    number: row.number,
    companyId: row.companyId,
    companyCode: row.company.code,
    currency: row.currency,
    amount: toDecimal(row.amount),
    valueOn: toDay(row.valueOn),
    method: row.method,
    reference: row.reference,
    isReversal: row.reversalOfId !== null,
    isReversed: row.reversedBy !== null,
    hasRefunds: row.refunds.length > 0,
  }
}

/** Every allocation of the payment that still stands gets its reversing row. */
export async function reverseAllocations(
  tx: Transaction,
  paymentId: bigint,
  { actorId, at }: { actorId: bigint; at: string },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO payment_allocation (payment_id, invoice_id, amount, reversal_of_id, actor_id, at)
    SELECT a.payment_id, a.invoice_id, -a.amount, a.id, ${actorId}, ${at}::timestamptz
    FROM payment_allocation a
    WHERE a.payment_id = ${paymentId} AND a.reversal_of_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM payment_allocation r WHERE r.reversal_of_id = a.id)
    ORDER BY a.id`
}

/** The ledger posting of a payment, for its reversal. */
export async function postingOfPayment(tx: Transaction, paymentId: bigint): Promise<bigint> {
  const posting = await tx.ledgerPosting.findFirstOrThrow({
    where: { documentType: 'payment', documentId: paymentId, reversalOfId: null },
    select: { id: true },
  })
  return posting.id
}
