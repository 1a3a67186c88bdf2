import { Decimal, zero } from './decimal.ts'
import { type Currency, currencyDecimals } from './money.ts'

/** Products of an amount and a weight never lose a digit, so that equal remainders are equal. */
const Exact = Decimal.clone({ precision: 200 })

type Share = { units: Decimal; remainder: Decimal; amount: Decimal; position: number }

/** What each amount is multiplied by, as a fraction: a third stays exact. */
export type Ratio = { numerator: Decimal; denominator: Decimal }

/**
 * Shares a total in proportion to weights, in the currency's minor units: parts are floored,
 * leftover units go to the largest remainders, ties to the larger weight, then to the earlier one.
 * The parts add up to the total, each within one minor unit of its exact share. Total and weights
 * may be negative; where the weights cancel out, the first part takes all. Refuses (RangeError) a
 * total finer than the minor unit, or one that is not zero and has nobody to take it.
 */
export function allocate(
  total: Decimal,
  weights: readonly Decimal[],
  currency: Currency,
): Decimal[] {
  const sum = weights.reduce((all, weight) => all.plus(weight), new Exact(0))
  if (!sum.isZero()) {
    return roundShares(total, weights, { numerator: total, denominator: sum }, currency)
  }
  if (weights.length === 0 && !total.isZero()) throw new RangeError('nothing to share a total over')
  return weights.map((_, position) => (position === 0 ? total : zero))
}

/**
 * Rounds `amount * ratio` of each amount to minor units so that they add up to `total`, by largest
 * remainder. `total` must be near the exact sum: what is left over is given out one unit a turn.
 */
export function roundShares(
  total: Decimal,
  amounts: readonly Decimal[],
  ratio: Ratio,
  currency: Currency,
): Decimal[] {
  const scale = new Exact(10).pow(currencyDecimals(currency))
  const wanted = scale.times(total)
  if (!wanted.isInteger()) throw new RangeError(`${total} is finer than ${currency} has`)
  const shares = amounts.map((amount, position): Share => {
    const { quotient, remainder } = floorDivide(
      scale.times(amount).times(ratio.numerator),
      new Exact(ratio.denominator),
    )
    return { units: quotient, remainder: remainder.abs(), amount, position }
  })
  const leftover = shares.reduce((rest, { units }) => rest.minus(units), wanted)
  return giveOut(shares, leftover).map((units) => new Decimal(units.div(scale)))
}

function giveOut(shares: readonly Share[], leftover: Decimal): Decimal[] {
  if (shares.length === 0) return []
  const { quotient, remainder } = floorDivide(leftover, new Exact(shares.length))
  const favoured = new Set([...shares].sort(byClaim).slice(0, remainder.toNumber()))
  return shares.map((share) => share.units.plus(quotient).plus(favoured.has(share) ? 1 : 0))
}

function byClaim(first: Share, second: Share): number {
  return (
    second.remainder.comparedTo(first.remainder) ||
    second.amount.comparedTo(first.amount) ||
    first.position - second.position
  )
}

/** Rounds down, also below zero; the remainder has the divisor's sign. */
function floorDivide(value: Decimal, divisor: Decimal): { quotient: Decimal; remainder: Decimal } {
  const quotient = value.divToInt(divisor)
  const remainder = value.minus(quotient.times(divisor))
  if (remainder.isZero() || remainder.isNegative() === divisor.isNegative()) {
    return { quotient, remainder }
  }
  return { quotient: quotient.minus(1), remainder: remainder.plus(divisor) }
}
