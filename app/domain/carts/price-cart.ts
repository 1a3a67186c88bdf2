import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import {
  Decimal,
  type DocumentTotals,
  documentTotals,
  lineAmount,
  type PriceContext,
  preparePriceContext,
  type Resolution,
  resolveLines,
  type TaxKey,
  taxTreatment,
} from '#pricing/index.ts'
import { type CartFacts, type CartFactsLine, regimeOf } from './cart-facts.ts'

export type PricedCartLine = {
  facts: CartFactsLine
  quantity: Decimal
  resolution: Resolution
  /** Null without a price. */
  amount: Decimal | null
  tax: TaxKey
}

export type PricedCart = { context: PriceContext; lines: PricedCartLine[]; totals: DocumentTotals }

/** Prices all lines together, so that breaks count what they count, and adds up goods and VAT as the order will. */
export function priceCart(facts: CartFacts, loaded: LoadedPrices): PricedCart {
  const { currency, at, channel, taxMode } = loaded
  const context = preparePriceContext(loaded)
  const requests = facts.lines.map(({ variantId, unit, quantity }) => {
    return { variantId, unit, quantity: new Decimal(quantity), currency, at, channel, taxMode }
  })
  const resolutions = resolveLines(requests, context)
  const lines = facts.lines.flatMap((line, index): PricedCartLine[] => {
    const resolution = resolutions[index]
    if (!resolution) return []
    const quantity = new Decimal(line.quantity)
    const amount = resolution.ok ? lineAmount(resolution.price, quantity, currency).amount : null
    return [{ facts: line, quantity, resolution, amount, tax: taxOf(facts, loaded, line) }]
  })
  const totals = documentTotals({
    currency,
    taxMode,
    lines: lines.flatMap(({ facts: { id }, amount, tax }) =>
      amount === null ? [] : [{ id, lineAmount: amount, ...tax }],
    ),
    allowances: [],
    charges: [],
  })
  return { context, lines, totals }
}

/** VAT by regime and ship-to; without an address the goods stay at home. */
function taxOf(facts: CartFacts, loaded: LoadedPrices, { variantId }: CartFactsLine): TaxKey {
  const { taxCategory, rate } = taxTreatment({
    regime: regimeOf(facts.taxRegime),
    vatNumberValid: facts.vatNumberValid,
    sellerCountry: loaded.seller.country,
    shipToCountry: facts.shipToCountry ?? loaded.seller.country,
    category: loaded.items.get(variantId)?.taxCategory ?? 'standard',
    rates: loaded.rates,
  })
  return { taxCategory, rate }
}
