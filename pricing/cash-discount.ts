import { allocate } from './allocate.ts'
import { addDays, type CalendarDay } from './calendar-day.ts'
import { Decimal, zero } from './decimal.ts'
import type { TaxGroup } from './document.ts'
import type { Currency } from './money.ts'
import type { CashDiscountTerm } from './payment-term.ts'
import { roundToCurrency } from './rounding.ts'
import { sum } from './sum.ts'
import { isSameTax, taxOfGroup } from './tax-group.ts'

/** What comes off when paid by `untilOn`: gross, and per VAT rate the net and the VAT of it. */
export type CashDiscount = DiscountPart & { untilOn: CalendarDay }

/** What comes off, gross, and per VAT rate the net and the VAT of it. */
export type DiscountPart = { amount: Decimal; groups: readonly TaxGroup[] }

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
  return { untilOn: cashDiscountDay(term, base), ...discountOf(term.percent, groups, currency) }
}

/**
 * The same of what credit notes leave of an invoice: the whole of it where there are none. A cent of rounding never takes
 * more net or more VAT off a rate than is left of it.
 */
export function discountLeft(
  percent: string,
  invoice: readonly TaxGroup[],
  credited: readonly TaxGroup[],
  currency: Currency,
): DiscountPart {
  const left = groupsLeft(invoice, credited)
  const { amount, groups } = discountOf(percent, left, currency)
  return { amount, groups: groups.map((part, position) => within(part, left[position])) }
}

/** An invoice's VAT groups less those of its credit notes, given as positive figures. */
export function groupsLeft(
  invoice: readonly TaxGroup[],
  credited: readonly TaxGroup[],
): TaxGroup[] {
  return invoice.map((group) => {
    const same = credited.filter((one) => isSameTax(one, group))
    return {
      ...group,
      taxable: group.taxable.minus(sum(same.map(({ taxable }) => taxable))),
      tax: group.tax.minus(sum(same.map(({ tax }) => tax))),
    }
  })
}

function discountOf(
  percent: string,
  groups: readonly TaxGroup[],
  currency: Currency,
): DiscountPart {
  const grosses = groups.map(({ taxable, tax }) => taxable.plus(tax))
  const amount = roundToCurrency(sum(grosses).times(new Decimal(percent)).div(100), currency)
  const parts = allocate(amount, grosses, currency)
  return {
    amount,
    groups: groups.map(({ taxCategory, rate }, position) =>
      taxOfGroup({ taxCategory, rate, amount: parts[position] ?? zero }, 'gross', currency),
    ),
  }
}

function within(part: TaxGroup, left: TaxGroup | undefined): TaxGroup {
  const amount = part.taxable.plus(part.tax)
  if (left === undefined || amount.lte(0)) return part
  if (part.tax.gt(left.tax)) return { ...part, tax: left.tax, taxable: amount.minus(left.tax) }
  if (part.taxable.lte(left.taxable)) return part
  return { ...part, taxable: left.taxable, tax: amount.minus(left.taxable) }
}
