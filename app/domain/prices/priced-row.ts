import type { PriceContext } from '#pricing/index.ts'
import type { LoadedPrices } from './loaded-prices.ts'
import { type PriceView, shownPrice } from './price-view.ts'
import type { PricedProductRow, RowPrice } from './priced-product.ts'

/** The buyer's price of a row at the first quantity they can order. */
export function pricedRow(
  loaded: LoadedPrices,
  context: PriceContext,
  line: { variantId: string; unit: string },
): Pick<PricedProductRow, 'price' | 'minimum' | 'step'> {
  const { rule } = context.offer(line.variantId, line.unit)
  const price = shownPrice(loaded, context, line, rule.minimum)
  const increment = rule.increment.toString()
  return {
    price: price && rowPrice(price),
    minimum: rule.minimum.toString(),
    step: increment !== '1' && rule.precision === 0 ? increment : null,
  }
}

function rowPrice({ unitPrice, currency, priceBase, next }: PriceView): RowPrice {
  if (!next) return { unitPrice, currency, priceBase, next }
  const { moreQuantity, unitPrice: cheaper, priceBase: each } = next
  return {
    ...{ unitPrice, currency, priceBase },
    next: { moreQuantity, unitPrice: cheaper, priceBase: each },
  }
}
