import { allocate } from './allocate.ts'
import { addDays, type CalendarDay } from './calendar-day.ts'
import { Decimal, zero } from './decimal.ts'
import type { TaxGroup } from './document.ts'
import type { Currency } from './money.ts'
import type { CashDiscountTerm } from './payment-term.ts'
import { roundToCurrency } from './rounding.ts'
import { sum } from './sum.ts'
import { taxOfGroup } from './tax-group.ts'

/** What comes off when paid by `untilOn`: gross, and per VAT rate the net and the VAT of it. */
export type CashDiscount = { untilOn: CalendarDay; amount: Decimal; groups: readonly TaxGroup[] }

/** The last value date that earns it; never rolled to a business day. */
function cashDiscountDay({ days }: CashDiscountTerm, base: CalendarDay): CalendarDay {
  return addDays(base, days)
}

/**
 * A share of an invoice's gross, rounded once half away from zero, spread over the VAT groups by
 * gross with largest remainder; each part's VAT is the part less round(part / (1 + rate)). It is
 * posted as a credit note; the invoice stays untouched.
 */
export function cashDiscount(
  term: CashDiscountTerm,
  base: CalendarDay,
  groups: readonly TaxGroup[],
  currency: Currency,
): CashDiscount {
  const grosses = groups.map(({ taxable, tax }) => taxable.plus(tax))
  const amount = roundToCurrency(sum(grosses).times(new Decimal(term.percent)).div(100), currency)
  const parts = allocate(amount, grosses, currency)
  return {
    untilOn: cashDiscountDay(term, base),
    amount,
    groups: groups.map(({ taxCategory, rate }, position) =>
      taxOfGroup({ taxCategory, rate, amount: parts[position] ?? zero }, 'gross', currency),
    ),
  }
}
