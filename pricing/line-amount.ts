import { Decimal, one, zero } from './decimal.ts'
import type { Currency } from './money.ts'
import type { PriceBase } from './price-list.ts'
import { roundToCurrency } from './rounding.ts'

/** So many base units of the line at this price: a step of a graduated price. */
export type PriceBand = { baseQuantity: Decimal; unitPrice: Decimal; priceBase: PriceBase }

/** What a line costs per unit: one price, or bands that replace it (then `factor` is base units per unit). */
export type LinePrice = {
  unitPrice: Decimal
  priceBase: PriceBase
  bands?: readonly PriceBand[] | null
  factor?: Decimal
}

export type LineAmount = {
  /** The line's amount: rounded once, half away from zero, to the currency's decimals. */
  amount: Decimal
  /** Before the discount, rounded. */
  undiscounted: Decimal
  /** The printed allowance: `undiscounted` less `amount`. */
  allowance: Decimal
}

const largestBase = 1000

/** Price x quantity / priceBase, unrounded; bands are summed before the one division. */
export function exactLineAmount(price: LinePrice, quantity: Decimal): Decimal {
  const { bands } = price
  if (!bands) {
    const total = price.unitPrice.times(quantity)
    return price.priceBase === 1 ? total : total.div(price.priceBase)
  }
  const thousandfold = bands.reduce(
    (sum, band) =>
      sum.plus(band.unitPrice.times(band.baseQuantity).times(largestBase / band.priceBase)),
    zero,
  )
  return thousandfold.div(new Decimal(largestBase).times(price.factor ?? one))
}

/**
 * Domain rule 2.10: round(price x quantity / priceBase x (1 - discount), the currency's decimals,
 * half away from zero). `discountRate` is 0 to 1. May round to zero; the unit price may not.
 */
export function lineAmount(
  price: LinePrice,
  quantity: Decimal,
  currency: Currency,
  discountRate: Decimal = zero,
): LineAmount {
  const exact = exactLineAmount(price, quantity)
  const undiscounted = roundToCurrency(exact, currency)
  if (discountRate.isZero()) return { amount: undiscounted, undiscounted, allowance: zero }
  const amount = roundToCurrency(exact.times(one.minus(discountRate)), currency)
  return { amount, undiscounted, allowance: undiscounted.minus(amount) }
}
