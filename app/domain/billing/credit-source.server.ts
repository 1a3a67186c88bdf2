import type { Transaction } from '#app/db/transaction.server.ts'
import type { Scope } from '#app/domain/companies/scope.ts'
import { type Decimal, zero } from '#pricing/decimal.ts'
import { findCreditNote } from './credit-note-repository.server.ts'
import {
  lockCompanyForSettling,
  unappliedOfCreditNote,
  unappliedOfPayment,
} from './open-items-repository.server.ts'
import { findPayment } from './payment-repository.server.ts'

/** What may have credit that is not set against any invoice. */
export type CreditSource = {
  kind: 'payment' | 'creditNote'
  id: bigint
  number: string
  companyId: bigint
  companyCode: string
  currency: string
}

export async function findCreditSource(
  tx: Transaction,
  scope: Scope,
  number: string,
): Promise<CreditSource | null> {
  const payment = await findPayment(tx, scope, number)
  if (payment !== null) return payment.amount.gt(0) ? { kind: 'payment', ...payment } : null
  const note = await findCreditNote(tx, scope, number)
  return note && { kind: 'creditNote', ...note }
}

/** Locks the company and says what is left of the credit from then on. */
export async function lockCreditSource(
  tx: Transaction,
  scope: Scope,
  { kind, id, companyCode }: CreditSource,
): Promise<Decimal> {
  const company = await lockCompanyForSettling(tx, scope, companyCode)
  if (company === null) return zero
  return kind === 'payment' ? unappliedOfPayment(tx, id) : unappliedOfCreditNote(tx, id)
}
