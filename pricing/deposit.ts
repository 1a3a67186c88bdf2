import { Decimal, zero } from './decimal.ts'
import type { Money } from './money.ts'
import type { PaymentTerm } from './payment-term.ts'
import { depositAmount } from './payment-terms.ts'

/** What an order on this term has to be paid before it goes on: all of it where it is prepaid, else the deposit. */
export function dueAtPlacement(term: PaymentTerm, total: Money): Decimal {
  return term.schedule.rule === 'PREPAID' ? total.amount : depositAmount(term, total)
}

/** What of an order's deposit waits for its next invoices: the first ones took it, each up to its own total. */
export function keptOfDeposit(deposit: Decimal, invoiced: Decimal): Decimal {
  return Decimal.max(zero, deposit.minus(invoiced))
}

/** What of an order's gross total is on account and neither invoiced nor covered by its deposit. */
export function openOnAccount(order: {
  total: Decimal
  deposit: Decimal
  invoiced: Decimal
}): Decimal {
  return order.total.minus(Decimal.max(order.deposit, order.invoiced))
}
