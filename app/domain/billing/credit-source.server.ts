import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import type { CalendarDay } from '#pricing/calendar-day.ts'
import { Decimal, zero } from '#pricing/decimal.ts'
import { findCreditNote } from './credit-note-repository.server.ts'
import {
  lockCompanyForSettling,
  unappliedOfCreditNote,
  unappliedOfPayment,
} from './open-items-repository.server.ts'
import { findPayment } from './payment-repository.server.ts'
import { freeCredit } from './prepayment-repository.server.ts'

/** What may have credit that is not set against any invoice. */
export type CreditSource = {
  kind: 'payment' | 'creditNote'
  id: bigint
  number: string
  companyId: bigint
  companyCode: string
  currency: string
  /** The day that the money, or a credit note set off like money, counts from. */
  valueOn: CalendarDay
  /** The invoice that a credit note corrects. */
  correctsId: bigint | null
}

export async function findCreditSource(
  tx: Transaction,
  scope: Scope,
  number: string,
): Promise<CreditSource | null> {
  const payment = await findPayment(tx, scope, number)
  if (payment !== null)
    return payment.amount.gt(0) ? { kind: 'payment', ...payment, correctsId: null } : null
  const note = await findCreditNote(tx, scope, number)
  return note && { kind: 'creditNote', ...note }
}

/** Locks the company and says what is left of the credit from then on; what prepaid orders wait for is not. */
export async function lockCreditSource(
  tx: Transaction,
  scope: Scope,
  { kind, id, companyCode, currency }: CreditSource,
): Promise<Decimal> {
  const company = await lockCompanyForSettling(tx, scope, companyCode)
  if (company === null) return zero
  const left = await (kind === 'payment'
    ? unappliedOfPayment(tx, id)
    : unappliedOfCreditNote(tx, id))
  return Decimal.min(left, await freeCredit(tx, { companyId: company.id, currency }))
}
