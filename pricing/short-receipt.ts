import type { Decimal } from './decimal.ts'
import { type Currency, currencyDecimals } from './money.ts'
import type { BreakMode, PriceBase } from './price-list.ts'
import type { PriceReceipt } from './receipt.ts'
import type { TaxMode } from './tax-mode.ts'

/** "Contract 2026, from 48: 8.10; 12 more for 7.90", as plain JSON for the buyer's screen. */
export type ShortReceipt = {
  listName: string
  isQuote: boolean
  fromQuantity: string
  unitPrice: string
  priceBase: PriceBase
  currency: Currency
  taxMode: TaxMode
  mode: BreakMode
  next: { moreQuantity: string; unitPrice: string; priceBase: PriceBase; listName: string } | null
}

/** What a buyer may see of a receipt: no candidates, no rejections; `null` if there is no price. */
export function shortReceipt({ outcome }: Pick<PriceReceipt, 'outcome'>): ShortReceipt | null {
  const { price, nextBreak } = outcome
  if (!price) return null
  const { currency, taxMode, mode, list, priceBase } = price
  return {
    listName: list.name,
    isQuote: list.level === 'quote',
    fromQuantity: price.minimumQuantity.toString(),
    unitPrice: unitPriceText(price.unitPrice, currency),
    priceBase,
    currency,
    taxMode,
    mode,
    next: nextBreak && {
      moreQuantity: nextBreak.distance.toString(),
      unitPrice: unitPriceText(nextBreak.unitPrice, currency),
      priceBase: nextBreak.priceBase,
      listName: nextBreak.list.name,
    },
  }
}

/** At least the currency's decimals, up to four: `8.10`, `0.0125`. */
export function unitPriceText(unitPrice: Decimal, currency: Currency): string {
  const decimals = currencyDecimals(currency)
  return unitPrice.decimalPlaces() > decimals ? unitPrice.toString() : unitPrice.toFixed(decimals)
}
