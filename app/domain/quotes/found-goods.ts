import type { LoadedPrices } from '#app/domain/prices/loaded-prices.ts'
import {
  type PriceView,
  type RuleView,
  ruleView,
  shownPrice,
} from '#app/domain/prices/price-view.ts'
import { Decimal, preparePriceContext } from '#pricing/index.ts'

/** Something that may be added to a quote, in one of its units. */
export type FoundItem = {
  variantId: string
  sku: string
  name: string
  unit: string
  unitName: string
  rule: RuleView
  /** At the smallest quantity; null: price on request. */
  price: PriceView | null
  /** The company's catalogs do not show it: only the house may offer it. */
  isHidden: boolean
}

/** What a search for goods found, and what was searched for. */
export type FoundGoods = { q: string; items: FoundItem[] }

type Variant = { id: string; sku: string; name: string; units: { unit: string; name: string }[] }

/** Every variant in each of its units, with the rules and the price of whom the quote is for. */
export function foundItems(variants: readonly Variant[], loaded: LoadedPrices): FoundItem[] {
  const context = preparePriceContext(loaded)
  return variants.flatMap(({ id: variantId, sku, name, units }) =>
    units.map(({ unit, name: unitName }) => {
      const line = { variantId, unit }
      const rule = ruleView(context, line)
      const price = shownPrice(loaded, context, line, new Decimal(rule.minimum))
      const isHidden = !context.offer(variantId, unit).isVisible
      return { variantId, sku, name, unit, unitName, rule, price, isHidden }
    }),
  )
}
