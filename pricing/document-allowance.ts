import { allocate } from './allocate.ts'
import type { Decimal } from './decimal.ts'
import type { Allowance } from './document.ts'
import type { Currency } from './money.ts'
import { roundToCurrency } from './rounding.ts'
import { sum } from './sum.ts'
import { sumByTax, type TaxedAmount } from './tax-group.ts'

export type AllowanceShare = TaxedAmount & { id: string }

/**
 * Shares each allowance over the VAT groups in proportion to their goods, by largest remainder. A
 * percentage is taken of all goods, not of charges nor of what another allowance left, and is
 * rounded half away from zero. A share of zero is left out, and without goods
 * there is nothing to take off.
 */
export function shareAllowances(
  goods: readonly TaxedAmount[],
  allowances: readonly Allowance[],
  currency: Currency,
): AllowanceShare[] {
  const groups = sumByTax(goods)
  if (groups.length === 0) return []
  const amounts = groups.map(({ amount }) => amount)
  return allowances.flatMap((allowance) => {
    const total = allowanceAmount(allowance, amounts, currency)
    return allocate(total, amounts, currency).flatMap((amount, position) => {
      const group = groups[position]
      return group && !amount.isZero() ? [{ ...group, id: allowance.id, amount }] : []
    })
  })
}

function allowanceAmount(
  allowance: Allowance,
  amounts: readonly Decimal[],
  currency: Currency,
): Decimal {
  if (allowance.kind === 'fixed') return allowance.amount
  return roundToCurrency(sum(amounts).times(allowance.percent).div(100), currency)
}
