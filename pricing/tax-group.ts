import { type Decimal, one, zero } from './decimal.ts'
import type { TaxGroup } from './document.ts'
import type { Currency } from './money.ts'
import { roundToCurrency } from './rounding.ts'
import { sum } from './sum.ts'
import type { TaxKey } from './tax.ts'
import type { TaxMode } from './tax-mode.ts'

export type TaxedAmount = TaxKey & { amount: Decimal }

export function isSameTax(first: TaxKey, second: TaxKey): boolean {
  return first.taxCategory === second.taxCategory && first.rate.equals(second.rate)
}

/** Sums per category and rate, in the order in which they first appear. */
export function sumByTax(amounts: readonly TaxedAmount[]): TaxedAmount[] {
  const sums = new Map<string, TaxedAmount>()
  for (const { taxCategory, rate, amount } of amounts) {
    const key = `${taxCategory} ${rate}`
    sums.set(key, { taxCategory, rate, amount: amount.plus(sums.get(key)?.amount ?? zero) })
  }
  return [...sums.values()]
}

/**
 * VAT on a group's whole sum, half away from zero to the minor unit. Net: taxable x rate (BR-CO-17);
 * gross: what is left of the sum when round(gross / (1 + rate)) is taken off.
 */
export function taxOfGroup(sum: TaxedAmount, taxMode: TaxMode, currency: Currency): TaxGroup {
  const { taxCategory, rate, amount } = sum
  if (taxMode === 'net') {
    const tax = roundToCurrency(amount.times(rate), currency)
    return { taxCategory, rate, taxable: amount, tax }
  }
  const taxable = roundToCurrency(amount.div(one.plus(rate)), currency)
  return { taxCategory, rate, taxable, tax: amount.minus(taxable) }
}

/** A group's sum in the document's tax mode. */
export function amountOfGroup({ taxable, tax }: TaxGroup, taxMode: TaxMode): Decimal {
  return taxMode === 'net' ? taxable : taxable.plus(tax)
}

/**
 * A group's cumulative difference: what the rule gives for the amount reached with this document,
 * less what the earlier documents have in the same category and rate.
 */
export function stepOfGroup(
  step: TaxedAmount,
  earlier: readonly TaxGroup[],
  taxMode: TaxMode,
  rule: (reached: TaxedAmount) => TaxGroup,
): TaxGroup {
  const { taxCategory, rate, amount } = step
  const same = earlier.filter((group) => isSameTax(group, step))
  const before = sum(same.map((group) => amountOfGroup(group, taxMode)))
  const reached = rule({ taxCategory, rate, amount: amount.plus(before) })
  return {
    taxCategory,
    rate,
    taxable: reached.taxable.minus(sum(same.map(({ taxable }) => taxable))),
    tax: reached.tax.minus(sum(same.map(({ tax }) => tax))),
  }
}
