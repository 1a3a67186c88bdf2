import type { Decimal } from './decimal.ts'
import { type Currency, currencyDecimals } from './money.ts'

/** Unit prices carry up to four decimals (EN 16931 allows more than the currency's). */
export const unitPriceDecimals = 4

/** Half away from zero to the currency's minor unit. */
export function roundToCurrency(amount: Decimal, currency: Currency): Decimal {
  return amount.toDecimalPlaces(currencyDecimals(currency))
}

/** Half away from zero to four decimals. */
export function roundUnitPrice(price: Decimal): Decimal {
  return price.toDecimalPlaces(unitPriceDecimals)
}
