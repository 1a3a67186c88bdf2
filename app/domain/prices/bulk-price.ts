import { isMoreThanZero } from '#pricing/compare-decimals.ts'
import { Decimal } from '#pricing/decimal.ts'
import { roundUnitPrice } from '#pricing/rounding.ts'

/** What a bulk change does to every price: a signed percentage of it, or a signed amount on top. */
export type BulkChange = { by: 'percent' | 'amount'; value: Decimal; ending: PriceEnding }

/**
 * places4: to 4 decimals. cents: to 2. '.00': to the nearest whole unit. '.05': to the nearest five cents.
 * '.99': to the nearest price that ends in .99.
 */
export const priceEndings = ['places4', 'cents', '.00', '.05', '.99'] as const
export type PriceEnding = (typeof priceEndings)[number]

const cent = new Decimal('0.01')

const rounded: Record<PriceEnding, (price: Decimal) => Decimal> = {
  places4: roundUnitPrice,
  cents: (price) => price.toDecimalPlaces(2),
  '.00': (price) => price.toDecimalPlaces(0),
  '.05': (price) => price.times(20).toDecimalPlaces(0).div(20),
  '.99': (price) => price.plus(cent).toDecimalPlaces(0).minus(cent),
}

/**
 * The price after a bulk change, rounded once, halves away from zero, whatever the price is per (1, 10, 100 or 1,000
 * units). Null where it would be zero or less: such a row is refused and keeps its price.
 */
export function bulkPrice(price: Decimal, { by, value, ending }: BulkChange): Decimal | null {
  const moved = by === 'percent' ? price.plus(price.times(value).div(100)) : price.plus(value)
  if (!isMoreThanZero(moved)) return null
  const result = rounded[ending](moved)
  return isMoreThanZero(result) ? result : null
}
