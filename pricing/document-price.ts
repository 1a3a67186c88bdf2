import { type Decimal, one } from './decimal.ts'
import type { ListBreak } from './list-ladder.ts'
import type { PriceStep } from './receipt.ts'
import { roundUnitPrice } from './rounding.ts'
import type { TaxMode } from './tax-mode.ts'

/** A unit price in the document's tax mode and, where it was converted, how. */
export type DocumentPrice = { unitPrice: Decimal; step: PriceStep | null }

/** From gross to net or back at the seller's domestic rate, half away from zero to four places. */
export function convertTaxMode(price: Decimal, from: TaxMode, rate: Decimal): DocumentPrice {
  const ratio = one.plus(rate)
  const exact = from === 'gross' ? price.div(ratio) : price.times(ratio)
  const unitPrice = roundUnitPrice(exact)
  return { unitPrice, step: { step: 'taxMode', from, rate, exact, price: unitPrice } }
}

const converted = new WeakMap<ListBreak, DocumentPrice>()

/** The break's price as the document counts; converted once for each break. */
export function documentPrice(at: ListBreak, taxMode: TaxMode, rate: Decimal): DocumentPrice {
  if (at.taxMode === taxMode) return { unitPrice: at.unitPrice, step: null }
  const known = converted.get(at)
  if (known) return known
  const made = convertTaxMode(at.unitPrice, at.taxMode, rate)
  converted.set(at, made)
  return made
}
